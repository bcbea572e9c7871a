/**
 * Delays a submit until libphonenumber is loaded (`mobile-format="e164"`), at most 10 s, and shows the form as busy
 * meanwhile. The submit is dropped if the state has changed.
 */
import { pageClock } from '../../flow/session/time.js';
import { withTimeout } from '../../loading/with-timeout.js';
import type { SessionController } from '../core/session-controller.js';
import { loadMobileRules } from './mobile-rules.js';

/** Milliseconds since the click; after that, numbers are checked by their format only. */
const timeoutMs = 10_000;

/** Holds back one submit at a time; a newer one replaces it. */
export class MobileRulesGate {
  readonly #controller: SessionController;
  /** Identifies the latest waiting submit. */
  #waiting: object | undefined;

  constructor(controller: SessionController) {
    this.#controller = controller;
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Calls `act` when the rules are ready: immediately in most forms. It gets the time when the visitor acted. */
  whenReady(act: (startedAt: number) => void, startedAt = pageClock.now()): void {
    if (this.#waiting) return;
    const { session, state, configuration } = this.#controller;
    const wait = loadMobileRules(configuration);
    if (!wait || !session) {
      act(startedAt);
      return;
    }
    const waiting = (this.#waiting = {});
    this.#controller.update();
    const goOn = () => {
      if (this.#waiting !== waiting) return;
      this.stop();
      if (this.#controller.isUnchanged(state)) act(startedAt);
    };
    withTimeout(wait, pageClock, startedAt, timeoutMs).then(goOn, goOn);
  }

  /** Cancels the waiting submit. */
  stop(): void {
    this.#waiting = undefined;
    this.#controller.update();
  }
}
