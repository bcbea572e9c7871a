/**
 * The profile of a customer: the field lists of the campaign, `GET /customer` and `PUT /customer`.
 */
import { isRecord } from '../../../src/domain/json.js';
import type { Call, Outcome } from './call.js';
import { enabledCampaign } from './auth.js';
import type { ContactField, SandboxCustomer } from './customer.js';
import { declaredFields, describedList, describedName, type DeclaredField } from './field-list.js';
import { checkFieldValue, fieldKinds, isReadable } from './field-kinds.js';
import { byIdentifier } from './identification.js';
import { businessRefusal, contractBreach, Refusal } from './refusal.js';
import { jsonObject } from './request-check.js';
import { sessionClosed } from './session.js';
import type { SandboxState } from './state.js';

const contactFields: readonly ContactField[] = ['mailcontactdata', 'mobilecontactdata'];

/** `GET /customer/customerdatafields/{campaignid}`. */
export function fieldLists({ state, params, session }: Call): Outcome {
  const campaign = enabledCampaign(state, params.campaignid);
  if (campaign.id !== session?.campaignId) throw businessRefusal('wrongCampaign', 'campaignid');
  return { kind: 'fields', campaignId: campaign.id };
}

/** `GET /customer`. */
export function readCustomer(call: Call): Outcome {
  const customer = ownCustomer(call);
  customer.shown = { ...customer.data };
  return { kind: 'customer', customerId: customer.id };
}

/** `PUT /customer`: all or nothing; the contract is checked before the content. */
export function writeCustomer(call: Call): Outcome {
  const { state, body } = call;
  const customer = ownCustomer(call);
  const values = withDescribed(jsonObject(body));
  const campaign = state.campaigns.find(({ id }) => id === customer.campaignId);
  const fields = new Map<string, DeclaredField>();
  for (const field of campaign ? declaredFields(campaign.fields) : []) {
    if (!fields.has(field.write)) fields.set(field.write, field);
  }
  const problems: Refusal[] = [];
  const attempt = (check: () => void): void => {
    try {
      check();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      problems.push(problem);
    }
  };
  for (const [name, value] of Object.entries(values)) {
    attempt(() => checkMember(state, customer, fields.get(name), name, value));
  }
  attempt(() => checkAccountContact(customer, values));
  for (const field of fields.values()) attempt(() => checkPresence(customer, field, values));
  const first = problems.find(({ status }) => status === 400) ?? problems[0];
  if (first) throw first;
  Object.assign(customer.data, values);
  return { kind: 'done' };
}

/** The values of a body with those of its list `[{id, value}]` under names of their own. */
function withDescribed(body: Record<string, unknown>): Record<string, unknown> {
  const { [describedList]: list, ...values } = body;
  if (list === undefined) return values;
  if (!Array.isArray(list)) throw contractBreach(describedList, 'must be an array');
  for (const item of list as unknown[]) {
    const { id, value, ...more } = jsonObject(item);
    const isId = (typeof id === 'string' && id !== '') || Number.isSafeInteger(id);
    if (!isId) throw contractBreach(describedList, 'needs an id in each item');
    if (typeof value !== 'string')
      throw contractBreach(describedList, 'needs a text as each value');
    const [unexpected] = Object.keys(more);
    if (unexpected !== undefined) throw contractBreach(unexpected, 'unexpected field');
    values[describedName(String(id))] = value;
  }
  return values;
}

