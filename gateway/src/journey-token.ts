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
/** Milliseconds for which the proof of a code is kept for the log-in that follows. */
const keepFor = 3_600_000;
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
export async function journeyAnswer(
  services: Services,
  exchange: Exchange,
  reply: Reply,
  journey: Journey | undefined,
): Promise<Readonly<Record<string, string>>> {
  if (!journey || !isSuccess(reply)) return {};
  const { tenant, call } = exchange;
  const hasLoggedIn = isLogIn(exchange);
  const entered = call.commits ? proofIn(services, exchange) : undefined;
  const proof = hasLoggedIn ? await keptProof(services, exchange) : entered;
  const customer = hasLoggedIn ? customerIdIn(reply) : undefined;
  if (!proof && customer === undefined) return {};
  const next = {
    ...journey,
    ...(proof && { proof }),
    ...(customer !== undefined && { customer }),
  };
  return { [journeyHeader]: services.seals.sealJourney(tenant.name, next) };
}

/** The proof of a code that was just entered; undefined if the gateway cannot know whose code it was. */
function proofIn({ seals }: Services, exchange: Exchange): ContactProof | undefined {
  const contact = provedContact(exchange);
  return (
    contact && {
      channel: channelNames[contact.channel],
      at: exchange.now,
      contact: seals.contactHash(proofName(contact, exchange.tenant)),
    }
  );
}

/**
 * Keeps the proof of a code that the platform has accepted: if the answer does not reach the page, the log-in that follows in
 * this journey, with the username of this account, finds it.
 */
export async function keepProof(services: Services, exchange: Exchange): Promise<void> {
  const { store, consentLines } = services;
  const { tenant, now } = exchange;
  const key = proofKey(services, exchange);
  const proof = consentLines && key !== undefined ? proofIn(services, exchange) : undefined;
  if (key === undefined || !proof) return;
  const text = `${proof.channel} ${String(proof.at)} ${proof.contact}`;
  await store.replace(tenant.scope, key, undefined, text, keepFor, now);
}

async function keptProof(
  services: Services,
  exchange: Exchange,
): Promise<ContactProof | undefined> {
  const { store, consentLines } = services;
  const key = consentLines && proofKey(services, exchange);
  if (key === undefined) return undefined;
  const { tenant, now } = exchange;
  const text = await store.read(tenant.scope, key, now).catch(() => undefined);
  return text === undefined ? undefined : readProof(text);
}

/** A proof as it is kept; undefined for a foreign value. */
function readProof(text: string): ContactProof | undefined {
  const [, name, at, contact] = /^(mail|mobile|card) (\d+) (\S+)$/.exec(text) ?? [];
  const channel = Object.values(channelNames).find((known) => known === name);
  return channel && contact !== undefined ? { channel, at: Number(at), contact } : undefined;
}

function proofKey({ hash }: Services, { journey, fields }: Exchange): string | undefined {
  const { username } = fields;
  return journey && username !== undefined ? hash('proof', journey.id, username) : undefined;
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
