/**
 * The field for the one-time code, the link to the mailbox below it, and the notice about a code: sent again, uncertain, or filled in.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { readCode } from '../../domain/code.js';
import { formatContact } from '../../domain/display.js';
import { mailboxOf } from '../../domain/mailbox.js';
import { pageClock } from '../../flow/session/environment.js';
import { isReset } from '../../flow/state/selectors.js';
import { fieldErrorText } from '../forms/error-summary.js';
import type { Form, Parsed } from '../forms/form.js';
import { homeCountry } from '../phone/countries.js';
import { link } from '../ui/button.js';
import { notice } from '../ui/notice.js';
import {
  identifierOf,
  type CodeState,
  type CodeValues,
  type CodeView,
  wordsOf,
} from './code-words.js';
import { extraAttributes } from '../ui/extra-attributes.js';
import { textField, type InputParams } from '../ui/field.js';
import { WebOtp } from './web-otp.js';

/** Where the right code is: at the first wrong one, and once a new code can be sent. */
const wrongCode = {
  email: { first: 'problem-wrong-code-email', again: 'problem-wrong-code-again-email' },
  mobile: { first: 'problem-wrong-code-mobile', again: 'problem-wrong-code-again-mobile' },
  card: { first: 'problem-wrong-code', again: 'problem-wrong-code-again' },
} as const;

/**
 * Renders the field. Between renders it keeps when the newest code was sent, and which codes were submitted.
 */
export class CodeField {
  readonly name = 'one-time-code';
  readonly #view: CodeView;
  readonly #form: Form<CodeValues>;
  readonly #webOtp: WebOtp;
  /** The time when the code was sent that WebOTP has filled in. */
  #filledFor: number | undefined;
  #sentAt = 0;
  /** Whether the code replaces an earlier one. */
  #isNewer = false;
  /** Whether the field is still to be emptied for the newer code. */
  #clearPending = false;
  /** The text of the field when the newer code was requested. */
  #previousCode = '';
  /** The codes that were submitted since the last one was sent. */
  readonly #submitted = new Set<string>();
  /** The code that has another length than `code-length`, once the visitor was told. */
  #questioned: string | undefined;

