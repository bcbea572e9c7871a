/**
 * The token that joins the calls of one journey in the log. The first `/auth` gives it to the page, which returns it with
 * each later call; it is given again with what the gateway has learned: after a code, and after a log-in. It permits
 * nothing, and a call without it is carried out all the same.
 */
import { randomBytes } from 'node:crypto';
import { contactByUsername } from './controls/contact-name.js';
import type { Services } from './controls/services.js';
import type { ContactProof, Journey, OpenedJourney } from './crypto/seals.js';
import type { Incoming } from './http/incoming.js';
import { accountName } from './limits/contact.js';
import type { TenantSettings } from './options/settings.js';
import { customerIdIn } from './answer-customer-id.js';
import { contactIn, type Exchange, isLogIn } from './request/exchange.js';
import type { Identifier } from './request/query.js';
import { isSuccess, type Reply } from './platform/upstream-reply.js';

/** The header of the token, in requests and responses. */
export const journeyHeader = 'x-onboarding-journey';
/** Milliseconds from the first call on. */
const life = 24 * 3_600_000;
/** Most characters of a token; a longer one is not opened. */
const longest = 2000;

/** The journey that a request belongs to; undefined without a valid token. */
export function readJourney(
  { seals }: Services,
  incoming: Incoming,
  { name }: TenantSettings,
  now: number,
): OpenedJourney | undefined {
  const text = incoming.header(journeyHeader);
  if (text === undefined || text.length > longest) return undefined;
  const journey = seals.openJourney(name, text);
  return journey && now < journey.began + life ? journey : undefined;
}

/** The journey of a request, or a new one for an `/auth` without one. */
export function journeyOf({ call, fields, journey, now }: Exchange): Journey | undefined {
  if (journey || call.name !== 'authenticate') return journey;
  const { campaignid: campaign = '' } = fields;
  return { id: newId(now), began: now, campaign };
}

/** The second of the first call and 32 random bits: the log knows the day of a journey from each of its lines. */
function newId(now: number): string {
  const second = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0')
    .slice(-8);
  return second + randomBytes(4).toString('hex');
}

/** The header with the token of a new journey: on a refusal, too, so that the next attempt belongs to it. */
export function newJourneyAnswer(
  { seals }: Services,
  { tenant, journey: opened }: Exchange,
  journey: Journey | undefined,
): Readonly<Record<string, string>> {
  return journey && !opened ? { [journeyHeader]: seals.sealJourney(tenant.name, journey) } : {};
}

/** The header with the token and what a reply adds to it; none if it adds nothing. */
export function journeyAnswer(
  { seals }: Services,
  exchange: Exchange,
  reply: Reply,
  journey: Journey | undefined,
): Readonly<Record<string, string>> {
  if (!journey || !isSuccess(reply)) return {};
  const { tenant, call, now } = exchange;
  const contact = call.commits ? provedContact(exchange) : undefined;
  const customer = isLogIn(exchange) ? customerIdIn(reply) : undefined;
  if (!contact && customer === undefined) return {};
  const proof: ContactProof | undefined = contact && {
    channel: channelNames[contact.channel],
    at: now,
    contact: seals.contactHash(proofName(contact, tenant)),
  };
  const next = {
    ...journey,
    ...(proof && { proof }),
    ...(customer !== undefined && { customer }),
  };
  return { [journeyHeader]: seals.sealJourney(tenant.name, next) };
}

/** The channels as the log names them. */
export const channelNames = { email: 'mail', mobile: 'mobile', card: 'card' } as const;

/**
 * A contact as a proof compares it: every spelling of a number is one, and of an address only upper and lower case, since
 * `anna+x@…` may be another mailbox than `anna@…`.
 */
export function proofName(
  { channel, value }: Identifier,
  { mobile }: Pick<TenantSettings, 'mobile'>,
): string {
  const name = channel === 'email' ? value.trim().toLowerCase() : accountName(value, mobile);
  return `${channel} ${name}`;
}

/** Whose code a registration or a change of credentials was made with; undefined if the gateway cannot know. */
export function provedContact(exchange: Exchange): Identifier | undefined {
  return exchange.call.name === 'register'
    ? contactIn(exchange.fields)
    : contactByUsername(exchange);
}
