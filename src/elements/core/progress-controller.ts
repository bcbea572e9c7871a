/**
 * How long something has been under way, as far as a person should notice, seconds that run down, and
 * whether there is a network to wait for.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { secondsUntil } from '../../domain/deadline.js';
import { pageClock } from '../../flow/time.js';

/** Nothing to say yet; then what is being done, for whoever hears; then a sentence; then a way out. */
export type WaitStage = 'none' | 'short' | 'long' | 'very-long';

/** From how many milliseconds on. */
const stages: readonly (readonly [number, WaitStage])[] = [
  [0, 'none'],
  [300, 'short'],
  [4_000, 'long'],
  [10_000, 'very-long'],
];

export class ProgressController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #startedAt: number | undefined;
  /** The same at the last drawing: what was not asked for at one is over. */
  #previousStart: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;
  /** When it goes off. */
  #timerDueAt = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** To be asked at each drawing while busy; with false where another wait begins at once. */
  stage(busy: boolean): WaitStage {
    if (!busy) {
      this.#startedAt = this.#previousStart = undefined;
      return 'none';
    }
    const now = pageClock.now();
    this.#startedAt ??= this.#previousStart ?? now;
    const passed = now - this.#startedAt;
    const next = stages.find(([from]) => from > passed);
    if (next) this.#scheduleUpdate(next[0] - passed);
    return stages.findLast(([from]) => from <= passed)?.[1] ?? 'none';
  }

  /** Whole seconds to the deadline; the element is drawn again when they change. */
  secondsUntil(deadline: number): number {
    const now = pageClock.now();
    const left = deadline - now;
    if (left > 0) this.#scheduleUpdate(left % 1000 || 1000);
    return secondsUntil(deadline, now);
  }

  /** Whether the browser believes that there is no network; it may be wrong either way. A server has no browser. */
  get isOffline(): boolean {
    return this.#isConnected && !navigator.onLine;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    removeEventListener('online', this.#requestUpdate);
    removeEventListener('offline', this.#requestUpdate);
    clearTimeout(this.#timer);
    this.#timerDueAt = 0;
  }

  hostConnected(): void {
    this.#isConnected = true;
    addEventListener('online', this.#requestUpdate);
    addEventListener('offline', this.#requestUpdate);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#previousStart = this.#startedAt;
    this.#startedAt = undefined;
  }

  readonly #requestUpdate = (): void => this.#host.requestUpdate();

  /** One timer, for whatever changes first: at the drawing that it brings, the rest is asked for again. */
  #scheduleUpdate(milliseconds: number): void {
    const now = pageClock.now();
    const due = now + milliseconds + 1;
    if (!this.#isConnected || (this.#timerDueAt > now && this.#timerDueAt <= due)) return;
    clearTimeout(this.#timer);
    this.#timerDueAt = due;
    this.#timer = setTimeout(() => {
      // It may go off a fraction before it is due: browsers wait for whole milliseconds.
      this.#timerDueAt = 0;
      this.#host.requestUpdate();
    }, milliseconds + 1);
  }
}
