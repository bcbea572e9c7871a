/**
 * The log-in and the step after it: the pending data entry, the form for missing mandatory data, or the card.
 */
import { accountOf, isCardMissing, type Account, type Customer } from '../../domain/customer.js';
import { dynamicId } from '../../domain/dynamic-field.js';
import type { Field } from '../../kinds/index.js';
import { holderOf, type Holder } from '../../domain/holder.js';
import { identifierFrom, loadProfile, missingMandatoryFields, storedOf } from './profile-data.js';
import { registeredPerson, type Entry, type PendingProfile } from '../state/data-entry.js';
import { hasCode, isAccountProblem, isSessionOver, problemOf } from '../state/errors.js';
import type { Credentials } from '../../wire/client.js';
import type { CommandOf } from '../state/command.js';
import { at, type Ended, type EndEvent, type Task } from './task.js';
import type { Outcome } from '../state/state.js';

/** The calls after a log-in. */
export type CallAfterLogIn = 'fields' | 'customer';

/** The ends of a log-in. */
export type EndOfLogIn = 'logged-in' | 'incomplete' | 'resumed';

export interface FirstLogIn {
  /** As it was typed. */
  readonly username: string;
  readonly password: string;
  /** The username that the reply of the account names; a platform may replace what was typed. */
  readonly given?: string | undefined;
}

/** Logs in with the typed username; if it is refused as wrong and the platform has given another username, once more with that. */
export async function logInFirst(
  { client, signal }: Task<'logIn'>,
  { username, password, given }: FirstLogIn,
): Promise<{ readonly customer: Customer; readonly username: string }> {
  try {
    return { customer: await client.logIn({ username, password }, signal), username };
  } catch (error) {
    const isWrong = hasCode(error, 'wrong-credentials');
    if (!isWrong || given === undefined || given === username) throw error;
    return { customer: await client.logIn({ username: given, password }, signal), username: given };
  }
}

/** Logs in with what was typed. */
export async function logIn(
  task: Task<'logIn' | CallAfterLogIn>,
  { username, password, isSaved }: CommandOf<'log-in'>,
): Ended<EndOfLogIn> {
  if (isSaved) task.memory.logInPress = 'used';
  const { identifier, pendingProfile } = at(task, 'login');
  if (identifier?.value === username) task.memory.identity = { identifier, username };
  const customer = await tryLogIn(task, { username, password });
  return afterLogIn(task, customer, pendingProfile);
}

/** Logs in, and keeps the username in memory. */
export async function tryLogIn(
  { client, memory, signal }: Task<'logIn'>,
  credentials: Credentials,
): Promise<Customer> {
  const customer = await client.logIn(credentials, signal);
  const { username } = credentials;
  if (username !== memory.identity.username) memory.identity = { username };
  return customer;
}

/** The event after a log-in: back to the pending data entry, or the outcome of the log-in. */
export async function afterLogIn(
  task: Task<CallAfterLogIn>,
  customer: Customer,
  pendingProfile: PendingProfile | undefined,
): Ended<EndOfLogIn> {
  const outcome = await logInOutcome(task, customer, pendingProfile);
  const back =
    outcome.kind === 'logged-in' && pendingProfile
      ? await resumeProfile(task, outcome, pendingProfile)
      : undefined;
  return back ?? { type: 'request-ended', outcome };
}

/**
 * Returns to data entry after a log-in if the visitor was editing a complete profile, has a draft, or owns an
 * account that this journey has created: the consents stored for it are the platform's defaults.
 */
async function resumeProfile(
  task: Task<CallAfterLogIn>,
  { account, holder }: Extract<Outcome, { kind: 'logged-in' }>,
  pendingProfile: PendingProfile,
): Promise<EndEvent<'resumed'> | undefined> {
  const entry = resumedEntry(task, account, holder, pendingProfile);
  if (!entry) return undefined;
  const found = await loadProfile(task.client, task.memory.identity, task.signal);
  return { type: 'resumed', ...found, account: { ...account, ...found.account }, entry };
}

function resumedEntry(
  task: Task,
  account: Account,
  holder: Holder,
  pendingProfile: PendingProfile,
): Entry | undefined {
  if (isNew(task, account, pendingProfile)) return { kind: 'new-account' };
  const { entry, account: before } = pendingProfile;
  const isSame = before !== undefined && isSameAccount(before, account);
  if (isSame && entry.kind === 'edit') return { kind: 'edit', via: 'login', holder };
  const isDraft = isSame && entry.kind === 'draft';
  return isDraft || task.persistence.draft(account) ? { kind: 'draft', holder } : undefined;
}

