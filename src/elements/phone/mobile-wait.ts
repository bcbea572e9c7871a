/**
 * A form that cannot be read before the rules for mobile numbers are there: it shows as busy until then, and
 * takes no second press. Whoever has gone on or away meanwhile does not want it any more.
 */
import type { Journey } from '../journey.js';
import { mobileRulesReady } from './mobile-rules.js';

export class MobileWait {
  readonly #journey: Journey;
  #isWaiting = false;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Acts once the rules hold: at once in most forms. */
  before(act: () => void): void {
    if (this.#isWaiting) return;
    const wait = mobileRulesReady(this.#journey.configuration);
    if (!wait) {
      act();
      return;
    }
    this.#isWaiting = true;
    this.#journey.update();
    const { state } = this.#journey;
    void wait.then(() => {
      this.#isWaiting = false;
      this.#journey.update();
      if (this.#journey.isStillAt(state)) act();
    });
  }
}
