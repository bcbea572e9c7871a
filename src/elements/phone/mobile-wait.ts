/**
 * A form that cannot be read before the rules for mobile numbers are there: it shows as busy until then, and
 * takes no second press. Whoever has gone on or away meanwhile does not want it any more.
 */
import { inTime } from '../../flow/in-time.js';
import { pageTimer } from '../../flow/timer.js';
import type { Journey } from '../journey.js';
import { mobileRulesReady } from './mobile-rules.js';

/** Milliseconds since the press; then a number is judged by its shape alone. */
const longest = 10_000;

export class MobileWait {
  readonly #journey: Journey;
  /** Who waits, one after the other. */
  #waiting: object | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Acts once the rules hold: at once in most forms. */
  before(act: () => void): void {
    if (this.#waiting) return;
    const { session, state, configuration } = this.#journey;
    const wait = mobileRulesReady(configuration);
    if (!wait || !session) {
      act();
      return;
    }
    const since = session.since ?? pageTimer.now();
    const waiting = (this.#waiting = {});
    this.#journey.update();
    const goOn = () => {
      if (this.#waiting !== waiting) return;
      this.stop();
      if (this.#journey.isStillAt(state)) session.actSince(since, act);
    };
    inTime(wait, pageTimer, since, longest).then(goOn, goOn);
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#waiting = undefined;
    this.#journey.update();
  }
}
