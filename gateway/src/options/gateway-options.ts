/**
 * The public types of the gateway: options, log entries, events and the gateway itself.
 */
import type { Challenge } from '../challenge/challenge.js';
import type { ConsentLine, LogChannel } from './consent-types.js';
import type { LimitName, AnyLimitName, Rate } from './limits.js';
import type { Store } from '../store/store.js';
import type { Wallets } from './wallet.js';

export type { ConsentAnswer, ConsentContact, ConsentLine, LogChannel } from './consent-types.js';
export type { LimitName, AnyLimitName, Rate } from './limits.js';

/** Options of `createGateway`: those of one site for every host, or `tenants`. */
export type GatewayOptions = SharedOptions &
  (Tenant | (Partial<Tenant> & { tenants: Record<string, Tenant> }));

/** Options of a gateway for all its sites. */
export interface SharedOptions {
  /** Path in front of the calls, such as `/loyalty/api`; compared literally. */
  prefix: string;
  /** 32 bytes each, in base64. The first encrypts, all decrypt; gateway/docs/operate.md says how to change it. */
  secrets: readonly [string, ...string[]];
  /**
   * Settings by host (`host:port` where the port is part of the Host header), instead of the options of one site. Any
   * other host gets 421.
   */
  tenants?: Record<string, Tenant>;
  /** Source of the visitor's address; default: the socket. */
  clientIp?: ClientIp;
  /** Other origins that may call the gateway by CORS. Default: none; then no CORS header is sent. */
  origins?: readonly string[];
  /** Shared state of several gateways; default: `memoryStore()`. */
  store?: Store;
  /** `proofOfWork()` or your own; default: none. */
  challenge?: Challenge;
  /** Overrides of the default limits, by name. */
  limits?: Partial<Record<LimitName, Rate>>;
  /** Networks that many visitors share, such as the Wi-Fi of a shop: multiplies their limits by address by `factor`. */
  networks?: readonly { cidr: string; factor: number }[];
  /** Called once per request. The entry contains no personal data. An exception is ignored. */
  log?(entry: LogEntry): void;
  /**
   * 32 bytes in base64: entries get a pseudonym of the contact, which is personal data for the holder of this secret. Of
   * several the first is used, and the command `log` reads with all. Default: no pseudonym.
   */
  logSecret?: string | readonly string[];
  /**
   * Makes an event `consent` for each save that carries consents, with pseudonyms of the customer and the contacts. Needs `logSecret`. Default:
   * false.
   */
  consentLog?: boolean;
  /** Called for alarms, and changes of the breaker or store. An exception is ignored. */
  onEvent?(event: GatewayEvent): void;
  /** The current time in epoch milliseconds; default `Date.now`. */
  clock?(): number;
  /** Sends one request to the platform; default: `fetch`, or `undici` in `serve`. */
  send?: Send;
}

/** Settings of one site: its platform, credentials and campaigns. */
export interface Tenant {
  /** Base URL of the Customer API; https only, unless it is a loopback address. */
  upstream: string;
  /** One key, several (the next is tried when the platform refuses one), or a function that resolves to the key. */
  apiKey: string | readonly string[] | (() => Promise<string>);
  /** The allowed campaigns by id, with the allowed categories of each. */
  campaigns: Record<string, { categories: readonly string[] }>;
  /**
   * Calling codes (without `+`) that may receive text messages, and their largest number in any 24 hours; false: none.
   * `kept`: the share of them for contacts that have entered a code from the same address in the last 30 days; default a third.
   */
  mobile: { country: string; allow?: readonly string[]; perDay: number; kept?: number } | false;
  /**
   * The customer token that the page receives: the platform's (`pass`, the default) or encrypted (`sealed`). The synchro
   * token is always sealed.
   */
  tokens?: { customer?: 'pass' | 'sealed' };
  /** Header that sends the visitor's address to the platform; default: none. */
  forwardIp?: string;
  /** `appleWallet()` and `googleWallet()`, which make passes of the customer's card; default: none. */
  wallet?: Wallets;
}

/**
 * Source of the visitor's address. `hops`: number of proxies in front, counted from the right of `x-forwarded-for`.
 * `networks`: CIDRs of those proxies. `header`: name of a header that a proxy sets.
 */
