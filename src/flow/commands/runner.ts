/**
 * Runs requests, one at a time, each with the time limit of an action. The result of a cancelled request is dropped.
 */
import { actionTimeout } from '../../domain/deadline.js';
import { problemOf } from '../state/errors.js';
import { usesPasskey } from '../session/passkey-setting.js';
import type { JourneyEvent } from '../state/events.js';
import { chosenPasswords } from './chosen-password.js';
import { drawnPasswords } from './drawn-password.js';
import { passkeyScript } from './passkey-script.js';
import {
  problemEvent,
  type Call,
  type JourneyParts,
  type Passwords,
  type Run,
  type Task,
} from './task.js';

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
    const limit = (milliseconds: number) =>
      clock.after(milliseconds, () =>
        timeout.abort(new DOMException('The action took too long.', 'TimeoutError')),
      );
    let stop = limit(Math.max(actionTimeout - waited, minTimeout));
    const { state } = this.#journey;
    const tell = (isOpen: boolean) => {
      if (!abort.signal.aborted) this.#journey.dispatch({ type: 'dialog', isOpen });
    };
    const unhurried: Task['unhurried'] = async (work) => {
      stop();
      tell(true);
      try {
        return await work(abort.signal);
      } finally {
        if (!abort.signal.aborted) stop = limit(actionTimeout);
        tell(false);
      }
    };
    const signal = AbortSignal.any([abort.signal, timeout.signal]);
    const task = this.#task(abort.signal, signal, unhurried);
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

  #task(cancelled: AbortSignal, signal: AbortSignal, unhurried: Task['unhurried']): Task<Call> {
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
      configuration: session.configuration,
      unhurried,
      passwords: passwordsOf(session),
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

function passwordsOf({ start, configuration }: JourneyParts['session']): Passwords {
  if (start !== 'passwordless') return chosenPasswords;
  const script = usesPasskey(configuration) ? passkeyScript.value : undefined;
  return script?.passkeyPasswords ?? drawnPasswords;
}
