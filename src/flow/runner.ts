/**
 * Runs one act at a time: its event goes to the state machine, its work to the server, the answer back to
 * the machine; the page is told of what happened. An answer that is no longer wanted is dropped.
 */
import type { OptionsSource } from '../domain/configuration.js';
import { secondsUntil } from '../domain/deadline.js';
import type { Problem, ProblemCode } from '../domain/problem.js';
import type { Clock } from './clock.js';
import { tellDeveloper } from './console.js';
import type { Event } from './events.js';
import { problemOf, problemOutcome } from './failure.js';
import { next } from './next.js';
import { given } from './given.js';
import { errorDetail, noticeOf, type ErrorDetail, type Notice } from './notices.js';
import type { Session } from './session.js';
import type { State, Way } from './state.js';

/** Bound of everything that one act may take, in milliseconds, and how much of it is left at least to who waited for scripts. */
const actionTimeout = 25_000;
const leastTimeout = 5_000;

/** What the site alone can mend, or we: its developer sees it in the console, too. */
const forDevelopers: readonly ProblemCode[] = ['misconfigured', 'not-our-server', 'unexpected'];
/** What the console has been told, once for each wording: most of it comes with each try. */
const told = new Set<string>();

export interface WorkOptions {
  /** Where a refusal leads; without it the person stays at the step. */
  readonly refused?: Way;
  /** The event of a failure that is more than a problem to show; nothing for one that is not. */
  readonly failed?: (error: unknown) => Event | undefined;
  /** Whether the work is dropped when the person or the page has no use for its answer any more. */
  readonly abortable?: boolean;
}

export class Runner {
  readonly #session: Session;
  readonly #entered: (state: State, before: State) => void;
  #life: AbortController | undefined;
  #abortable = false;
  /** An answer whose event nobody was there to hear. */
  #undelivered = false;
  /** The same of a code that was sent. */
  #isCodeUntold = false;

  constructor(
    session: Session,
    readonly clock: Clock,
    /** Told of each new state. */
    entered: (state: State, before: State) => void,
  ) {
    this.#session = session;
    this.#entered = entered;
  }

  get state(): State {
    return this.#session.state;
  }

  /** Whether any element is there. */
  get isWatched(): boolean {
    return this.#session.participants.length > 0;
  }

  /** Whether what came of an act could not be told to anybody. */
  get isUntold(): boolean {
    return this.#undelivered;
  }

  /** The host's, who may have given it late, or to the element alone that shows the form. */
  get options(): OptionsSource | undefined {
    return given(this.#session, 'options');
  }

  /** Whether the event made sense, and so changed something. */
  dispatch(event: Event): boolean {
    const before = this.state;
    const state = next(before, event);
    if (state === before) return false;
    if (event.type === 'restart') this.cancel();
    this.#session.commit(state);
    this.#entered(state, before);
    if (state.step !== before.step) {
      const detail = { from: before.step, to: state.step };
      const cancelable = false;
      this.#session.announce({ name: 'onboarding-step', detail, cancelable, step: before.step });
    }
    if (event.type === 'code-sent') this.#tellCodeSent(state);
    if (event.type === 'code-refused') this.mention(event.problem);
    // The host may have acted while it was told; then this state is history.
    if (state === this.state && state.activity !== before.activity) this.#settle();
    return true;
  }

  /** Does the work of the act that was just dispatched, and dispatches what it gives. */
  async work(
    task: (signal: AbortSignal) => Promise<Event>,
    options: WorkOptions = {},
  ): Promise<void> {
    const life = new AbortController();
    this.#life = life;
    this.#abortable = options.abortable ?? false;
    // Not `timeout`, whose timer would hold on to all of this for as long as it could have taken.
    const bound = new AbortController();
    const waited = this.clock.now() - (this.#session.since ?? this.clock.now());
    const stop = this.clock.after(Math.max(actionTimeout - waited, leastTimeout), () =>
      bound.abort(new DOMException('The action took too long.', 'TimeoutError')),
    );
    // By hand: `AbortSignal.any` came to Firefox with 124.
    life.signal.addEventListener('abort', () => bound.abort(life.signal.reason));
    let event: Event;
    try {
      event = await task(bound.signal);
    } catch (error) {
      if (life.signal.aborted) return;
      event = options.failed?.(error) ?? this.#failure(problemOf(error), options.refused);
    } finally {
      stop();
    }
    if (!life.signal.aborted) this.dispatch(event);
  }

  /** Drops what is under way: its answer will change nothing. */
  cancel(): void {
    this.#life?.abort();
  }

  /** Nobody looks any more: what only reads is dropped, what writes is finished. */
  abandon(): void {
    if (this.state.activity.kind !== 'busy' || !this.#abortable) return;
    this.cancel();
    this.dispatch({ type: 'cancelled' });
  }

  /** Somebody is there again: what could not be told is told now. */
  deliver(): void {
    if (this.#isCodeUntold) this.#tellCodeSent(this.state);
    if (this.#undelivered) this.#settle();
  }

  /** Tells the page of a problem that the step itself takes care of. */
  mention(problem: Problem): void {
    const { step } = this.state;
    const detail = errorDetail(problem, step);
    this.#announce({ name: 'onboarding-error', detail, cancelable: false, step });
  }

  #announce(notice: Notice): boolean | undefined {
    if (notice.name === 'onboarding-error') complain(notice.detail);
    return this.#session.announce(notice);
  }

  #tellCodeSent(state: State): void {
    this.#isCodeUntold = false;
    if ((state.step !== 'otp' && state.step !== 'reset') || !state.code) return;
    const identifier = state.step === 'otp' ? state.person.identifier : state.identifier;
    if (!identifier) return;
    const resendAfter = secondsUntil(state.sendableAt, this.clock.now());
    const detail = { channel: identifier.channel, resendAfter };
    const { step } = state;
    const notice = { name: 'onboarding-code-sent', detail, cancelable: false, step } as const;
    this.#isCodeUntold = this.#session.announce(notice) === undefined;
  }

  #failure(problem: Problem, refused?: Way): Event {
    const outcome = problemOutcome(problem, this.clock.now(), refused);
    return { type: 'settled', outcome };
  }

  /** Tells of an outcome, and goes on unless the host holds it. */
  #settle(): void {
    const { state } = this;
    if (state.activity.kind !== 'settled') return;
    const notice = noticeOf(state.activity.outcome, state);
    const allowed = notice ? this.#announce(notice) : true;
    this.#undelivered = allowed === undefined;
    // The host may have acted while it was told; then this outcome is history.
    if (allowed && this.state === state) this.dispatch({ type: 'proceed' });
  }
}

/** Nothing of a visitor's is in a hint; only a bug has none. */
function complain({ code, step, hint = 'a bug' }: ErrorDetail): void {
  const text = `[onboarding] ${code} (${step}): ${hint}`;
  if (!forDevelopers.includes(code) || told.has(text)) return;
  told.add(text);
  tellDeveloper('error', text);
}