export type ClientIp = { hops: number } | { networks: readonly string[] } | { header: string };

/** One request to the platform. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Aborted at the time limit. */
  readonly signal: AbortSignal;
}

/** The platform's response, with an unread body. */
export interface UpstreamReply {
  readonly status: number;
  /** A header by its lower-case name. */
  header(name: string): string | undefined;
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Sends a request. Rejects if there is no response or the signal is aborted. Must not follow redirects. */
export type Send = (request: UpstreamRequest) => Promise<UpstreamReply>;

/** Result of a request. */
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

/** One request. `visitor` is a pseudonym of 8 hex digits that changes every day. */
export interface LogEntry {
  /** Start of the request, epoch milliseconds. */
  readonly at: number;
  readonly requestId: string;
  readonly tenant: string;
  /** Name of the call, such as `check-card`; `unknown` if the request matches none. */
  readonly call: string;
  readonly status: number;
  readonly outcome: LogOutcome;
  readonly milliseconds: number;
  readonly upstreamMilliseconds?: number;
  /** The limit that refused the request. The page does not learn it. */
  readonly limit?: AnyLimitName;
  /** Reason of a refusal: one of a fixed set of texts. */
  readonly reason?: string;
  readonly visitor?: string;
  /**
   * Joins the calls of one journey: 16 hex digits, of which 8 are the second in which it began. Only 8 if the page did not
   * return its token: a pseudonym that changes every day and joins the calls before the log-in.
   */
  readonly journey?: string;
  readonly campaign?: string;
  /** That `authenticate` was a log-in. */
  readonly scope?: 'customer';
  /** How the visitor is identified, or where the code of the journey went. */
  readonly channel?: LogChannel;
  /** What a look-up has found: nobody, a card without an account, or an account. */
  readonly found?: 'new' | 'holder' | 'registered';
  /** The platform's answer code, unless it is 0. */
  readonly answerCode?: number;
  /** With `logSecret`: the pseudonym of the contact, 16 characters. */
  readonly contact?: string;
}

/** An event for the operator. */
export type GatewayEvent =
  | { readonly kind: 'alarm'; readonly tenant: string; readonly alarm: Alarm }
  | { readonly kind: 'breaker'; readonly tenant: string; readonly state: 'open' | 'closed' }
  /** Once: requests have an `X-Forwarded-For`, and `clientIp` is not set. All visitors may count as one address. */
  | { readonly kind: 'warning'; readonly warning: 'forwarded-for' }
  /** With `consentLog`: a save that carries consents. */
  | ({ readonly kind: 'consent' } & ConsentLine)
  | { readonly kind: 'store'; readonly state: 'up' }
  | { readonly kind: 'store'; readonly state: 'down'; readonly fault: string };

/** A condition that an operator should look at. */
export type Alarm =
  /** One visitor looks up many identifiers that the platform does not know: a list of identifiers is being tried. */
  | 'enumeration'
  /** Codes are sent to a block of numbers, and few are entered. */
  | 'conversion'
  /** The budget of text messages is used up. */
  | 'budget'
  /** A customer id was sent that the gateway has not sealed, or a code was requested for it with another contact. */
  | 'unknown-id'
  /** Fifty wrong codes were entered for one contact in a day: codes are being guessed. */
  | 'wrong-codes';

/** Result of `Gateway.ready`. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: 'up' | 'down';
  /** Why the store is down. */
  readonly storeFault?: string;
  /** State of the circuit breaker by tenant (`default` or the host). */
  readonly upstream: Readonly<Record<string, 'closed' | 'open'>>;
  readonly closing: boolean;
}

/** A gateway made by `createGateway`. */
export interface Gateway {
  /** Responds to one request. `ip` is the address of the socket; `waitUntil` keeps a Worker alive for a write. */
  fetch(
    request: Request,
    info: { ip: string; waitUntil?(work: Promise<unknown>): void },
  ): Promise<Response>;
  /** State for a readiness probe; asks the store. */
  ready(): Promise<Readiness>;
  /** All metrics in the Prometheus text format. The store is as the last request, or `ready()`, has found it. */
  metrics(): string;
  /** Refuses new requests and waits for those in flight. The client of a store stays open. */
  close(): Promise<void>;
}
