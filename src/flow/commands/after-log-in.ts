/**
 * What follows a log-in: data entry that was pending, the form for mandatory data that is missing, or the card.
 */
import { accountOf, isCardMissing, type Account, type Customer } from '../../domain/customer.js';
import { cardholderOf, identifierFrom, loadProfile, missingMandatoryFields } from './data-entry.js';
import { isAccountProblem, problemOf } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import type { Task } from './handler.js';
import type { Outcome, PendingProfile } from '../state/state.js';

/** The outcome of a log-in: continues what was pending, otherwise follows the completeness of the data. */
export async function afterLogIn(
  task: Task,
  customer: Customer,
  pendingProfile: PendingProfile | undefined,
): Promise<JourneyEvent> {
  const outcome = await logInOutcome(task, customer);
  if (outcome.kind === 'logged-in') {
    const back = pendingProfile && (await resumeProfile(task, outcome, pendingProfile));
    if (back) return back;
  }
  const isNewAccount =
    outcome.kind === 'incomplete' && isNew(task, outcome.account, pendingProfile);
  return { type: 'settled', outcome: isNewAccount ? { ...outcome, isNewAccount } : outcome };
}

/**
 * Returns to data entry after a log-in if the visitor was editing a complete profile, has a draft, or owns an
 * account that this journey has created: the consents stored for it are the platform's defaults.
 */
async function resumeProfile(
  task: Task,
  { account, cardholder }: Extract<Outcome, { kind: 'logged-in' }>,
  pendingProfile: PendingProfile,
): Promise<JourneyEvent | undefined> {
  const { resumedEdit } = pendingProfile;
  const { customerId } = account;
  const isSame = customerId !== undefined && resumedEdit?.account.customerId === customerId;
  const isNewAccount = isNew(task, account, pendingProfile);
  if (!isSame && !isNewAccount && !task.persistence.draft(account)) return undefined;
  const found = await loadProfile(task.client, task.memory.identity, task.signal);
  return {
    type: 'loaded',
    ...found,
    account: { ...account, ...found.account },
    ...(!isNewAccount && { edit: isSame ? resumedEdit.edit : { completionPending: true } }),
    ...(cardholder && { cardholder }),
    ...(isNewAccount && { isNewAccount }),
  };
}

/** Whether this journey has created the account, according to its storage or this page. */
function isNew(
  { memory: { identity }, persistence }: Task,
  account: Account,
  pendingProfile?: PendingProfile,
): boolean {
  const { isNewAccount, username } = pendingProfile ?? {};
  const isSameUser = isNewAccount && username !== undefined && username === identity.username;
  return isSameUser === true || persistence.isNewAccount(account);
}

/**
 * The outcome of a log-in: whether mandatory data is missing. The customer is loaded if the log-in reply has no card
 * or barcode, and before a form opens, because saving needs the stored contact. If it cannot be loaded, a customer
 * whose log-in reply is complete continues.
 */
async function logInOutcome(
  { client, memory: { identity }, options, signal }: Task,
  known: Customer,
): Promise<Outcome> {
  const isRequested = isCardMissing(known);
  let failure: Error | undefined;
  const [fields, fetched] = await Promise.all([
    client.fields(signal),
    isRequested
      ? client.customer(signal).catch((error: unknown) => void (failure = error as Error))
      : known,
  ]);
  if (failure && !canContinueWithout(failure, known, signal)) throw failure;
  const missingIn = ({ values: stored }: Customer) =>
    missingMandatoryFields({ fields, stored }, options, signal);
  let customer = fetched ? mergeCustomers(known, fetched) : known;
  let missing = await missingIn(customer);
  if (missing.length > 0 && failure) throw failure;
  if (missing.length > 0 && !isRequested) {
    customer = mergeCustomers(known, await client.customer(signal));
    missing = await missingIn(customer);
  }
  const account = accountOf(customer);
  const stored = customer.values;
  if (missing.length > 0) {
    const profileForm = { fields, stored, ...identifierFrom(identity, customer) };
    return { kind: 'incomplete', account, missing, profileForm };
  }
  return { kind: 'logged-in', account, ...cardholderOf(stored) };
}

/** True if the journey can continue with the data of the log-in: not after an abort, an expired session or a refusal. */
function canContinueWithout(
  failure: unknown,
  { customerId }: Customer,
  signal: AbortSignal,
): boolean {
  if (customerId === undefined || signal.aborted) return false;
  const problem = problemOf(failure);
  const isSessionOver = ['session-expired', 'unauthorised', 'wrong-campaign'].includes(
    problem.code,
  );
  return !isSessionOver && !isAccountProblem(problem);
}

/** Merges the log-in reply with the customer's data, which is newer; names match in any case. */
function mergeCustomers(loggedIn: Customer, fetched: Customer): Customer {
  const newer = new Set(Object.keys(fetched.values).map((name) => name.toLowerCase()));
  const older = Object.entries(loggedIn.values).filter(([name]) => !newer.has(name.toLowerCase()));
  return { ...loggedIn, ...fetched, values: { ...Object.fromEntries(older), ...fetched.values } };
}
