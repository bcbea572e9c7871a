/**
 * Cancellation of a request. An `AbortSignal` with its controller and listeners costs more than a tenth of a request,
 * so the gateway uses this lighter class and creates a signal only for the host's own `send`.
 */

/** The part of `AbortSignal` that the gateway uses. */
export interface Abortable {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** An abort controller with a single listener: a second `addEventListener` replaces the first. */
export class Cancellation implements Abortable {
  #isAborted = false;
  #listener: (() => void) | undefined;
  #controller: AbortController | undefined;

  /** Whether `abort` was called. */
  get aborted(): boolean {
    return this.#isAborted;
  }

  /** This cancellation as an `AbortSignal`, created on first access. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#isAborted) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  /** Aborts and calls the listener; does nothing the second time. */
  abort(): void {
    if (this.#isAborted) return;
    this.#isAborted = true;
    this.#controller?.abort();
    this.#listener?.();
  }

  /** Sets the listener, in place of an earlier one. */
  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listener = listener;
  }

  /** Removes the listener, if it is the current one. */
  removeEventListener(_type: 'abort', listener: () => void): void {
    if (this.#listener === listener) this.#listener = undefined;
  }
}
