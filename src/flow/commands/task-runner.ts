/**
 * Runs one action at a time: dispatches its event to the state machine, runs its request, dispatches the result and
 * the events for the page. A result that is no longer wanted is dropped.
 */
import type { OptionsSource } from '../../domain/configuration.js';
import { secondsUntil } from '../../domain/deadline.js';
import type { Problem, ProblemCode } from '../../domain/problem.js';
import type { Clock } from '../session/time.js';
import { warnOnce } from '../../console/console.js';
import type { JourneyEvent } from '../state/events.js';
import { problemOf, problemOutcome } from '../state/errors.js';
import { reduce } from '../state/reducer.js';
import { hostOption } from '../session/host-options.js';
import {
  errorDetail,
  hostEventFor,
  type ErrorDetail,
  type HostEvent,
} from '../session/host-events.js';
import type { Session } from '../session/session.js';
import type { State, ErrorExit } from '../state/state.js';

/**
 * Milliseconds that one action may take in all, and the minimum for a visitor who had to wait for scripts.
 */
const actionTimeout = 25_000;
const minTimeout = 5_000;

/** Problems that only the site's developer, or this package, can solve: they are written to the console too. */
const loggedCodes: readonly ProblemCode[] = ['misconfigured', 'not-our-server', 'unexpected'];
/** Problems that a developer has to solve if they have a hint. */
const hintedCodes: readonly ProblemCode[] = [
  'unauthorised',
  'refused',
  'wrong-campaign',
  'code-not-sent',
];

export interface TaskOptions {
  /** Where a refusal leads; without it the step stays. */
  readonly exitOnRefusal?: ErrorExit;
  /** The event of a failure that leads to another step; undefined for any other failure. */
  readonly eventFor?: (error: unknown) => JourneyEvent | undefined;
  /** Whether the action is cancelled when its result is no longer needed. */
  readonly abortable?: boolean;
}

/** Runs the actions of one session. */
export class TaskRunner {
  readonly clock: Clock;
  readonly #session: Session;
  readonly #onStateChange: (state: State, before: State) => void;
  #abort: AbortController | undefined;
  #abortable = false;
  /** True if an outcome's event was not dispatched because no element was connected. */
  #isOutcomePending = false;
  /** True if `onboarding-code-sent` was not dispatched because no element was connected. */
  #isCodeSentPending = false;

  /** `onStateChange` is called after each commit of a new state. */
  constructor(session: Session, onStateChange: (state: State, before: State) => void) {
    this.#session = session;
    this.clock = session.environment.clock;
    this.#onStateChange = onStateChange;
  }

  get state(): State {
    return this.#session.state;
  }

  /** Whether any participant is attached. */
  get hasParticipants(): boolean {
    return !this.#session.participants.isEmpty;
  }

  /** Whether events wait for a participant to be attached. */
  get hasPendingEvents(): boolean {
    return this.#isOutcomePending;
  }

