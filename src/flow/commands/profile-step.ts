/**
 * The requests of data entry: open the form, save it, log in once more for it.
 */
import { consentRecords } from '../../kinds/form/consents.js';
import { accountOf, type Customer } from '../../domain/customer.js';
import { sameValue } from '../../domain/field-value.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { withHashes } from './sentence-hash.js';
import { valuesToSend } from '../../kinds/form/profile-form.js';
import { rulesOfToday, takenValues } from '../../kinds/form/page-values.js';
import type { CommandOf, TypedProfile } from '../state/command.js';
import { isSessionOver } from '../state/errors.js';
import { editOf } from '../steps/data-entry-state.js';
import type { ErrorExit, ProfileState, State } from '../state/state.js';
import { logInFirst, tryLogIn } from './log-in.js';
import { consentVia, hasCard, isAdopted, registeredPerson } from '../state/data-entry.js';
import { hasMandatoryFields, loadProfile } from './profile-data.js';
import { holderOf } from '../../domain/holder.js';
import { pageRefusals } from './page-check.js';
import { at, problemEvent, type Ended, type Task } from './task.js';

/** The members of the state that a form is opened with. */
type DataEntry = Pick<ProfileState, 'account' | 'entry' | 'holder'>;

/** Opens data entry, after the first log-in of a new account. */
export async function load(
  task: Task<'logIn' | CallToOpen>,
): Ended<'loaded' | 'complete' | 'session-over'> {
  const state = at(task, 'profile');
  const person = registeredPerson(state.entry);
  const password = task.memory.secrets?.password;
  if (!task.client.isLoggedIn && person && password !== undefined) {
    const { memory } = task;
    const { identifier } = person;
    const typed = { username: identifier.value, password, given: memory.givenUsername };
    try {
      const { username } = await logInFirst(task, typed);
      memory.identity = { identifier, username };
    } catch (error) {
      return task.passwords.afterRefusedLogIn(task, problemIn(error));
    }
  }
  return openInSession(task, state);
}

/** If loading is refused, a customer who has a card stays at the step, from which they can go back to the card. */
export const exitOfLoad = (state: State): ErrorExit | undefined =>
  state.step === 'profile' && hasCard(state.entry) ? undefined : 'support';

/** Opens data entry from the card; after a reload at the card it needs a log-in. */
export async function edit(task: Task<CallToOpen>): Ended<'loaded' | 'complete' | 'session-over'> {
  if (at(task, 'done').via === 'restored') return { type: 'session-over' };
  // A reply of an earlier attempt may be old: the data may have been changed elsewhere.
  task.memory.loaded = {};
  return openInSession(task, editOf(at(task, 'done')));
}

/** Saves what was typed. */
export async function save(
  task: Task<'save'>,
  typed: TypedProfile,
): Ended<'saved' | 'refused' | 'session-over'> {
  const state = at(task, 'profile');
  try {
    return await saveForm(task, state, typed);
  } catch (error) {
    // The form can renew a session by the password alone only if it knows the account name.
    const isUnknown = isAdopted(state.entry) && task.memory.identity.username === undefined;
    if (!isUnknown || problemIn(error).code !== 'session-expired') throw error;
    task.report(problemIn(error));
    return { type: 'session-over' };
  }
}

/** The session has expired during data entry: logs in with the password, then saves what was typed. */
export async function renew(
  task: Task<'logIn' | 'save' | CallToOpen>,
  { password, ...typed }: CommandOf<'renew'>,
): Ended<'saved' | 'refused' | 'loaded' | 'complete'> {
  const state = at(task, 'profile');
  const username =
    task.memory.identity.username ?? registeredPerson(state.entry)?.identifier.value ?? '';
  await tryLogIn(task, { username, password });
  task.dispatch({ type: 'renewed' });
  if (isLeft(task)) return { type: 'cancelled' };
  return state.profileForm ? saveForm(task, state, typed) : open(task, state);
}

type CallToOpen = 'fields' | 'customer';

/** The problem of a failed request; rethrows anything else. */
function problemIn(error: unknown): Problem {
  if (error instanceof OnboardingError) return error.problem;
  throw error;
}

/** Opens the form; leads to the log-in if the session has expired. */
async function openInSession(
  task: Task<CallToOpen>,
  state: DataEntry,
): Ended<'loaded' | 'complete' | 'session-over'> {
  try {
    return await open(task, state);
  } catch (error) {
    const problem = problemIn(error);
    // The customer is there, so that only the field list has failed: the card stays.
    if (state.holder && task.memory.loaded.customer && !isSessionOver(problem))
      return problemEvent(task, problem);
    if (!isSessionOver(problem)) throw error;
    task.report(problem);
    const { username } = task.memory.identity;
    return { type: 'session-over', ...(username && { username }) };
  }
}

/** Loads the form and the customer's data. */
async function open(task: Task<CallToOpen>, state: DataEntry): Ended<'loaded' | 'complete'> {
  const { client, configuration, memory, signal } = task;
  const person = registeredPerson(state.entry);
  const identity = person ? { identifier: person.identifier } : memory.identity;
  const showCard = (customer: Customer) =>
    task.dispatch({
      type: 'card-found',
      account: accountOf(customer),
      holder: holderOf(customer.values),
    });
  const onCustomer = state.holder && showCard;
  const found = await loadProfile(client, identity, signal, memory.loaded, onCustomer);
  memory.loaded = {};
  const { profileForm } = found;
  const account = { ...state.account, ...found.account };
  if (
    person?.status !== 'has-card' ||
    !(await hasMandatoryFields(profileForm, configuration.options, signal))
  )
    return { type: 'loaded', account, profileForm };
  const holder = holderOf(profileForm.stored);
  return {
    type: 'request-ended',
    outcome: { kind: 'complete', account, holder, via: 'registration', hadCard: true },
  };
}

/** Whether the visitor has left before the save was sent; then it is not sent. A save that was sent finishes. */
function isLeft({ isCancelled, isShown }: Pick<Task, 'isCancelled' | 'isShown'>): boolean {
  return isCancelled() || !isShown();
}

async function saveForm(
  task: Task<'save'>,
  state: ProfileState,
  typed: TypedProfile,
): Ended<'saved' | 'refused'> {
  const { client, memory, signal, environment } = task;
  const { profileForm, account, entry } = state;
  if (!profileForm) throw new OnboardingError({ code: 'unexpected' });
  const { validate, minAge, hiddenValues } = task.configuration;
  if (validate) {
    const refused = await pageRefusals(task, profileForm, typed.values);
    if (isLeft(task)) return { type: 'cancelled' };
    if (Object.keys(refused).length > 0) return { type: 'refused', refused };
  }
  const rules = rulesOfToday(minAge);
  const hidden = takenValues('hiddenValues', hiddenValues, profileForm, rules, typed.values);
  const context = { profileForm, via: consentVia(entry) };
  const sent = valuesToSend(context, { ...hidden, ...typed.values });
  // The stored values in the reply replace those that were sent.
  const shown = withHashes(typed.consents ?? []);
  const values = { ...sent, ...(await client.save(sent, signal, shown)) };
  const at = new Date(environment.clock.date());
  const consents = consentRecords(profileForm.fields, values, at, shown);
  memory.consents = consents;
  const holder = holderOf({ ...profileForm.stored, ...values });
  const differs = Object.entries(values).some(([name, value]) => !sameValue(value, sent[name]));
  const stored = differs ? { stored: values } : {};
  return {
    type: 'request-ended',
    outcome: { kind: 'saved', account, consents, holder, ...stored },
  };
}
