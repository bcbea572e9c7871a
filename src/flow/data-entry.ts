/**
 * What data entry needs to know before it opens, and whether it has to open at all.
 */
import type { OptionsSource } from '../domain/configuration.js';
import {
  accountOf,
  isCardMissing,
  type Account,
  type Customer,
  type FieldValues,
} from '../domain/customer.js';
import { identifierOf } from '../domain/account-contact.js';
import type { Questionnaire } from '../domain/field.js';
import type { Identifier } from '../domain/identifier.js';
import type { Journey } from '../domain/questionnaire.js';
import type { Client } from '../wire/client.js';
import { isOfAccount, problemOf } from './failure.js';
import { missingOf } from './missing.js';
import type { Outcome, ProfileState, Via } from './state.js';

export interface DataEntry {
  readonly account: Account;
  readonly questionnaire: Questionnaire;
}

/** Who it is: as she registered, or the name that she logged in with. */
export interface Who {
  readonly identifier?: Identifier | undefined;
  readonly username?: string | undefined;
}

/** The campaign's fields and what is stored, asked for at the same time. */
export async function openDataEntry(
  client: Client,
  who: Who,
  signal: AbortSignal,
): Promise<DataEntry> {
  const [fields, customer] = await Promise.all([client.fields(signal), client.customer(signal)]);
  return {
    account: accountOf(customer),
    questionnaire: { fields, stored: customer.values, ...knownBy(who, customer) },
  };
}

/**
 * Logged in: is all there that the campaign wants? The whole customer is asked for where the log-in told no card or
 * barcode, and before a form opens: it saves the contact on file, which the log-in may not have told. Who has
 * everything by what the log-in told gets in although the whole customer cannot be had.
 */
export async function loggedIn(
  client: Client,
  known: Customer,
  who: Who,
  signal: AbortSignal,
  source?: OptionsSource,
): Promise<Outcome> {
  const isAsked = isCardMissing(known);
  let failure: Error | undefined;
  const [fields, first] = await Promise.all([
    client.fields(signal),
    isAsked
      ? client.customer(signal).catch((error: unknown) => void (failure = error as Error))
      : known,
  ]);
  if (failure && !isDispensable(failure, known, signal)) throw failure;
  const missingIn = ({ values: stored }: Customer) => missingOf({ fields, stored }, source, signal);
  let customer = first ? merged(known, first) : known;
  let missing = await missingIn(customer);
  if (missing.length > 0 && failure) throw failure;
  if (missing.length > 0 && !isAsked) {
    customer = merged(known, await client.customer(signal));
    missing = await missingIn(customer);
  }
  const account = accountOf(customer);
  const stored = customer.values;
  if (missing.length > 0) {
    const questionnaire = { fields, stored, ...knownBy(who, customer) };
    return { kind: 'incomplete', account, missing, questionnaire };
  }
  return { kind: 'logged-in', account, ...holderOf(stored) };
}

/** Whether the journey can go on by what the log-in told: not if nobody waits for it, its session is over, or it is refused. */
function isDispensable(failure: unknown, { customerId }: Customer, signal: AbortSignal): boolean {
  if (customerId === undefined || signal.aborted) return false;
  const problem = problemOf(failure);
  const isOver = ['session-expired', 'unauthorised', 'wrong-campaign'].includes(problem.code);
  return !isOver && !isOfAccount(problem);
}

/** What the log-in told, and what the customer's own data say: they are newer, in whatever case they are written. */
function merged(told: Customer, more: Customer): Customer {
  const newer = new Set(Object.keys(more.values).map((name) => name.toLowerCase()));
  const older = Object.entries(told.values).filter(([name]) => !newer.has(name.toLowerCase()));
  return { ...told, ...more, values: { ...Object.fromEntries(older), ...more.values } };
}

/**
 * Whose consents they are that are stored as No: the platform's own until the person has saved hers, in the
 * journey that made the account. Whoever opens the form again has.
 */
export function journeyOf({ via, person, isNew }: ProfileState): Journey {
  if (isNew) return 'registration';
  return person ? via : 'login';
}

/** Whether a card holder can skip the form. */
export async function isComplete(
  questionnaire: Questionnaire,
  source: OptionsSource | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  return (await missingOf(questionnaire, source, signal)).length === 0;
}

/** The end of a journey that had nothing to ask. */
export function completed({ account, questionnaire }: DataEntry, via: Via): Outcome {
  return { kind: 'complete', account, via, ...holderOf(questionnaire.stored) };
}

/** The holder's name, as far as it is stored. */
export function holderOf(values: FieldValues): { holder?: string } {
  const holder = [values.name, values.surname]
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .join(' ');
  return holder === '' ? {} : { holder };
}

function knownBy(
  { identifier, username }: Who,
  customer: Customer,
): Pick<Questionnaire, 'identifier'> {
  if (identifier) return { identifier };
  return username === undefined ? {} : { identifier: identifierOf(username, customer) };
}
