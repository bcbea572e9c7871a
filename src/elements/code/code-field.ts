/**
 * The field for the one-time code, and the button for a new code with its cool-down.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { readCode, type CodeResult } from '../../domain/code.js';
import type { Channel } from '../../domain/identifier.js';
import type { SentCode } from '../../flow/state.js';
import { fieldErrorText } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { supportLinks } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import type { ProgressController } from '../core/progress-controller.js';
import { durationText } from '../../i18n/formats.js';
import { textButton } from '../ui/button.js';
import { codeField } from '../ui/contact-line.js';
import { link } from '../ui/link.js';
import { notice } from '../ui/notice.js';
import { WebOtp } from './web-otp.js';

export interface CodeFieldState {
  readonly channel: Channel;
  readonly code: SentCode;
  readonly resendAt: number;
  readonly busy: boolean;
  /** The enter key of a phone's keyboard; `done` at the last field of a form. */
  readonly enterkeyhint?: 'done';
  /** The sentence that names the address of the code; `isNewer`: the code replaces an earlier one. */
  readonly sentText: (again: boolean) => string;
}

export class CodeField {
  readonly name = 'one-time-code';
  readonly #controller: SessionController;
  readonly #form: FormController;
  readonly #progress: ProgressController;
  readonly #webOtp: WebOtp;
  /** When the code was sent that WebOTP has filled in. */
  #filledFor: number | undefined;
  #sentAt = 0;
  /** Whether the code replaces an earlier one. */
  #isNewer = false;
  /** Whether the field is still to be emptied for the newer code. */
  #clearPending = false;
  /** The text of the field when the newer code was requested. */
  #previousCode = '';

  constructor(controller: SessionController, form: FormController, progress: ProgressController) {
    this.#controller = controller;
    this.#form = form;
    this.#progress = progress;
    this.#webOtp = new WebOtp(controller.host, {
      isWanted: () => form.control(this.name) !== undefined,
      onCode: (code) => this.#fill(code),
    });
  }

  read(): CodeResult {
    return readCode(this.#form.value(this.name));
  }

  validate(): ValidationError | undefined {
    const result = this.read();
    return result.ok ? undefined : result.error;
  }

  /** Follows a change of the state, before the render that shows it. */
  changed(channel: Channel | undefined, code: SentCode | undefined): void {
    const isShown = this.#form.control(this.name) !== undefined;
    if (!isShown) this.#filledFor = undefined;
    this.#webOtp.listen(channel === 'mobile' ? code?.at : undefined);
    if (!code || code.at === this.#sentAt) return;
    this.#sentAt = code.at;
    // The first code finds no field yet.
    this.#isNewer = isShown;
    this.#clearPending = isShown && !code.unconfirmed;
  }

  /** Where the code was sent: a live region, empty without a code. */
  renderNotice(field: CodeFieldState | undefined): TemplateResult {
    if (!field) return notice({ kind: 'success' });
    const { code, sentText } = field;
    const { i18n } = this.#controller;
    const isFilled = this.#filledFor === code.at;
    const text = code.unconfirmed ? i18n.t('otp-uncertain') : sentText(this.#isNewer);
    return notice({
      kind: code.unconfirmed && !isFilled ? 'info' : 'success',
      // A new text node, so that the same sentence is announced again.
      text: html`${keyed(code.at, isFilled ? i18n.t('otp-code-filled') : text)}`,
    });
  }

  render({ channel, enterkeyhint }: CodeFieldState): TemplateResult {
    const { i18n } = this.#controller;
    const { name } = this;
    const error = fieldErrorText(this.#form.error(name), i18n);
    return html`${codeField({
      name,
      label: i18n.t('otp-code'),
      hint: i18n.t('otp-code-hint'),
      error,
      required: true,
      ...(enterkeyhint && { enterkeyhint }),
    })}
    ${this.#renderHelp(channel)}`;
  }

  /** Where to look for the code. For a card the page does not know whether it was sent by mail or as a message. */
  #renderHelp(channel: Channel) {
    const { i18n } = this.#controller;
    if (channel !== 'card') {
      return html`<p class="small">
        ${i18n.t(channel === 'email' ? 'otp-spam' : 'otp-patience')}
      </p>`;
    }
    const { support } = supportLinks(this.#controller);
    return support ? html`<p class="small">${link(support)}</p>` : nothing;
  }

  /** The button for a new code, and the seconds until it is enabled. */
  renderResend({ resendAt, busy }: CodeFieldState, onSend: () => void): TemplateResult {
    const { i18n } = this.#controller;
    const seconds = this.#progress.secondsUntil(resendAt);
    const time = durationText(seconds, i18n.tag);
    return html`<div class="resend">
      ${textButton({
        label: i18n.t('otp-resend'),
        name: 'send-code',
        disabled: seconds > 0 || busy,
        onClick: () => {
          this.#forget();
          onSend();
        },
      })}
      ${
        seconds > 0
          ? html`<p class="small countdown">${i18n.t('otp-resend-in', { time })}</p>`
          : nothing
      }
      <p role="status" class="hidden">${seconds > 0 ? nothing : i18n.t('otp-resend-now')}</p>
    </div>`;
  }

  /** Keeps the previous code, to tell it from the newer one, and drops its errors. */
  #forget(): void {
    this.#previousCode = this.#form.value(this.name);
    this.#form.resetField(this.name);
  }

  /** To be called after each render: empties and focuses the field for a newer code. */
  updated(): void {
    const control = this.#form.control(this.name);
    if (!this.#clearPending || !control) return;
    this.#clearPending = false;
    // The SMS can arrive before the response: keep a code that was filled in since.
    if (control.value === this.#previousCode) control.value = '';
    this.#form.resetField(this.name);
    this.#form.focusIfIdle(this.name);
  }

  /** Fills the code in, and dispatches `input` as typing does. */
  #fill(code: string): void {
    const control = this.#form.control(this.name);
    // The SMS can arrive before the response: overwrite only an empty field or the previous code.
    if (!control || (control.value !== '' && control.value !== this.#previousCode)) return;
    control.value = code;
    this.#filledFor = this.#sentAt;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