  constructor(view: CodeView) {
    this.#view = view;
    this.#form = view.form;
    this.#webOtp = new WebOtp(view, {
      isWanted: () => this.#form.control(this.name) !== undefined,
      onCode: (code) => this.#fill(code),
    });
  }

  readonly parse = (text: string): Parsed<string> => {
    const result = readCode(text);
    if (!result.ok) return result;
    const { code } = result;
    const { codeLength: length = code.length } = this.#view.configuration;
    if (code.length === length || code === this.#questioned) return { ok: true, value: code };
    return { ok: false, error: { key: 'code-length', params: { typed: code.length, length } } };
  };

  /** To be called after a press that was not sent: the next press sends the same digits, since `code-length` may be wrong. */
  unsent(): void {
    const result = readCode(this.#form.text(this.name));
    this.#questioned = result.ok ? result.code : undefined;
  }

  /** Follows a change of the state, before the render that shows it. */
  onState(state: CodeState): void {
    const { code } = state.delivery;
    const channel = identifierOf(state)?.channel;
    const isShown = this.#form.control(this.name) !== undefined;
    if (!isShown) this.#filledFor = undefined;
    this.#webOtp.listen(channel === 'mobile' ? code?.at : undefined);
    if (!code || code.at === this.#sentAt) return;
    this.#sentAt = code.at;
    this.#submitted.clear();
    // The first code finds no field yet.
    this.#isNewer = isShown;
    this.#clearPending = isShown && !code.unconfirmed;
  }

  /**
   * Whether the code is complete, so that it is submitted without a press: once per code, and only if the page gives the
   * length of its codes.
   */
  get isComplete(): boolean {
    const length = this.#view.configuration.codeLength;
    const code = this.#form.value(this.name);
    return code !== undefined && code.length === length && !this.#submitted.has(code);
  }

  /** To be called with a code that is submitted. */
  submitted(code: string, withPasskey: boolean): void {
    this.#submitted.add(code);
    if (withPasskey) this.#webOtp.entered();
  }

  /**
   * Two live regions, empty if there is nothing to say: that a newer code was sent, or that a code may not arrive; and that a
   * code was filled in.
   */
  renderNotice(state: CodeState): TemplateResult {
    const { i18n } = this.#view.controller;
    const { code } = state.delivery;
    const isFilled = code !== undefined && this.#filledFor === code.at;
    const filled = html`<p role="status" class="hidden">
      ${isFilled ? i18n.t('otp-code-filled') : nothing}
    </p>`;
    if (!code || isFilled) return html`${notice({ kind: 'success' })}${filled}`;
    const { unconfirmed } = code;
    const text = unconfirmed
      ? i18n.t('otp-uncertain')
      : this.#isNewer
        ? this.#sentAgainText(state)
        : undefined;
    // A new text node, so that the same sentence is announced again.
    const shown = text === undefined ? {} : { text: html`${keyed(code.at, text)}` };
    return html`${notice({ kind: unconfirmed ? 'info' : 'success', ...shown })}${filled}`;
  }

  #sentAgainText(state: CodeState): string | undefined {
    const identifier = identifierOf(state);
    if (!identifier) return undefined;
    const contact = formatContact(identifier, homeCountry(this.#view.controller));
    return this.#view.t(wordsOf(state).sentAgain, { contact });
  }

  /** `submits`: the last digit submits the form. */
  render(state: CodeState, submits: boolean): TemplateResult {
    const { configuration, controller } = this.#view;
    const { i18n } = controller;
    const { name } = this;
    const { codeLength: count } = configuration;
    const error = this.errorText(state);
    const isFailed = state.request.kind === 'failed';
    const field = codeField({
      name,
      label: count ? i18n.t('otp-code-digits', { count }) : i18n.t('otp-code'),
      ...(count && submits && !error && !isFailed && { hint: i18n.t('otp-code-complete') }),
      slots: count,
      error,
      isOnly: true,
      required: true,
      ...(!isReset(state) && { enterkeyhint: 'done' }),
    });
    return html`${field} ${this.#renderMailbox(state)}`;
  }

  /** The sentence of the error at the field. The one of a wrong code says where the right one is. */
  errorText(state: CodeState): string | undefined {
    const { i18n } = this.#view.controller;
    const text = fieldErrorText(this.#form.error(this.name), i18n);
    if (text !== i18n.t('problem-wrong-code')) return text;
    const { wrongCodes = 0, resendAt } = state.delivery;
    const canSend = wrongCodes > 1 && resendAt <= pageClock.now();
    const channel = identifierOf(state)?.channel ?? 'card';
    return i18n.t(wrongCode[channel][canSend ? 'again' : 'first']);
  }

  /** The way to the message, for an address whose mailbox is known. */
  #renderMailbox(state: CodeState) {
    const identifier = identifierOf(state);
    const mailbox = identifier?.channel === 'email' && mailboxOf(identifier.value);
    if (!mailbox) return nothing;
    const { name, href } = mailbox;
    const label = this.#view.controller.i18n.t('otp-open-mail', { name });
    return html`<p class="mailbox">${link({ label, href, variant: 'text', newTab: true })}</p>`;
  }

  /** Whether the API has refused the code in the field as expired. */
  get isExpired(): boolean {
    const error = this.#form.error(this.name);
    const problem = error?.kind === 'server' ? error.problem : undefined;
    return typeof problem === 'object' && problem.code === 'code-expired';
  }

  /** To be called when a new code is requested: keeps the text of the field, to recognise the previous code, and drops its errors. */
  expectNewCode(): void {
    this.#previousCode = this.#form.text(this.name);
    this.#form.resetField(this.name);
  }

  /** To be called after each render: empties and focuses the field for a newer one. */
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

export interface CodeParams extends InputParams {
  /** How many slots the input shows; it takes a longer code too. */
  readonly slots?: number | undefined;
}

/** Password managers put their badges over the last digit, and have nothing to fill in. */
const noBadges = { 'data-1p-ignore': '', 'data-lpignore': 'true', 'data-bwignore': '' };

/**
 * One input for the whole code, without `maxlength`: that would truncate a pasted "123-456". The slots are drawn by styles; their
 * number is set as a property, because a strict content security policy forbids the attribute `style`.
 */
export function codeField({ slots, ...params }: CodeParams): TemplateResult {
  const field = textField({
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    variant: 'code',
    extra: extraAttributes(noBadges),
    ...params,
  });
  return html`<div class=${slots ? 'slots' : ''} .style=${slots ? `--_slots: ${slots}` : ''}>
    ${field}
  </div>`;
}
