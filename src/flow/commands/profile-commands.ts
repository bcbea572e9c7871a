/**
 * The commands of log-in and data entry: log in, open the form, save it, and load the card afterwards.
 */
import { consentRecords, type ConsentRecord } from '../../domain/consents.js';
import { accountOf, type Customer } from '../../domain/customer.js';
import { sameValue } from '../../domain/field-value.js';
import type { Identifier } from '../../domain/identifier.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { valuesToSend } from '../../domain/profile-form.js';
import { lazy } from '../../lazy/lazy.js';
import type { Client, Credentials } from '../../wire/client.js';
import type { TypedProfile } from '../session/command.js';
import type { CodeCommands } from './code-commands.js';
import {
  completeOutcome,
  cardholderOf,
  isComplete,
  consentVia,
  loadProfile,
  type LoginIdentity,
} from './data-entry.js';
import type { JourneyEvent } from '../state/events.js';
import { notLoaded, problemOf, problemOutcome } from '../state/errors.js';
import type { Persistence } from '../saved/persistence.js';
import type { TaskRunner } from './task-runner.js';
import type { DoneState, ProfileState, PendingProfile } from '../state/state.js';

/** Time limit of the background reads, in milliseconds. */
const readTimeout = 25_000;

/** What follows a log-in. In the drop-in it is in the file of the log-in form. */
export const logInScript = lazy(() => import('./after-log-in.js'));

/** Runs the requests of log-in and data entry, and keeps who has logged in. */
export class ProfileCommands {
  /** The consents as they were last saved. */
  consents: readonly ConsentRecord[] = [];
  readonly #runner: TaskRunner;
  readonly #client: Client;
  readonly #codeCommands: CodeCommands;
  /** The login identifier, for a log-in after the session expires and for the contact that each save contains. */
  #identity: LoginIdentity = {};
  /** The customer of a session that was just adopted: the form that opens right after it needs no second request. */
  adopted: Customer | undefined;

  constructor(
    runner: TaskRunner,
    client: Client,
    codeCommands: CodeCommands,
    /** The draft, and whether this journey has created the account. */
    private readonly persistence: Pick<Persistence, 'draft' | 'isNewAccount'>,
  ) {
    this.#runner = runner;
    this.#client = client;
    this.#codeCommands = codeCommands;
  }

  /** Discards the data of the last customer: a new journey may be of another visitor. */
  reset(): void {
    this.#identity = {};
    this.consents = [];
    if (this.#client.isLoggedIn) this.#client.forget();
  }

  forget(): void {
    this.adopted = undefined;
    this.#client.forget();
    this.reset();
  }

  /** Remembers the identifier of a log-in with new credentials. */
  rememberUser(identifier: Identifier | undefined): void {
    this.#identity = { identifier, username: identifier?.value };
  }

  logIn(credentials: Credentials): void {
    const { state } = this.#runner;
    if (state.step !== 'login') return;
    const { identifier } = state;
    if (identifier?.value === credentials.username) this.rememberUser(identifier);
    logInScript.prefetch();
    void this.#runner.run(
      async (signal) => {
        const customer = await this.#logIn(credentials, signal);
        return this.afterLogIn(customer, state.pendingProfile, signal);
      },
      { abortable: true },
    );
  }

  /** The outcome of a log-in: continues what was pending, otherwise follows the completeness of the data. */
  async afterLogIn(
    customer: Customer,
    pendingProfile: PendingProfile | undefined,
    signal: AbortSignal,
  ): Promise<JourneyEvent> {
    const { afterLogIn } = logInScript.value ?? (await logInScript.load().catch(notLoaded));
    const context = {
      client: this.#client,
      identity: this.#identity,
      options: this.#runner.options,
      persistence: this.persistence,
    };
    return afterLogIn(context, customer, pendingProfile, signal);
  }

  open(state: ProfileState): void {
    let isSignedIn = false;
    const task = async (signal: AbortSignal) => {
      await this.#signIn(state, signal);
      isSignedIn = true;
      return this.#open(state, signal);
    };
    const eventFor = (error: unknown) =>
      error instanceof OnboardingError ? this.#openFailure(error.problem, isSignedIn) : undefined;
    // A customer who has a card keeps it if saving is refused for a field that they cannot change.
    const refused = state.edit ? {} : ({ exitOnRefusal: 'support' } as const);
    void this.#runner.run(task, { ...refused, eventFor, abortable: true });
  }

