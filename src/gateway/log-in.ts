/**
 * Log-ins: failures are counted by name and by address, and a refusal does not say which part was wrong.
 *
 * An attempt is charged as a failure when it begins, and given back when it was none, so that many at once do not slip
 * through. An address from which the name has logged in before has a count of its own: guesses of others do not lock
 * the owner out.
 */
import { accountName } from './contact.js';
import type { Exchange } from './exchange.js';
import type { NamedGate } from './gates.js';
import type { Services } from './services.js';
import { answerCodeOf, credentialCodes, isSuccess, type Reply } from './upstream-reply.js';

/** Milliseconds that an address counts as one of the owner's. */
const ownAddressFor = 30 * 24 * 3_600_000;
/** 3 of 10 failures need no proof. */
const withoutProof = 0.3;
const wrongCredentials = 77;

/** `own`: from an address that the name has logged in from. */
export function logInGates(
  { gates, settings }: Services,
  exchange: Exchange,
  own: boolean,
): NamedGate[] {
  const { visitor, proven } = exchange;
  const subject = own ? `${nameOf(exchange)} ${visitor.key}` : nameOf(exchange);
  const share = settings.challenge && !proven ? { withoutProof } : {};
  return [
    gates.byIp('login-ip', visitor),
    gates.rate('login-failures-username', subject, share),
    gates.byIp('login-failures-ip', visitor),
  ];
}

export async function isOwnAddress(services: Services, exchange: Exchange): Promise<boolean> {
  const { tenant, now } = exchange;
  const value = await services.store
    .read(tenant.scope, ownAddressKey(services, exchange), now)
    .catch(() => undefined);
  return value !== undefined;
}

/** After the platform has answered; without an answer, nothing is known of the password. */
export async function settleLogIn(
  services: Services,
  exchange: Exchange,
  reply: Reply | undefined,
): Promise<void> {
  if (reply && isSuccess(reply)) return noteSuccess(services, exchange);
  const hasJudged = reply?.json !== undefined && reply.status < 500 && reply.status !== 429;
  if (hasJudged) return;
  const { store, gates } = services;
  const { tenant, visitor, now } = exchange;
  const back = [
    gates.rate('login-failures-username', nameOf(exchange), { cost: -1 }),
    gates.byIp('login-failures-ip', visitor, { cost: -1 }),
  ];
  await store.note(
    tenant.scope,
    back.map(({ gate }) => gate),
    now,
  );
}

async function noteSuccess(services: Services, exchange: Exchange): Promise<void> {
  const { store, gates } = services;
  const { tenant, visitor, now } = exchange;
  const name = nameOf(exchange);
  const ofName = [name, `${name} ${visitor.key}`].map(
    (subject) => gates.rate('login-failures-username', subject).gate.key,
  );
  const { gate } = gates.byIp('login-failures-ip', visitor, { cost: -1 });
  await Promise.all([
    store.reset(tenant.scope, ofName, now),
    store.note(tenant.scope, [gate], now),
    store.replace(
      tenant.scope,
      ownAddressKey(services, exchange),
      undefined,
      '1',
      ownAddressFor,
      now,
    ),
  ]);
}

/** What a refused log-in says: 50, 77 and 177 are all the same, byte for byte. */
export function uniformRefusal(reply: Reply): Reply {
  if (!reply.json || !credentialCodes.includes(answerCodeOf(reply.json))) return reply;
  const json = { AnswerCode: wrongCredentials };
  return { status: 402, retryAfter: undefined, json, text: JSON.stringify(json) };
}

function nameOf({ fields, tenant }: Exchange): string {
  return accountName(fields.username ?? '', tenant.mobile);
}

function ownAddressKey({ hash }: Services, exchange: Exchange): string {
  return hash('own address', nameOf(exchange), exchange.visitor.key);
}
