/**
 * Carries requests out: one at a time, each within the time that an action may take. A result that is no longer wanted is
 * dropped.
 */
import { actionTimeout } from '../../domain/deadline.js';
import { hostOption } from '../session/host-options.js';
import { problemOf } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import { problemEvent, type Call, type JourneyParts, type Run, type Task } from './task.js';

/** Milliseconds that an action may take at least, if the visitor had to wait for scripts before it. */
const minTimeout = 5_000;

/** The request of a journey. */
export class Runner {
  readonly #journey: JourneyParts;
  #abort: AbortController | undefined;
  #isRead = false;

  constructor(journey: JourneyParts) {
    this.#journey = journey;
  }

  /** Whether the last request only reads. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Drops the result of the running request. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Carries a request out for a visitor who acted at `startedAt`, and dispatches the event that ends it. */
  async run(request: Run, startedAt?: number): Promise<void> {
    const { clock } = this.#journey.session.environment;
    const abort = new AbortController();
    this.#abort = abort;
    this.#isRead = request.isRead ?? false;
    // The request is waited for: only its own error tells whether the request may have been carried out.
    const timeout = new AbortController();
    const waited = clock.now() - (startedAt ?? clock.now());
    const stop = clock.after(Math.max(actionTimeout - waited, minTimeout), () =>
      timeout.abort(new DOMException('The action took too long.', 'TimeoutError')),
    );
    const { state } = this.#journey;
    const task = this.#task(abort.signal, AbortSignal.any([abort.signal, timeout.signal]));
    let event: JourneyEvent;
    try {
      event = await request.run(task);
    } catch (error) {
      if (abort.signal.aborted) return;
      event = problemEvent(task, problemOf(error), request.exitOnRefusal?.(state));
    } finally {
      stop();
    }
    if (!abort.signal.aborted) this.#journey.dispatch(event);
  }

  #task(cancelled: AbortSignal, signal: AbortSignal): Task<Call> {
    const journey = this.#journey;
    const { session, state, client, memory, persistence, checks } = journey;
    return {
      state,
      signal,
      client,
      memory,
      persistence,
      checks,
      environment: session.environment,
      options: hostOption(session, 'options'),
      hiddenValues: hostOption(session, 'hiddenValues'),
      minAge: hostOption(session, 'minAge'),
      validate: hostOption(session, 'validate'),
      isDoor: session.start === 'door',
      isShown: () => !session.participants.isEmpty,
      isCancelled: () => cancelled.aborted,
      dispatch: (event) => {
        if (!cancelled.aborted) journey.dispatch(event);
      },
      report: (problem) => {
        if (!cancelled.aborted) journey.announcer.report(problem);
      },
    };
  }
}
