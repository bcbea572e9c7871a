/**
 * The code step and the forgotten password: sends codes, checks them, and finds out what became of a
 * check whose answer got lost. Password and code are kept here, in memory, until data entry is open.
 */
import type { Customer, Person } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import { isAnswered, OnboardingError } from '../domain/problem.js';
import type { Client } from '../wire/client.js';
import type { Event } from './events.js';
import { isOfAccount, isRefusal, isSilent, problemOf, problemOutcome } from './failure.js';
import { confirmOrFind, eventOf, isLost, recover, type Secrets } from './recovery.js';
import { RefusedCode } from './refused-code.js';
import { findAccount, PasswordChange, resolveReset } from './reset.js';
import type { Runner } from './runner.js';
import type { CheckingState, OtpState, ResetState } from './state.js';

/** Milliseconds before a code may be asked for again, unless the server wants more. */
export const coolDown = 30_000;
/** How long the first automatic check waits after a failed one; each further one waits twice as long. */
const firstBackOff = 3_000;
const longestBackOff = 60_000;
/** Automatic checks that a server may refuse. */
const mostRefusals = 4;

export class CodeStep {
  readonly #runner: Runner;
  readonly #client: Client;
  readonly #isOnline: () => boolean;
  #secrets: Secrets | undefined;
  readonly #refused = new RefusedCode();
  readonly #change: PasswordChange;
  #backOff = firstBackOff;
  #stopBackOff: (() => void) | undefined;
  #refusals = 0;
  /** An automatic check that waits for somebody to look. */
  #isDue = false;

  constructor(runner: Runner, client: Client, isOnline: () => boolean) {
    this.#runner = runner;
    this.#client = client;
    this.#isOnline = isOnline;
    this.#change = new PasswordChange(client, this.#refused);
  }

  get secrets(): Secrets | undefined {
    return this.#secrets;
  }

  /** Somebody looks again. */
  attached(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#checkAgain();
  }

  forget(): void {
    this.#isDue = false;
    this.#secrets = undefined;
    this.#refused.forget();
    this.#change.forget();
    this.#stopBackOff?.();
  }

