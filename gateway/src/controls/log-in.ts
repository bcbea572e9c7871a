/**
 * Limits of log-ins: failures are counted by username and by address, and a refusal does not reveal which part was
 * wrong.
 *
 * An attempt is charged as a failure before it is sent and refunded if it does not fail, so that concurrent attempts
 * cannot exceed the limit. An address from which the username has logged in before has its own count: guesses from
 * other addresses do not lock the owner out.
 */
import { readSession } from '../platform/session-reply.js';
import type { Exchange } from '../request/exchange.js';
import type { Limit } from '../limits/limit-factory.js';
import { addressLimit } from './address-limits.js';
import { allowCheck, passCheck } from './code-check.js';
import { nameOf } from './contact-name.js';
import { coverCustomer, proofLimits } from './proof.js';
import { chargeLimits, refusal } from './request-limits.js';
import type { Services } from './services.js';
import {
  answerCodeOf,
  credentialCodes,
  isSuccess,
  type Reply,
} from '../platform/upstream-reply.js';

/** Milliseconds for which an address counts as the owner's after a log-in. */
const ownAddressFor = 30 * 24 * 3_600_000;
/** The share of failures that need no proof: 3 of 10. */
const withoutProof = 0.3;
const wrongCredentials = 77;
/** While the store is down each process counts alone; a tenth of the limit bounds their sum. */
const whenDown = 'tenth';

/** The limits that guesses of others can use up; they do not count for an address of the owner's own. */
const liftedForOwner: readonly string[] = ['login-ip', 'login-failures-username'];
/** For the log-in right after a code was entered, those of a crowd that arrives at once, too. */
const liftedForNew: readonly string[] = [...liftedForOwner, 'login-failures-ip', 'all-ip'];
/** Milliseconds after a code was entered within which a log-in of its owner counts as proved. */
const newFor = 600_000;

/** Where the failure of an attempt is charged: the count of the name, the owner's own, or none. */
type ChargedTo = 'name' | 'own' | 'none';

/** Whose log-in it is: of an address that the username has logged in from before, or right after its code. */
type Owner = 'own' | 'new';

/**
 * Charges all limits of a log-in, and uses its proof up. Rejects with a 429 `Refusal` if a limit has no room; then nothing is
 * charged.
 */
export async function passLogIn(services: Services, exchange: Exchange): Promise<ChargedTo> {
  const { tenant, now } = exchange;
  if (await passCheck(services, exchange, whenDown)) return 'none';
  const all = logInLimits(services, exchange);
  const { refused, wait } = await services.store.take(whenDown, tenant.scope, all, now);
  if (!refused) return 'name';
  const owner = await ownerOf(services, exchange, refused);
  if (!owner) throw refusal(services, tenant, refused, wait);
  await chargeLimits(services, tenant, logInLimits(services, exchange, owner), now, whenDown);
  return 'own';
}

/** Whose log-in it is, if that lifts the limit that has refused it. */
async function ownerOf(
  services: Services,
  exchange: Exchange,
  { name }: Limit,
): Promise<Owner | undefined> {
  const { challenge } = services.settings;
  const isKnown = (key: string) => hasValue(services, exchange, key);
  if (challenge && liftedForNew.includes(name) && (await isKnown(newKey(services, exchange))))
    return 'new';
  const isOwn = liftedForOwner.includes(name) && (await isKnown(ownAddressKey(services, exchange)));
  return isOwn ? 'own' : undefined;
}

/** The limits of a log-in. */
function logInLimits(services: Services, exchange: Exchange, owner?: Owner): Limit[] {
  const { limits, settings } = services;
  const { visitor, proven } = exchange;
  const isNew = owner === 'new';
  const share = settings.challenge && !proven ? { withoutProof } : {};
  return [
    addressLimit(services, { ...exchange, proven: proven || isNew }, 'all-ip'),
    ...proofLimits(services, exchange),
    ...(owner ? [] : [limits.byIp('login-ip', visitor)]),
    limits.rate('login-failures-username', (owner ? ownName : nameOf)(exchange), share),
    // Many at once of an address that have not failed: the attempts of a crowd are counted and not refused.
    limits.byIp('login-failures-ip', visitor, { force: isNew }),
  ];
}

