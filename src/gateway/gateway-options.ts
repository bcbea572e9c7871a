/**
 * The public types of the gateway: its options, and what it tells the host.
 */
import type { Challenge } from './challenge.js';
import type { LimitName, LimitOrBudget } from './limit-name.js';
import type { Store } from './store.js';

export type { LimitName, LimitOrBudget } from './limit-name.js';

export interface GatewayOptions extends Tenant {
  /** Path in front of the calls, such as `/loyalty/api`; compared literally. */
  prefix: string;
  /** 32 bytes each, in base64. The first seals, all open: put a new one first to rotate. */
  secrets: readonly [string, ...string[]];
  /** Settings by host (`host:port` where the port is part of the Host header). Any other host gets 421. */
  tenants?: Record<string, Tenant>;
  /** Where the visitor's address comes from; default: the socket. */
  clientIp?: ClientIp;
  /** Origins besides the gateway's own that may call it. Default: none, and no CORS header at all. */
  origins?: readonly string[];
  /** Default: `memoryStore()`. */
  store?: Store;
  challenge?: Challenge;
  limits?: Partial<Record<LimitName, Rate>>;
  /** Networks that many visitors share, such as the Wi-Fi of a shop: limits by address times `factor`. */
  networks?: readonly { cidr: string; factor: number }[];
  /** Called once a request, with no personal data in it. */
  log?(entry: LogEntry): void;
  onEvent?(event: GatewayEvent): void;
  /** Epoch milliseconds; default `Date.now`. */
  clock?(): number;
  /** Sends one request to the platform; default: `node:https` in Node, `fetch` elsewhere. */
  send?: Send;
}

export interface Tenant {
  /** Base URL of the Customer API; https only, unless it is a loopback address. */
  upstream: string;
  /** Of several keys, the next is tried when the platform refuses one. */
  apiKey: string | readonly string[] | (() => Promise<string>);
  /** The campaigns, and the categories of each, that may be asked for. */
  campaigns: Record<string, { categories: readonly string[] }>;
  /** Calling codes without `+` that codes may be texted to, and the most texts in any 24 hours; false: none. */
  mobile: { country: string; allow?: readonly string[]; perDay: number } | false;
  /** What the page gets as the token of a customer; default `pass`. The synchro token is always sealed. */
  tokens?: { customer?: 'pass' | 'sealed' | 'bound' };
  /** Header that tells the platform the visitor's address; default: none. */
  forwardIp?: string;
}

/** `hops`: proxies in front, counted from the right of `x-forwarded-for`. `networks`: CIDRs of those proxies. */
export type ClientIp = { hops: number } | { networks: readonly string[] } | { header: string };

/** `burst` at once, then one per `every`: a number and `ms`, `s`, `m`, `h` or `d`, such as `12m`. */
export interface Rate {
  burst: number;
  every: string;
}

/** One request to the platform. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the request: the time limit, or the visitor left. */
  readonly signal: AbortSignal;
}

/** The head of the platform's answer, and its body to be read. */
export interface UpstreamReply {
  readonly status: number;
  /** A header by its lower-case name. */
  header(name: string): string | undefined;
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Rejects when there is no answer. Redirects are not followed. */
export type Send = (request: UpstreamRequest) => Promise<UpstreamReply>;

/** How a request ended. */
export type LogOutcome =
  | 'answered'
  | 'replayed'
  | 'joined'
  | 'refused'
  | 'limited'
  | 'challenged'
  | 'unavailable'
  | 'upstream-failed'
  | 'failed';

/** One request; subjects are 8 hex digits that stay the same for one day. */
export interface LogEntry {
  /** Epoch milliseconds of the start. */
  readonly at: number;
  readonly requestId: string;
  readonly tenant: string;
  /** Name of the call, such as `check-card`; `unknown` for anything else. */
  readonly call: string;
  readonly status: number;
  readonly outcome: LogOutcome;
  readonly milliseconds: number;
  readonly upstreamMilliseconds?: number;
  /** Which limit refused it; never told to the page. */
  readonly limit?: LimitOrBudget;
  /** Why it was refused, in fixed words. */
  readonly reason?: string;
  readonly visitor?: string;
  readonly journey?: string;
}

export type GatewayEvent =
  | { readonly kind: 'limited'; readonly tenant: string; readonly limit: LimitOrBudget }
  | { readonly kind: 'alarm'; readonly tenant: string; readonly alarm: Alarm }
  | { readonly kind: 'breaker'; readonly tenant: string; readonly state: 'open' | 'closed' }
  | { readonly kind: 'store'; readonly state: 'up' | 'down' };

/** What deserves a look by a person. */
export type Alarm =
  /** Many identifiers asked for are known ones, or many are not: a list is tried. */
  | 'enumeration'
  /** Codes are sent to a range of numbers, and hardly any comes back. */
  | 'conversion'
  /** The texts of the day are used up. */
  | 'budget'
  /** A code was asked for a customer id that no `checkcard` gave. */
  | 'walked-id';

export interface Readiness {
  readonly ready: boolean;
  readonly store: 'up' | 'down';
  /** By tenant (`default` and hosts): whether its breaker lets calls through. */
  readonly upstream: Readonly<Record<string, 'closed' | 'open'>>;
  readonly closing: boolean;
}

export interface Gateway {
  /** Answers one request. `ip` is the address of the socket; `waitUntil` keeps a Worker alive for a write. */
  fetch(
    request: Request,
    info: { ip: string; waitUntil?(work: Promise<unknown>): void },
  ): Promise<Response>;
  ready(): Promise<Readiness>;
  /** Prometheus text. */
  metrics(): string;
  /** Refuses new requests, waits for those sent, and closes the store and the connections. */
  close(): Promise<void>;
}
