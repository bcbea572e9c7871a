/**
 * The body of `PUT /customer`. The campaign defines the field names, so every name is allowed except those that
 * identify or unlock an account.
 */
import { isRecord } from '../domain/json.js';
import { badRequest } from './refusal.js';

const mostFields = 200;

/** Forbidden names in lower case: they identify or unlock an account and are set by other calls, if at all. */
const forbidden: readonly string[] = [
  ...['id', 'customerid', 'card', 'fidelycode', 'username', 'password'],
  ...['campaignid', 'categoryid', 'personalinfo', 'privacy', 'data', 'customer'],
  ...['token', 'accesstoken', 'refreshtoken', 'verificationcode', 'scope', 'devicetype'],
  '__proto__',
];

/** The list of dynamic fields. It and the interest areas are the only values that hold objects. */
const dynamicFields = 'customerdynamicfields';
const interestAreas = 'interestareas';

type Scalar = string | number;
type Value =
  | Scalar
  | boolean
  | readonly Scalar[]
  | readonly DynamicField[]
  | readonly InterestArea[];

interface DynamicField {
  readonly id: Scalar;
  readonly value: Scalar;
}

interface InterestArea {
  readonly id: Scalar;
  readonly active: boolean;
}

/** The fields in their original order. Throws a 400 `Refusal` that states the broken rule. */
export function readProfile(body: object): Readonly<Record<string, Value>> {
  const entries = Object.entries(body) as [string, unknown][];
  if (entries.length > mostFields) throw badRequest(`body: must have at most ${mostFields} fields`);
  return Object.fromEntries(
    entries.map(([name, value]) => [checkName(name), checkField(name, value)]),
  );
}

function checkField(name: string, value: unknown): Value {
  if (name === dynamicFields) return checkDynamic(value);
  return name === interestAreas ? checkAreas(value) : checkValue(value);
}

function checkName(name: string): string {
  const isName = /^[^\p{Cc}\p{Cs}"\\]{1,100}$/u.test(name);
  if (isName && !forbidden.includes(name.toLowerCase())) return name;
  throw badRequest('body: a field that is not of the profile');
}

function checkValue(value: unknown): Value {
  if (isScalar(value) || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every(isScalar)) return value;
  throw badRequest('body: values must be strings, numbers, booleans or lists of them');
}

/** `[{id, value}]`, with nothing else in it. */
function checkDynamic(list: unknown): readonly DynamicField[] {
  if (isListOf(list, isDynamicField)) return list;
  throw badRequest('body: customerdynamicfields must be a list of {id, value}');
}

/** `[{id, active}]`, with nothing else in it. */
function checkAreas(list: unknown): readonly InterestArea[] {
  if (isListOf(list, isInterestArea)) return list;
  throw badRequest('body: interestareas must be a list of {id, active}');
}

function isListOf<Item>(
  list: unknown,
  isItem: (item: unknown) => item is Item,
): list is readonly Item[] {
  return Array.isArray(list) && list.length <= mostFields && list.every(isItem);
}

function isDynamicField(item: unknown): item is DynamicField {
  if (!isRecord(item) || Object.keys(item).length !== 2) return false;
  return isScalar(item.id) && isScalar(item.value);
}

/** `{id, active}`, with nothing else in it. */
function isInterestArea(item: unknown): item is InterestArea {
  if (!isRecord(item) || Object.keys(item).length !== 2) return false;
  return isScalar(item.id) && typeof item.active === 'boolean';
}

/** True for a well-formed string, or a number that JSON represents exactly. */
function isScalar(value: unknown): value is string | number {
  if (typeof value === 'string') return !/\p{Cs}/u.test(value);
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 2 ** 53;
}
