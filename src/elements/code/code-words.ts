/**
 * The sentences of the code step and of the forgotten password, before and after the code was sent; and why the primary button is
 * disabled, or what went wrong.
 */
import { html, type TemplateResult, nothing } from 'lit';
import { formatContact } from '../../domain/display.js';
import { isReset } from '../../flow/state/selectors.js';
import type { MessageKey } from '../../i18n/messages.js';
import { homeCountry } from '../phone/countries.js';
import { textButton } from '../ui/button.js';
import type { Identifier } from '../../domain/identifier.js';
import type { StateAt } from '../core/step-view.js';
import type { FormView } from '../forms/form-view.js';
import type { Renderable } from '../ui/renderable.js';
import { secondsUntil } from '../../domain/deadline.js';
import type { Problem } from '../../domain/problem.js';
import {
  isAddressRefused,
  isAlreadyRegistered,
  isRetryable,
} from '../../domain/problem-meaning.js';
import { pageClock } from '../../flow/session/environment.js';
import { failed } from '../../flow/state/request.js';
import type { FailedRequest } from '../../flow/state/state.js';
import { renderErrorSummary } from '../forms/error-summary.js';

export type CodeStep = 'otp' | 'checking' | 'reset';
export type CodeState = StateAt<CodeStep>;

/** The parsed values of the form; each question has fields of its own. */
export interface CodeValues {
  /** Of a forgotten password, before the code was sent. */
  username?: Identifier;
  'one-time-code'?: string;
  'new-password'?: string;
}

/** The form as its parts see it. */
export type CodeView = FormView<CodeStep, CodeValues>;

/** The identifier that the code is sent to. */
export const identifierOf = (state: CodeState) =>
  state.step === 'reset' ? state.identifier : state.person.identifier;

interface CodeWords {
  readonly heading: MessageKey;
  /** The sentence that names the contact. */
  readonly contact: MessageKey;
  readonly sentAgain: MessageKey;
  readonly button: { readonly label: MessageKey; readonly busyLabel: MessageKey };
  /** Whether a card holder is told what is new for them. */
  readonly intro?: boolean;
}

/** For a card, the page does not know whether the code goes to an email address or to a phone. */
const headings = {
  email: 'otp-code-heading-email',
  mobile: 'otp-code-heading-mobile',
  card: 'otp-code-heading',
} as const;
const sendLabels = {
  email: 'otp-send-email',
  mobile: 'otp-send-mobile',
  card: 'otp-send',
} as const;

/** The sentences of a state. */
export function wordsOf(state: CodeState): CodeWords {
  const { code } = state.delivery;
  if (isReset(state)) {
    const sentAgain = 'reset-sent-again';
    return code
      ? {
          heading: 'reset-heading',
          contact: 'reset-sent',
          sentAgain,
          button: { label: 'reset-save', busyLabel: 'reset-saving' },
        }
      : {
          heading: 'login-forgot',
          contact: 'reset-intro',
          sentAgain,
          button: { label: 'otp-send', busyLabel: 'otp-sending' },
        };
  }
  const { identifier, status } = state.person;
  const { channel } = identifier;
  const isCard = channel === 'card';
  const sentAgain = `otp-sent-again-${channel}` as const;
  if (!code) {
    return {
      heading: 'otp-heading',
      contact: isCard ? 'otp-intro-by-card' : 'otp-intro-new',
      sentAgain,
      button: { label: sendLabels[channel], busyLabel: 'otp-sending' },
      intro: status === 'has-card',
    };
  }
  const unconfirmed = isCard ? 'otp-sent-unconfirmed-card' : 'otp-sent-unconfirmed';
  return {
    heading: headings[channel],
    contact: code.unconfirmed ? unconfirmed : `otp-sent-${channel}`,
    sentAgain,
    button:
      status === 'has-card'
        ? { label: 'otp-activate', busyLabel: 'otp-activating' }
        : { label: 'otp-create', busyLabel: 'otp-creating' },
  };
}

/** The sentence that names the contact which receives the code, with a button that changes it. */
export function renderContact(
  view: CodeView,
  state: CodeState,
  disabled: boolean,
  onClick: () => void,
): TemplateResult {
  const identifier = identifierOf(state);
  const { contact } = wordsOf(state);
  if (!identifier || contact === 'reset-intro') return contactSentence(view.t(contact));
  const value = contactValue(formatContact(identifier, homeCountry(view.controller)));
  const parts = view.controller.i18n.parts(contact);
  const text = html`${parts.map((part) => (part.kind === 'text' ? part.text : value))}`;
  const label = view.t('common-change');
  const ariaLabel = view.t(`otp-change-${identifier.channel}`);
  return contactSentence(text, textButton({ label, ariaLabel, disabled, onClick }));
}

