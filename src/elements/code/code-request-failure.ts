/**
 * The message at the button of the code step: why no code was sent, or why none can be requested yet.
 */
import type { TemplateResult } from 'lit';
import { isRetryable, isTaken } from '../../domain/problem.js';
import { failed } from '../../flow/outcome.js';
import type { CheckingState, Doing, Failure, OtpState } from '../../flow/state.js';
import { isAboutAddress, renderErrorSummary } from '../forms/error-summary.js';
import type { FormStep } from '../forms/form-step.js';
import { formFailure } from '../forms/server-errors.js';
import type { Journey } from '../journey.js';

type CodeState = OtpState | CheckingState;

export class CodeRequestFailure {
  readonly #journey: Journey;
  readonly #step: FormStep;
  #tooSoon: Failure | undefined;
  /** The last action: a failure does not say which action it belongs to. */
  #lastAction: Doing | undefined;

  constructor(journey: Journey, step: FormStep) {
    this.#journey = journey;
    this.#step = step;
  }

  /** The failure to show at the button, if there is one. To be called at each render. */
  current(state: CodeState): Failure | undefined {
    const { activity } = state;
    if (activity.kind === 'busy') this.#lastAction = activity.doing;
    return formFailure(this.#step.form, activity) ?? this.#cooldown(state);
  }

  render(failure: Failure, { code, person }: CodeState): TemplateResult {
    const journey = this.#journey;
    const { words } = journey;
    const { problem } = failure;
    const isUnsent = problem.code === 'code-not-sent';
    const isAboutSending = isRetryable(problem) || isAboutAddress(problem);
    // A visitor who gave a card number has no address here to correct.
    if (isUnsent && isAboutSending && person.identifier.channel === 'card') {
      const say = () => words.say('problem-code-not-sent');
      return renderErrorSummary({ activity: failure, journey, say, needsSupport: true });
    }
    // Without a code only a request for one can have failed; later it depends on the last action.
    const isSending = code === undefined || this.#lastAction === 'send-code';
    const isSaid = isUnsent || !isSending || isTaken(problem);
    const say = (reason: string) => words.say('problem-code-not-sent-because', { reason });
    return renderErrorSummary({ activity: failure, journey, say: isSaid ? undefined : say });
  }

  /** The cool-down of the API for the first code, which still holds when the visitor comes back to this step. */
  #cooldown({ activity, code, sendableAt }: CodeState): Failure | undefined {
    const { form, patience } = this.#step;
    if (code || activity.kind !== 'idle' || form.hasInvalidAttempt) return undefined;
    const seconds = patience.secondsUntil(sendableAt);
    // The end of a cool-down that was shown is shown as well.
    if (seconds === 0) return this.#tooSoon?.until === sendableAt ? this.#tooSoon : undefined;
    if (this.#tooSoon?.until !== sendableAt) {
      const problem = { code: 'too-many-requests', retryAfter: seconds } as const;
      this.#tooSoon = failed(problem, sendableAt);
    }
    return this.#tooSoon;
  }
}
