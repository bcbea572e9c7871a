/**
 * The customer id of a request: the page has it sealed, from a `checkcard`. A code is sent only for such an id, within
 * an hour, and to the contact that found it.
 */
import { notSent } from './code-limits.js';
import { contactOf } from './contact-name.js';
import type { Exchange } from '../request/exchange.js';
import { businessRefusal } from '../request/refusal.js';
import type { Services } from './services.js';

/** The platform's answer code for a code that it does not know: the page offers a new one, with a new id. */
const unknownCode = 425;

/** Milliseconds for which an id allows codes to be sent. */
export const idLife = 3_600_000;

/**
 * Throws a `Refusal` if the id of a request is not a seal of this gateway, as one of a former secret, or if a code is
 * requested too late or for another contact: "not sent", and for a change of credentials "no such code". An expired id
 * still changes the credentials: the code is the proof.
 */
export function requireCustomerId(
  { alarms }: Services,
  { call, fields, identifier, customerId, tenant, now }: Exchange,
): void {
  if (fields.customerid === undefined) return;
  const sends = call.name === 'send-code';
  const answerCode = sends ? notSent[identifier?.channel ?? 'card'] : unknownCode;
  if (!customerId || (sends && !customerId.isOf(contactOf(identifier)))) {
    alarms.alarm(tenant, 'unknown-id');
    throw businessRefusal(answerCode, 'unknown id');
  }
  if (sends && now >= customerId.expires) throw businessRefusal(answerCode, 'expired id');
}
