/**
 * A customer as the platform stores it: flat or with `personalInfo`, `privacy` inside either.
 */
import * as z from 'zod/mini';
import {
  accountOf,
  type Account,
  type Customer,
  type NamedAccount,
  type FieldValue,
  type FieldValues,
} from '../domain/customer.js';
import { readValue } from '../kinds/index.js';
import { type CatalogueEntry, lookUpField } from './field-catalogue.js';
import { dynamicList, readDynamicValues } from './dynamic-fields.js';
import { isEmptyList, lowerKeys, type LowerKeys } from './lower-keys.js';
import {
  members,
  record,
  text,
  textList,
  malformed,
  readOptional,
  type Schema,
  validate,
} from './schemas.js';

type Body = Readonly<Record<string, unknown>>;

/** What identifies a customer, and the objects that such a reply may have. */
const accountReply = members({
  id: text,
  customerid: text,
  card: text,
  fidelycode: text,
  personalinfo: record,
  privacy: record,
});

/** The value of one field: text, number or boolean, or several ids. */
const fieldValue: Schema<FieldValue> = z.union([z.string(), z.number(), z.boolean(), textList]);

/** Members of a customer that are not fields. The pin of a card is nobody's to see. The last three are never safe as keys. */
const notFields: readonly string[] = [
  ...['id', 'customerid', 'card', 'fidelycode', 'personalinfo', 'privacy', 'password', 'pincode'],
  dynamicList,
  ...['__proto__', 'constructor', 'prototype'],
];

/** Members of the reply around a customer. A campaign's own field of such a name is read inside `customer` only. */
const envelopeKeys: readonly string[] = [
  ...['customer', 'data', 'answercode', 'returncode', 'message', 'username'],
  ...['token', 'accesstoken', 'access_token', 'bearertoken', 'refreshtoken', 'refresh_token'],
  ...['expiresin', 'expires_in'],
];

/** How a value that does not fit is treated: `validate` throws, `readOptional` leaves it out. */
type Read = typeof validate | typeof readOptional;

/** All that is stored of a customer. Throws `not-our-server` if the reply identifies none or does not fit. */
export function readCustomer(body: Body): Customer {
  return { ...accountIn(body), ...readStored(body) };
}

/** The customer in the reply of a log-in. The token makes the log-in, so all of it may be absent. Throws if a part does not fit. */
export function readLoggedIn(body: Body): Customer {
  const present = membersOf(body);
  const keys = ['customer', 'personalinfo', 'id', 'customerid', 'card', 'fidelycode'];
  return keys.some((key) => key in present)
    ? { ...idsOf(body), ...readStored(body) }
    : { values: {} };
}

/** The stored values in the reply of a save, by write name. Never throws: the save has succeeded, whatever the reply says. */
export function readEcho(body: Body): FieldValues {
  return readStored(body, readOptional).values;
}

/** The account that a code has made or changed, and the username that the platform has given it, if the reply names it. */
export function readAccount(body: Body): NamedAccount {
  const root = customerOf(body);
  const names = [root, objectAt(root, 'personalinfo')].map((part) =>
    readOptional(text, lowerKeys(part).username),
  );
  const username = names.find((name) => name !== undefined);
  return { ...accountIn(body), ...(username !== undefined && { username }) };
}

/** What identifies the customer. Throws `not-our-server` if the reply has none of id, card and barcode. */
function accountIn(body: Body): Account {
  const account = idsOf(body);
  if (Object.keys(account).length === 0) throw malformed('The reply has no customer.');
  return account;
}

/** All values of a reply by write name, however they are nested and spelled; the first of two wins. */
function readStored(body: Body, read: Read = validate): Omit<Customer, keyof Account> {
  const root = customerOf(body, read);
  const personal = objectAt(root, 'personalinfo', read);
  const own = Object.entries(root).filter(
    ([key]) => root !== body || !envelopeKeys.includes(key.toLowerCase()),
  );
  const privacies = [root, personal].map((part) => objectAt(part, 'privacy', read));
  const parts = [personal, ...privacies];
  const values = new Map<string, FieldValue>();
  const unreadable: string[] = [];
  for (const [key, member] of [...own, ...parts.flatMap(Object.entries<unknown>)]) {
    const [entry] = lookUpField(key).filter(({ name }) => name === key.toLowerCase());
    const value = entry ? knownValue(entry, member, read) : unknownValue(key, member);
    const name = entry?.name ?? key;
    if (value !== undefined && !values.has(name)) values.set(name, value);
    if (value === undefined && isUnreadable(key, member)) unreadable.push(name);
  }
  const dynamic = [root, personal]
    .map((part) => readDynamicValues(lowerKeys(part)[dynamicList], fieldValue))
    .filter((list) => list !== undefined);
  for (const list of dynamic) {
    for (const [name, value] of list.values) if (!values.has(name)) values.set(name, value);
    unreadable.push(...list.unreadable);
  }
  return {
    values: Object.fromEntries(values),
    ...(unreadable.length > 0 && { unreadable }),
    ...(dynamic.length > 0 && { listsDynamicFields: true }),
  };
}

/** Whether something is stored that is not a value: an object, or a list of objects. */
function isUnreadable(key: string, member: unknown): boolean {
  const isEmpty = typeof member !== 'object' || member === null || Object.keys(member).length === 0;
  return !isEmpty && !notFields.includes(key.toLowerCase());
}

/** The ids of the customer: first those in `customer`, then in `personalInfo`, then beside `customer`. */
function idsOf(body: Body): Account {
  const root = customerOf(body);
  // Beside `customer`, members of these names may be anything.
  const beside = Object.entries(body).filter(
    ([, value]) => readOptional(text, value) !== undefined,
  );
  const parts = [Object.fromEntries(beside), objectAt(root, 'personalinfo'), root].map((part) => {
    const { customerid, id, card, fidelycode } = validate(accountReply, membersOf(part));
    return accountOf({ customerId: customerid ?? id, card, fidelyCode: fidelycode });
  });
  return Object.assign({}, ...parts) as Account;
}

/** The members by lower-case key; an empty list instead of an object counts as absent. */
function membersOf(body: Body): LowerKeys {
  const objects = ['customer', 'personalinfo', 'privacy'];
  const present = Object.entries(body).filter(
    ([key, value]) => !(objects.includes(key.toLowerCase()) && isEmptyList(value)),
  );
  return lowerKeys(Object.fromEntries(present));
}

/** The customer of the reply: under `customer`, else the reply itself. */
function customerOf(body: Body, read: Read = validate): Body {
  const { customer } = membersOf(body);
  return customer === undefined ? body : (read(record, customer, 'customer') ?? body);
}

/** The object under a lower-case key, else an empty one. */
function objectAt(body: Body, key: string, read: Read = validate): Body {
  const part = membersOf(body)[key];
  return part === undefined ? {} : (read(record, part, key) ?? {});
}

/** The value of a field of the catalogue, in the form of its kind. */
function knownValue({ name, shape }: CatalogueEntry, member: unknown, read: Read) {
  if (member === null) return undefined;
  const value = readValue(shape, read(fieldValue, member, name));
  return typeof value === 'number' ? String(value) : value;
}

/** The value of a field of the campaign's own, as it is; undefined for no field, no value, and an empty list. */
function unknownValue(key: string, member: unknown): FieldValue | undefined {
  if (notFields.includes(key.toLowerCase())) return undefined;
  const value = readOptional(fieldValue, member);
  return [value].flat().every((part) => part === '') ? undefined : value;
}
