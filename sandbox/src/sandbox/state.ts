/**
 * The state of a sandbox, its options, and how it is reset.
 */
import { createCampaign, type Campaign, type CampaignOption } from './campaign.js';
import { seededCustomers, type ContactField, type SandboxCustomer } from './customer.js';
import { defaultDialect, type Dialect } from './dialect.js';
import { seededRandom, type Random } from './random.js';

export interface SandboxOptions {
  /** Decides codes and tokens; the same seed gives the same ones. */
  seed?: number | string;
  /** Epoch milliseconds; default `Date.now`. */
  clock?: () => number;
  /** The key `/auth` asks for, default `sandbox`; null plays an API behind a gateway, where no key may be sent. */
  apiKey?: string | null;
  /** How replies are spelled, where it differs from the default. */
  dialect?: Partial<Dialect>;
  /** Default: 1001 and a second one, 1002, both with category 1703. The first is `sandbox.campaign`. */
  campaigns?: readonly CampaignOption[];
  /** People to start with; default: the seeded ones. Called again at every reset. */
  people?: () => SandboxCustomer[];
  /** Least number of code points of a password, default 8. */
  minPassword?: number;
  /** The username of a new customer: as typed (default), or the card number instead, which the reply of the registration names. */
  usernames?: 'typed' | 'card';
  /** Waits for the `slow` fault; default: a timer. */
  wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** Called with each code when it is sent. */
  onCode?: (sent: SentCode) => void;
}

export interface SentCode {
  channel: 'email' | 'mobile';
  to: string;
  code: string;
  /** Epoch milliseconds of the sandbox's clock. */
  at: number;
}

export interface RecordedRequest {
  method: string;
  /** The path asked for, without `/api` and without the query. */
  path: string;
  at: number;
  query: Record<string, string>;
  /** The parsed JSON, or absent when there was none. */
  body?: unknown;
  /** Names only, lower case, sorted. */
  headers: string[];
}

/** What goes wrong, and on which calls. */
export interface Fault {
  method: string;
  /** Path template of the contract, such as `/customer/customerdatafields/{campaignid}`. */
  path: string;
  /** For `/auth`: only calls that ask for this scope. */
  scope?: string;
  /** The first matching call that fails, counted from 1 since the fault was set; default 1. */
  nth?: number;
  /** How many calls fail from there on; default 1, and 0 means all of them. */
  times?: number;
  /** Only requests whose header `x-sandbox-client` has this value; default: all. */
  client?: string;
  fault: string;
}

export type Scope = 'customersynchro' | 'customer';
export type IdentifierKind = 'card' | 'email' | 'mobile';

/** What a token stands for. */
export interface Session {
  token: string;
  refreshToken: string;
  scope: Scope;
  campaignId: string;
  /** The logged-in person; absent in the scope `customersynchro`. */
  customerId?: string;
  /** Epoch milliseconds of the sandbox's clock. */
  expiresAt: number;
  refreshExpiresAt: number;
  /** By customer id: what `checkcard` was asked with. */
  identified: Map<string, IdentifierKind>;
}

/** Who a code is for: a new contact that registers, or a customer whose credentials change. */
export interface CodeSubject {
  purpose: 'registration' | 'credentials';
  campaignId: string;
  /** The contact (registration) or the customer id (credentials). */
  subject: string;
}

/** A code that was sent, and what it may still be used for. */
export interface IssuedCode extends CodeSubject {
  /** The only username that may be set with the code. */
  username: string;
  contact: ContactField;
  code: string;
  /** Epoch milliseconds of the sandbox's clock. */
  expiresAt: number;
  triesLeft: number;
  /** False once used, or once a newer code was sent. */
  live: boolean;
  /** The account or the credentials were made with it. */
  used: boolean;
}

/** Everything the simulator remembers. */
export interface SandboxState {
  readonly clock: () => number;
  readonly apiKey: string | null;
  readonly dialect: Dialect;
  readonly minPassword: number;
  readonly usernames: NonNullable<SandboxOptions['usernames']>;
  readonly wait: NonNullable<SandboxOptions['wait']>;
  readonly onCode: SandboxOptions['onCode'];
  readonly campaigns: Campaign[];
  readonly customers: SandboxCustomer[];
  readonly outbox: SentCode[];
  readonly requests: RecordedRequest[];
  readonly faults: Fault[];
  /** Matching calls each fault has seen. */
  readonly faultCounts: Map<Fault, number>;
  readonly codes: IssuedCode[];
  readonly sessions: Map<string, Session>;
  random: Random;
  /** People registered since the last reset. */
  registrations: number;
}

/** A sandbox in its initial state. */
export function createState(options: SandboxOptions): SandboxState {
  const state: SandboxState = {
    clock: options.clock ?? Date.now,
    apiKey: options.apiKey === undefined ? 'sandbox' : options.apiKey,
    dialect: { ...defaultDialect, ...options.dialect },
    minPassword: options.minPassword ?? 8,
    usernames: options.usernames ?? 'typed',
    wait: options.wait ?? waitWithTimer,
    onCode: options.onCode,
    campaigns: [],
    customers: [],
    outbox: [],
    requests: [],
    faults: [],
    faultCounts: new Map(),
    codes: [],
    sessions: new Map(),
    random: seededRandom(0),
    registrations: 0,
  };
  resetState(state, options);
  return state;
}

/** Resets to the initial state. The arrays stay the same objects, so that their holders see the change. */
export function resetState(state: SandboxState, options: SandboxOptions): void {
  const campaigns = options.campaigns ?? [{ id: '1001' }, { id: '1002' }];
  state.campaigns.splice(0, Infinity, ...campaigns.map(createCampaign));
  state.customers.splice(0, Infinity, ...(options.people ?? seededCustomers)());
  for (const list of [state.outbox, state.requests, state.faults, state.codes]) list.length = 0;
  state.faultCounts.clear();
  state.sessions.clear();
  state.random = seededRandom(options.seed ?? 'onboarding');
  state.registrations = 0;
}

function waitWithTimer(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal?.addEventListener('abort', finish);
    if (signal?.aborted) finish();
  });
}