  save(state: ProfileState, typed: TypedProfile): void {
    const eventFor = (error: unknown): JourneyEvent | undefined => {
      // The form can renew a session by the password alone only if it knows the account name.
      const isUnknown = state.isAdopted && this.#identity.username === undefined;
      if (!isUnknown || !(error instanceof OnboardingError)) return undefined;
      if (error.problem.code !== 'session-expired') return undefined;
      this.#runner.reportError(error.problem);
      return { type: 'session-over' };
    };
    void this.#runner.run((signal) => this.#save(state, typed, signal), { eventFor });
  }

  /** Logs in again with the password, then continues what was pending. */
  renew(state: ProfileState, password: string, typed: TypedProfile): void {
    void this.#runner.run(async (signal) => {
      const username = this.#identity.username ?? state.person?.identifier.value ?? '';
      await this.#logIn({ username, password }, signal);
      this.#runner.dispatch({ type: 'renewed' });
      return state.profileForm ? this.#save(state, typed, signal) : this.#open(state, signal);
    });
  }

  /** Loads the customer: only this reply is guaranteed to contain the barcode. */
  async findCard({ account }: DoneState): Promise<void> {
    try {
      const found = await this.#client.customer(this.#runner.clock.timeout(readTimeout));
      const { state } = this.#runner;
      // The journey has ended meanwhile, or another one has begun.
      if (state.step !== 'done' || state.account !== account) return;
      const card = { account: accountOf(found), ...cardholderOf(found.values) };
      this.#runner.dispatch({ type: 'card-found', ...card });
    } catch (error) {
      // The card still shows its number. `problemOf` reports a bug; a lost connection was tried three times.
      problemOf(error);
    }
  }

  async #logIn(credentials: Credentials, signal: AbortSignal): Promise<Customer> {
    const customer = await this.#client.logIn(credentials, signal);
    const { username } = credentials;
    if (username !== this.#identity.username) this.#identity = { username };
    return customer;
  }

  /** The event of a failure that leads to another step: an expired session, or a refused log-in of a new account. */
  #openFailure(problem: Problem, isSignedIn: boolean): JourneyEvent | undefined {
    if (!isSignedIn) {
      const outcome = problemOutcome(problem, this.#runner.clock.now(), 'support');
      return { type: 'settled', outcome: { ...outcome, isNewAccount: true } };
    }
    if (problem.code !== 'session-expired' && problem.code !== 'unauthorised') return undefined;
    this.#runner.reportError(problem);
    const { username } = this.#identity;
    return { type: 'session-over', ...(username && { username }) };
  }

  /** Logs in with the password of the code step. */
  async #signIn({ person }: ProfileState, signal: AbortSignal): Promise<void> {
    const password = this.#codeCommands.secrets?.password;
    if (!this.#client.isLoggedIn && person && password !== undefined) {
      await this.#logIn({ username: person.identifier.value, password }, signal);
    }
  }

  /** Loads the form and the customer's data. */
  async #open(state: ProfileState, signal: AbortSignal): Promise<JourneyEvent> {
    const { person, account, via } = state;
    const identity = person ? { identifier: person.identifier } : this.#identity;
    const { adopted } = this;
    this.adopted = undefined;
    const found = await loadProfile(this.#client, identity, signal, adopted);
    const entry = { ...found, account: { ...account, ...found.account } };
    const isDone =
      person?.status === 'has-card' &&
      (await isComplete(entry.profileForm, this.#runner.options, signal));
    return isDone
      ? { type: 'settled', outcome: completeOutcome(entry, via) }
      : { type: 'loaded', ...entry };
  }

  async #save(
    state: ProfileState,
    typed: TypedProfile,
    signal: AbortSignal,
  ): Promise<JourneyEvent> {
    const { profileForm, account } = state;
    if (!profileForm) throw new OnboardingError({ code: 'unexpected' });
    const sent = valuesToSend({ profileForm, via: consentVia(state) }, typed.values);
    // The stored values in the reply replace those that were sent.
    const values = { ...sent, ...(await this.#client.save(sent, signal)) };
    const at = new Date(this.#runner.clock.date());
    this.consents = consentRecords(profileForm.fields, values, at, typed.consents);
    const cardholder = cardholderOf({ ...profileForm.stored, ...values });
    const differs = Object.entries(values).some(([name, value]) => !sameValue(value, sent[name]));
    const stored = differs ? { stored: values } : {};
    return {
      type: 'settled',
      outcome: { kind: 'saved', account, consents: this.consents, ...cardholder, ...stored },
    };
  }
}
