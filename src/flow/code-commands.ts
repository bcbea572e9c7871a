/**
 * The code step and the forgotten password: sends codes, checks them, and finds out what became of a
 * check whose answer got lost. Password and code are kept here, in memory, until data entry is open.
 */
import type { Customer, Person } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import { hasResponse, OnboardingError } from '../domain/problem.js';
import type { Client } from '../wire/client.js';
import type { JourneyEvent } from './events.js';
import {
  isAccountProblem,
  isRefusal,
  wouldRevealAccount,
  problemOf,
  problemOutcome,
} from './errors.js';
import {
  registerOrRecover,
  eventOf,
  isResponseLost,
  recover,
  type CodeCredentials,
} from './recovery.js';
import { RefusedCode } from './refused-code.js';
import { findAccount, PasswordChange, resolveReset } from './reset.js';
import type { TaskRunner } from './task-runner.js';
import type { CheckingState, OtpState, ResetState } from './state.js';

/** Milliseconds before a code may be asked for again, unless the server wants more. */
export const resendDelay = 30_000;
/** How long the first automatic check waits after a failed one; each further one waits twice as long. */
const firstBackOff = 3_000;
const maxBackOff = 60_000;
/** Automatic checks that a server may refuse. */
const maxRefusals = 4;

export class CodeCommands {
  readonly #runner: TaskRunner;
  readonly #client: Client;
  readonly #isOnline: () => boolean;
  #secrets: CodeCredentials | undefined;
  readonly #refused = new RefusedCode();
  readonly #change: PasswordChange;
  #backOff = firstBackOff;
  #stopBackOff: (() => void) | undefined;
  #refusals = 0;
  /** An automatic check that waits for somebody to look. */
  #checkPending = false;

  constructor(runner: TaskRunner, client: Client, isOnline: () => boolean) {
    this.#runner = runner;
    this.#client = client;
    this.#isOnline = isOnline;
    this.#change = new PasswordChange(client, this.#refused);
  }

  get secrets(): CodeCredentials | undefined {
    return this.#secrets;
  }

