/**
 * The code step: asks for a password and sends a code, then asks for the code. While the result of the check is
 * unknown, it shows that.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatContact } from '../../domain/display.js';
import { isBlocked, isHeldByHost } from '../../flow/state/request-selectors.js';
import type { State } from '../../flow/state/state.js';
import { CodeRequestFailure, isCodeState, type CodeState } from './code-request-failure.js';
import { errorAnnouncement, renderErrorSummary, showServerError } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { retryLabel } from '../forms/retry-label.js';
import { termsSentence } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import { BfcacheReset } from '../core/bfcache.js';
import { type WaitStage, waitingLine } from '../core/progress-controller.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { primaryButton } from '../ui/button.js';
import { contactSentence } from '../ui/contact.js';
import { heading } from '../ui/heading.js';
import { hiddenUsername } from '../ui/password.js';
import type { View } from '../core/view-host.js';
import { isCheckRunning, renderChecking } from './checking-view.js';
import { codeContact } from './code-contact.js';
import { CodeField, type CodeFieldState } from './code-field.js';
import { codeStyles } from './code.styles.js';
import { NewPasswordField } from './new-password-field.js';
import { contactKey, headingKey, sendKeys, verifyKeys } from './otp-words.js';
import { prepareStep, sendCommand } from '../core/send-command.js';

/** Creates the view of the steps `otp` and `checking`. */
export function createView(controller: SessionController): View {
  return new OtpView(controller);
}

