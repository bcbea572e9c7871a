/**
 * Runs requests, one at a time, each with the time limit of an action. The result of a cancelled request is dropped.
 */
import { actionTimeout } from '../../domain/deadline.js';
import { problemOf } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import { chosenPasswords } from './chosen-password.js';
import { drawnPasswords } from './drawn-password.js';
import { problemEvent, type Call, type JourneyParts, type Run, type Task } from './task.js';

/** The shortest time limit in milliseconds, for an action that had to wait for scripts. */
const minTimeout = 5_000;

/** Runs the requests of one journey. */
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

  /** Runs a request for a visitor who acted at `startedAt`, and dispatches the event that it ends with. */
  async run(request: Run, startedAt?: number): Promise<void> {
    const { clock } = this.#journey.session.environment;
    const abort = new AbortController();
    this.#abort = abort;
    this.#isRead = request.isRead ?? false;
    // The timeout only aborts the signal. The request itself rejects: its error tells whether the API may have acted.
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
      options: session.configuration.options,
      hiddenValues: session.configuration.hiddenValues,
      minAge: session.configuration.minAge,
      validate: session.configuration.validate,
      passwords: session.start === 'passwordless' ? drawnPasswords : chosenPasswords,
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
