/**
 * The customer id in the bodies for the page. It gets a sealed id from `checkcard`, and the platform's own id once the
 * account has credentials.
 */
import { isRecord } from './domain/json.js';
import { contactOf } from './controls/contact-name.js';
import { idLife } from './controls/customer-id.js';
import type { Exchange } from './request/exchange.js';
import type { Services } from './controls/services.js';
import {
  customerIdOf,
  isSuccess,
  type Json,
  membersOf,
  parseExactly,
  refusalText,
  type Reply,
} from './platform/upstream-reply.js';

/**
 * The body for the page of the reply to a `checkcard`, written anew: whether the customer is registered, and the id as
 * a seal. Undefined if only the status may be passed on.
 */
export function checkAnswer(
  { seals }: Services,
  { tenant, identifier, now }: Exchange,
  reply: Reply,
): string | undefined {
  if (!isSuccess(reply)) return refusalText(reply);
  const json = parseExactly(reply.text);
  const id = customerIdOf(json);
  const contact = contactOf(identifier);
  const seal =
    id === undefined
      ? undefined
      : seals.sealId(tenant.name, { id, contact, expires: now + idLife });
  const [registered] = membersOf(json, 'registered_customer');
  return JSON.stringify({ AnswerCode: 0, registered_customer: registered, customerid: seal });
}

/** The body of the reply to a change of credentials, with the customer id that was in the request if it has none. */
export function changeAnswer(
  _services: Services,
  { fields }: Exchange,
  reply: Reply,
): string | undefined {
  if (!isSuccess(reply)) return reply.text;
  const json = parseExactly(reply.text);
  if (partsOf(json).some((part) => customerIdOf(part) !== undefined)) return reply.text;
  const comma = Object.keys(json).length > 0 ? ',' : '';
  // At the end, because the last of two equal keys is read.
  return `${reply.text.trimEnd().slice(0, -1)}${comma}"customerid":${JSON.stringify(fields.customerid)}}`;
}

/** The platform's id of the customer of a reply, as a log-in has it; undefined if it has none. */
export function customerIdIn({ text }: Reply): string | undefined {
  const [root, ...inner] = text === undefined ? [] : partsOf(parseExactly(text));
  return [...inner, ...(root ? [root] : [])].map(customerIdOf).find((id) => id !== undefined);
}

/** The objects of a reply that can have the customer's id. */
function partsOf(json: Json): readonly Json[] {
  const outer = [json, ...membersOf(json, 'customer').filter(isRecord)];
  return [...outer, ...outer.flatMap((part) => membersOf(part, 'personalinfo').filter(isRecord))];
}
