/**
 * The field for the one-time code, and the button for a new code with its cool-down.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { readCode, type CodeReading } from '../../domain/code.js';
import type { Channel } from '../../domain/identifier.js';
import type { SentCode } from '../../flow/state.js';
import { fieldErrorText } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { supportLinks } from '../forms/links.js';
import type { Journey } from '../journey.js';
import type { PatienceController } from '../patience.js';
import { durationText } from '../../i18n/formats.js';
import { textButton } from '../templates/buttons.js';
import { codeField } from '../templates/contact.js';
import { link } from '../templates/link.js';
import { notice } from '../templates/notice.js';
import { WebOtp } from './web-otp.js';

export interface CodeFieldState {
  readonly channel: Channel;
  readonly code: SentCode;
  readonly sendableAt: number;
  readonly busy: boolean;
  /** The enter key of a phone's keyboard; `done` at the last field of a form. */
  readonly enterkeyhint?: 'done';
  /** The sentence that names the address of the code; `again`: it is not the first code. */
  readonly sent: (again: boolean) => string;
}

export class OneTimeCode {
  readonly name = 'one-time-code';
  readonly #journey: Journey;
  readonly #form: FormController;
  readonly #patience: PatienceController;
  readonly #webOtp: WebOtp;
  /** When the code was sent that WebOTP has filled in. */
  #filledFor: number | undefined;
  #sentAt = 0;
  /** Whether the code replaces an earlier one. */
  #isNewer = false;
  /** Whether the field is still to be emptied for the newer code. */
  #isFresh = false;
  /** The text of the field when the newer code was requested. */
  #outdated = '';

  constructor(journey: Journey, form: FormController, patience: PatienceController) {
    this.#journey = journey;
    this.#form = form;
    this.#patience = patience;
    this.#webOtp = new WebOtp(journey.host, (code) => this.#fill(code));
  }

  read(): CodeReading {
    return readCode(this.#form.value(this.name));
  }

  validate(): ValidationError | undefined {
    const reading = this.read();
    return reading.ok ? undefined : reading.mistake;
  }

  /** Where the code was sent: a live region, empty without a code. */
  renderNotice(field: CodeFieldState | undefined): TemplateResult {
    if (!field) return notice({ kind: 'success' });
    const { channel, code, sent } = field;
    const { words } = this.#journey;
    if (this.#sentAt !== code.at) {
      this.#sentAt = code.at;
      // A field that is not rendered yet waits for its first code.
      this.#isNewer = this.#form.control(this.name) !== undefined;
      this.#isFresh = this.#isNewer && !code.uncertain;
    }
    if (!this.#form.control(this.name)) this.#filledFor = undefined;
    if (channel === 'mobile') this.#webOtp.listen(code.at);
    const isFilled = this.#filledFor === code.at;
    const text = code.uncertain ? words.say('otp-uncertain') : sent(this.#isNewer);
    return notice({
      kind: code.uncertain && !isFilled ? 'info' : 'success',
      // A new text node, so that the same sentence is announced again.
      text: html`${keyed(code.at, isFilled ? words.say('otp-code-filled') : text)}`,
    });
  }

  render({ channel, enterkeyhint }: CodeFieldState): TemplateResult {
    const { words } = this.#journey;
    const { name } = this;
    const error = fieldErrorText(this.#form.error(name), words);
    return html`${codeField({
      name,
      label: words.say('otp-code'),
      hint: words.say('otp-code-hint'),
      error,
      required: true,
      ...(enterkeyhint && { enterkeyhint }),
    })}
    ${this.#renderHelp(channel)}`;
  }

  /** Where to look for the code. For a card the page does not know whether it was sent by mail or as a message. */
  #renderHelp(channel: Channel) {
    const { words } = this.#journey;
    if (channel !== 'card') {
      return html`<p class="small">
        ${words.say(channel === 'email' ? 'otp-spam' : 'otp-patience')}
      </p>`;
    }
    const { support } = supportLinks(this.#journey);
    return support ? html`<p class="small">${link(support)}</p>` : nothing;
  }

  /** The button for a new code, and the seconds until it is enabled. */
  renderResend({ sendableAt, busy }: CodeFieldState, onSend: () => void): TemplateResult {
    const { words } = this.#journey;
    const seconds = this.#patience.secondsUntil(sendableAt);
    const time = durationText(seconds, words.tag);
    return html`<div class="resend">
      ${textButton({
        label: words.say('otp-resend'),
        name: 'send-code',
        disabled: seconds > 0 || busy,
        onClick: () => {
          this.#outdated = this.#form.value(this.name);
          // The errors of the old code no longer apply.
          this.#form.resetField(this.name);
          onSend();
        },
      })}
      ${
        seconds > 0
          ? html`<p class="small countdown">${words.say('otp-resend-in', { time })}</p>`
          : nothing
      }
      <p role="status" class="hidden">${seconds > 0 ? nothing : words.say('otp-resend-now')}</p>
    </div>`;
  }

  /** To be called after each render: empties and focuses the field for a newer code. */
  drawn(): void {
    const control = this.#form.control(this.name);
    if (!this.#isFresh || !control) return;
    this.#isFresh = false;
    // The SMS can arrive before the response: keep a code that was filled in since.
    if (control.value === this.#outdated) control.value = '';
    this.#form.resetField(this.name);
    this.#form.focusIfIdle(this.name);
  }

  /** Fills the code in, and dispatches `input` as typing does. */
  #fill(code: string): void {
    const control = this.#form.control(this.name);
    // The SMS can arrive before the response: overwrite only an empty field or the previous code.
    if (!control || (control.value !== '' && control.value !== this.#outdated)) return;
    control.value = code;
    this.#filledFor = this.#sentAt;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
