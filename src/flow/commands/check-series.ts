/**
 * Repeats the check of a registration or new password whose response was lost, with growing pauses for about a minute. After that the
 * visitor starts the next series.
 */
import type { Problem } from '../../domain/problem.js';
import type { Clock } from '../session/environment.js';

/** Milliseconds before the second check of a series; each further one waits twice as long, up to the maximum. */
const firstBackOff = 3_000;
const maxBackOff = 15_000;
/** Milliseconds from the first check of a series to the latest start of another one. */
const seriesDuration = 60_000;

/** The checks of one lost answer. */
export class CheckSeries {
  readonly #clock: Clock;
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
  constructor(clock: Clock, check: () => boolean) {
    this.#clock = clock;
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
      this.#endsAt = this.#clock.now() + seriesDuration;
    }
    this.#continues = false;
  }

  /** Schedules the next check of the series. Returns whether one will follow. */
  next(problem: Problem): boolean {
    // The API may want the client to wait.
    const demanded = problem.code === 'too-many-requests' ? problem.retryAfter * 1000 : 0;
    const wait = Math.max(this.#backOff, demanded);
    this.#backOff = Math.min(this.#backOff * 2, maxBackOff);
    if (this.#clock.now() + wait > this.#endsAt) return false;
    this.#stopWaiting = this.#clock.after(wait, () => this.#send(true));
    return true;
  }

  #send(continues: boolean): void {
    this.#continues = continues;
    this.#isPending = !this.#check();
  }
}