/** True if the store has this key; false if it is down. */
async function hasValue(
  { store }: Services,
  { tenant, now }: Exchange,
  key: string,
): Promise<boolean> {
  const value = await store.read(tenant.scope, key, now).catch(() => undefined);
  return value !== undefined;
}

/**
 * Settles the charge of an attempt. After a success it clears the failures of the username; without a verdict of the
 * platform (`reply` undefined, 5xx or 429) it refunds the charge.
 */
export async function settleLogIn(
  services: Services,
  exchange: Exchange,
  reply: Reply | undefined,
  charged: ChargedTo,
): Promise<void> {
  if (reply && isSuccess(reply)) return noteSuccess(services, exchange, reply, charged);
  const hasVerdict = reply?.json !== undefined && reply.status < 500 && reply.status !== 429;
  if (hasVerdict) return;
  if (charged === 'none') return allowCheck(services, exchange);
  const { store, limits } = services;
  const { tenant, visitor, now } = exchange;
  const name = charged === 'own' ? ownName(exchange) : nameOf(exchange);
  const back = [
    limits.rate('login-failures-username', name, { cost: -1 }),
    limits.byIp('login-failures-ip', visitor, { cost: -1 }),
  ];
  await store.note(tenant.scope, back, now);
}

async function noteSuccess(
  services: Services,
  exchange: Exchange,
  reply: Reply,
  charged: ChargedTo,
): Promise<void> {
  const { store, limits } = services;
  const { tenant, visitor, now } = exchange;
  const ofName = [nameOf(exchange), ownName(exchange)].map(
    (subject) => limits.rate('login-failures-username', subject).bucket.key,
  );
  const back = limits.byIp('login-failures-ip', visitor, { cost: -1 });
  await Promise.all([
    store.reset(tenant.scope, ofName, now),
    charged !== 'none' && store.note(tenant.scope, [back], now),
    rememberAddress(services, exchange),
    coverNewCustomer(services, exchange, reply),
  ]);
}

/** After a code, the log-in that follows covers the calls of data entry; once, so that each of them costs a code. */
async function coverNewCustomer(
  services: Services,
  exchange: Exchange,
  { json }: Reply,
): Promise<void> {
  const { tenant, now } = exchange;
  const token = services.settings.challenge && json && readSession(json)?.token;
  if (!token) return;
  const key = newKey(services, exchange);
  const isNew = await services.store.replace(tenant.scope, key, '1', undefined, 0, now);
  if (isNew) await coverCustomer(services, exchange, token);
}

/** After a code was entered: the log-in that follows is that of the owner. */
export async function expectOwner(services: Services, exchange: Exchange): Promise<void> {
  const { tenant, now } = exchange;
  const { store, settings } = services;
  const key = newKey(services, exchange);
  await Promise.all([
    rememberAddress(services, exchange),
    settings.challenge && store.replace(tenant.scope, key, undefined, '1', newFor, now),
  ]);
}

/** Remembers the address of the request as one of its username. */
async function rememberAddress(services: Services, exchange: Exchange): Promise<void> {
  const { tenant, now } = exchange;
  const key = ownAddressKey(services, exchange);
  await services.store.replace(tenant.scope, key, undefined, '1', ownAddressFor, now);
}

/** The reply for the page: codes 50, 77 and 177 all become the same response, byte for byte. */
export function uniformRefusal(reply: Reply): Reply {
  if (!reply.json || !credentialCodes.includes(answerCodeOf(reply.json))) return reply;
  const json = { AnswerCode: wrongCredentials };
  return { status: 402, retryAfter: undefined, json, text: JSON.stringify(json) };
}

/** The subject of the owner's own count: the name together with the address. */
function ownName(exchange: Exchange): string {
  return `${nameOf(exchange)} ${exchange.visitor.key}`;
}

function newKey({ hash }: Services, exchange: Exchange): string {
  return hash('code entered', nameOf(exchange), exchange.visitor.key);
}

function ownAddressKey({ hash }: Services, exchange: Exchange): string {
  return hash('own address', nameOf(exchange), exchange.visitor.key);
}
