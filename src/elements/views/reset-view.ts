/**
 * The step for a forgotten password: asks for an account name, then for the code and a new password. It looks the same
 * whether or not an account exists.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { shownContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import { isEngaged, isHeld } from '../../flow/next.js';
import type { ResetState } from '../../flow/state.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { hiddenUsername } from '../forms/hidden-username.js';
import { formFailure, showServerError } from '../forms/server-errors.js';
import type { Journey } from '../journey.js';
import { PageReturn } from '../page-return.js';
import { MobileWait } from '../phone/mobile-wait.js';
import { noticeStyles } from '../styles/notice.js';
import { secretStyles } from '../styles/secret.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { contactLine } from '../templates/contact.js';
import { textField } from '../templates/field.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';
import { waitingLine } from '../waiting-line.js';
import { NewPassword } from './new-password.js';
import { OneTimeCode, type CodeFieldState } from './one-time-code.js';
import { whoIsNamed } from './who-is-named.js';

const username = 'username';

export function createView(journey: Journey): View {
  return new ResetView(journey);
}

class ResetView implements View {
  readonly styles = [secretStyles, noticeStyles];
  readonly #journey: Journey;
  readonly #step: FormStep;
  readonly #wait: MobileWait;
  readonly #password: NewPassword;
  readonly #code: OneTimeCode;
  #codeWasShown = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#step = new FormStep(journey, {
      names: [username, 'one-time-code', 'new-password'],
      validate: (name) => this.#validate(name),
    });
    this.#wait = new MobileWait(journey);
    new PageReturn(journey);
    const { form, patience } = this.#step;
    this.#password = new NewPassword(journey, form);
    this.#code = new OneTimeCode(journey, form, patience);
  }

  get #form(): FormController {
    return this.#step.form;
  }

  render() {
    const { state, words, level } = this.#journey;
    if (state.step !== 'reset') return nothing;
    // The log-in is still rendered, so the visitor has left this form since it was last shown.
    if (this.#form.control('current-password')) this.#leave();
    const { activity } = state;
    this.#step.countDown(activity);
    const field = this.#codeState(state);
    const journey = this.#journey;
    const other = formFailure(this.#form, activity);
    // Shown at the button, where the visitor is.
    const failure = html`${this.#step.renderOfflineNotice()}
    ${other ? renderErrorSummary({ activity: other, journey }) : nothing}`;
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @input=${this.#form.onInput}
      @focusout=${this.#form.onBlur}
    >
      ${heading({ level, text: words.say(field ? 'reset-heading' : 'login-forgot') })}
      ${errorAnnouncement(this.#form, words)}
      ${other ? nothing : renderErrorSummary({ form: this.#form, activity: { kind: 'idle' }, journey })}
      ${this.#code.renderNotice(field)}
      ${field ? this.#renderCode(state, field, failure) : this.#renderIdentifier(state, failure)}
      <p>
        ${textButton({
          label: words.say('reset-back'),
          disabled: isEngaged(state),
          onClick: this.#back,
        })}
      </p>
    </form>`;
  }

  updated(): void {
    const { state } = this.#journey;
    if (state.step !== 'reset') {
      this.#codeWasShown = false;
      return;
    }
    const { activity } = state;
    showServerError(this.#form, activity);
    this.#form.applyFocus();
    const shown = state.code !== undefined;
    // A change of the address removes the button that was pressed.
    if (shown !== this.#codeWasShown) this.#form.focusIfIdle(shown ? this.#code.name : username);
    this.#codeWasShown = shown;
    this.#code.drawn();
    this.#step.updated(activity);
  }

  #renderIdentifier({ activity, identifier }: ResetState, failure: TemplateResult) {
    const { words } = this.#journey;
    const busy = this.#wait.isWaiting || activity.kind === 'busy';
    const error = fieldErrorText(this.#form.error(username), words);
    return html`<p>${words.say('reset-intro')}</p>
      ${textField({
        name: username,
        label: words.say('login-username'),
        error,
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: 'false',
        inputmode: 'email',
        dir: 'ltr',
        required: true,
        value: identifier?.value,
      })}
      ${failure}
      <div class="actions">
        ${primaryButton({
          label: words.say('otp-send'),
          busyLabel: words.say('otp-sending'),
          name: 'send-code',
          busy,
        })}
        ${waitingLine({ patience: this.#step.patience.since(busy), words, doing: words.say('otp-sending') })}
      </div>`;
  }

  #codeState(state: ResetState): CodeFieldState | undefined {
    const { identifier, code, sendableAt } = state;
    if (!identifier || !code) return undefined;
    const { channel } = identifier;
    const contact = this.#shown(identifier);
    const sent = (again: boolean) =>
      this.#journey.words.say(again ? 'reset-sent-again' : 'reset-sent', { contact });
    return { channel, code, sendableAt, busy: isEngaged(state), sent };
  }

  #renderCode(state: ResetState, field: CodeFieldState, failure: TemplateResult) {
    const { words } = this.#journey;
    const { identifier, activity } = state;
    const { channel } = field;
    const busy = activity.kind === 'busy';
    const sends = activity.kind === 'busy' && activity.doing === 'send-code';
    return html`${contactLine({
        label: words.say(`otp-contact-${channel}`),
        value: identifier ? this.#shown(identifier) : '',
        changeLabel: words.say(`otp-change-${channel}`),
        disabled: field.busy,
        onChange: this.#change,
      })}
      ${hiddenUsername(identifier?.value ?? '')} ${this.#code.render(field)}
      ${this.#password.render()} ${failure}
      <div class="actions">
        ${primaryButton({
          label: words.say('reset-save'),
          busyLabel: words.say('reset-saving'),
          busy: busy && !sends,
          disabled: isHeld(state),
        })}
        ${this.#code.renderResend(field, this.#send)}
        ${waitingLine({
          patience: this.#step.patience.since(busy),
          words,
          doing: words.say(sends ? 'otp-sending' : 'reset-saving'),
        })}
      </div>`;
  }

  #shown(identifier: Identifier): string {
    return shownContact(identifier, this.#journey.configuration?.country);
  }

  #identifier({ identifier }: ResetState): Identifier | undefined {
    return whoIsNamed(this.#journey, this.#form.value(username), identifier);
  }

  #validate(name: string): ValidationError | undefined {
    const { state } = this.#journey;
    if (state.step !== 'reset') return undefined;
    if (!state.code) {
      return name === username && !this.#identifier(state) ? { key: 'username-empty' } : undefined;
    }
    if (name === this.#code.name) return this.#code.validate();
    return name === this.#password.name ? this.#password.validate(state.identifier) : undefined;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#wait.before(() => this.#goOn());
  };

  #goOn(): void {
    const { state } = this.#journey;
    if (state.step !== 'reset' || this.#journey.isBusy || !this.#form.submit()) return;
    if (state.code) {
      const code = this.#code.read();
      const password = this.#password.value;
      this.#password.hide();
      if (code.ok) this.#journey.act('verify', (engine) => engine.verify(code.code, password));
      return;
    }
    const identifier = this.#identifier(state);
    if (identifier) this.#journey.act('send-code', (engine) => engine.identify(identifier));
  }

  readonly #send = (): void => {
    this.#journey.act('send-code', (engine) => engine.sendCode());
  };

  #leave(): void {
    this.#form.reset();
    this.#password.hide();
  }

  readonly #change = (): void => {
    this.#leave();
    this.#journey.act('identify', (engine) => engine.go({ type: 'change-address' }));
  };

  readonly #back = (): void => {
    this.#leave();
    this.#journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
  };
}
