/**
 * The form of the code step and of the forgotten password. It first asks for the new password, or for the name of the account; then for
 * the code. While the result of a check is unknown, the form is hidden and `renderChecking` is shown.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlocked, isInDialog } from '../../flow/state/request.js';
import { isReset } from '../../flow/state/selectors.js';
import { BfcacheReset } from '../core/bfcache.js';
import type { WaitStage } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import {
  type DescribeError,
  errorAnnouncement,
  fieldErrorText,
  renderErrorSummary,
} from '../forms/error-summary.js';
import type { Changed } from '../core/step-view.js';
import { FormView } from '../forms/form-view.js';
import { SubmitGate } from '../forms/submit-gate.js';
import type { Parsers } from '../forms/form.js';
import { termsSentence } from '../forms/page-links.js';
import { readAccount, username } from '../forms/account-name.js';
import { loadMobileRules } from '../phone/mobile-rules.js';
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
import { notice } from '../ui/notice.js';
import { PasskeyBox } from './passkey-box.js';
import { codeStyles } from './code.styles.js';
import { followQuestion } from './follow-question.js';
import { NewPasswordField } from './new-password-field.js';
import { renderBack, renderUsername } from './reset-parts.js';

/** The view of a code step or of the forgotten password. */
export const createView = (controller: SessionController) => new CodeForm(controller);

