/**
 * The limits of each call, checked and charged together.
 */
import { accountName } from '../limits/contact.js';
import { addressGate, isCrowded, outlook } from './address-limits.js';
import { codeGates, contactName, checkConversion } from './code-limits.js';
import { contactIn, type Exchange, isLogIn, opensJourney } from '../request/exchange.js';
import type { NamedGate } from '../limits/gates.js';
import { isOwnAddress, logInGates } from './log-in.js';
import { challengeHeader, isJourneyProven } from './proof.js';
import { Refusal, tooMany } from '../request/refusal.js';
import type { Services } from './services.js';
import type { Taken } from '../store/store.js';

const challengeWait = 5000;
/** The share of a journey's checks that need no proof. */
const withoutProof = 0.5;

/** What is known once the limits of a request are charged. */
export interface Passed {
  /** The failure of a log-in is charged to the owner's own count. */
  readonly isOwn?: boolean;
  /** The first token of a journey at a crowded address: its next calls may need a proof. */
  readonly isCrowded?: boolean;
}

/**
 * Charges all limits of a request. Rejects with a 429 `Refusal` if one has no room, or with `StoreClosed` if the store
 * is down and the call needs it; then nothing is charged.
 */
export async function passLimits(services: Services, exchange: Exchange): Promise<Passed> {
  try {
    return await charge(services, exchange);
  } catch (error) {
    const needsProof = error instanceof Refusal && error.body.problem === 'challenge';
    if (!needsProof || !(await isJourneyProven(services, exchange))) throw error;
    return charge(services, { ...exchange, proven: true });
  }
}

async function charge(services: Services, exchange: Exchange): Promise<Passed> {
  const gates = [services.gates.byIp('all-ip', exchange.visitor), ...gatesOf(services, exchange)];
  const taken = await take(services, exchange, gates);
  const named = taken.refused === undefined ? undefined : gates[taken.refused];
  if (!named) {
    const { name } = exchange.call;
    if (name === 'verify-contact' || name === 'send-code') {
      await checkConversion(services, exchange, gates, taken.used);
    }
    return opensJourney(exchange) && !exchange.proven && services.settings.challenge
      ? { isCrowded: isCrowded(gates, taken.used) }
      : {};
  }
  const isOfName =
    isLogIn(exchange) && (named.name === 'login-failures-username' || named.name === 'login-ip');
  if (isOfName && (await isOwnAddress(services, exchange))) {
    const own = logInGates(services, exchange, true);
    const second = await take(services, exchange, own);
    const refused = second.refused === undefined ? undefined : own[second.refused];
    if (refused) throw refusal(services, exchange, refused, second.wait);
    return { isOwn: true };
  }
  throw refusal(services, exchange, named, taken.wait);
}

function gatesOf(services: Services, exchange: Exchange): NamedGate[] {
  const { gates } = services;
  const { call, visitor, tenant, fields, sealed, token = '' } = exchange;
  switch (call.name) {
    case 'authenticate':
      return isLogIn(exchange)
        ? logInGates(services, exchange, false)
        : [addressGate(services, exchange, 'session-ip'), ...outlook(services, exchange)];
    case 'refresh':
      return [gates.byIp('refresh-ip', visitor)];
    case 'check-card':
      return checkGates(services, exchange);
    case 'verify-contact':
    case 'send-code':
      return codeGates(services, exchange);
    case 'register':
    case 'change-credentials': {
      const contact = contactIn(fields);
      const subject = contact
        ? contactName(contact, tenant)
        : `id ${fields.customerid ?? accountName(fields.username ?? '', tenant.mobile)}`;
      return [gates.rate('commit-contact', subject), addressGate(services, exchange, 'commit-ip')];
    }
    case 'read-fields':
    case 'read-customer':
    case 'save-customer':
      return [gates.rate('customer-token', sealed?.token ?? token)];
  }
}

function checkGates(services: Services, exchange: Exchange): NamedGate[] {
  const { gates, settings } = services;
  const { visitor, sealed, identifier, proven } = exchange;
  const mustProve = settings.challenge !== undefined && !proven;
  const byJourney = gates.byJourney('check-journey', sealed, mustProve ? { withoutProof } : {});
  const byIp = addressGate(services, exchange, 'check-ip');
  if (identifier?.channel !== 'card') return [byJourney, byIp];
  if (mustProve) throw challenged(services, challengeWait);
  return [byJourney, byIp, gates.byIp('check-card-ip', visitor)];
}

function take(
  { store }: Services,
  exchange: Exchange,
  gates: readonly NamedGate[],
): Promise<Taken> {
  const { tenant, call, now } = exchange;
  return store.take(
    // While the store is down each process counts alone; a tenth of the limit bounds their sum.
    isLogIn(exchange) ? 'tenth' : call.storeDown,
    tenant.scope,
    gates.map(({ gate }) => gate),
    now,
  );
}

function refusal(
  services: Services,
  { tenant }: Exchange,
  { name, challenged: isChallenge }: NamedGate,
  wait: number,
) {
  const { environment, tell, alarms } = services;
  if (isChallenge) return challenged(services, wait);
  tell({ kind: 'limited', tenant: tenant.name, limit: name });
  if (name === 'code-budget') alarms.alarm(tenant, 'budget');
  return tooMany(wait, environment.random, { outcome: 'limited', limit: name });
}

/** A 429 that a proof avoids. `wait`: milliseconds until the request may pass without one. */
function challenged({ environment, settings }: Services, wait: number) {
  return tooMany(wait, environment.random, {
    outcome: 'challenged',
    problem: 'challenge',
    reason: 'proof needed',
    headers: challengeHeader(settings.challenge),
  });
}
