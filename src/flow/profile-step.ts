/**
 * Log-in and data entry: gets in, opens the form, saves it, and finds the card afterwards.
 */
import { consentRecords, type ConsentRecord } from '../domain/consents.js';
import { accountOf, type Account, type Customer, type FieldValues } from '../domain/customer.js';
import { sameValue } from '../domain/field-value.js';
import { OnboardingError, type Problem } from '../domain/problem.js';
import { valuesToSend } from '../domain/questionnaire.js';
import type { Client, Credentials } from '../wire/client.js';
import type { CodeStep } from './code-step.js';
import {
  completed,
  holderOf,
  isComplete,
  journeyOf,
  loggedIn,
  openDataEntry,
} from './data-entry.js';
import type { Event } from './events.js';
import { problemOf, problemOutcome } from './failure.js';
import type { Runner } from './runner.js';
import type { DoneState, ProfileState } from './state.js';

/** Bound of the reading that nobody waits for, in milliseconds. */
const readTimeout = 25_000;

export class ProfileStep {
  /** The consents as they were saved last. */
  consents: readonly ConsentRecord[] = [];
  readonly #runner: Runner;
  readonly #client: Client;
  readonly #codeStep: CodeStep;
  #username: string | undefined;

  constructor(
    runner: Runner,
    client: Client,
    codeStep: CodeStep,
    /** Whether something is kept that was typed and not saved. */
    private readonly hasDraft: (account: Account) => boolean,
  ) {
    this.#runner = runner;
    this.#client = client;
    this.#codeStep = codeStep;
  }

  /** Whoever begins anew may be somebody else: nothing of the last customer stays. */
  leave(): void {
    this.#username = undefined;
    if (this.#client.isLoggedIn) this.#client.forget();
  }

  forget(): void {
    this.#username = undefined;
    this.consents = [];
    this.#client.forget();
  }

  /** Remembers who gets in by new credentials, in case the session runs out. */
  expect(username: string | undefined): void {
    this.#username = username;
  }

  logIn(credentials: Credentials): void {
    const { state } = this.#runner;
    const isBack = state.step === 'login' && state.reason === 'session';
    void this.#runner.work(
      async (signal) => {
        const customer = await this.#logIn(credentials, signal);
        const outcome = await loggedIn(this.#client, customer, credentials, signal);
        if (isBack && outcome.kind === 'logged-in' && this.hasDraft(outcome.account)) {
          const found = await openDataEntry(this.#client, credentials, signal);
          return { type: 'loaded', ...found, account: { ...outcome.account, ...found.account } };
        }
        return { type: 'settled', outcome };
      },
      { abortable: true },
    );
  }

  open(state: ProfileState): void {
    let isIn = false;
    const task = async (signal: AbortSignal) => {
      await this.#enter(state, signal);
      isIn = true;
      return this.#open(state, signal);
    };
    const failed = (error: unknown) =>
      error instanceof OnboardingError ? this.#notOpened(error.problem, isIn) : undefined;
    void this.#runner.work(task, { refused: 'support', failed, abortable: true });
  }

  save(state: ProfileState, typed: FieldValues): void {
    void this.#runner.work((signal) => this.#save(state, typed, signal));
  }

  /** In again with the password, then on with what was under way. */
  renew(state: ProfileState, password: string, typed: FieldValues): void {
    void this.#runner.work(async (signal) => {
      const username = this.#username ?? state.person?.identifier.value ?? '';
      await this.#logIn({ username, password }, signal);
      return state.questionnaire ? this.#save(state, typed, signal) : this.#open(state, signal);
    });
  }

  /** The platform promises the barcode only from the customer's own data. */
  async findCard({ account }: DoneState): Promise<void> {
    try {
      const found = await this.#client.customer(this.#runner.clock.timeout(readTimeout));
      const { state } = this.#runner;
      // Meanwhile the journey may have ended, and another one too.
      if (state.step !== 'done' || state.account !== account) return;
      const card = { account: accountOf(found), ...holderOf(found.values) };
      this.#runner.dispatch({ type: 'card-found', ...card });
    } catch (error) {
      // The card shows its number; a bug is reported, anything else was tried three times.
      problemOf(error);
    }
  }

  async #logIn(credentials: Credentials, signal: AbortSignal): Promise<Customer> {
    const customer = await this.#client.logIn(credentials, signal);
    this.#username = credentials.username;
    return customer;
  }

  /** What a failure is beyond a problem to show: a session that is over, or a new account that lets nobody in. */
  #notOpened(problem: Problem, isIn: boolean): Event | undefined {
    if (!isIn) {
      const outcome = problemOutcome(problem, this.#runner.clock.now(), 'support');
      return { type: 'settled', outcome: { ...outcome, isNewAccount: true } };
    }
    if (problem.code !== 'session-expired' && problem.code !== 'unauthorised') return undefined;
    this.#runner.mention(problem);
    return { type: 'session-over', ...(this.#username && { username: this.#username }) };
  }

  /** Signs in with what was typed at the code step. */
  async #enter({ person }: ProfileState, signal: AbortSignal): Promise<void> {
    const password = this.#codeStep.secrets?.password;
    if (!this.#client.isLoggedIn && person && password !== undefined) {
      await this.#logIn({ username: person.identifier.value, password }, signal);
    }
  }

  /** Asks for form and data. */
  async #open(state: ProfileState, signal: AbortSignal): Promise<Event> {
    const { person, account, via } = state;
    const who = { identifier: person?.identifier, username: this.#username };
    const found = await openDataEntry(this.#client, who, signal);
    const entry = { ...found, account: { ...account, ...found.account } };
    return person?.standing === 'has-card' && isComplete(entry.questionnaire)
      ? { type: 'settled', outcome: completed(entry, via) }
      : { type: 'loaded', ...entry };
  }

  async #save(state: ProfileState, typed: FieldValues, signal: AbortSignal): Promise<Event> {
    const { questionnaire, account } = state;
    if (!questionnaire) throw new OnboardingError({ code: 'unexpected' });
    const sent = valuesToSend({ questionnaire, journey: journeyOf(state) }, typed);
    // What the server says it has stored counts, whatever was sent.
    const values = { ...sent, ...(await this.#client.save(sent, signal)) };
    const at = new Date(this.#runner.clock.now());
    this.consents = consentRecords(questionnaire.fields, values, at);
    const holder = holderOf({ ...questionnaire.stored, ...values });
    const differs = Object.entries(values).some(([name, value]) => !sameValue(value, sent[name]));
    const stored = differs ? { stored: values } : {};
    return { type: 'settled', outcome: { kind: 'saved', account, ...holder, ...stored } };
  }
}
