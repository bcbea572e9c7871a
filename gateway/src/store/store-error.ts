/**
 * Why a store does not work, as a code for logs, `/readyz` and `--check`. Messages of a client are not passed on: they
 * can quote an address with its password.
 */
export const storeFaults = {
  name: 'its name cannot be resolved',
  refused: 'it refuses the connection',
  silent: 'it does not answer in time',
  password: 'it refuses the user or password',
  permission: 'the user may not run what the limiter needs',
  tls: 'TLS cannot be agreed: one side uses it, the other does not',
  certificate: 'its certificate is not trusted: wrong CA, name or date',
  script: 'it cannot run the script of the limiter',
  moved: 'no primary is known: a fail-over, an unknown Sentinel name, or a slot that moves',
  database: 'it has no database of that number',
  kind: 'it is another kind of store than its address says: one server, a cluster or a Sentinel',
  lost: 'the connection was lost',
  unknown: 'it failed for another reason',
} as const;

/** A reason why a store does not work. */
export type StoreFault = keyof typeof storeFaults;

/** Rejection of a store's operation, with the reason. */
export class StoreError extends Error {
  constructor(readonly fault: StoreFault) {
    super(`The store does not work: ${storeFaults[fault]}.`);
    this.name = 'StoreError';
  }
}

/** Settles as `work` does, or rejects with a `StoreError` after that many milliseconds. */
export async function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreError('silent')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Faults by pattern of an error code or message of Redis, Valkey, `@redis/client`, Node's sockets and OpenSSL. */
const patterns: readonly (readonly [RegExp, StoreFault])[] = [
  [/ENOTFOUND|EAI_AGAIN/, 'name'],
  [/ECONNREFUSED/, 'refused'],
  [/^(?:WRONGPASS|NOAUTH)|invalid password|without any password configured/, 'password'],
  [/^NOPERM|ACL failure/, 'permission'],
  [/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/, 'certificate'],
  [/ERR_SSL|EPROTO|wrong version number|Protocol error/i, 'tls'],
  [/^(?:MOVED|ASK|CLUSTERDOWN|TRYAGAIN|READONLY|MASTERDOWN|CROSSSLOT)/, 'moved'],
  [/DB index|SELECT is not allowed/, 'database'],
  [/cluster support disabled|unknown command '?(?:cluster|sentinel)/i, 'kind'],
  [/script|unknown command/i, 'script'],
  [/^LOADING|timeout|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i, 'silent'],
  [/ECONNRESET|EPIPE|closed|offline/i, 'lost'],
];

/** The reason of an error that a client of Redis threw; a `StoreError` keeps its own. */
export function storeFaultOf(error: unknown): StoreFault {
  if (error instanceof StoreError) return error.fault;
  if (!(error instanceof Error)) return 'unknown';
  // A connection to a name with several addresses fails with one error for each.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  if (first) return storeFaultOf(first);
  const texts = ['code' in error ? String(error.code) : '', error.message];
  return patterns.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? 'unknown';
}