/** Whether both are the account of one customer. A card that was restored after a reload has no customer id. */
function isSameAccount({ customerId, card, fidelyCode }: Account, now: Account): boolean {
  if (customerId !== undefined) return customerId === now.customerId;
  return card !== undefined ? card === now.card : fidelyCode === now.fidelyCode;
}

/** Whether this journey has created the account, according to its storage or this page. */
function isNew(
  { memory: { identity }, persistence }: Task,
  account: Account,
  pendingProfile?: PendingProfile,
): boolean {
  const person = pendingProfile && registeredPerson(pendingProfile.entry);
  const isSameUser = person?.status === 'new' && person.identifier.value === identity.username;
  return isSameUser || persistence.isNewAccount(account);
}

/**
 * The outcome of a log-in: whether mandatory data is missing. The customer is loaded if the log-in reply has no card
 * or barcode, and before a form opens, because saving needs the stored contact. If it cannot be loaded, a customer
 * whose log-in reply is complete continues.
 */
async function logInOutcome(
  task: Task<CallAfterLogIn>,
  known: Customer,
  pendingProfile: PendingProfile | undefined,
): Promise<Extract<Outcome, { kind: 'incomplete' | 'logged-in' }>> {
  const { client, configuration, signal } = task;
  const isRequested = isCardMissing(known);
  let failure: Error | undefined;
  const [fields, fetched] = await Promise.all([
    client.fields(signal),
    isRequested
      ? client.customer(signal).catch((error: unknown) => void (failure = error as Error))
      : known,
  ]);
  if (failure && !canContinueWithout(failure, known, signal)) throw failure;
  /**
   * `whole`: the reply of `GET /customer`. A field whose value that reply can never show does not count as missing: it would be
   * asked at each log-in.
   */
  const missingIn = (one: Customer, whole?: Customer) => {
    const shown = whole ? fields.filter((field) => canShow(whole, field)) : fields;
    return missingMandatoryFields(
      { fields: shown, ...storedOf(one) },
      configuration.options,
      signal,
    );
  };
  let customer = fetched ? mergeCustomers(known, fetched) : known;
  let missing = await missingIn(customer, isRequested && fetched ? fetched : undefined);
  if (missing.length > 0 && failure) throw failure;
  if (missing.length > 0 && !isRequested) {
    const whole = await client.customer(signal);
    customer = mergeCustomers(known, whole);
    missing = await missingIn(customer, whole);
  }
  const account = accountOf(customer);
  if (missing.length > 0) {
    const identifier = identifierFrom(task.memory.identity, customer);
    const profileForm = { fields, ...storedOf(customer), ...identifier };
    const kind = isNew(task, account, pendingProfile) ? 'new-account' : 'completion';
    return { kind: 'incomplete', account, missing, profileForm, entry: { kind } };
  }
  return { kind: 'logged-in', account, holder: holderOf(customer.values) };
}

/**
 * Whether the reply can show that the field has no value. For a dynamic field it can only if it has the whole list of their values.
 */
function canShow({ listsDynamicFields }: Customer, { name }: Field): boolean {
  return dynamicId(name) === undefined || listsDynamicFields === true;
}

/** True if the journey can continue with the data in the log-in's reply: not after an abort, an expired session or a refusal. */
function canContinueWithout(
  failure: unknown,
  { customerId }: Customer,
  signal: AbortSignal,
): boolean {
  if (customerId === undefined || signal.aborted) return false;
  const problem = problemOf(failure);
  const isRefused = problem.code === 'wrong-campaign' || isAccountProblem(problem);
  return !isRefused && !isSessionOver(problem);
}

/** Merges the log-in reply with the customer's data, which is newer; names match in any case. */
function mergeCustomers(loggedIn: Customer, fetched: Customer): Customer {
  const { unreadable: before = [], ...older } = loggedIn;
  const newer = new Set(Object.keys(fetched.values).map((name) => name.toLowerCase()));
  const others = Object.entries(older.values).filter(([name]) => !newer.has(name.toLowerCase()));
  const values = { ...Object.fromEntries(others), ...fetched.values };
  const unreadable = [...new Set([...before, ...(fetched.unreadable ?? [])])].filter(
    (name) => !Object.hasOwn(values, name),
  );
  return { ...older, ...fetched, values, unreadable };
}
