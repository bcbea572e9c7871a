/**
 * Spells replies as the dialect says.
 */
import type { Outcome } from './call.js';
import { catalogue } from './catalogue.js';
import type { SandboxCustomer } from './customer.js';
import type { Dialect } from './dialect.js';
import { declaredFields, describedList } from './field-list.js';
import { answerCodes, type Refusal } from './refusal.js';
import { tokenMinutes } from './session.js';
import type { SandboxState } from './state.js';

type Json = Record<string, unknown>;

export interface Reply {
  status: number;
  /** The JSON text, without a byte order mark. */
  text: string;
}

/** A success as the dialect spells it. */
export function successReply(state: SandboxState, outcome: Outcome): Reply {
  const { dialect } = state;
  const code = dialect.success === 'zero' ? answerCode(dialect, answerCodes.ok) : {};
  return envelope(dialect, 200, code, payload(state, outcome));
}

/** A refusal as the dialect spells it; the field and the reason are for developers. */
export function refusalReply(dialect: Dialect, refusal: Refusal): Reply {
  const { message, field, contract } = refusal;
  const status = statusOf(dialect, refusal);
  const details = { message, ...(field !== undefined && { field }), ...(contract && { contract }) };
  return envelope(dialect, status, answerCode(dialect, refusal.answerCode), details);
}

function statusOf(dialect: Dialect, { status, answerCode: code }: Refusal): number {
  if (status === 402 && code !== answerCodes.newPerson) return dialect.refusalStatus;
  if (code === answerCodes.sessionClosed && dialect.sessionClosed === 'answer') return 402;
  return status;
}

function envelope(dialect: Dialect, status: number, code: Json, content: Json): Reply {
  const { payload: place } = dialect;
  const body =
    place === 'root'
      ? { ...code, ...content }
      : place === 'data'
        ? { ...code, data: content }
        : { data: { ...code, ...content } };
  return { status, text: JSON.stringify(body) };
}

function answerCode(dialect: Dialect, code: number): Json {
  const value = dialect.answerCodeAs === 'text' ? String(code) : code;
  return { [dialect.answerCode]: value };
}

function payload(state: SandboxState, outcome: Outcome): Json {
  const { dialect } = state;
  const named = (key: string): string => inCase(dialect, key);
  switch (outcome.kind) {
    case 'done':
      return {};
    case 'session': {
      const { token, refreshToken } = outcome.session;
      const seconds = tokenMinutes * 60;
      const expiry = dialect.expiryAs === 'text' ? String(seconds) : seconds;
      return {
        [named(dialect.token)]: dialect.bearerPrefix ? `Bearer ${token}` : token,
        ...(dialect.refresh === 'none' ? {} : { [named(dialect.refresh)]: refreshToken }),
        ...(dialect.expiry === 'none' ? {} : { [named(dialect.expiry)]: expiry }),
        ...(outcome.customerId === undefined
          ? {}
          : customerPayload(state, outcome.customerId, 'stored')),
      };
    }
    case 'identified': {
      const idName = dialect.idName === 'documented' ? 'customerid' : dialect.idName;
      return {
        [named('registered_customer')]: booleanIn(dialect, outcome.registered),
        [named(idName)]: idIn(dialect, outcome.customerId),
      };
    }
    case 'account':
      return customerPayload(state, outcome.customerId, 'account');
    case 'customer':
      return customerPayload(state, outcome.customerId, 'full');
    case 'fields': {
      const campaign = state.campaigns.find(({ id }) => id === outcome.campaignId);
      return { ...campaign?.fields };
    }
  }
}

