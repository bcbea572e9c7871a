/**
 * The data that data entry loads before it opens, and whether a field is missing so that it has to open.
 */
import { choicesAwaitingOptions, missingFields } from '../../kinds/form/completeness.js';
import type { OptionsSource } from '../../domain/configuration.js';
import { accountOf, type Account, type Customer } from '../../domain/customer.js';
import { identifierFromUsername } from '../../domain/account-contact.js';
import type { Field } from '../../kinds/index.js';
import type { Option } from '../../domain/field.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Stored } from '../../kinds/form/unreadable.js';
import type { Client } from '../../wire/client.js';
import { isOwnField } from '../../wire/fields-reply.js';
import { askOptions } from '../session/page-options.js';

/** Milliseconds that a log-in waits for the page's options; later ones are not considered. */
const optionsTimeout = 4_000;

export interface ProfileData {
  readonly account: Account;
  readonly profileForm: ProfileForm;
}

/** The identifier of the registration, or the name that the customer has logged in with. */
export interface LoginIdentity {
  readonly identifier?: Identifier | undefined;
  readonly username?: string | undefined;
}

/**
 * The replies that data entry already has: the customer of a session that was just adopted, or one of its two replies if the other
 * request has failed.
 */
export interface Loaded {
  fields?: readonly Field[];
  customer?: Customer;
}

/**
 * Loads the campaign's fields and the customer's data in parallel. A reply that is in `loaded` is not requested again; each new
 * one is stored there. `onCustomer`: for a page that shows the card meanwhile. It gets the customer before the fields are there, and
 * if both requests fail the failure is the customer's.
 */
export async function loadProfile(
  client: Pick<Client, 'fields' | 'customer'>,
  identity: LoginIdentity,
  signal: AbortSignal,
  loaded: Loaded = {},
  onCustomer?: (customer: Customer) => void,
): Promise<ProfileData> {
  const { fields: knownFields, customer: knownCustomer } = loaded;
  const readFields = async () => (loaded.fields ??= await client.fields(signal));
  const readCustomer = async () => (loaded.customer ??= await client.customer(signal, onCustomer));
  const replies = [readFields(), readCustomer()] as const;
  if (onCustomer) {
    await Promise.allSettled(replies);
    await replies[1];
  }
  const [fields, found] = await Promise.all(replies);
  // A customer is read by the campaign's own fields: one that came before them is read again.
  const isPartial = knownCustomer && !knownFields && fields.some(isOwnField);
  const customer = isPartial ? (loaded.customer = await client.customer(signal)) : found;
  return {
    account: accountOf(customer),
    profileForm: { fields, ...storedOf(customer), ...identifierFrom(identity, customer) },
  };
}

/** What a form needs of a customer. */
export function storedOf({ values: stored, unreadable }: Customer): Stored {
  return { stored, ...(unreadable && { unreadable }) };
}

/** Whether every mandatory field has a value: then a card holder skips the form. */
export async function hasMandatoryFields(
  profileForm: ProfileForm,
  source: OptionsSource | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  return (await missingMandatoryFields(profileForm, source, signal)).length === 0;
}

/** The identifier that a save contains: that of the registration, or what the username stands for. */
export function identifierFrom(
  { identifier, username }: LoginIdentity,
  customer: Customer,
): Pick<ProfileForm, 'identifier'> {
  if (identifier) return { identifier };
  return username === undefined ? {} : { identifier: identifierFromUsername(username, customer) };
}

/** The names of mandatory fields without a value. A choice whose options come from the page counts if it has options. */
export async function missingMandatoryFields(
  { fields, stored, unreadable }: ProfileForm,
  source: OptionsSource | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const hostOptions = new Map<string, readonly Option[]>();
  const ask = async (source: OptionsSource, { name }: Field) => {
    hostOptions.set(name, await askOptions(source, name, stored, signal, optionsTimeout));
  };
  if (source) {
    const open = choicesAwaitingOptions(fields, stored, unreadable);
    await Promise.allSettled(open.map((field) => ask(source, field)));
  }
  const known = fields.map((field) => {
    const options = hostOptions.get(field.name);
    return options ? { ...field, options, mandatory: options.length > 0 } : field;
  });
  return missingFields(known, stored, unreadable);
}
