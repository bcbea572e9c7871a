/**
 * Collects the facts of a request for its log entry while it is handled.
 */
import type { Journey } from './crypto/seals.js';
import { channelNames, provedContact } from './journey-token.js';
import type { LogEntry } from './options/gateway-options.js';
import {
  answerCodeOf,
  isSuccess,
  membersOf,
  newPerson,
  type Reply,
} from './platform/upstream-reply.js';
import type { SharedReply } from './platform/flight.js';
import type { RequestFacts } from './reports/request-facts.js';
import { isLogIn, type Exchange } from './request/exchange.js';

/** Before the request is validated: a refusal of its body belongs to the journey, too. */
export function noteJourney(facts: RequestFacts, journey: Journey | undefined): void {
  if (!journey) return;
  facts.journey = journey;
  facts.campaign = journey.campaign;
  if (journey.proof) facts.channel = journey.proof.channel;
}

/** After the request was validated, before it is sent. */
export function noteExchange(
  facts: RequestFacts,
  exchange: Exchange,
  journey: Journey | undefined,
): void {
  const { visitor, sealed, fields, identifier, call } = exchange;
  facts.visitorKey = visitor.key;
  if (journey) facts.journey = journey;
  else if (sealed) facts.sealedJourney = sealed.journey;
  const campaign = journey?.campaign ?? sealed?.campaign ?? fields.campaignid;
  if (campaign !== undefined) facts.campaign = campaign;
  const contact = call.commits ? provedContact(exchange) : identifier;
  if (contact) facts.channel = channelNames[contact.channel];
  facts.isLogIn = isLogIn(exchange);
  const value = contact?.value ?? (facts.isLogIn ? fields.username : undefined);
  if (value !== undefined) facts.contact = value;
}

/** After the platform has replied. */
export function noteReply(
  facts: RequestFacts,
  exchange: Exchange,
  reply: Reply,
  source: SharedReply['source'],
): void {
  const { times, call } = exchange;
  if (times.upstream !== undefined) facts.upstreamMilliseconds = times.upstream;
  facts.outcome = source === 'sent' ? 'answered' : source;
  const { json, status } = reply;
  const answerCode = json ? answerCodeOf(json) : NaN;
  if (Number.isInteger(answerCode)) {
    if (answerCode !== 0) facts.answerCode = answerCode;
  } else if (status < 300) facts.reason = 'unreadable';
  if (!json) return;
  const emailErrors = membersOf(json, 'emailerrordescription');
  if (emailErrors.some((error) => typeof error === 'string')) facts.reason = emailReason(exchange);
  if (call.name === 'check-card') facts.found = foundIn(reply, answerCode);
}

/** What an error of the e-mail means in the reply to a code request: the contact on file for a card may be a mobile number. */
function emailReason({ identifier }: Exchange): string {
  if (identifier?.channel === 'email') return 'not sent';
  return identifier?.channel === 'mobile' ? 'email error' : 'email not sent';
}

function foundIn(reply: Reply, answerCode: number): LogEntry['found'] {
  if (answerCode === newPerson) return 'new';
  if (!isSuccess(reply)) return undefined;
  const [registered] = membersOf(reply.json, 'registered_customer');
  return /^(?:true|1)$/i.test(String(registered)) ? 'registered' : 'holder';
}