/** `account`: number only; `stored`: with the data; `full`: with the barcode too. */
function customerPayload(
  state: SandboxState,
  id: string,
  extent: 'account' | 'stored' | 'full',
): Json {
  const { dialect } = state;
  const customer = state.customers.find((candidate) => candidate.id === id);
  if (!customer) return {};
  const named = (key: string): string => inCase(dialect, key);
  const idName = dialect.idName === 'documented' ? 'id' : dialect.idName;
  const content: Json = {
    [named(idName)]: idIn(dialect, customer.id),
    [named('card')]: idIn(dialect, customer.card),
  };
  // A username that is not a contact was replaced; today's own examples name none.
  if (state.usernames === 'card' && customer.username !== undefined)
    content[named('userName')] = customer.username;
  if (customer.pinCode !== undefined) content[named('pincode')] = customer.pinCode;
  if (extent === 'full') {
    content[named(dialect.fidelyCodeName)] = idIn(dialect, customer.fidelyCode);
  }
  if (extent !== 'account') {
    const { personal, privacy } = storedData(state, customer);
    const inside = dialect.personalInfo && dialect.privacyIn === 'personalInfo';
    if (inside) personal[named('privacy')] = privacy;
    if (dialect.personalInfo) content[named('personalInfo')] = personal;
    else Object.assign(content, personal);
    if (!inside) content[named('privacy')] = privacy;
  }
  return dialect.customer === 'root' ? content : { [named('customer')]: content };
}

/** Stored values under their read names: personal data and consents separately. */
function storedData(state: SandboxState, { campaignId, data }: SandboxCustomer) {
  const { dialect } = state;
  const personal: Json = {};
  const privacy: Json = {};
  const rest = new Map(Object.entries(data));
  for (const { write, read, kind } of catalogue) {
    const heap = kind === 'consent' ? privacy : personal;
    const value = rest.get(write);
    rest.delete(write);
    if (value !== undefined) {
      heap[inCase(dialect, read)] = valueIn(dialect, value, kind === 'date');
    } else if (dialect.absent !== 'omitted') {
      const nothing = dialect.absent === 'empty' ? '' : null;
      heap[inCase(dialect, read)] = kind === 'gender' ? 'N' : nothing;
    }
  }
  if (rest.size === 0) return { personal, privacy };
  const campaign = state.campaigns.find(({ id }) => id === campaignId);
  const declared = campaign ? declaredFields(campaign.fields) : [];
  const described: Json[] = [];
  for (const [name, value] of rest) {
    const [list, id] = name.split(' ');
    if (list === describedList && id !== undefined) {
      described.push({ id: idIn({ ...dialect, ids: 'number' }, id), value });
      continue;
    }
    const field = declared.find(({ write }) => write === name);
    const heap = field?.privacy ? privacy : personal;
    heap[name] = valueIn(dialect, value, field?.kind === 'date');
  }
  if (described.length > 0) personal[inCase(dialect, 'customerDynamicFields')] = described;
  return { personal, privacy };
}

function valueIn(dialect: Dialect, value: unknown, date: boolean): unknown {
  if (typeof value === 'boolean') return booleanIn(dialect, value);
  if (!date || typeof value !== 'string') return value;
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined) return value;
  switch (dialect.dates) {
    case 'date':
      return value;
    case 'date-time':
      return `${value}T00:00:00`;
    case 'date-time-zone':
      return `${value}T00:00:00.000+02:00`;
    case 'slashes':
      return `${String(dayOfMonth)}/${String(month)}/${year}`;
  }
}

function booleanIn(dialect: Dialect, value: boolean): unknown {
  switch (dialect.booleans) {
    case 'json':
      return value;
    case 'text':
      return String(value);
    case 'number':
      return Number(value);
    case 'digit':
      return String(Number(value));
  }
}

function idIn(dialect: Dialect, id: string): string | number {
  const number = Number(id);
  const lossless = Number.isSafeInteger(number) && String(number) === id;
  return dialect.ids === 'number' && lossless ? number : id;
}

function inCase({ keyCase }: Dialect, key: string): string {
  switch (keyCase) {
    case 'documented':
      return key;
    case 'lower':
      return key.toLowerCase();
    case 'upper':
      return key.toUpperCase();
  }
}