  /** The host's option source: it may be set late, or only on the element that shows the form. */
  get options(): OptionsSource | undefined {
    return hostOption(this.#session, 'options');
  }

  /** Dispatches an event to the state machine. Returns whether it changed the state. */
  dispatch(event: JourneyEvent): boolean {
    const before = this.state;
    const state = reduce(before, event);
    if (state === before) return false;
    if (event.type === 'restart' || event.type === 'adopt') this.cancel();
    this.#session.commit(state);
    this.#onStateChange(state, before);
    if (state.step !== before.step) {
      const detail = { from: before.step, to: state.step };
      const cancelable = false;
      this.#session.participants.dispatch({
        name: 'onboarding-step',
        detail,
        cancelable,
        step: before.step,
      });
    }
    if (event.type === 'code-sent') this.#notifyCodeSent(state);
    if (event.type === 'code-refused') this.reportError(event.problem);
    // A listener may have acted meanwhile; then this state is out of date.
    if (state === this.state && state.request !== before.request) this.#notifyOutcome();
    return true;
  }

  /** Runs the request of the action that was just dispatched, and dispatches its result. */
  async run(
    task: (signal: AbortSignal) => Promise<JourneyEvent>,
    options: TaskOptions = {},
  ): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#abortable = options.abortable ?? false;
    // Neither `withTimeout` nor `abortAfter`: the task is waited for, since only its own error tells whether the
    // request may have been carried out; and a cancelled action must be told from a late one.
    const timeout = new AbortController();
    const waited = this.clock.now() - (this.#session.waitStartedAt ?? this.clock.now());
    const stop = this.clock.after(Math.max(actionTimeout - waited, minTimeout), () =>
      timeout.abort(new DOMException('The action took too long.', 'TimeoutError')),
    );
    let event: JourneyEvent;
    try {
      event = await task(AbortSignal.any([abort.signal, timeout.signal]));
    } catch (error) {
      if (abort.signal.aborted) return;
      event =
        options.eventFor?.(error) ?? this.#problemEvent(problemOf(error), options.exitOnRefusal);
    } finally {
      stop();
    }
    if (!abort.signal.aborted) this.dispatch(event);
  }

  /** Drops the running request: its result changes nothing. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Aborts reads when no element is connected any more; writes are finished. */
  cancelReads(): void {
    if (this.state.request.kind !== 'busy' || !this.#abortable) return;
    this.cancel();
    this.dispatch({ type: 'cancelled' });
  }

  /** Dispatches pending events when an element is connected again. */
  flushEvents(): void {
    if (this.#isCodeSentPending) this.#notifyCodeSent(this.state);
    if (this.#isOutcomePending) this.#notifyOutcome();
  }

  /** Reports a problem that the step handles itself. */
  reportError(problem: Problem): void {
    const { step } = this.state;
    const detail = errorDetail(problem, step);
    this.#notify({ name: 'onboarding-error', detail, cancelable: false, step });
  }

  #notify(hostEvent: HostEvent): boolean | undefined {
    if (hostEvent.name === 'onboarding-error') {
      const { step, detail } = hostEvent;
      logProblem(detail);
      if (detail.code === 'session-expired') {
        const name = 'onboarding-session-expired';
        this.#session.participants.dispatch({ name, detail: { step }, cancelable: false, step });
      }
    }
    return this.#session.participants.dispatch(hostEvent);
  }

  #notifyCodeSent(state: State): void {
    this.#isCodeSentPending = false;
    if ((state.step !== 'otp' && state.step !== 'reset') || !state.code) return;
    const identifier = state.step === 'otp' ? state.person.identifier : state.identifier;
    if (!identifier) return;
    const resendAfter = secondsUntil(state.resendAt, this.clock.now());
    const detail = { channel: identifier.channel, resendAfter };
    const { step } = state;
    const hostEvent = { name: 'onboarding-code-sent', detail, cancelable: false, step } as const;
    this.#isCodeSentPending = this.#session.participants.dispatch(hostEvent) === undefined;
  }

  #problemEvent(problem: Problem, refused?: ErrorExit): JourneyEvent {
    const outcome = problemOutcome(problem, this.clock.now(), refused);
    return { type: 'settled', outcome };
  }

  /** Dispatches the event of an outcome, and proceeds unless the host prevents it. */
  #notifyOutcome(): void {
    const { state } = this;
    if (state.request.kind !== 'settled') return;
    const hostEvent = hostEventFor(state.request.outcome, state);
    const allowed = hostEvent ? this.#notify(hostEvent) : true;
    this.#isOutcomePending = allowed === undefined;
    // A listener may have acted meanwhile; then this outcome is out of date.
    if (allowed && this.state === state) this.dispatch({ type: 'proceed' });
  }
}

/** Writes a problem to the console that only a developer can solve. Its hint holds no personal data; a bug has none. */
function logProblem({ code, step, hint }: ErrorDetail): void {
  const isLogged = loggedCodes.includes(code) || (hint !== undefined && hintedCodes.includes(code));
  if (isLogged) warnOnce('error', `[onboarding] ${code} (${step}): ${hint ?? 'a bug'}`);
}
