/**
 * The form of the code step and of the forgotten password. It first asks for the new password, or for the name of the account; then for
 * the code. While the result of a check is unknown, the form is hidden and `renderChecking` is shown.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlocked } from '../../flow/state/request.js';
import { isReset } from '../../flow/state/selectors.js';
import type { ResetState } from '../../flow/state/state.js';
import { BfcacheReset } from '../core/bfcache.js';
import type { WaitStage } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import { FormView } from '../forms/form-view.js';
import type { Parsers } from '../forms/form.js';
import { termsSentence } from '../forms/page-links.js';
import { readAccount, username, usernameField } from '../forms/account-name.js';
import { MobileRulesGate } from '../phone/mobile-rules.js';
import { textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { hiddenUsername } from '../ui/password.js';
import { passwordStyles } from '../ui/password.styles.js';
import { isCheckRunning, renderChecking } from './checking-view.js';
import { renderActions } from './code-actions.js';
import { CodeFailure } from './code-failure.js';
import {
  identifierOf,
  type CodeState,
  type CodeStep,
  type CodeValues,
  renderContact,
  wordsOf,
} from './code-words.js';
import { CodeField } from './code-field.js';
import { moveIn } from '../ui/step-motion.styles.js';
import { codeStyles } from './code.styles.js';
import { NewPasswordField } from './new-password-field.js';

/** The view of a code step or of the forgotten password. */
export const createView = (controller: SessionController) => new CodeForm(controller);

/** The form for a code, with a new password beside it. */
export class CodeForm extends FormView<CodeStep, CodeValues> {
  static override readonly styles = [passwordStyles, codeStyles];
  readonly #password = new NewPasswordField(this);
  readonly #code = new CodeField(this);
  readonly #failure = new CodeFailure(this);
  readonly #mobileRules = new MobileRulesGate(this.controller);
  /** The field to focus after the next render, after the form has changed between its two questions. */
  #fieldToFocus: string | undefined;
  /** Whether the form has just changed between its two questions. */
  #questionChanged = false;
  /** Whether a code was completed while another request ran; it is submitted after that request. */
  #submitDue = false;
  #isPrefetched = false;
  /** The password that was typed when the visitor pressed Change, until the form has an input for it. */
  #keptPassword: string | undefined;
  /** Whether the password is valid, so that the last digit of a code submits the form. */
  #hasPassword = false;

  constructor(controller: SessionController) {
    super(controller);
    new BfcacheReset(controller, () => {
      this.#password.reopen();
      this.#hasPassword = false;
    });
  }

  protected override fields(): Parsers<CodeValues> {
    const { state } = this;
    const asked = state?.step === 'checking' ? undefined : state;
    const unnamed = asked?.step === 'reset' && !asked.delivery.code ? asked : undefined;
    return {
      [username]: unnamed && ((text) => readAccount(this.controller, text, unnamed.identifier)),
      'one-time-code': asked?.delivery.code && this.#code.parse,
      'new-password':
        asked && !unnamed && !asked.passwordless
          ? (text) => this.#password.parse(text, identifierOf(asked))
          : undefined,
    };
  }

