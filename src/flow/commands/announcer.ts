/**
 * Dispatches the events of a journey for the page. An event is kept until an element is connected that can dispatch it.
 */
import { warnOnce } from '../../console/console.js';
import { secondsUntil } from '../../domain/deadline.js';
import type { Problem } from '../../domain/problem.js';
import { errorDetail, type HostEvent } from '../session/host-events.js';
import type { Session } from '../session/session.js';
import type { State } from '../state/state.js';
import { elementFor } from '../state/who-shows.js';

/** Whether only the site's developer, or this package, can solve the problem: it is written to the console too. */
function isLogged({ code, hint }: Pick<Problem, 'code' | 'hint'>): boolean {
  switch (code) {
    case 'misconfigured':
    case 'not-our-server':
    case 'unexpected':
      return true;
    case 'unauthorised':
    case 'refused':
    case 'wrong-campaign':
    case 'code-not-sent':
      return hint !== undefined;
    case 'offline':
    case 'timeout':
    case 'too-many-requests':
    case 'server-error':
    case 'session-expired':
    case 'wrong-code':
    case 'code-expired':
    case 'username-taken':
    case 'wrong-credentials':
    case 'password-refused':
    case 'invalid-field':
    case 'customer-blocked':
    case 'customer-expired':
    case 'customer-deleted':
    case 'options-missing':
      return false;
  }
}

/** The events of one journey. */
export class Announcer {
  readonly #session: Session;
  readonly #hostEventOf: (state: State) => HostEvent | undefined;
  readonly #onProceed: () => void;
  /** True if an outcome's event was not dispatched because no element was connected. */
  isOutcomePending = false;
  /** True if `onboarding-code-sent` was not dispatched because no element was connected. */
  #isCodeSentPending = false;

  /** `hostEventOf`: the event of a state's outcome. `onProceed`: the page has not prevented its default action. */
  constructor(
    session: Session,
    hostEventOf: (state: State) => HostEvent | undefined,
    onProceed: () => void,
  ) {
    this.#session = session;
    this.#hostEventOf = hostEventOf;
    this.#onProceed = onProceed;
  }

  /** Reports a problem that the step handles itself. */
  report(problem: Problem): void {
    const { step } = this.#session.state;
    this.notify({
      name: 'onboarding-error',
      detail: errorDetail(problem, step),
      cancelable: false,
      step,
    });
  }

  /** Dispatches pending events when an element is connected again. */
  flush(): void {
    if (this.#isCodeSentPending) this.codeSent();
    if (this.isOutcomePending) this.outcome();
  }

  /** Dispatches an event. Returns false if the page has prevented its default action; undefined if no element is connected. */
  notify(hostEvent: HostEvent, state = this.#session.state): boolean | undefined {
    const { participants } = this.#session;
    const kind = elementFor(state, participants.kinds);
    if (hostEvent.name === 'onboarding-error') {
      const { step, detail } = hostEvent;
      const { code, hint } = detail;
      // A hint contains no personal data. The problem `unexpected` has no hint: it is a bug.
      if (isLogged(detail)) warnOnce('error', `[onboarding] ${code} (${step}): ${hint ?? 'a bug'}`);
    }
    return participants.dispatch(hostEvent, kind);
  }

  step(before: State, { step: to }: State): void {
    const { step: from } = before;
    const detail = { from, to };
    this.notify({ name: 'onboarding-step', detail, cancelable: false, step: from }, before);
  }

  codeSent(): void {
    const { state } = this.#session;
    this.#isCodeSentPending = false;
    if ((state.step !== 'otp' && state.step !== 'reset') || !state.delivery.code) return;
    const identifier = state.step === 'otp' ? state.person.identifier : state.identifier;
    if (!identifier) return;
    const { step, delivery } = state;
    const resendAfter = secondsUntil(delivery.resendAt, this.#session.environment.clock.now());
    const detail = { channel: identifier.channel, resendAfter };
    this.#isCodeSentPending =
      this.notify({ name: 'onboarding-code-sent', detail, cancelable: false, step }) === undefined;
  }

  /** Dispatches the event of an outcome, and proceeds unless the host prevents it. */
  outcome(): void {
    const { state } = this.#session;
    if (state.request.kind !== 'settled') return;
    const hostEvent = this.#hostEventOf(state);
    const allowed = hostEvent ? this.notify(hostEvent) : true;
    this.isOutcomePending = allowed === undefined;
    // A listener may have changed the state meanwhile.
    if (allowed && this.#session.state === state) this.#onProceed();
  }
}
