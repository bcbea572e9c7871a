/**
 * A request as the endpoints get it, and what they return.
 */
import type { SandboxState, Session } from './state.js';

/** A request that has passed the checks on headers. */
export interface Call {
  state: SandboxState;
  body: unknown;
  query: URLSearchParams;
  params: Readonly<Record<string, string>>;
  /** Absent on `/auth` and `/auth/refreshToken`. */
  session: Session | undefined;
}

/** What a successful call answers, before the dialect spells it. */
export type Outcome =
  | { kind: 'done' }
  /** A code is on its way. */
  | { kind: 'sent' }
  | { kind: 'session'; session: Session; customerId?: string }
  | { kind: 'identified'; customerId: string; registered: boolean }
  | { kind: 'account'; customerId: string }
  | { kind: 'customer'; customerId: string }
  | { kind: 'fields'; campaignId: string };