  protected override onState(state: CodeState, before: CodeState | undefined): void {
    const { request, delivery } = state;
    if (!before) {
      this.#keptPassword = this.controller.session?.commands?.takePassword();
      this.#empty(delivery.code !== undefined && this.#keptPassword === undefined);
    }
    if (before?.delivery.code && !delivery.code) this.#password.reset(false);
    this.#questionChanged = before !== undefined && !delivery.code !== !before.delivery.code;
    // The wait for a check is measured from zero.
    if (state.step !== before?.step) this.progress.restart();
    this.#hasPassword = this.form.value(this.#password.name) !== undefined;
    this.#failure.onState(state, before);
    this.#code.onState(state);
    this.#fieldToFocus = this.#focusAfter(state, before);
    const refused = request.kind === 'failed' ? request.problem.code : undefined;
    if (refused === 'password-refused') this.#password.open();
    const isNew = request !== before?.request;
    if (isNew && (refused === 'wrong-code' || refused === 'code-expired')) this.#code.refused();
    if (!this.#submitDue || isBlocked(state)) return;
    this.#submitDue = false;
    // After the render: it empties the field, except for a code that was typed meanwhile.
    queueMicrotask(() => {
      if (this.#code.isComplete) this.#submit();
    });
  }

  protected override onRendered(state: CodeState): void {
    if (state.step === 'checking') return;
    this.#restorePassword(state);
    if (this.#fieldToFocus !== undefined) this.form.focusIfIdle(this.#fieldToFocus);
    this.#fieldToFocus = undefined;
    const form = this.controller.host.shadowRoot?.querySelector('form');
    if (this.#questionChanged && form) moveIn(form, !state.delivery.code);
    this.#questionChanged = false;
    this.#password.updated();
    this.#code.updated();
    this.feedback.updated(state.request);
  }

  protected override renderStep(state: CodeState): TemplateResult {
    const { request } = state;
    const isChecking = state.step === 'checking';
    const busy = request.kind === 'busy' || this.#mobileRules.isWaiting;
    const stage = this.progress.measure(isChecking ? isCheckRunning(request) : busy);
    // During the check the form stays in the tree, hidden: it may be needed again.
    return html`${isChecking ? renderChecking(state, this.controller, this.progress, stage) : nothing}
    ${this.#renderForm(state, isChecking ? undefined : stage)}`;
  }

  /** Fills in the password that was typed before the visitor changed the address. */
  #restorePassword({ delivery }: CodeState): void {
    const control = this.form.control(this.#password.name);
    if (this.#keptPassword === undefined || !control) return;
    control.value = this.#keptPassword;
    this.#keptPassword = undefined;
    this.#hasPassword = this.form.value(this.#password.name) !== undefined;
    if (this.#hasPassword && delivery.code) this.#password.collapse();
    this.update();
  }

  /** Without a stage the form is hidden. */
  #renderForm(state: CodeState, stage: WaitStage | undefined): TemplateResult {
    const { controller, form } = this;
    const { code } = state.delivery;
    const text = this.t(wordsOf(state).heading);
    const disabled = isBlocked(state);
    const failure = this.#failure.current(state);
    const actions = renderActions(this, state, {
      code: this.#code,
      failure: this.#failure,
      stage: stage ?? 'none',
      isWaiting: this.#mobileRules.isWaiting,
      onSend: this.#send,
      onRepair: this.#repair,
    });
    // A password that was chosen before is below the buttons: the code comes first.
    const isBelowButtons = this.#password.isBelowButtons && !state.passwordless;
    const asksAccount = code === undefined && state.step === 'reset';
    const asksPassword = !asksAccount && !state.passwordless;
    return html`<form
      class="stack"
      novalidate
      ?hidden=${stage === undefined}
      @submit=${this.#onSubmit}
      @input=${this.#onInput}
    >
      ${stage === undefined ? nothing : heading({ ...controller.heading, text })}
      ${wordsOf(state).intro ? html`<p>${this.t('otp-intro-has-card')}</p>` : nothing}
      ${renderContact(this, state, disabled, this.#change)}
      ${errorAnnouncement(form, controller.i18n)}
      ${failure ? nothing : renderErrorSummary({ form, request: { kind: 'idle' }, controller })}
      ${asksPassword ? hiddenUsername(identifierOf(state)?.value ?? '') : nothing}
      ${asksAccount ? this.#renderUsername(state) : nothing}
      ${code ? this.#code.render(state, this.#hasPassword || !!state.passwordless) : nothing}
      ${isBelowButtons ? actions : nothing}
      ${asksPassword ? this.#password.render(disabled, !code) : nothing}
      ${isBelowButtons ? nothing : actions}
      ${isReset(state) ? this.#renderBack(disabled) : termsSentence(controller)}
    </form>`;
  }

  #renderUsername({ identifier = this.configuration.identifier }: ResetState): TemplateResult {
    const error = fieldErrorText(this.form.error(username), this.controller.i18n);
    return usernameField(this.controller.i18n, { error, value: identifier?.value, isOnly: true });
  }

  #renderBack(disabled: boolean): TemplateResult {
    const button = textButton({ label: this.t('reset-back'), disabled, onClick: this.#back });
    return html`<div class="ways">${button}</div>`;
  }

  /** The field that gets the focus when the question of the form has changed. */
  #focusAfter(state: CodeState, before: CodeState | undefined): string | undefined {
    const isCodeNew = state.delivery.code !== undefined && before?.delivery.code === undefined;
    if (state.step === 'reset') {
      // A change of the address removes the button that was pressed.
      if (isCodeNew) return this.#code.name;
      return before?.delivery.code && !state.delivery.code ? username : this.#fieldToFocus;
    }
    if (!before || !isCodeNew) return this.#fieldToFocus;
    if (this.form.value(this.#password.name) !== undefined) this.#password.collapse();
    return this.form.text(this.#password.name) === '' ? undefined : this.#code.name;
  }

  readonly #onInput = (event: Event): void => {
    this.form.onInput(event);
    if (this.state?.step === 'otp' && !this.#isPrefetched) {
      this.#isPrefetched = true;
      this.controller.session?.warmUp();
    }
    const hasPassword = this.form.value(this.#password.name) !== undefined;
    if (hasPassword !== this.#hasPassword) this.update();
    this.#hasPassword = hasPassword;
    const isComplete = event.target === this.form.control(this.#code.name) && this.#code.isComplete;
    if (!hasPassword && !this.state?.passwordless) this.#password.open(isComplete);
    else if (isComplete) {
      this.#submitDue = isBlocked(this.controller.state);
      if (!this.#submitDue) this.#submit();
    }
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.state?.step === 'reset') this.#mobileRules.whenReady(this.#submit);
    else this.#submit();
  };

  /** Before the first code the password is checked: a code that cannot be used yet would only expire. */
  readonly #submit = (startedAt?: number): void => {
    const { state } = this;
    if (!state || state.step === 'checking' || isBlocked(state)) return;
    if (this.#code.isExpired) {
      if (this.progress.countDown(state.delivery.resendAt) > 0) return;
      this.#code.expectNewCode();
      this.#send();
      return;
    }
    if (this.#failure.secondsToWait(state) > 0) return;
    const typed = this.form.submit();
    if (!typed) {
      if (this.form.error(this.#password.name)) this.#password.open();
      return;
    }
    const { username: identifier, 'one-time-code': code, 'new-password': password } = typed;
    if (code !== undefined && (password !== undefined || state.passwordless)) {
      this.#code.submitted(code);
      this.#password.hide();
      this.send({ type: 'verify', code, ...(password !== undefined && { password }) });
    } else if (identifier) {
      this.send({ type: 'identify', identifier }, startedAt);
    } else this.#send();
  };

  readonly #send = (): void => this.send({ type: 'send-code' });

  /** The typed password stays, and is checked against the repaired address. */
  readonly #repair = (value: string): void =>
    this.send({ type: 'identify', identifier: { channel: 'email', value } });

  readonly #change = (): void => {
    const password = this.form.text(this.#password.name);
    if (this.state?.step === 'otp') this.controller.session?.commands?.keepPassword(password);
    if (this.state?.step === 'reset') this.#empty(false);
    this.send({ type: 'change-address' });
  };

  readonly #back = (): void => {
    this.#empty(false);
    this.send({ type: 'open-login' });
  };

  /** `isRepeat`: the visitor has chosen the password before, and it was lost, for example by a reload. */
  #empty(isRepeat: boolean): void {
    this.form.reset();
    this.#password.reset(isRepeat && this.state?.step !== 'reset');
  }
}
