/** The faults of the network and the server, and what each means for the request. */

/** What the client can conclude from the response. */
export type Meaning =
  /** The response is lost: the server may have committed the request. */
  | 'lost'
  /** The server refused the request. */
  | 'refused'
  /** The server asks the client to wait. */
  | 'wait'
  /** The token was refused once. */
  | 'closed'
  /** Every token is refused. */
  | 'closed-for-good'
  | 'slow'
  /** The fault does not reach the page: a gateway stands in between. */
  | 'unnoticed'
  /** The browser has repeated a PUT that was done: the page sees the second response only. */
  | 'repeated';

export interface FaultKind {
  readonly name: string;
  /** The name of the fault in the sandbox. */
  readonly fault: string;
  readonly meaning: Meaning;
  /** The error code that the page receives; absent if the call has a code of its own, or if nothing failed. */
  readonly code?: string;
  /** True if the server committed the request and only the response is lost. */
  readonly isDone?: boolean;
  /** Who gives up, if the connection to the platform is silent. */
  readonly hangs?: 'page' | 'gateway';
  /** True if GETs are tried three times. */
  readonly isRetried?: boolean;
  /** Whole seconds of the countdown. */
  readonly wait?: number;
  /** True if the API is on another origin. */
  readonly foreign?: boolean;
  /** True if the fault applies once instead of always. */
  readonly once?: boolean;
  /** True if the engine itself meets the fault: on the connection, by its CORS checks, or while it reads a body. */
  readonly isOfEngine?: boolean;
  /** How the sandbox of the cell is set up; by default a used code is refused with 425, and no connection is kept. */
  readonly options?: SandboxSetup;
}

export interface SandboxSetup {
  readonly usedCode?: 312 | 315 | 425;
  readonly keepAlive?: boolean;
}

const lost = (name: string, code: string, more: Partial<FaultKind> = {}): FaultKind => ({
  name,
  fault: name,
  meaning: 'lost',
  code,
  ...more,
});
const spoilt = (name: string, more: Partial<FaultKind> = {}): FaultKind =>
  lost(name, 'not-our-server', { isDone: true, ...more });
const ofEngine = { isOfEngine: true } as const;
const wait = (name: string, fault: string, seconds: number): FaultKind => ({
  name,
  fault,
  meaning: 'wait',
  code: 'too-many-requests',
  wait: seconds,
});

export const kinds: readonly FaultKind[] = [
  lost('drop', 'offline', { ...ofEngine, isRetried: true }),
  lost('drop-after-commit', 'offline', { ...ofEngine, isRetried: true, isDone: true }),
  lost('no-cors', 'offline', { ...ofEngine, isRetried: true, isDone: true, foreign: true }),
  lost('portal', 'offline', { ...ofEngine, isRetried: true }),
  lost('status:500', 'server-error', { isRetried: true }),
  lost('status:503', 'server-error', { isRetried: true }),
  lost('html', 'not-our-server'),
  spoilt('malformed'),
  spoilt('truncated', ofEngine),
  spoilt('empty'),
  spoilt('wrong-type'),
  spoilt('huge', ofEngine),
  spoilt('null'),
  spoilt('bom', ofEngine),
  lost('hang', 'timeout', { ...ofEngine, hangs: 'page' }),
  lost('hang-body', 'timeout', { ...ofEngine, hangs: 'page', isDone: true }),
  { name: 'slow:1000', fault: 'slow:1000', meaning: 'slow', once: true },
  { name: 'answer:4711', fault: 'answer:4711', meaning: 'refused' },
  wait('retry-after:2', 'retry-after:2', 2),
  wait('retry-after:date', 'retry-after:date', 30),
  wait('retry-after:absurd', 'retry-after:99999999', 300),
  wait('retry-after:none', 'status:429', 30),
  { name: 'expired-token', fault: 'expired-token', meaning: 'closed', once: true },
  { name: 'expired-token, always', fault: 'expired-token', meaning: 'closed-for-good' },
];
