/**
 * Limits of log-ins: failures are counted by username and by address, and a refusal does not reveal which part was
 * wrong.
 *
 * An attempt is charged as a failure before it is sent and refunded if it does not fail, so that concurrent attempts
 * cannot exceed the limit. An address from which the username has logged in before has its own count: guesses from
 * other addresses do not lock the owner out.
 */
import { accountName } from '../limits/contact.js';
import type { Exchange } from '../request/exchange.js';
import type { Limit } from '../limits/limit-factory.js';
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

/**
 * Charges all limits of a log-in. Resolves to true if a failure is charged to the owner's own count. Rejects with a 429
 * `Refusal` if a limit has no room; then nothing is charged.
 */
export async function passLogIn(services: Services, exchange: Exchange): Promise<boolean> {
  const { limits, store } = services;
  const { tenant, visitor, now } = exchange;
  const all = [limits.byIp('all-ip', visitor), ...logInLimits(services, exchange, false)];
  const { refused, wait } = await store.take(whenDown, tenant.scope, all, now);
  if (!refused) return false;
  const isLifted =
    liftedForOwner.includes(refused.name) && (await isOwnAddress(services, exchange));
  if (!isLifted) throw refusal(services, tenant, refused, wait);
  await chargeLimits(services, tenant, logInLimits(services, exchange, true), now, whenDown);
  return true;
}

/** The limits of a log-in. `own`: the username has logged in, or entered a code, from this address before. */
function logInLimits({ limits, settings }: Services, exchange: Exchange, own: boolean): Limit[] {
  const { visitor, proven } = exchange;
  const subject = own ? ownName(exchange) : nameOf(exchange);
  const share = settings.challenge && !proven ? { withoutProof } : {};
  return [
    ...(own ? [] : [limits.byIp('login-ip', visitor)]),
    limits.rate('login-failures-username', subject, share),
    limits.byIp('login-failures-ip', visitor),
  ];
}

/** True if the username has logged in or entered a code from this address in the last 30 days; false if the store is down. */
async function isOwnAddress(services: Services, exchange: Exchange): Promise<boolean> {
  const { tenant, now } = exchange;
  const value = await services.store
    .read(tenant.scope, ownAddressKey(services, exchange), now)
    .catch(() => undefined);
  return value !== undefined;
}

/**
 * Settles the charge of an attempt. After a success it clears the failures of the username; without a verdict of the
 * platform (`reply` undefined, 5xx or 429) it refunds the charge. `own`: as for `logInLimits`.
 */
export async function settleLogIn(
  services: Services,
  exchange: Exchange,
  reply: Reply | undefined,
  own: boolean,
): Promise<void> {
  if (reply && isSuccess(reply)) return noteSuccess(services, exchange);
  const hasVerdict = reply?.json !== undefined && reply.status < 500 && reply.status !== 429;
  if (hasVerdict) return;
  const { store, limits } = services;
  const { tenant, visitor, now } = exchange;
  const back = [
    limits.rate('login-failures-username', own ? ownName(exchange) : nameOf(exchange), {
      cost: -1,
    }),
    limits.byIp('login-failures-ip', visitor, { cost: -1 }),
  ];
  await store.note(tenant.scope, back, now);
}

async function noteSuccess(services: Services, exchange: Exchange): Promise<void> {
  const { store, limits } = services;
  const { tenant, visitor, now } = exchange;
  const ofName = [nameOf(exchange), ownName(exchange)].map(
    (subject) => limits.rate('login-failures-username', subject).bucket.key,
  );
  const back = limits.byIp('login-failures-ip', visitor, { cost: -1 });
  await Promise.all([
    store.reset(tenant.scope, ofName, now),
    store.note(tenant.scope, [back], now),
    rememberAddress(services, exchange),
  ]);
}

/** Remembers the address of the request as one of its username. */
export async function rememberAddress(services: Services, exchange: Exchange): Promise<void> {
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

function nameOf({ fields, tenant }: Exchange): string {
  return accountName(fields.username ?? '', tenant.mobile);
}

/** The subject of the owner's own count: the name together with the address. */
function ownName(exchange: Exchange): string {
  return `${nameOf(exchange)} ${exchange.visitor.key}`;
}

function ownAddressKey({ hash }: Services, exchange: Exchange): string {
  return hash('own address', nameOf(exchange), exchange.visitor.key);
}
