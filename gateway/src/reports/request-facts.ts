/**
 * What is known of a request for its log entry. The contact is in memory only: the entry has its pseudonym, or nothing.
 */
import type { Journey } from '../crypto/seals.js';
import type { LogChannel, LogEntry, LogOutcome } from '../options/gateway-options.js';
import type { TenantSettings } from '../options/settings.js';

/** What is known of a request. */
export interface RequestFacts {
  readonly requestId: string;
  /** Undefined for a host that is not served. */
  tenant?: TenantSettings;
  call: string;
  outcome: LogOutcome;
  visitorKey?: string;
  /** The journey of the sealed token, if the page returns no token of the log. */
  sealedJourney?: string;
  /** The journey of the log. */
  journey?: Journey;
  campaign?: string;
  isLogIn?: boolean;
  channel?: LogChannel;
  /** The contact, card or username itself. */
  contact?: string;
  found?: LogEntry['found'];
  answerCode?: number;
  /** Why a call failed, or its success is not known, that the platform has answered. */
  reason?: string;
  upstreamMilliseconds?: number;
}

export function newFacts(requestId: string): RequestFacts {
  return { requestId, call: 'unknown', outcome: 'answered' };
}
