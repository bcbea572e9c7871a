/**
 * The log-in by which a page finds out whether an entered code was accepted. It is charged to none of the limits of log-ins, which others
 * of a crowd can use up: one for each request with a code, from the same address, with its username and its password.
 */
import type { Call } from '../request/calls.js';
import type { Exchange } from '../request/exchange.js';
import { addressLimit } from './address-limits.js';
import { nameOf } from './contact-name.js';
import { proofLimits } from './proof.js';
import { chargeLimits } from './request-limits.js';
import type { Services } from './services.js';

/** Milliseconds after a code was entered within which there can be a check. */
const checkFor = 600_000;
/** Characters of a password that the page draws where nobody chooses one. */
const drawnLength = 24;

/**
 * True if a log-in is a check; then `all-ip` is charged, and its proof is used up. Rejects with a 429 `Refusal` if there is no room:
 * then the check can be repeated.
 */
export async function passCheck(
  services: Services,
  exchange: Exchange,
  whenDown: Call['storeDown'],
): Promise<boolean> {
  const { store } = services;
  const { tenant, now } = exchange;
  const isCheck = await store.replace(
    tenant.scope,
    checkKey(services, exchange),
    '1',
    undefined,
    0,
    now,
  );
  if (!isCheck) return false;
  const limits = [addressLimit(services, exchange, 'all-ip'), ...proofLimits(services, exchange)];
  try {
    await chargeLimits(services, tenant, limits, now, whenDown);
  } catch (error) {
    await allowCheck(services, exchange);
    throw error;
  }
  return true;
}

/**
 * The request with the code may have been carried out, or the check has had no answer: the next log-in with this username and password
 * is a check.
 */
export async function allowCheck(services: Services, exchange: Exchange): Promise<void> {
  const { tenant, now } = exchange;
  const key = checkKey(services, exchange);
  await services.store.replace(tenant.scope, key, undefined, '1', checkFor, now);
}

/**
 * The code was refused, which is also the answer to the repeat of a right one. Only a drawn password, which is not a guess, is checked:
 * this opens nothing to those who guess.
 */
export async function allowCheckOfDrawn(services: Services, exchange: Exchange): Promise<void> {
  if (isDrawn(exchange.fields.password)) await allowCheck(services, exchange);
}

function isDrawn(password = ''): boolean {
  const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/];
  return password.length === drawnLength && kinds.every((kind) => kind.test(password));
}

function checkKey({ hash }: Services, exchange: Exchange): string {
  return hash('check', nameOf(exchange), exchange.visitor.key, exchange.fields.password ?? '');
}
