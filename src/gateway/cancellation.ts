/**
 * The end of a request before its time. An `AbortSignal` with its controller and listeners costs more than a tenth of a
 * whole request, so the gateway's own parts use this, and a signal is made only for a host's own `send`.
 */

/** What is used of an `AbortSignal`. */
export interface Abortable {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Ends once, and calls the one listener that it has. */
export class Cancellation implements Abortable {
  #isAborted = false;
  #listener: (() => void) | undefined;
  #controller: AbortController | undefined;

  get aborted(): boolean {
    return this.#isAborted;
  }

  /** The same as a signal; made when it is first asked for. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#isAborted) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  abort(): void {
    if (this.#isAborted) return;
    this.#isAborted = true;
    this.#controller?.abort();
    this.#listener?.();
  }

  /** Replaces the listener of before. */
  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listener = listener;
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    if (this.#listener === listener) this.#listener = undefined;
  }
}