/** The sentence is a polite live region: it changes when the code was sent. `change`: the button that changes the contact. */
export function contactSentence(text: Renderable, change: Renderable = nothing): TemplateResult {
  return html`<p class="contact" part="contact"><span role="status">${text}</span> ${change}</p>`;
}

/** The address or number in a sentence. */
export function contactValue(contact: string): TemplateResult {
  return html`<bdi class="contact-value" part="contact-value" translate="no">${contact}</bdi>`;
}

/**
 * Why the primary button cannot be pressed yet, or what went wrong when it was: the failure of the request, or the API's
 * cool-down for the first code, which still holds when the visitor comes back to this step. The cool-down is shown as a failure,
 * also after its end.
 */
export class CodeFailure {
  readonly #view: CodeView;
  #cooldown: FailedRequest | undefined;

  constructor(view: CodeView) {
    this.#view = view;
  }

  onState(
    { step, request, delivery: { code, resendAt } }: CodeState,
    before: CodeState | undefined,
  ): void {
    // The failure of a check is the reason why the form is shown again.
    const isNew = request !== before?.request || before.step === 'checking';
    if (step !== 'checking' && request.kind === 'failed' && isNew) {
      const name = fieldOf(request.problem);
      if (name) this.#view.form.refuse(name, request.problem);
    }
    if (step === 'reset' || code || request.kind !== 'idle') return;
    if (this.#cooldown?.retryAt === resendAt) return;
    const retryAfter = secondsUntil(resendAt, pageClock.now());
    // A cool-down after an earlier code is shown like a refusal: as a disabled button that counts down.
    const problem = { code: 'too-many-requests', retryAfter } as const;
    this.#cooldown = retryAfter > 0 ? failed({ problem, retryAt: resendAt }) : undefined;
  }

  /** The failure to show at the button; undefined if there is none, or if a field shows an error instead. */
  current({ step, request, delivery: { code } }: CodeState): FailedRequest | undefined {
    if (this.#view.form.isInvalid) return undefined;
    if (request.kind === 'failed') return fieldOf(request.problem) ? undefined : request;
    if (step === 'reset' || code || request.kind !== 'idle') return undefined;
    return this.#cooldown;
  }

  /** Seconds until the action of the primary button may be repeated. The button for a new code has its own countdown. */
  secondsToWait({ step, request, delivery: { code, resendAt } }: CodeState): number {
    if (!code && step !== 'reset') return this.#view.progress.countDown(resendAt);
    const isOther = code && request.kind === 'failed' && request.action === 'send-code';
    return isOther ? 0 : this.#view.feedback.countDown(request);
  }

  render(failure: FailedRequest, state: CodeState): TemplateResult {
    const { problem } = failure;
    const shown = { request: failure, controller: this.#view.controller };
    if (isReset(state)) return renderErrorSummary(shown);
    const isUnsent = problem.code === 'code-not-sent';
    const isAboutSending = isRetryable(problem) || isAddressRefused(problem, false);
    // A visitor who gave a card number has no address here to correct.
    if (isUnsent && isAboutSending && state.person.identifier.channel === 'card') {
      const reword = () => this.#view.t('problem-code-not-sent');
      return renderErrorSummary({ ...shown, reword, needsSupport: true });
    }
    // Without a code only a request for one can have failed.
    const isSending =
      failure.action !== 'identify' &&
      (state.delivery.code === undefined || failure.action === 'send-code');
    if (isUnsent || !isSending || isAlreadyRegistered(problem)) return renderErrorSummary(shown);
    const reword = (reason: string) => this.#view.t('problem-code-not-sent-because', { reason });
    return renderErrorSummary({ ...shown, reword });
  }
}

/** The field that a refusal is about; the error is shown there. */
function fieldOf({ code }: Problem): 'one-time-code' | 'new-password' | undefined {
  if (code === 'wrong-code' || code === 'code-expired') return 'one-time-code';
  return code === 'password-refused' ? 'new-password' : undefined;
}
