/**
 * The log entry of a request.
 */
import type { LogEntry } from '../options/gateway-options.js';
import type { Settings } from '../options/settings.js';
import type { RequestFacts } from './request-facts.js';
import type { Refusal } from '../request/refusal.js';
import { Pseudonyms } from './pseudonyms.js';
import { Subjects } from './subjects.js';

/** Makes the entries of one gateway. */
export class LogEntries {
  readonly #hasLog: boolean;
  readonly #subjects: Subjects;
  readonly #pseudonyms: Pseudonyms | undefined;

  constructor({ hasLog, secrets: [secret], logSecrets: [logSecret] }: Settings) {
    this.#hasLog = hasLog;
    this.#subjects = new Subjects(secret);
    this.#pseudonyms = logSecret && new Pseudonyms(logSecret);
  }

  /** The entry of a request that took `milliseconds`. Without a log it has no pseudonyms. */
  of(
    facts: RequestFacts,
    status: number,
    at: number,
    milliseconds: number,
    refusal: Refusal | undefined,
  ): LogEntry {
    const { requestId, tenant, call, outcome, visitorKey, sealedJourney, journey } = facts;
    const { campaign, channel, found, answerCode, contact, upstreamMilliseconds } = facts;
    const subject = (kind: 'visitor' | 'journey', value: string | undefined) =>
      this.#hasLog && value ? this.#subjects.of(kind, value, at) : undefined;
    const pseudonym =
      tenant && contact !== undefined ? this.#pseudonyms?.contact(tenant, contact) : undefined;
    return {
      requestId,
      tenant: tenant?.name ?? '',
      call,
      outcome,
      ...(upstreamMilliseconds !== undefined && { upstreamMilliseconds }),
      at,
      status,
      milliseconds,
      visitor: subject('visitor', visitorKey),
      journey: journey ? journey.id : subject('journey', sealedJourney),
      campaign,
      ...(facts.isLogIn && { scope: 'customer' as const }),
      channel,
      found,
      answerCode,
      contact: pseudonym,
      limit: refusal?.facts.limit,
      reason: refusal?.facts.reason ?? facts.reason,
    };
  }
}
