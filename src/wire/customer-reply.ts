/**
 * A customer as the platform stores it: flat or with `personalInfo`, `privacy` inside either.
 */
import type { Account, Customer, FieldValue, FieldValues } from '../domain/customer.js';
import type { Field } from '../domain/field.js';
import { normaliseValue } from '../domain/field-value.js';
import { type Entry, lookUp } from './catalogue.js';
import {
  fold,
  type Folded,
  isEmptyList,
  isText,
  listOf,
  malformed,
  read,
  readIfFits,
  readMembers,
  record,
  schemaOf,
  text,
  withoutPrototype,
} from './reading.js';

const customerMembers = {
  id: text,
  customerid: text,
  card: text,
  fidelycode: text,
  personalinfo: record,
  privacy: record,
};

const valueSchema = schemaOf((value): FieldValue | undefined => {
  if (Array.isArray(value)) return listOf(value, isText)?.map(String);
  return isText(value) || typeof value === 'boolean' ? value : undefined;
});

/** Members of a customer that are no answers of the person. The last are never safe as keys. */
const notStored: readonly string[] = [
  ...['id', 'customerid', 'card', 'fidelycode', 'personalinfo', 'privacy', 'password'],
  ...['__proto__', 'constructor', 'prototype'],
];

/** Members of the reply around a customer; a campaign's own field of that name is data only inside one. */
const envelope: readonly string[] = [
  ...['customer', 'data', 'answercode', 'returncode', 'message', 'username'],
  ...['token', 'accesstoken', 'access_token', 'bearertoken', 'refreshtoken', 'refresh_token'],
  ...['expiresin', 'expires_in'],
];

type Body = Readonly<Record<string, unknown>>;

/** All that is stored. */
export function readCustomer(body: Body): Customer {
  return { ...readAccount(body), values: readValues(body) };
}

/** The customer of a log-in, as far as it is told: a token makes a log-in, and the rest can be asked for. */
export function readLoggedIn(body: Body): Customer {
  const members = membersOf(body);
  const told = ['customer', 'personalinfo', 'id', 'customerid', 'card', 'fidelycode'];
  return told.some((name) => name in members)
    ? { ...idsOf(body), values: readValues(body) }
    : { values: {} };
}

/** How strictly a reply is read. */
type Reading = typeof read | typeof readIfFits;

/** What a reply to a save says is stored: the customer is saved, however odd the echo. */
export function readEcho(body: Body): FieldValues {
  return readValues(body, readIfFits);
}

/** All values of a reply by write name, however they are nested and spelled. */
function readValues(body: Body, reading: Reading = read): FieldValues {
  const root = customerOf(body, reading);
  const personal = nested(root, 'personalinfo', reading);
  const own = Object.entries(root).filter(
    ([key]) => root !== body || !envelope.includes(key.toLowerCase()),
  );
  const privacies = [root, personal].map((part) => nested(part, 'privacy', reading));
  const parts = [personal, ...privacies];
  const values = new Map<string, FieldValue>();
  for (const [key, member] of [...own, ...parts.flatMap(Object.entries<unknown>)]) {
    const [entry] = lookUp(key).filter(({ name }) => name === key.toLowerCase());
    const value = entry ? knownValue(entry, member, reading) : unknownValue(key, member);
    const name = entry?.name ?? key;
    if (value !== undefined && !values.has(name)) values.set(name, value);
  }
  return Object.fromEntries(values);
}

/** What identifies the customer; a reply without any of id, card and barcode is none. */
export function readAccount(body: Body): Account {
  const account = idsOf(body);
  if (Object.keys(account).length === 0) throw malformed('The reply has no customer.');
  return account;
}

/** The ids of the customer, her own before those of her personal part and those beside her. */
function idsOf(body: Body): Account {
  const root = customerOf(body);
  // Around a customer there may be anything by these names.
  const beside = Object.entries(root === body ? {} : body).filter(([, value]) => isText(value));
  const parts = [Object.fromEntries(beside), nested(root, 'personalinfo'), root].map((part) => {
    const { customerid, id, card, fidelycode } = readMembers(customerMembers, membersOf(part));
    const customerId = customerid ?? id;
    return {
      ...(customerId !== undefined && { customerId }),
      ...(card !== undefined && { card }),
      ...(fidelycode !== undefined && { fidelyCode: fidelycode }),
    };
  });
  return Object.assign({}, ...parts) as Account;
}

/** The members by lower-case key; an empty list in place of an object means nothing. */
function membersOf(body: Body): Folded {
  const parts = ['customer', 'personalinfo', 'privacy'];
  const given = Object.entries(fold(body)).filter(
    ([key, value]) => !(parts.includes(key) && isEmptyList(value)),
  );
  return withoutPrototype(Object.fromEntries(given));
}

function customerOf(body: Body, reading: Reading = read): Body {
  const { customer } = membersOf(body);
  return customer === undefined ? body : (reading(record, customer, 'customer') ?? body);
}

function nested(body: Body, key: string, reading: Reading = read): Body {
  const part = membersOf(body)[key];
  return part === undefined ? {} : (reading(record, part, key) ?? {});
}

function knownValue(
  { name, group, shape }: Entry,
  member: unknown,
  reading: Reading,
): FieldValue | undefined {
  if (member === null || member === '') return undefined;
  const field: Field = { ...shape, name, group, mandatory: false, readOnly: false };
  const value = normaliseValue(field, reading(valueSchema, member, name));
  return typeof value === 'number' ? String(value) : value;
}

/** Goes back whole under its own name, if a field of that name is shown; a list of nothing is nothing. */
function unknownValue(key: string, member: unknown): FieldValue | undefined {
  if (notStored.includes(key.toLowerCase())) return undefined;
  const value = readIfFits(valueSchema, member);
  return [value].flat().every((part) => part === '') ? undefined : value;
}