function checkMember(
  state: SandboxState,
  customer: SandboxCustomer,
  field: DeclaredField | undefined,
  name: string,
  value: unknown,
): void {
  const contact = contactFields.find((candidate) => candidate === name);
  const stored = Object.hasOwn(customer.data, name);
  const unchanged = stored && sameValue(customer.data[name], value);
  if (contact && unchanged) return;
  if (contact && contact === customer.contact) {
    throw contractBreach(name, 'must be the contact of the account');
  }
  if (!field?.visible) throw contractBreach(name, 'unexpected field');
  if (field.readOnly) throw contractBreach(name, 'read-only field');
  if (unchanged && (isSomething(value) || !field.mandatory)) return;
  if (value === '' && fieldKinds[field.kind].json === 'string') {
    if (field.mandatory) throw businessRefusal('mandatoryFieldMissing', name);
    if (!stored) throw contractBreach(name, 'nothing is stored that could be cleared');
    return;
  }
  checkFieldValue(field, value, state.clock());
  if (field.kind === 'areas') checkChosenAreas(field, value, customer.data[name]);
  if (contact) checkContact(state, customer, contact, String(value));
}

/** The list has every stored area that was chosen, each area once, and of the others only those that are chosen now. */
function checkChosenAreas(
  { write, mandatory }: DeclaredField,
  value: unknown,
  stored: unknown,
): void {
  if (mandatory && !isSomething(value)) throw businessRefusal('mandatoryFieldMissing', write);
  const areas = value as readonly { id: unknown; active: boolean }[];
  const chosen = activeIds(stored);
  const ids = areas.map(({ id }) => String(id));
  if (ids.length === 0) throw contractBreach(write, 'no area is left out');
  if (new Set(ids).size < ids.length) throw contractBreach(write, 'has an area twice');
  if (chosen.some((id) => !ids.includes(id)))
    throw contractBreach(write, 'a stored area that was deselected is not active');
  if (areas.some(({ id, active }) => !active && !chosen.includes(String(id))))
    throw contractBreach(write, 'an area that was not chosen is left out');
}

function activeIds(areas: unknown): readonly string[] {
  if (!Array.isArray(areas)) return [];
  return areas.filter(isRecord).flatMap(({ id, active }) => (active === true ? [String(id)] : []));
}

/**
 * A visible, writable field may be left out only if it is empty or its stored value cannot be read; a consent also if it is
 * optional and untouched.
 */
function checkPresence(
  { data, shown }: SandboxCustomer,
  field: DeclaredField,
  values: Record<string, unknown>,
): void {
  const { write: name, visible, readOnly, mandatory, kind } = field;
  if (!visible || readOnly || Object.hasOwn(values, name)) return;
  const stored = data[name] ?? '';
  if (stored !== '' && !isReadable(field, stored)) return;
  if (mandatory) throw businessRefusal('mandatoryFieldMissing', name);
  const known = isFilled(shown, name) && isFilled(data, name);
  if (known && kind !== 'consent') {
    throw contractBreach(name, 'missing field: it is stored and visible');
  }
}

/** At least one stored contact comes along, and the account's own if there is one. */
function checkAccountContact(
  { contact, data }: SandboxCustomer,
  values: Record<string, unknown>,
): void {
  const stored = contactFields.filter((name) => isFilled(data, name));
  const wanted = contact ? [contact] : stored;
  if (wanted.length > 0 && !wanted.some((name) => Object.hasOwn(values, name))) {
    throw contractBreach(wanted.join(' or '), 'missing field: the contact of the account');
  }
}

/** Throws when another person has the contact. */
function checkContact(
  state: SandboxState,
  customer: SandboxCustomer,
  contact: ContactField,
  value: string,
): void {
  const mail = contact === 'mailcontactdata';
  const owner = byIdentifier(state, customer.campaignId, mail ? 'email' : 'mobile', value);
  if (owner && owner !== customer) {
    throw businessRefusal(mail ? 'mailAlreadyUsed' : 'alreadyExists', contact);
  }
}

function ownCustomer({ state, session }: Call): SandboxCustomer {
  const customer = state.customers.find(({ id }) => id === session?.customerId);
  if (!customer) throw sessionClosed();
  return customer;
}

function isFilled(values: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(values, name) && isSomething(values[name]);
}

/** False for an empty value, and for a list without a chosen area. */
function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return activeIds(value).length > 0;
  return value !== undefined && value !== null && value !== '';
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
