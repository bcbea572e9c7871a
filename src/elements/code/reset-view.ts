/**
 * The step for a forgotten password: asks for an account name, then for the code and a new password.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import { isBlocked, isHeldByHost } from '../../flow/state/request-selectors.js';
import type { ResetState, State } from '../../flow/state/state.js';
import {
  errorAnnouncement,
  fieldErrorText,
  renderErrorSummary,
  formFailure,
  showServerError,
} from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { retryLabel } from '../forms/retry-label.js';
import { hiddenUsername } from '../ui/password.js';
import type { SessionController } from '../core/session-controller.js';
import { BfcacheReset } from '../core/bfcache.js';
import { MobileRulesGate } from '../phone/mobile-rules-gate.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { primaryButton, textButton } from '../ui/button.js';
import { contactSentence } from '../ui/contact.js';
import { heading } from '../ui/heading.js';
import type { View } from '../core/view-host.js';
import { waitingLine } from '../core/progress-controller.js';
import { codeContact } from './code-contact.js';
import { CodeField, type CodeFieldState } from './code-field.js';
import { codeStyles } from './code.styles.js';
import { NewPasswordField } from './new-password-field.js';
import { parseLoginIdentifier } from '../login/login-identifier.js';
import { username, usernameField } from '../login/username-field.js';
import { sendCommand } from '../core/send-command.js';

/** Creates the view of the step `reset`, which looks the same whether or not an account exists. */
export function createView(controller: SessionController): View {
  return new ResetView(controller);
}

