/**
 * The step `checking`: runs the look-up of `recovery.ts` after a registration whose response was lost, and repeats a
 * failed one with growing pauses.
 */
import type { Person } from '../domain/customer.js';
import { hasResponse, OnboardingError } from '../domain/problem.js';
import type { Client } from '../wire/client.js';
import type { JourneyEvent } from './events.js';
import { isAccountProblem, isRefusal, problemOutcome } from './errors.js';
import { eventOf, isResponseLost, recover, type CodeCredentials } from './recovery.js';
import type { CheckingState } from './state.js';
import type { TaskRunner } from './task-runner.js';

/** Milliseconds before the first automatic check; each further one waits twice as long. */
const firstBackOff = 3_000;
const maxBackOff = 60_000;
/** Automatic checks that the API may refuse before they stop. */
const maxRefusals = 4;

export class RegistrationCheck {
  readonly #runner: TaskRunner;
  readonly #client: Client;
  readonly #secrets: () => CodeCredentials | undefined;
  #backOff = firstBackOff;
  #stopBackOff: (() => void) | undefined;
  #refusals = 0;
  /** Whether an automatic check waits for a participant. */
  #checkPending = false;

  /** `secrets`: password and code of the registration; undefined after a reload. */
  constructor(runner: TaskRunner, client: Client, secrets: () => CodeCredentials | undefined) {
    this.#runner = runner;
    this.#client = client;
    this.#secrets = secrets;
  }

  /** A participant was attached: a check that waited for one starts. */
  attached(): void {
    if (!this.#checkPending) return;
    this.#checkPending = false;
    this.#checkAgain();
  }

  /** Cancels the next automatic check. */
  stop(): void {
    this.#checkPending = false;
    this.#stopBackOff?.();
  }

  /** The next pause is short again: a new registration was sent. */
  resetBackOff(): void {
    this.#backOff = firstBackOff;
  }

  /** Starts checking; failed checks are repeated. */
  start(state: CheckingState): void {
    this.#refusals = 0;
    this.#runCheck(state);
  }

  #runCheck({ person }: CheckingState): void {
    this.#stopBackOff?.();
    const secrets = this.#secrets();
    void this.#runner.run(async (signal) => {
      let wasRefused = false;
      const refused = () => void (wasRefused = true);
      try {
        if (secrets) return eventOf(await recover(this.#client, person, secrets, signal, refused));
        return await this.#checkWithoutPassword(person, signal);
      } catch (error) {
        if (error instanceof OnboardingError && isAccountProblem(error.problem)) {
          // The API has answered about the account: another check would give the same.
          const outcome = problemOutcome(error.problem, this.#runner.clock.now(), 'support');
          return { type: 'settled', outcome };
        }
        if (!signal.aborted || isResponseLost(signal.reason))
          this.#backOffThenCheck(error, wasRefused);
        throw error;
      }
    });
  }

  /** After a reload the password and code are gone: only the registration status can be checked. */
  async #checkWithoutPassword(person: Person, signal: AbortSignal): Promise<JourneyEvent> {
    const { status } = await this.#client.checkIdentifier(person.identifier, signal);
    return status === 'registered'
      ? { type: 'already-registered' }
      : { type: 'code-refused', problem: { code: 'code-expired' } };
  }

  /**
   * Repeats the check automatically as long as it can help. If the API keeps refusing the password or the request,
   * the checks end.
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
}

/** Milliseconds that the API wants the client to wait; 0 if it does not say. */
function retryAfterOf(error: unknown): number {
  const problem = error instanceof OnboardingError ? error.problem : undefined;
  return problem?.code === 'too-many-requests' ? problem.retryAfter * 1000 : 0;
}
