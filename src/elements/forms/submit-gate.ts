/**
 * Delays a submit until a script is loaded that its form needs, and shows the form as busy meanwhile.
 */
import type { SessionController } from '../core/session-controller.js';
import { pageClock } from '../../flow/session/environment.js';
import { withTimeout } from '../../loading/with-timeout.js';

/** Milliseconds since the click; after that, the submit does without the script. */
const timeoutMs = 10_000;

/** Holds one submit at a time, and drops it if the state has changed. */
export class SubmitGate {
  readonly #controller: SessionController;
  readonly #wait: () => Promise<unknown> | undefined;
  /** Identifies the latest waiting submit. */
  #waiting: object | undefined;

  /** `wait`: called at each submit; undefined if nothing has to be loaded. */
  constructor(controller: SessionController, wait: () => Promise<unknown> | undefined) {
    this.#controller = controller;
    this.#wait = wait;
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Calls `act` when the script is loaded: immediately in most forms. It gets the time when the visitor acted. */
  whenReady(act: (startedAt: number) => void, startedAt = pageClock.now()): void {
    if (this.#waiting) return;
    const { session, state } = this.#controller;
    const wait = this.#wait();
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
