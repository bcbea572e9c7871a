/**
 * Repeats the check of a registration whose response was lost, with growing pauses for about a minute. After that the
 * visitor starts the next series, or their return.
 */
import type { Problem } from '../../domain/problem.js';
import type { Environment } from '../session/environment.js';

/** Milliseconds before the second check of a series; each further one waits twice as long, up to the maximum. */
const firstBackOff = 3_000;
const maxBackOff = 15_000;
/** Milliseconds from the first check of a series to the latest start of another one. */
const seriesDuration = 60_000;

/** The checks of one lost registration. */
export class CheckSeries {
  readonly #environment: Environment;
  readonly #check: () => boolean;
  #backOff = firstBackOff;
  /** When the series ends, in milliseconds of the clock. */
  #endsAt = 0;
  #stopWaiting: (() => void) | undefined;
  /** Whether the next check continues the series. */
  #continues = false;
  /** Whether an automatic check waits for a participant. */
  #isPending = false;

  /** `check` sends the command; false if no participant is there. */
  constructor(environment: Environment, check: () => boolean) {
    this.#environment = environment;
    this.#check = check;
  }

  /** A participant was attached: a check that waited for one starts a series. */
  attached(): void {
    if (this.#isPending) this.#send(false);
  }

  /** Cancels the next automatic check. */
  stop(): void {
    this.#isPending = false;
    this.#stopWaiting?.();
  }

  /** A check begins: the first of a series, unless the timer has sent it. */
  begin(): void {
    this.stop();
    if (!this.#continues) {
      this.#backOff = firstBackOff;
      this.#endsAt = this.#environment.clock.now() + seriesDuration;
    }
    this.#continues = false;
  }

  /**
   * Schedules the next check of the series; a return of the visitor starts another series at once. Returns whether one
   * of both will follow: a series ends only before a visitor who is there.
   */
  next(problem: Problem): boolean {
    const { clock, presence } = this.#environment;
    const now = clock.now();
    // The API may want the client to wait.
    const demanded = problem.code === 'too-many-requests' ? problem.retryAfter * 1000 : 0;
    const wait = Math.max(this.#backOff, demanded);
    this.#backOff = Math.min(this.#backOff * 2, maxBackOff);
    const isOver = now + wait > this.#endsAt;
    const stopTimer = isOver ? undefined : clock.after(wait, () => this.#send(true));
    const stopWatching = presence.onReturn(() => {
      if (presence.isPresent() && clock.now() >= now + demanded) this.#send(false);
    });
    this.#stopWaiting = () => {
      stopTimer?.();
      stopWatching();
    };
    return !isOver || (demanded === 0 && !presence.isPresent());
  }

  #send(continues: boolean): void {
    this.#continues = continues;
    this.#isPending = !this.#check();
  }
}
