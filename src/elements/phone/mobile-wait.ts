/**
 * Delays a submit until libphonenumber is loaded (`mobile-format="e164"`), at most 10 s, and shows the form as busy
 * meanwhile. The submit is dropped if the state has changed.
 */
import { inTime } from '../../flow/in-time.js';
import { pageTimer } from '../../flow/timer.js';
import type { Journey } from '../journey.js';
import { mobileRulesReady } from './mobile-rules.js';

/** Milliseconds since the click; after that, numbers are checked by their format only. */
const longest = 10_000;

export class MobileWait {
  readonly #journey: Journey;
  /** Identifies the latest waiting submit. */
  #waiting: object | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Calls `act` when the rules are ready: immediately in most forms. */
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

  /** Cancels the waiting submit. */
  stop(): void {
    this.#waiting = undefined;
    this.#journey.update();
  }
}
