/**
 * A customer in a reply: in `customer` or at the root, flat or with `personalInfo`, with `privacy` in either. Read are the fields
 * of the catalogue and those of the campaign's own list; no other member is looked at.
 */
import * as z from 'zod/mini';
import {
  accountOf,
  type Account,
  type Customer,
  type FieldValue,
  type FieldValues,
  type NamedAccount,
} from '../domain/customer.js';
import { isAnswered } from '../domain/field.js';
import { readValue, type Field, type Shape } from '../kinds/index.js';
import { dynamicList, readDynamicValues } from './dynamic-fields.js';
import { catalogue } from './field-catalogue.js';
import { interestAreas } from './interest-areas.js';
import { lowerKeys, type LowerKeys } from './lower-keys.js';
import { flag, id, malformed, members, spare, text, validate, type Schema } from './schemas.js';

/** A field that is stored under its own name. */
type StoredField = Pick<Field, 'name'> & { readonly shape: Shape };

const accountReply = members({
  customerid: spare(id),
  id: spare(id),
  card: spare(id),
  fidelycode: spare(id),
  username: spare(text),
});

/** All that is stored of a customer; `own`: the campaign's own fields. Throws `not-our-server` if the reply identifies none. */
export function readCustomer(body: LowerKeys, own: readonly Field[] = []): Customer {
  const customer = flat(body);
  return { ...identified(customer), ...storedIn(customer, own) };
}

/** The customer in the reply of a log-in: the token makes the log-in, so all of it may be absent. */
export function readLoggedIn(body: LowerKeys, own: readonly Field[] = []): Customer {
  const customer = flat(body);
  return { ...accountIn(customer), ...storedIn(customer, own) };
}

/** The stored values in the reply of a save, by write name. */
export function readEcho(body: LowerKeys, own: readonly Field[] = []): FieldValues {
  return storedIn(flat(body), own).values;
}

/** The account that a code has made or changed, and the username that the platform has given it, if the reply names it. */
export function readAccount(body: LowerKeys): NamedAccount {
  const customer = flat(body);
  const { username } = validate(accountReply, customer);
  return { ...identified(customer), ...(username !== undefined && { username }) };
}

/** The members of the customer in one object; the outer one of two wins. */
function flat(body: LowerKeys): LowerKeys {
  const root = body.customer === undefined ? body : lowerKeys(body.customer);
  const personal = lowerKeys(root.personalinfo);
  const inner = lowerKeys(personal.privacy);
  return lowerKeys({ ...inner, ...lowerKeys(root.privacy), ...personal, ...root });
}

function accountIn(customer: LowerKeys): Account {
  const { customerid, id: ownId, card, fidelycode } = validate(accountReply, customer);
  return accountOf({ customerId: customerid ?? ownId, card, fidelyCode: fidelycode });
}

function identified(customer: LowerKeys): Account {
  const account = accountIn(customer);
  if (Object.keys(account).length > 0) return account;
  throw malformed('customer', 'it has neither id nor card nor barcode');
}

function storedIn(customer: LowerKeys, own: readonly Field[]): Omit<Customer, keyof Account> {
  const fields = [...catalogue, ...own.map((shape) => ({ name: shape.name, shape }))];
  const dynamic = readDynamicValues(customer[dynamicList]);
  const values = new Map<string, FieldValue>();
  const unreadable = [...dynamic.unreadable];
  for (const { name, shape } of fields satisfies readonly StoredField[]) {
    const given = customer[name.toLowerCase()];
    if (given === undefined) continue;
    const stored = storedOf(shape).safeParse(given);
    const value = stored.success ? readValue(shape, stored.data) : undefined;
    if (value !== undefined) values.set(name, value);
    else if (!stored.success || isAnswered(stored.data)) unreadable.push(name);
  }
  return {
    values: { ...dynamic.values, ...Object.fromEntries(values) },
    ...(unreadable.length > 0 && { unreadable }),
    ...(dynamic.isWhole && { listsDynamicFields: true }),
  };
}

/** What is stored of a field, by its kind; undefined where nothing is. */
function storedOf(shape: Shape): Schema<FieldValue | undefined> {
  if (shape.kind === 'consent') return flag;
  if (shape.kind === 'gender') return gender;
  if (shape.kind !== 'choice') return text;
  return shape.multiple ? interestAreas : id;
}

/** `N` is "not stated". */
const gender = z.pipe(
  text,
  z.transform((value) => (value === 'N' ? undefined : value)),
);
