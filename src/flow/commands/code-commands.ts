/**
 * The commands of the code step and of the forgotten password: send a code, check it, and find the result of a check
 * whose response was lost. Password and code are kept here, in memory, until data entry is open.
 */
import { resendDelay } from '../../domain/code.js';
import type { Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { lazy } from '../../lazy/lazy.js';
import type { Client } from '../../wire/client.js';
import { notLoaded, problemOf } from '../state/errors.js';
import type { Environment } from '../session/environment.js';
import type { JourneyEvent } from '../state/events.js';
import {
  eventOf,
  isResponseLost,
  recover,
  registerOrRecover,
  type CodeCredentials,
} from './recovery.js';
import { RefusedCode } from './refused-code.js';
import { RegistrationCheck } from './registration-check.js';
import type { AfterLogIn, PasswordReset } from './reset.js';
import type { CheckingState, OtpState, ResetState } from '../state/state.js';
import type { TaskRunner } from './task-runner.js';

/** In the drop-in it is in the file of the form for a forgotten password. */
export const passwordReset = lazy(() => import('./reset.js'));

/** Runs the requests of the code step and of the password reset, and keeps their secrets. */
export class CodeCommands {
  readonly #runner: TaskRunner;
  readonly #client: Client;
  readonly #isOnline: () => boolean;
  #secrets: CodeCredentials | undefined;
  readonly #refused = new RefusedCode();
  /** The person whose account was found when their code was refused: a log-in is due, not another registration. */
  #registered: Person | undefined;
  #reset: PasswordReset | undefined;
  readonly #check: RegistrationCheck;

  constructor(runner: TaskRunner, client: Client, environment: Environment) {
    this.#runner = runner;
    this.#client = client;
    const { isOnline, presence } = environment;
    this.#isOnline = isOnline;
    this.#check = new RegistrationCheck(runner, client, presence, () => this.#secrets);
  }

  get secrets(): CodeCredentials | undefined {
    return this.#secrets;
  }

  /** A participant was attached: starts a check that waits for one. */
  attached(): void {
    this.#check.attached();
  }

  /** Finds out whether a registration whose response was lost has created the account. */
  check(state: CheckingState): void {
    this.#check.start(state);
  }

  forgetSecrets(): void {
    this.#secrets = undefined;
    this.#refused.forget();
    this.#registered = undefined;
    this.#reset?.forget();
    this.#check.stop();
  }

  /** Asks the API whether the identifier belongs to an account. */
  identify(identifier: Identifier): void {
    void this.#runner.run((signal) => this.#checkIdentifier(identifier, signal), {
      exitOnRefusal: 'home',
      abortable: true,
    });
  }

  async #checkIdentifier(identifier: Identifier, signal: AbortSignal): Promise<JourneyEvent> {
    const check = await this.#client.checkIdentifier(identifier, signal);
    // Without an account there is no contact for a code behind the card.
    if (check.status === 'new' && identifier.channel === 'card') {
      return { type: 'settled', outcome: { kind: 'card-unknown', identifier } };
    }
    return { type: 'settled', outcome: { kind: 'identified', person: { identifier, ...check } } };
  }

  /**
   * Sends a code to the identifier of the state. If the response is lost, the code counts as sent but unconfirmed.
   */
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

  /** Sends a code for a forgotten password. The result must not reveal whether the address is known. */
  sendReset(identifier: Identifier): void {
    void this.#deliver(async (signal, onRequest) => {
      const reset = await this.#loadReset();
      await reset.sendCode(identifier, signal, onRequest);
    });
  }

  verify(state: OtpState, secrets: CodeCredentials): void {
    this.#secrets = secrets;
    let isWritten = false;
    void this.#runner.run(
      async (signal) => {
        await this.#client.warmUp(signal);
        isWritten = true;
        const { person } = state;
        if (this.#registered === person) {
          return eventOf(await recover(this.#client, person, secrets, signal));
        }
        const isRegistered = () => this.#isRegistered(state, secrets.code, signal);
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

  /** Whether the account exists although its code was refused; asked once per code. */
  async #isRegistered({ person, code: sent }: OtpState, code: string, signal: AbortSignal) {
    const attempt = { identifier: person.identifier, sent, code };
    if (this.#refused.isWrong(attempt)) return false;
    const { status } = await this.#client.checkIdentifier(person.identifier, signal);
    if (status === 'registered') this.#registered = person;
    else this.#refused.note(attempt);
    return status === 'registered';
  }

  /** Sets a new password, then logs in with it; `afterLogIn` gives the outcome. */
  verifyReset(state: ResetState, secrets: CodeCredentials, afterLogIn: AfterLogIn): void {
    void this.#runner.run(async (signal) => {
      const reset = await this.#loadReset();
      return reset.verify(state, secrets, afterLogIn, signal);
    });
  }

  async #loadReset(): Promise<PasswordReset> {
    const { PasswordReset } = passwordReset.value ?? (await passwordReset.load().catch(notLoaded));
    return (this.#reset ??= new PasswordReset(this.#client, this.#refused));
  }

  /**
   * Runs `send`, which calls its parameter when the code is requested, with the identifier as far as it is known.
   */
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
      // Read before the request: a connection that fails later may have carried it.
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
        // An error before the code was requested: no code was sent.
        if (!isRequested || !isResponseLost(error)) return undefined;
        const problem = problemOf(error);
        // Offline, no code was sent. A device can be wrong about being offline, but not if a response arrived.
        if (!wasOnline && problem.code === 'offline') return undefined;
        this.#runner.reportError(problem);
        return codeSent(true);
      },
    });
  }
}
