/**
 * A customer as the replies of both forms spell one.
 */
import type { components } from '../../../src/contract/openapi.js';
import { catalogue } from './catalogue.js';
import type { SandboxCustomer } from './customer.js';
import type { Dialect } from './dialect.js';
import type { FieldKind } from './field-kinds.js';
import { declaredFields, describedId } from './field-list.js';
import type { SandboxState } from './state.js';

type Schemas = components['schemas'];

/** `account`: who it is; `stored`: with the data; `whole`: with the barcode too. */
export function customerReply(
  state: SandboxState,
  customer: SandboxCustomer,
  extent: 'account' | 'stored' | 'whole',
) {
  const { dialect } = state;
  const account = accountIn(state, customer);
  if (extent === 'account') return account;
  const fidelyCode = idIn(dialect, customer.fidelyCode);
  const { personal, privacy } = storedIn(state, customer);
  if (dialect.form === 'recorded')
    return {
      ...account,
      ...(extent === 'whole' && { fidelyCode }),
      personalInfo: { ...personal, privacy },
    } satisfies Schemas['recorded.StoredCustomer'] | Schemas['recorded.WholeCustomer'];
  return {
    ...account,
    ...(extent === 'whole' && { FidelyCode: fidelyCode }),
    ...personal,
    privacy,
  } satisfies Schemas['documented.StoredCustomer'] | Schemas['documented.WholeCustomer'];
}

function accountIn({ dialect, usernames }: SandboxState, customer: SandboxCustomer) {
  const { username: userName, pinCode: pincode } = customer;
  return {
    id: idIn(dialect, customer.id),
    card: idIn(dialect, customer.card),
    // A username that is not a contact was replaced.
    ...(usernames === 'card' && userName !== undefined && { userName }),
    ...(pincode !== undefined && { pincode }),
  } satisfies Schemas['AccountData'];
}

/** Stored values under their read names: personal data and consents separately. */
function storedIn(state: SandboxState, { campaignId, data }: SandboxCustomer) {
  const { form } = state.dialect;
  const personal: Record<string, unknown> = {};
  const privacy: Record<string, unknown> = {};
  const own = new Map(Object.entries(data));
  for (const { write, read, kind } of catalogue) {
    const heap = kind === 'consent' ? privacy : personal;
    const value = own.get(write);
    own.delete(write);
    if (value !== undefined) heap[read] = valueIn(state.dialect, kind, value);
    else if (form === 'recorded' && kind !== 'areas') heap[read] = nothing[kind] ?? '';
  }
  const campaign = state.campaigns.find(({ id }) => id === campaignId);
  const declared = campaign ? declaredFields(campaign.fields) : [];
  const described: { id: string | number; value: unknown }[] = [];
  for (const [name, value] of own) {
    const id = describedId(name);
    if (id !== undefined) described.push({ id: exactNumber(id), value });
    else if (declared.some((field) => field.write === name && field.privacy)) privacy[name] = value;
    else personal[name] = value;
  }
  if (described.length > 0) personal.customerDynamicFields = described;
  return { personal, privacy };
}

/** What the recorded replies have where nothing is stored, if that is not an empty text. */
const nothing: Readonly<Partial<Record<FieldKind, unknown>>> = {
  gender: 'N',
  option: 0,
  consent: false,
};

function valueIn(dialect: Dialect, kind: FieldKind, value: unknown): unknown {
  if (dialect.form === 'documented' || typeof value !== 'string' || value === '') return value;
  if (kind === 'option') return exactNumber(value);
  return kind === 'date' ? `${value}T00:00:00.000+02:00` : value;
}

/** An id, a card number or a barcode: a text, in the recorded form a number. */
export function idIn({ form }: Dialect, id: string): string | number {
  return form === 'recorded' ? exactNumber(id) : id;
}

/** A number where it loses nothing. */
function exactNumber(id: string): string | number {
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? number : id;
}