class OtpView implements View {
  readonly styles = [passwordStyles, codeStyles, noticeStyles];
  readonly #controller: SessionController;
  readonly #step: FormStep;
  readonly #password: NewPasswordField;
  readonly #code: CodeField;
  readonly #failure: CodeRequestFailure;
  #isPrefetched = false;
  /** Whether the next render shows the field for the code for the first time. */
  #isCodeNew = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#step = new FormStep(controller, {
      names: ['one-time-code', 'new-password'],
      validate: (name) => this.#validate(name),
    });
    new BfcacheReset(controller, () => this.#password.askAgain());
    const { form, progress } = this.#step;
    this.#password = new NewPasswordField(controller, form);
    this.#code = new CodeField(controller, form, progress);
    this.#failure = new CodeRequestFailure(controller, this.#step);
  }

  get #form(): FormController {
    return this.#step.form;
  }

  changed(state: State, last: State | undefined): void {
    if (!isCodeState(state)) return;
    const before = last && isCodeState(last) ? last : undefined;
    const { request, code, person } = state;
    if (!before) {
      this.#form.reset();
      this.#password.reset(code !== undefined);
    }
    // The check has a waiting time of its own.
    if (state.step !== before?.step) this.#step.progress.stage(false);
    this.#failure.changed(state);
    this.#code.changed(person.identifier.channel, code);
    this.#isCodeNew = before !== undefined && !before.code && code !== undefined;
    if (this.#isCodeNew) this.#password.fold(person.identifier);
    const isRefused = request.kind === 'failed' && request.problem.code === 'password-refused';
    if (isRefused) this.#password.ask();
  }

  render() {
    const { state } = this.#controller;
    if (!isCodeState(state)) return nothing;
    const checking = state.step === 'checking';
    const { request } = state;
    const { progress } = this.#step;
    const stage = progress.stage(checking ? isCheckRunning(request) : request.kind === 'busy');
    // During the check the form stays in the tree, hidden: it may be needed again.
    return html`${checking ? renderChecking(state, this.#controller, progress, stage) : nothing}
    ${this.#renderForm(state, checking ? undefined : stage)}`;
  }

  updated(): void {
    this.#form.applyFocus();
    const { state } = this.#controller;
    if (state.step !== 'otp') return;
    showServerError(this.#form, state.request);
    if (this.#isCodeNew && this.#password.value !== '') this.#form.focusIfIdle(this.#code.name);
    this.#isCodeNew = false;
    this.#password.updated();
    this.#code.updated();
    this.#step.updated(state.request);
  }

  /** Without a stage the form is hidden. */
  #renderForm(state: CodeState, stage: WaitStage | undefined) {
    const controller = this.#controller;
    const { i18n } = controller;
    const { person, code } = state;
    const field = this.#codeState(state);
    const failure = this.#failure.current(state);
    const actions = this.#renderActions(state, stage ?? 'none', field);
    const text = i18n.t(headingKey(state));
    const isIntroduced = !code && person.status === 'has-card';
    const disabled = isBlocked(state);
    // The password that was chosen before stands below the buttons: the code comes first.
    const { isAside } = this.#password;
    return html`<form
      class="stack"
      novalidate
      ?hidden=${stage === undefined}
      @submit=${this.#submit}
      @input=${this.#onInput}
      @focusout=${this.#form.onBlur}
    >
      ${stage === undefined ? nothing : heading({ ...controller.heading, text })}
      ${isIntroduced ? html`<p>${i18n.t('otp-intro-has-card')}</p>` : nothing}
      ${contactSentence(
        codeContact(controller, {
          sentence: contactKey(state),
          identifier: person.identifier,
          disabled,
          onChange: this.#change,
        }),
      )}
      ${hiddenUsername(person.identifier.value)} ${errorAnnouncement(this.#form, i18n)}
      ${failure ? nothing : renderErrorSummary({ form: this.#form, request: { kind: 'idle' }, controller })}
      ${this.#code.renderNotice(field)} ${field ? this.#code.render(field) : nothing}
      ${isAside ? actions : nothing} ${this.#password.render(disabled)}
      ${isAside ? nothing : actions} ${termsSentence(controller)}
    </form>`;
  }

  /** The buttons, below what went wrong: that is shown where the visitor is. */
  #renderActions(
    state: CodeState,
    stage: WaitStage,
    field: CodeFieldState | undefined,
  ): TemplateResult {
    const { i18n } = this.#controller;
    const { request, person } = state;
    const failure = this.#failure.current(state);
    const action = request.kind === 'busy' ? request.action : undefined;
    const { label, busyLabel } = field ? verifyKeys(person) : sendKeys(person);
    const seconds = this.#failure.secondsToWait(state);
    const isOwnAction = action === (field ? 'verify' : 'send-code');
    return html`${this.#step.renderOfflineNotice(request)}
      ${failure ? this.#failure.render(failure, state) : nothing}
      <div class="actions">
        ${primaryButton({
          label: retryLabel(i18n.t(label), seconds),
          busyLabel: i18n.t(busyLabel),
          busy: isOwnAction,
          disabled: seconds > 0 || isHeldByHost(state),
          ...(!field && { name: 'send-code' }),
        })}
        ${waitingLine({ stage, i18n, busyLabel: i18n.t(isOwnAction ? busyLabel : 'otp-sending') })}
        ${field ? this.#code.renderResend(field, this.#send) : nothing}
      </div>`;
  }

  #codeState(state: CodeState): CodeFieldState | undefined {
    const { code, resendAt, person } = state;
    if (!code) return undefined;
    const { identifier } = person;
    const { channel } = identifier;
    const { i18n, configuration } = this.#controller;
    const contact = formatContact(identifier, configuration?.country);
    return {
      channel,
      code,
      resendAt,
      busy: isBlocked(state),
      enterkeyhint: 'done',
      sentAgainText: i18n.t(`otp-sent-again-${channel}`, { contact }),
    };
  }

  #validate(name: string): ValidationError | undefined {
    const { state } = this.#controller;
    if (state.step !== 'otp') return undefined;
    if (name === this.#password.name) return this.#password.validate(state.person.identifier);
    return state.code ? this.#code.validate() : undefined;
  }

  readonly #onInput = (event: Event): void => {
    this.#form.onInput(event);
    if (!this.#isPrefetched) {
      this.#isPrefetched = true;
      prepareStep(this.#controller, 'profile');
    }
    if (this.#validate(this.#password.name)) this.#password.ask();
    else if (this.#code.isCompletedBy(event)) this.#verify();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#controller.state.step !== 'otp') return;
    if (this.#controller.state.code) this.#verify();
    else this.#send();
  };

  #verify(): void {
    const { state } = this.#controller;
    if (state.step !== 'otp' || isBlocked(state) || this.#failure.secondsToWait(state) > 0) return;
    const code = this.#code.read();
    if (!this.#form.submit() || !code.ok) {
      if (this.#validate(this.#password.name)) this.#password.ask();
      return;
    }
    this.#password.hide();
    this.#code.noteSubmitted(code.code);
    sendCommand(this.#controller, {
      type: 'verify',
      code: code.code,
      password: this.#password.value,
    });
  }

  /** Validates the password first: a code that cannot be used yet would only expire. */
  readonly #send = (): void => {
    const { state } = this.#controller;
    if (state.step !== 'otp' || this.#controller.isBusy) return;
    if (!state.code && (this.#failure.secondsToWait(state) > 0 || !this.#form.submit())) return;
    sendCommand(this.#controller, { type: 'send-code' });
  };

  readonly #change = (): void => {
    sendCommand(this.#controller, { type: 'change-address' });
  };
}
