/**
 * When an element renders around a request. A request leaves before anything is rendered. The busy form is rendered only if
 * the response is not there soon: the response would have to wait for it, and a busy button shows itself after 300 ms.
 */
import type { RequestStatus, State, Step } from '../../flow/state.js';
import { nextTask } from '../../lazy/next-task.js';

/** Milliseconds. Where a page tests with a stopped clock, the busy form is rendered with the next change. */
const delay = 100;
/** A request leaves within a dozen microtasks. */
const microtasks = 20;

/** The part of `SessionController` that this needs. */
interface Delayed {
  readonly state: State;
  readonly isBusy: boolean;
  busyDelay: BusyDelay | undefined;
}

/** Delays the renders of one element. A second press has no effect meanwhile, since the state is busy. */
export class BusyDelay {
  readonly #controller: Delayed;
  /** The step that was rendered last. */
  #step: Step;
  /** The request that was waited for last. */
  #request: RequestStatus | undefined;
  #end: (() => void) | undefined;

  constructor(controller: Delayed) {
    this.#controller = controller;
    this.#step = controller.state.step;
  }

  /** To be called when the session has changed. */
  changed(): void {
    const { state, isBusy } = this.#controller;
    if (!isBusy || state.step !== this.#step) this.#end?.();
  }

  /** Resolves when the state may be rendered. */
  async wait(): Promise<void> {
    while (this.#isNewRequest) {
      this.#request = this.#controller.state.request;
      await this.#response();
    }
    const { state, isBusy } = this.#controller;
    // The card is the largest step: it is rendered in another task than the one that reads the response.
    if (state.step === 'done' && this.#step !== 'done') await nextTask();
    // A step that starts with a request shows at once that it loads.
    for (let left = isBusy ? microtasks : 0; left > 0; left -= 1) await Promise.resolve();
    this.#step = this.#controller.state.step;
  }

  /** Whether the rendered step has sent a request that was not waited for. */
  get #isNewRequest(): boolean {
    const { state, isBusy } = this.#controller;
    return isBusy && state.step === this.#step && state.request !== this.#request;
  }

  #response(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delay);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Delays the renders of an element from its first form on. */
export function delayBusyForm(controller: Delayed): void {
  controller.busyDelay ??= new BusyDelay(controller);
}