class ResetView implements View {
  readonly styles = [passwordStyles, codeStyles, noticeStyles];
  readonly #controller: SessionController;
  readonly #step: FormStep;
  readonly #mobileRules: MobileRulesGate;
  readonly #password: NewPasswordField;
  readonly #code: CodeField;
  /** The field to focus after the next render: the step has just changed between its two forms. */
  #fieldToFocus: string | undefined;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#step = new FormStep(controller, {
      names: [username, 'one-time-code', 'new-password'],
      validate: (name) => this.#validate(name),
    });
    this.#mobileRules = new MobileRulesGate(controller);
    new BfcacheReset(controller);
    const { form, progress } = this.#step;
    this.#password = new NewPasswordField(controller, form);
    this.#code = new CodeField(controller, form, progress);
  }

  get #form(): FormController {
    return this.#step.form;
  }

  changed(state: State, before: State | undefined): void {
    if (state.step !== 'reset') return;
    if (!before) this.#leave();
    const hasCode = state.code !== undefined;
    const hadCode = before?.step === 'reset' && before.code !== undefined;
    // A change of the address removes the button that was pressed.
    if (hasCode !== hadCode) this.#fieldToFocus = hasCode ? this.#code.name : username;
    this.#code.changed(state.identifier?.channel, state.code);
  }

  render() {
    const controller = this.#controller;
    const { state, i18n } = controller;
    if (state.step !== 'reset') return nothing;
    const { request } = state;
    const field = this.#codeState(state);
    const disabled = isBlocked(state);
    const label = i18n.t('reset-back');
    const other = formFailure(this.#form, request);
    // Shown at the button, where the visitor is.
    const failure = html`${this.#step.renderOfflineNotice(request)}
    ${other ? renderErrorSummary({ request: other, controller, countsOnButton: true }) : nothing}`;
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @input=${this.#onInput}
      @focusout=${this.#form.onBlur}
    >
      ${heading({ ...controller.heading, text: i18n.t(field ? 'reset-heading' : 'login-forgot') })}
      ${contactSentence(this.#sentence(state))} ${errorAnnouncement(this.#form, i18n)}
      ${other ? nothing : renderErrorSummary({ form: this.#form, request: { kind: 'idle' }, controller })}
      ${this.#code.renderNotice(field)}
      ${field ? this.#renderCode(state, field, failure) : this.#renderIdentifier(state, failure)}
      <div class="ways">${textButton({ label, disabled, onClick: this.#back })}</div>
    </form>`;
  }

  updated(): void {
    const { state } = this.#controller;
    if (state.step !== 'reset') return;
    const { request } = state;
    showServerError(this.#form, request);
    this.#form.applyFocus();
    if (this.#fieldToFocus !== undefined) this.#form.focusIfIdle(this.#fieldToFocus);
    this.#fieldToFocus = undefined;
    this.#code.updated();
    this.#step.updated(request);
  }

  #renderIdentifier({ request, identifier }: ResetState, failure: TemplateResult) {
    const { i18n } = this.#controller;
    const busy = this.#mobileRules.isWaiting || request.kind === 'busy';
    const error = fieldErrorText(this.#form.error(username), i18n);
    const seconds = this.#step.countDown(request);
    return html`${usernameField(i18n, { error, value: identifier?.value })} ${failure}
      <div class="actions">
        ${primaryButton({
          label: retryLabel(i18n.t('otp-send'), seconds),
          busyLabel: i18n.t('otp-sending'),
          name: 'send-code',
          busy,
          disabled: seconds > 0,
        })}
        ${waitingLine({ stage: this.#step.progress.stage(busy), i18n, busyLabel: i18n.t('otp-sending') })}
      </div>`;
  }

  #codeState(state: ResetState): CodeFieldState | undefined {
    const { identifier, code, resendAt } = state;
    if (!identifier || !code) return undefined;
    const { channel } = identifier;
    const { i18n, configuration } = this.#controller;
    const contact = formatContact(identifier, configuration?.country);
    const sentAgainText = i18n.t('reset-sent-again', { contact });
    return { channel, code, resendAt, busy: isBlocked(state), sentAgainText };
  }

  /** What the visitor is asked for; with the contact once a code was sent. */
  #sentence(state: ResetState) {
    const { identifier, code } = state;
    if (!identifier || !code) return { text: this.#controller.i18n.t('reset-intro') };
    return codeContact(this.#controller, {
      sentence: 'reset-sent',
      identifier,
      disabled: isBlocked(state),
      onChange: this.#change,
    });
  }

  #renderCode(state: ResetState, field: CodeFieldState, failure: TemplateResult) {
    const { i18n } = this.#controller;
    const { identifier, request } = state;
    const seconds = this.#secondsToWait(state);
    const busy = request.kind === 'busy';
    const sends = request.kind === 'busy' && request.action === 'send-code';
    return html`${hiddenUsername(identifier?.value ?? '')} ${this.#code.render(field)}
      ${this.#password.render()} ${failure}
      <div class="actions">
        ${primaryButton({
          label: retryLabel(i18n.t('reset-save'), seconds),
          busyLabel: i18n.t('reset-saving'),
          busy: busy && !sends,
          disabled: seconds > 0 || isHeldByHost(state),
        })}
        ${waitingLine({
          stage: this.#step.progress.stage(busy),
          i18n,
          busyLabel: i18n.t(sends ? 'otp-sending' : 'reset-saving'),
        })}
        ${this.#code.renderResend(field, this.#send)}
      </div>`;
  }

  /** Seconds until the action of the primary button may be repeated; the line for a new code counts its own. */
  #secondsToWait({ request, code }: ResetState): number {
    const isOther = code && request.kind === 'failed' && request.action === 'send-code';
    return isOther ? 0 : this.#step.countDown(request);
  }

  #identifier({ identifier }: ResetState): Identifier | undefined {
    return parseLoginIdentifier(this.#controller, this.#form.value(username), identifier);
  }

  #validate(name: string): ValidationError | undefined {
    const { state } = this.#controller;
    if (state.step !== 'reset') return undefined;
    if (!state.code) {
      return name === username && !this.#identifier(state) ? { key: 'username-empty' } : undefined;
    }
    if (name === this.#code.name) return this.#code.validate();
    return name === this.#password.name ? this.#password.validate(state.identifier) : undefined;
  }

  readonly #onInput = (event: Event): void => {
    this.#form.onInput(event);
    if (this.#code.isCompletedBy(event) && !this.#validate(this.#password.name)) this.#submitNow();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#mobileRules.whenReady(() => this.#submitNow());
  };

  #submitNow(): void {
    const { state } = this.#controller;
    if (state.step !== 'reset' || isBlocked(state) || this.#secondsToWait(state) > 0) return;
    if (!this.#form.submit()) return;
    if (state.code) {
      const code = this.#code.read();
      if (!code.ok) return;
      const password = this.#password.value;
      this.#password.hide();
      this.#code.noteSubmitted(code.code);
      sendCommand(this.#controller, { type: 'verify', code: code.code, password });
      return;
    }
    const identifier = this.#identifier(state);
    if (identifier) sendCommand(this.#controller, { type: 'identify', identifier });
  }

  readonly #send = (): void => {
    sendCommand(this.#controller, { type: 'send-code' });
  };

  #leave(): void {
    this.#form.reset();
    this.#password.hide();
  }

  readonly #change = (): void => {
    this.#leave();
    sendCommand(this.#controller, { type: 'change-address' });
  };

  readonly #back = (): void => {
    this.#leave();
    sendCommand(this.#controller, { type: 'open-login' });
  };
}
