/**
 * The step `checking`: runs the look-up of `recovery.ts` after a registration whose response was lost, and repeats a
 * failed one with growing pauses for about a minute. After that the visitor starts the next series, or their return.
 */
import type { Person } from '../../domain/customer.js';
import type { Problem } from '../../domain/problem.js';
import type { Client } from '../../wire/client.js';
import type { JourneyEvent } from '../state/events.js';
import { isAccountProblem, problemOf, problemOutcome } from '../state/errors.js';
import type { Presence } from '../session/environment.js';
import { eventOf, recover, type CodeCredentials } from './recovery.js';
import type { CheckingState } from '../state/state.js';
import type { TaskRunner } from './task-runner.js';

/** Milliseconds before the second check of a series; each further one waits twice as long, up to the maximum. */
const firstBackOff = 3_000;
const maxBackOff = 15_000;
/** Milliseconds from the first check of a series to the latest start of another one. */
const seriesDuration = 60_000;

/** Runs one series of checks at a time. */
export class RegistrationCheck {
  readonly #runner: TaskRunner;
  readonly #client: Client;
  readonly #presence: Presence;
  readonly #secrets: () => CodeCredentials | undefined;
  #backOff = firstBackOff;
  /** When the series ends, in milliseconds of the clock. */
  #endsAt = 0;
  #stopWaiting: (() => void) | undefined;
  /** Whether an automatic check waits for a participant. */
  #checkPending = false;

  /** `secrets`: password and code of the registration; undefined after a reload. */
  constructor(
    runner: TaskRunner,
    client: Client,
    presence: Presence,
    secrets: () => CodeCredentials | undefined,
  ) {
    this.#runner = runner;
    this.#client = client;
    this.#presence = presence;
    this.#secrets = secrets;
  }

  /** A participant was attached: a check that waited for one starts a series. */
  attached(): void {
    if (!this.#checkPending) return;
    this.#startAgain();
  }

  /** Cancels the next automatic check. */
  stop(): void {
    this.#checkPending = false;
    this.#stopWaiting?.();
  }

  /** Starts a series of checks. */
  start(state: CheckingState): void {
    this.#backOff = firstBackOff;
    this.#endsAt = this.#runner.clock.now() + seriesDuration;
    this.#runCheck(state);
  }

  #runCheck({ person }: CheckingState): void {
    this.stop();
    const secrets = this.#secrets();
    const task = async (signal: AbortSignal) =>
      secrets
        ? eventOf(await recover(this.#client, person, secrets, signal))
        : this.#checkWithoutPassword(person, signal);
    void this.#runner.run(task, { eventFor: (error) => this.#failureEvent(problemOf(error)) });
  }

  /** After a reload the password and code are gone: only the registration status can be checked. */
  async #checkWithoutPassword(person: Person, signal: AbortSignal): Promise<JourneyEvent> {
    const { status } = await this.#client.checkIdentifier(person.identifier, signal);
    return status === 'registered'
      ? { type: 'already-registered' }
      : { type: 'code-refused', problem: { code: 'code-expired' } };
  }

  /** The event of a failed check, which schedules the next one. */
  #failureEvent(problem: Problem): JourneyEvent {
    const now = this.#runner.clock.now();
    if (isAccountProblem(problem)) {
      // The API has answered about the account: another check would give the same.
      return { type: 'settled', outcome: problemOutcome(problem, now, 'support') };
    }
    const outcome = problemOutcome(problem, now);
    if (!this.#scheduleNext(problem)) return { type: 'settled', outcome };
    return { type: 'settled', outcome: { ...outcome, willRetry: true } };
  }

  /**
   * Schedules the next check of the series; a return of the visitor starts another series at once. Returns whether one
   * of both will follow: a series ends only before a visitor who is there.
   */
  #scheduleNext(problem: Problem): boolean {
    const { clock } = this.#runner;
    const now = clock.now();
    // The API may want the client to wait.
    const demanded = problem.code === 'too-many-requests' ? problem.retryAfter * 1000 : 0;
    const wait = Math.max(this.#backOff, demanded);
    this.#backOff = Math.min(this.#backOff * 2, maxBackOff);
    const isOver = now + wait > this.#endsAt;
    const stopTimer = isOver ? undefined : clock.after(wait, () => this.#continue());
    const stopWatching = this.#presence.onReturn(() => {
      if (this.#presence.isPresent() && clock.now() >= now + demanded) this.#startAgain();
    });
    this.#stopWaiting = () => {
      stopTimer?.();
      stopWatching();
    };
    return !isOver || (demanded === 0 && !this.#presence.isPresent());
  }

  #continue(): void {
    const state = this.#beginCheck();
    if (state) this.#runCheck(state);
  }

  #startAgain(): void {
    const state = this.#beginCheck();
    if (state) this.start(state);
  }

  /** The state of the automatic check that begins; undefined if it waits for a participant. */
  #beginCheck(): CheckingState | undefined {
    const { state, hasParticipants } = this.#runner;
    this.#checkPending = !hasParticipants;
    if (!hasParticipants || state.step !== 'checking') return undefined;
    return this.#runner.dispatch({ type: 'check-again' }) ? state : undefined;
  }
}
