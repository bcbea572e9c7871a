/**
 * The buttons of the code step and of the forgotten password: the primary one, a new code, and the repair of a mistyped address.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { suggestedAddress } from '../../domain/mail-suggestion.js';
import { isClosed } from '../../flow/state/errors.js';
import { isBlocked, isHeldByHost } from '../../flow/state/request.js';
import { clockText, durationText } from '../../i18n/formats.js';
import { type WaitStage, waitingLine } from '../core/progress-controller.js';
import { supportLinks } from '../forms/page-links.js';
import { retryLabel } from '../forms/request-feedback.js';
import { sentenceWithButton } from '../forms/sentence-links.js';
import { link, primaryButton, textButton } from '../ui/button.js';
import { notice } from '../ui/notice.js';
import type { CodeFailure } from './code-failure.js';
import type { CodeField } from './code-field.js';
import { identifierOf, type CodeState, type CodeView, wordsOf } from './code-words.js';

/** The primary button while the code in the field is too old. */
const newCode = { label: 'otp-resend', busyLabel: 'otp-sending' } as const;

/** For a card, the page does not know whether the code was sent by email or as a text message. */
const whereToLook = {
  email: 'otp-spam',
  mobile: 'otp-patience',
  card: 'otp-spam-or-text',
} as const;

export interface CodeActions {
  readonly code: CodeField;
  readonly failure: CodeFailure;
  readonly stage: WaitStage;
  /** Whether a press waits for a script. */
  readonly isWaiting: boolean;
  readonly onSend: () => void;
  readonly onRepair: (address: string) => void;
}

/** The buttons, with the failure of the request above them: the visitor looks there after a press. */
export function renderActions(
  view: CodeView,
  state: CodeState,
  { code, failure, stage, isWaiting, onSend, onRepair }: CodeActions,
): TemplateResult {
  const { request, delivery } = state;
  const { i18n } = view.controller;
  const { isExpired } = code;
  const { label, busyLabel } = isExpired ? newCode : wordsOf(state).button;
  const seconds = isExpired
    ? view.progress.countDown(delivery.resendAt)
    : failure.secondsToWait(state);
  const failed = failure.current(state);
  const action = request.kind === 'busy' ? request.action : undefined;
  const sendsOther = delivery.code !== undefined && action === 'send-code' && !isExpired;
  return html`${renderDoubt(view, state, onRepair)} ${code.renderNotice(state)}
  ${view.feedback.renderOfflineNotice(request)} ${failed ? failure.render(failed, state) : nothing}
  ${
    failed && isClosed(failed.problem)
      ? nothing
      : html`<div class="actions">
          ${primaryButton({
            label: retryLabel(view.t(label), seconds),
            busyLabel: view.t(action === 'identify' ? 'register-busy' : busyLabel),
            busy: (action !== undefined && !sendsOther) || isWaiting,
            disabled: seconds > 0 || isHeldByHost(state),
            ...((!delivery.code || isExpired) && { name: 'send-code' }),
          })}
          ${waitingLine({ stage, i18n, busyLabel: view.t(sendsOther ? 'otp-sending' : busyLabel) })}
          ${delivery.code ? renderResend(view, state, code, onSend) : nothing}
        </div>`
  }`;
}

/**
 * "Did you mean anna@gmail.com?": a mistyped address is the usual reason why no code arrives. The button looks the repaired
 * address up, also after the code was sent.
 */
function renderDoubt(view: CodeView, state: CodeState, onRepair: (address: string) => void) {
  const { i18n } = view.controller;
  const address = identifierOf(state)?.value ?? '';
  // With `password="none"` the first form has asked this before the code was sent.
  const isAsked = state.step === 'otp' && !state.passwordless;
  const label = isAsked ? suggestedAddress(address, i18n.language) : undefined;
  if (label === undefined) return nothing;
  const onClick = () => onRepair(label);
  const disabled = isBlocked(state);
  const button = textButton({ label, name: 'use-suggestion', disabled, onClick });
  const doubt = state.delivery.code ? html`<p>${i18n.t('otp-suggestion', { address })}</p>` : '';
  const text = html`${doubt}${sentenceWithButton(i18n, 'register-suggestion', button)}`;
  return notice({ kind: 'info', text });
}

/**
 * Where to look for the code, and the button for a new code with the time until it is enabled. The button is left out if the primary
 * button sends a new code.
 */
function renderResend(
  view: CodeView,
  state: CodeState,
  code: CodeField,
  onSend: () => void,
): TemplateResult {
  const { i18n } = view.controller;
  const channel = identifierOf(state)?.channel ?? 'email';
  const seconds = view.progress.countDown(state.delivery.resendAt);
  const button = textButton({
    label: i18n.t('otp-resend'),
    name: 'send-code',
    disabled: seconds > 0 || isBlocked(state),
    onClick: () => {
      code.expectNewCode();
      onSend();
    },
  });
  const again = html`<span class="again"
    >${button} ${seconds > 0 ? renderCountdown(view, seconds) : nothing}</span
  >`;
  return html`<div class="resend">
    <p>${i18n.t(whereToLook[channel])} ${code.isExpired ? nothing : again}</p>
    ${channel === 'card' ? renderSupport(view) : nothing}
    <p role="status" class="hidden">${seconds > 0 ? nothing : i18n.t('otp-resend-now')}</p>
  </div>`;
}

/** Visible as a clock, for screen readers as a sentence. A translating browser must not replace the text nodes. */
function renderCountdown({ controller: { i18n } }: CodeView, seconds: number) {
  const time = durationText(seconds, i18n.tag);
  return html`<span class="countdown"
    ><span class="hidden">${i18n.t('otp-resend-in', { time })}</span
    ><span aria-hidden="true" translate="no">(${clockText(seconds)})</span></span
  >`;
}

/** For a card, the contact on file may be one that the visitor no longer has. */
function renderSupport({ controller }: CodeView) {
  const { support } = supportLinks(controller);
  return support ? html`<p>${link(support)}</p>` : nothing;
}
