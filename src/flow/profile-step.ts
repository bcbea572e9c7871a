/**
 * Log-in and data entry: gets in, opens the form, saves it, and finds the card afterwards.
 */
import { consentRecords, type ConsentRecord } from '../domain/consents.js';
import { accountOf, type Account, type Customer, type FieldValues } from '../domain/customer.js';
import { sameValue } from '../domain/field-value.js';
import type { Identifier } from '../domain/identifier.js';
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
  type Who,
} from './data-entry.js';
import type { Event } from './events.js';
import { problemOf, problemOutcome } from './failure.js';
import type { Resume } from './resume.js';
import type { Runner } from './runner.js';
import type { DoneState, Outcome, ProfileState, Unfinished } from './state.js';

/** Bound of the reading that nobody waits for, in milliseconds. */
const readTimeout = 25_000;

export class ProfileStep {
  /** The consents as they were saved last. */
  consents: readonly ConsentRecord[] = [];
  readonly #runner: Runner;
  readonly #client: Client;
  readonly #codeStep: CodeStep;
  /** Who gets in, in case the session runs out and for the contact that every save names. */
  #who: Who = {};

  constructor(
    runner: Runner,
    client: Client,
    codeStep: CodeStep,
    /** What was typed and not saved, and whether the account was made on the way here. */
    private readonly kept: Pick<Resume, 'draft' | 'isNew'>,
  ) {
    this.#runner = runner;
    this.#client = client;
    this.#codeStep = codeStep;
  }

  /** Whoever begins anew may be somebody else: nothing of the last customer stays. */
  leave(): void {
    this.#who = {};
    this.consents = [];
    if (this.#client.isLoggedIn) this.#client.forget();
  }

  forget(): void {
    this.#who = {};
    this.consents = [];
    this.#client.forget();
  }

  /** Remembers who gets in by new credentials. */
  expect(identifier: Identifier | undefined): void {
    this.#who = { identifier, username: identifier?.value };
  }

  logIn(credentials: Credentials): void {
    const { state } = this.#runner;
    if (state.step !== 'login') return;
    const { identifier } = state;
    if (identifier?.value === credentials.username) this.expect(identifier);
    void this.#runner.work(
      async (signal) => {
        const customer = await this.#logIn(credentials, signal);
        return this.arrive(customer, state.unfinished, signal);
      },
      { abortable: true },
    );
  }

  /** Where a log-in leads, by the password or by a new one: on with what was under way, else as far as the data goes. */
  async arrive(
    customer: Customer,
    unfinished: Unfinished | undefined,
    signal: AbortSignal,
  ): Promise<Event> {
    const { options } = this.#runner;
    const outcome = await loggedIn(this.#client, customer, this.#who, signal, options);
    if (outcome.kind === 'logged-in') {
      const back = unfinished && (await this.#back(outcome, unfinished, signal));
      if (back) return back;
    }
    const isNew = outcome.kind === 'incomplete' && this.#isNew(outcome.account, unfinished);
    return { type: 'settled', outcome: isNew ? { ...outcome, isNew } : outcome };
  }

  /**
   * Who has logged in again to go on with a form of complete data, or left something typed in it, gets back there;
   * so does who was never asked: what is stored of a new account is the platform's word on her consents.
   */
  async #back(
    { account, holder }: Extract<Outcome, { kind: 'logged-in' }>,
    unfinished: Unfinished,
    signal: AbortSignal,
  ): Promise<Event | undefined> {
    const { edits } = unfinished;
    const { customerId } = account;
    const isSame = customerId !== undefined && edits?.account.customerId === customerId;
    const isNew = this.#isNew(account, unfinished);
    if (!isSame && !isNew && !this.kept.draft(account)) return undefined;
    const found = await openDataEntry(this.#client, this.#who, signal);
    return {
      type: 'loaded',
      ...found,
      account: { ...account, ...found.account },
      ...(!isNew && { edit: isSame ? edits.edit : 'untold' }),
      ...(holder && { holder }),
      ...(isNew && { isNew }),
    };
  }

  /** Whether the account was made in this journey, as its storage or this page remembers. */
  #isNew(account: Account, unfinished?: Unfinished): boolean {
    const { isNew, username } = unfinished ?? {};
    const isHers = isNew && username !== undefined && username === this.#who.username;
    return isHers === true || this.kept.isNew(account);
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
    // Who has her card is not led away from it by what she cannot change.
    const refused = state.edit ? {} : ({ refused: 'support' } as const);
    void this.#runner.work(task, { ...refused, failed, abortable: true });
  }

  save(state: ProfileState, typed: FieldValues): void {
    void this.#runner.work((signal) => this.#save(state, typed, signal));
  }

  /** In again with the password, then on with what was under way. */
  renew(state: ProfileState, password: string, typed: FieldValues): void {
    void this.#runner.work(async (signal) => {
      const username = this.#who.username ?? state.person?.identifier.value ?? '';
      await this.#logIn({ username, password }, signal);
      this.#runner.dispatch({ type: 'renewed' });
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
    const { username } = credentials;
    if (username !== this.#who.username) this.#who = { username };
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
    const { username } = this.#who;
    return { type: 'session-over', ...(username && { username }) };
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
    const who = person ? { identifier: person.identifier } : this.#who;
    const found = await openDataEntry(this.#client, who, signal);
    const entry = { ...found, account: { ...account, ...found.account } };
    const isDone =
      person?.standing === 'has-card' &&
      (await isComplete(entry.questionnaire, this.#runner.options, signal));
    return isDone
      ? { type: 'settled', outcome: completed(entry, via) }
      : { type: 'loaded', ...entry };
  }

  async #save(state: ProfileState, typed: FieldValues, signal: AbortSignal): Promise<Event> {
    const { questionnaire, account } = state;
    if (!questionnaire) throw new OnboardingError({ code: 'unexpected' });
    const sent = valuesToSend({ questionnaire, journey: journeyOf(state) }, typed);
    // What the server says it has stored counts, whatever was sent.
    const values = { ...sent, ...(await this.#client.save(sent, signal)) };
    const at = new Date(this.#runner.clock.date());
    this.consents = consentRecords(questionnaire.fields, values, at);
    const holder = holderOf({ ...questionnaire.stored, ...values });
    const differs = Object.entries(values).some(([name, value]) => !sameValue(value, sent[name]));
    const stored = differs ? { stored: values } : {};
    return { type: 'settled', outcome: { kind: 'saved', account, ...holder, ...stored } };
  }
}