  /** Sends a code to whom the state names; an answer that got lost counts as sent, with a doubt. */
  send({ person }: OtpState): void {
    const { identifier, customerId, standing } = person;
    void this.#sending(async (signal, asked) => {
      await this.#client.warmUp(signal);
      asked();
      if (standing === 'has-card' && customerId !== undefined) {
        await this.#client.sendCode({ customerId, identifier }, signal);
      } else await this.#client.sendVerification(identifier, signal);
    });
  }

  /** The same for a forgotten password. Whether the address is known must not show. */
  sendReset(identifier: Identifier): void {
    void this.#sending(async (signal, asked) => {
      try {
        const { customerId, card } = await findAccount(this.#client, identifier, signal);
        asked(customerId, card);
        if (customerId === undefined) return;
        await this.#client.sendCode({ customerId, identifier: card ?? identifier }, signal);
      } catch (error) {
        if (!(error instanceof OnboardingError) || !isSilent(error.problem)) throw error;
      }
    });
  }

  verify(state: OtpState, secrets: Secrets): void {
    this.#secrets = secrets;
    this.#backOff = firstBackOff;
    let isWritten = false;
    void this.#runner.work(
      async (signal) => {
        await this.#client.warmUp(signal);
        isWritten = true;
        const isRegistered = () => this.#isRegistered(state, secrets.code, signal);
        const { person } = state;
        return eventOf(await confirmOrFind(this.#client, person, secrets, signal, isRegistered));
      },
      {
        failed: (error) => {
          if (!isWritten || !isLost(error)) return undefined;
          this.#runner.mention(problemOf(error));
          return { type: 'answer-lost' };
        },
      },
    );
  }

  /** Whether an account is there although its code was refused; asked once for a code. */
  async #isRegistered({ person, code: sent }: OtpState, code: string, signal: AbortSignal) {
    const attempt = { identifier: person.identifier, sent, code };
    if (this.#refused.isWrong(attempt)) return false;
    const { standing } = await this.#client.checkIdentifier(person.identifier, signal);
    if (standing !== 'registered') this.#refused.note(attempt);
    return standing === 'registered';
  }

  /** New credentials, then straight in with them; `arrive` says where that leads. */
  verifyReset(
    state: ResetState,
    secrets: Secrets,
    arrive: (customer: Customer, identifier: Identifier, signal: AbortSignal) => Promise<Event>,
  ): void {
    void this.#runner.work(async (signal) => {
      const { identifier, customerId } = await resolveReset(this.#client, state, signal);
      if (!identifier || customerId === undefined) {
        throw new OnboardingError({ code: 'wrong-code' });
      }
      const found = { identifier, customerId };
      const customer = await this.#change.run(found, state, secrets, signal);
      try {
        if (customer) return await arrive(customer, identifier, signal);
      } catch (error) {
        if (!isLost(error) && !(error instanceof OnboardingError)) throw error;
      }
      return { type: 'already-registered', identifier };
    });
  }

  /** Finds out what became of the check; goes on asking by itself, ever more slowly. */
  check(state: CheckingState): void {
    this.#refusals = 0;
    this.#ask(state);
  }

  #ask({ person }: CheckingState): void {
    this.#stopBackOff?.();
    const secrets = this.#secrets;
    void this.#runner.work(async (signal) => {
      let wasRefused = false;
      const refused = () => void (wasRefused = true);
      try {
        if (secrets) return eventOf(await recover(this.#client, person, secrets, signal, refused));
        return await this.#checkUnarmed(person, signal);
      } catch (error) {
        if (error instanceof OnboardingError && isOfAccount(error.problem)) {
          // Told who she is, and asking again would tell no more.
          const outcome = problemOutcome(error.problem, this.#runner.clock.now(), 'support');
          return { type: 'settled', outcome };
        }
        if (!signal.aborted || isLost(signal.reason)) this.#backOffThenCheck(error, wasRefused);
        throw error;
      }
    });
  }

  /** After a reload password and code are gone: all one can ask is whether the person is registered. */
  async #checkUnarmed(person: Person, signal: AbortSignal): Promise<Event> {
    const { standing } = await this.#client.checkIdentifier(person.identifier, signal);
    return standing === 'registered'
      ? { type: 'already-registered' }
      : { type: 'code-refused', problem: { code: 'code-expired' } };
  }

  /**
   * By itself as long as it may help: a server that keeps refusing, be it the password alone with an answer of no use to the
   * rest, is not sent the password for ever.
   */
  #backOffThenCheck(error: unknown, wasRefused: boolean): void {
    if (error instanceof OnboardingError) {
      const { problem } = error;
      if (isRefusal(problem) || (wasRefused && isAnswered(problem))) this.#refusals += 1;
    }
    if (this.#refusals > mostRefusals) return;
    const wait = Math.max(this.#backOff, retryAfterOf(error));
    this.#stopBackOff = this.#runner.clock.after(wait, () => {
      if (this.#runner.isWatched) this.#checkAgain();
      else this.#isDue = true;
    });
    this.#backOff = Math.min(this.#backOff * 2, longestBackOff);
  }

  #checkAgain(): void {
    const { state } = this.#runner;
    if (state.step !== 'checking' || !this.#runner.dispatch({ type: 'check-again' })) return;
    this.#ask(state);
  }

  /** `send` says when it asks the server for a code, and for whom as far as that is known. */
  #sending(
    send: (
      signal: AbortSignal,
      asked: (customerId?: string, card?: Identifier) => void,
    ) => Promise<void>,
  ): Promise<void> {
    let isAsked = false;
    let wasOnline = true;
    let known: { customerId?: string; card?: Identifier } = {};
    const asked = (customerId?: string, card?: Identifier) => {
      isAsked = true;
      // Now, not when it fails: a connection that is lost later may have carried it.
      wasOnline = this.#isOnline();
      known = { ...(customerId !== undefined && { customerId }), ...(card && { card }) };
    };
    const sent = (uncertain: boolean): Event => {
      const at = this.#runner.clock.now();
      return { type: 'code-sent', code: { at, uncertain }, sendableAt: at + coolDown, ...known };
    };
    const task = async (signal: AbortSignal) => {
      await send(signal, asked);
      return sent(false);
    };
    return this.#runner.work(task, {
      failed: (error) => {
        // Before it was asked for nothing was sent, for sure.
        if (!isAsked || !isLost(error)) return undefined;
        const problem = problemOf(error);
        // Neither was it without any network. A device may be wrong about that: whoever answered was reached.
        if (!wasOnline && problem.code === 'offline') return undefined;
        this.#runner.mention(problem);
        return sent(true);
      },
    });
  }
}

/** Milliseconds that the server wants us to wait; 0 if it said nothing. */
function retryAfterOf(error: unknown): number {
  const problem = error instanceof OnboardingError ? error.problem : undefined;
  return problem?.code === 'too-many-requests' ? problem.retryAfter * 1000 : 0;
}