/** The form for a code, with a new password beside it. */
export class CodeForm extends FormView<CodeStep, CodeValues> {
  static override readonly styles = [passwordStyles, codeStyles];
  readonly #password = new NewPasswordField(this);
  readonly #code = new CodeField(this);
  readonly #passkey = new PasskeyBox(this);
  readonly #failure = new CodeFailure(this);
  readonly #gate = new SubmitGate(this.controller, () =>
    this.#asksPassword
      ? this.#password.loadRules()
      : loadMobileRules(this.controller.configuration),
  );
  /** The password that was typed before the visitor went back to the address. */
  readonly #keptPassword = this.controller.session?.commands?.takePassword();
  /** Whether a code was completed while another request ran; it is submitted after that request. */
  #submitDue = false;
  #isPrefetched = false;

  constructor(controller: SessionController) {
    super(controller);
    new BfcacheReset(this, () => this.#password.reopen());
  }

  protected override fields(): Parsers<CodeValues> {
    const { state } = this;
    const asked = state.step === 'checking' ? undefined : state;
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

  protected override willUpdate(changed: Changed<CodeStep>): void {
    if (!changed.has('state')) return;
    const { state } = this;
    const { request, delivery, step } = state;
    const before = changed.get('state');
    // The visitor has chosen the password before, and it was lost, for example by a reload.
    const isLost = !before && delivery.code && this.#keptPassword === undefined;
    if (isLost && step !== 'reset') this.#password.reset(true);
    if (before?.delivery.code && !delivery.code) this.#password.reset(false);
    // The wait for a check is measured from zero.
    if (step !== before?.step) this.progress.restart();
    this.#failure.onState(state, before);
    this.#code.onState(state);
    const isCodeNew = before && !before.delivery.code && delivery.code;
    if (isCodeNew && step !== 'reset' && this.#hasPassword) this.#password.collapse();
    const refused = request.kind === 'failed' ? request.problem.code : undefined;
    if (refused === 'password-refused') this.#password.open();
    if (!this.#submitDue || isBlocked(state)) return;
    this.#submitDue = false;
    // After the render: it empties the field, except for a code that was typed meanwhile.
    queueMicrotask(() => {
      if (this.#code.isComplete) this.#submit();
    });
  }

  protected override updated(changed: Changed<CodeStep>): void {
    const { state } = this;
    if (state.step === 'checking') return;
    if (changed.has('state')) {
      const before = changed.get('state');
      if (!before) this.#restorePassword();
      const { name: code } = this.#code;
      followQuestion(this, before, { code, password: this.#password.name });
    }
    if (this.#asksPassword) this.#password.shown();
    this.#password.updated();
    this.#code.updated();
    this.feedback.updated(state.request);
  }

  /** Keeps the password when the visitor goes back to the address, by "Change" or by the browser. */
  override end(): void {
    const { session, state } = this.controller;
    if (state.step === 'register' && state.reason === 'other-address') {
      const address = identifierOf(this.state)?.value ?? '';
      session?.commands?.keepPassword(this.form.text(this.#password.name), address);
    }
    super.end();
  }

  override render(): TemplateResult {
    const { state } = this;
    const { request } = state;
    const isChecking = state.step === 'checking';
    const busy = request.kind === 'busy' || this.#gate.isWaiting;
    const isLate = isChecking ? isCheckRunning(request) : busy && !isInDialog(request);
    const stage = this.progress.measure(isLate);
    // During the check the form stays in the tree, hidden: it may be needed again.
    return html`${isChecking ? renderChecking(state, this.controller, this.progress, stage) : nothing}
    ${this.#renderForm(state, isChecking ? undefined : stage)}`;
  }

  /** Whether the form asks for a new password; a forgotten one only when the code was sent. */
  get #asksPassword(): boolean {
    const { step, delivery, passwordless } = this.state;
    return !passwordless && (step !== 'reset' || delivery.code !== undefined);
  }

  /** Whether the password is valid, so that the last digit of a code submits the form. */
  get #hasPassword(): boolean {
    return this.form.value(this.#password.name) !== undefined;
  }

  /** Fills in the password that was typed before the visitor changed the address. */
  #restorePassword(): void {
    const control = this.form.control(this.#password.name);
    if (this.#keptPassword === undefined || !control) return;
    control.value = this.#keptPassword;
    if (this.#hasPassword && this.state.delivery.code) this.#password.collapse();
    this.requestUpdate();
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
      isWaiting: this.#gate.isWaiting,
      onSend: this.#send,
      onRepair: this.#repair,
    });
    // A password that was chosen before is below the buttons: the code comes first.
    const isBelowButtons = this.#password.isBelowButtons && !state.passwordless;
    const asksAccount = code === undefined && state.step === 'reset';
    const asksPassword = this.#asksPassword;
    const isStale = state.step === 'otp' && state.reason === 'passkey';
    return html`<form
      class="stack"
      novalidate
      ?hidden=${stage === undefined}
      @submit=${this.#onSubmit}
      @input=${this.#onInput}
    >
      ${stage === undefined ? nothing : heading({ ...controller.heading, text, note: isStale })}
      ${wordsOf(state).intro ? html`<p>${this.t('otp-intro-has-card')}</p>` : nothing}
      ${renderContact(this, state, disabled, this.#change)}
      ${notice({ kind: 'info', ...(isStale && { text: this.t('passkey-stale') }), isNote: true })}
      ${errorAnnouncement(form, controller.i18n, this.#describe)}
      ${failure ? nothing : renderErrorSummary({ form, request: { kind: 'idle' }, controller, describe: this.#describe })}
      ${asksPassword ? hiddenUsername(identifierOf(state)?.value ?? '') : nothing}
      ${asksAccount ? renderUsername(this, state) : nothing}
      ${code ? this.#code.render(state, state.passwordless ? !this.#passkey.isTicked : this.#hasPassword) : nothing}
      ${code ? this.#passkey.render() : nothing} ${isBelowButtons ? actions : nothing}
      ${asksPassword ? this.#password.render(disabled, !code) : nothing}
      ${isBelowButtons ? nothing : actions}
      ${isReset(state) ? renderBack(this, disabled, this.#back) : termsSentence(controller)}
    </form>`;
  }

  readonly #describe: DescribeError = (name, error) =>
    (name === this.#code.name
      ? this.#code.errorText(this.state)
      : fieldErrorText(error, this.controller.i18n)) ?? '';

  readonly #onInput = (event: Event): void => {
    this.form.onInput(event);
    if (this.state.step === 'otp' && !this.#isPrefetched) {
      this.#isPrefetched = true;
      this.controller.session?.warmUp();
    }
    // The hint of the code depends on the password.
    this.requestUpdate();
    const isComplete = event.target === this.form.control(this.#code.name) && this.#code.isComplete;
    if (!this.#hasPassword && !this.state.passwordless) this.#password.open(isComplete);
    else if (isComplete && !this.#passkey.isTicked) {
      this.#submitDue = isBlocked(this.controller.state);
      if (!this.#submitDue) this.#submit();
    }
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#gate.whenReady(this.#submit);
  };

  /** Before the first code the password is checked: a code that cannot be used yet would only expire. */
  readonly #submit = (startedAt?: number): void => {
    const { state } = this;
    if (state.step === 'checking' || isBlocked(this.controller.state)) return;
    if (this.#code.isExpired) {
      if (this.progress.countDown(state.delivery.resendAt) > 0) return;
      this.#code.expectNewCode();
      this.#send();
      return;
    }
    if (this.#failure.secondsToWait(state) > 0) return;
    const typed = this.form.submit();
    if (!typed) {
      this.#code.unsent();
      if (this.form.error(this.#password.name)) this.#password.open();
      return;
    }
    const { username: identifier, 'one-time-code': code, 'new-password': password } = typed;
    if (code !== undefined && (password !== undefined || state.passwordless)) {
      const passkey = this.#passkey.isTicked;
      this.#code.submitted(code, passkey);
      this.#password.hide();
      const chosen = { ...(password !== undefined && { password }), ...(passkey && { passkey }) };
      this.send({ type: 'verify', code, ...chosen });
    } else if (identifier) {
      this.send({ type: 'identify', identifier }, startedAt);
    } else this.#send();
  };

  readonly #send = (): void => this.send({ type: 'send-code' });

  /** The typed password stays, and is checked against the repaired address. */
  readonly #repair = (value: string): void =>
    this.send({ type: 'identify', identifier: { channel: 'email', value } });

  readonly #change = (): void => {
    if (this.state.step === 'reset') this.#empty();
    this.send({ type: 'change-address' });
  };

  readonly #back = (): void => {
    this.#empty();
    this.send({ type: 'open-login' });
  };

  #empty(): void {
    this.form.reset();
    this.#password.reset(false);
  }
}