  /** Somebody looks again. */
  attached(): void {
    if (!this.#checkPending) return;
    this.#checkPending = false;
    this.#checkAgain();
  }

  forgetSecrets(): void {
    this.#checkPending = false;
    this.#secrets = undefined;
    this.#refused.forget();
    this.#change.forget();
    this.#stopBackOff?.();
  }

  /** Sends a code to whom the state names; an answer that got lost counts as sent, with a doubt. */
  send({ person }: OtpState): void {
    const { identifier, customerId, status } = person;
    void this.#deliver(async (signal, onRequest) => {
      await this.#client.warmUp(signal);
      onRequest();
      if (status === 'has-card' && customerId !== undefined) {
        await this.#client.sendCode({ customerId, identifier }, signal);
      } else await this.#client.sendVerification(identifier, signal);
    });
  }

  /** The same for a forgotten password. Whether the address is known must not show. */
  sendReset(identifier: Identifier): void {
    void this.#deliver(async (signal, onRequest) => {
      try {
        const { customerId, card } = await findAccount(this.#client, identifier, signal);
        onRequest(customerId, card);
        if (customerId === undefined) return;
        await this.#client.sendCode({ customerId, identifier: card ?? identifier }, signal);
      } catch (error) {
        if (!(error instanceof OnboardingError) || !wouldRevealAccount(error.problem)) throw error;
      }
    });
  }

  verify(state: OtpState, secrets: CodeCredentials): void {
    this.#secrets = secrets;
    this.#backOff = firstBackOff;
    let isWritten = false;
    void this.#runner.run(
      async (signal) => {
        await this.#client.warmUp(signal);
        isWritten = true;
        const isRegistered = () => this.#isRegistered(state, secrets.code, signal);
        const { person } = state;
        return eventOf(
          await registerOrRecover(this.#client, person, secrets, signal, isRegistered),
        );
      },
      {
        eventFor: (error) => {
          if (!isWritten || !isResponseLost(error)) return undefined;
          this.#runner.reportError(problemOf(error));
          return { type: 'answer-lost' };
        },
      },
    );
  }

  /** Whether an account is there although its code was refused; asked once for a code. */
  async #isRegistered({ person, code: sent }: OtpState, code: string, signal: AbortSignal) {
    const attempt = { identifier: person.identifier, sent, code };
    if (this.#refused.isWrong(attempt)) return false;
    const { status } = await this.#client.checkIdentifier(person.identifier, signal);
    if (status !== 'registered') this.#refused.note(attempt);
    return status === 'registered';
  }

  /** New credentials, then straight in with them; `arrive` says where that leads. */
  verifyReset(
    state: ResetState,
    secrets: CodeCredentials,
    afterLogIn: (
      customer: Customer,
      identifier: Identifier,
      signal: AbortSignal,
    ) => Promise<JourneyEvent>,
  ): void {
    void this.#runner.run(async (signal) => {
      const { identifier, customerId } = await resolveReset(this.#client, state, signal);
      if (!identifier || customerId === undefined) {
        throw new OnboardingError({ code: 'wrong-code' });
      }
      const found = { identifier, customerId };
      const customer = await this.#change.run(found, state, secrets, signal);
      try {
        if (customer) return await afterLogIn(customer, identifier, signal);
      } catch (error) {
        if (!isResponseLost(error) && !(error instanceof OnboardingError)) throw error;
      }
      return { type: 'already-registered', identifier };
    });
  }

  /** Finds out what became of the check; goes on asking by itself, ever more slowly. */
  check(state: CheckingState): void {
    this.#refusals = 0;
    this.#runCheck(state);
  }

  #runCheck({ person }: CheckingState): void {
    this.#stopBackOff?.();
    const secrets = this.#secrets;
    void this.#runner.run(async (signal) => {
      let wasRefused = false;
      const refused = () => void (wasRefused = true);
      try {
        if (secrets) return eventOf(await recover(this.#client, person, secrets, signal, refused));
        return await this.#checkWithoutPassword(person, signal);
      } catch (error) {
        if (error instanceof OnboardingError && isAccountProblem(error.problem)) {
          // Told who she is, and asking again would tell no more.
          const outcome = problemOutcome(error.problem, this.#runner.clock.now(), 'support');
          return { type: 'settled', outcome };
        }
        if (!signal.aborted || isResponseLost(signal.reason))
          this.#backOffThenCheck(error, wasRefused);
        throw error;
      }
    });
  }

  /** After a reload password and code are gone: all one can ask is whether the person is registered. */
  async #checkWithoutPassword(person: Person, signal: AbortSignal): Promise<JourneyEvent> {
    const { status } = await this.#client.checkIdentifier(person.identifier, signal);
    return status === 'registered'
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
      if (isRefusal(problem) || (wasRefused && hasResponse(problem))) this.#refusals += 1;
    }
    if (this.#refusals > maxRefusals) return;
    const wait = Math.max(this.#backOff, retryAfterOf(error));
    this.#stopBackOff = this.#runner.clock.after(wait, () => {
      if (this.#runner.hasParticipants) this.#checkAgain();
      else this.#checkPending = true;
    });
    this.#backOff = Math.min(this.#backOff * 2, maxBackOff);
  }

  #checkAgain(): void {
    const { state } = this.#runner;
    if (state.step !== 'checking' || !this.#runner.dispatch({ type: 'check-again' })) return;
    this.#runCheck(state);
  }

  /** `send` says when it asks the server for a code, and for whom as far as that is known. */
  #deliver(
    send: (
      signal: AbortSignal,
      onRequest: (customerId?: string, card?: Identifier) => void,
    ) => Promise<void>,
  ): Promise<void> {
    let isRequested = false;
    let wasOnline = true;
    let known: { customerId?: string; card?: Identifier } = {};
    const onRequest = (customerId?: string, card?: Identifier) => {
      isRequested = true;
      // Now, not when it fails: a connection that is lost later may have carried it.
      wasOnline = this.#isOnline();
      known = { ...(customerId !== undefined && { customerId }), ...(card && { card }) };
    };
    const codeSent = (unconfirmed: boolean): JourneyEvent => {
      const at = this.#runner.clock.now();
      return { type: 'code-sent', code: { at, unconfirmed }, resendAt: at + resendDelay, ...known };
    };
    const task = async (signal: AbortSignal) => {
      await send(signal, onRequest);
      return codeSent(false);
    };
    return this.#runner.run(task, {
      eventFor: (error) => {
        // Before it was asked for nothing was sent, for sure.
        if (!isRequested || !isResponseLost(error)) return undefined;
        const problem = problemOf(error);
        // Neither was it without any network. A device may be wrong about that: whoever answered was reached.
        if (!wasOnline && problem.code === 'offline') return undefined;
        this.#runner.reportError(problem);
        return codeSent(true);
      },
    });
  }
}

/** Milliseconds that the server wants us to wait; 0 if it said nothing. */
function retryAfterOf(error: unknown): number {
  const problem = error instanceof OnboardingError ? error.problem : undefined;
  return problem?.code === 'too-many-requests' ? problem.retryAfter * 1000 : 0;
}
