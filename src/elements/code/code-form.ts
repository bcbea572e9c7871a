/**
 * The code step and the forgotten password, which are one form: first what the code is for (a new password, or the name of
 * the account), then the code. While the result of the check is unknown, `renderChecking` takes its place.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatContact } from '../../domain/display.js';
import { isRetryable, isAlreadyRegistered } from '../../domain/problem.js';
import { isBlocked, isHeldByHost } from '../../flow/state/request-selectors.js';
import type { FailedRequest, ResetState } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { BfcacheReset } from '../core/bfcache.js';
import { type WaitStage, waitingLine } from '../core/progress-controller.js';
import { prepareStep } from '../core/send-command.js';
import { FormView } from '../forms/form-view.js';
import {
  errorAnnouncement,
  fieldErrorText,
  formFailure,
  isAboutAddress,
  renderErrorSummary,
  showServerError,
} from '../forms/error-summary.js';
import type { ValidationError } from '../forms/form-fields.js';
import { termsSentence } from '../forms/page-links.js';
import { retryLabel } from '../forms/retry-label.js';
import { parseLoginIdentifier } from '../login/login-identifier.js';
import { username, usernameField } from '../login/username-field.js';
import { MobileRulesGate } from '../phone/mobile-rules-gate.js';
import { primaryButton, textButton } from '../ui/button.js';
import { contactSentence, contactValue } from '../ui/contact.js';
import { heading } from '../ui/heading.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { hiddenUsername } from '../ui/password.js';
import { passwordStyles } from '../ui/password.styles.js';
import { isCheckRunning, renderChecking } from './checking-view.js';
import { CodeField } from './code-field.js';
import { identifierOf, type CodeState, type CodeStep } from './code-state.js';
import { wordsOf } from './code-words.js';
import { codeStyles } from './code.styles.js';
import { Cooldown } from './cooldown.js';
import { NewPasswordField } from './new-password-field.js';

/** The view of a code step or of the forgotten password. */
export const createView = (element: SessionController) => new CodeForm(element);

/** The form for a code, with a new password beside it. */
export class CodeForm extends FormView<CodeStep> {
  static override readonly steps = ['otp', 'checking', 'reset'] as const;
  static override readonly styles = [passwordStyles, codeStyles, noticeStyles];
  readonly #password = new NewPasswordField(this);
  readonly #code = new CodeField(this);
  readonly #cooldown = new Cooldown(this);
  readonly #mobileRules = new MobileRulesGate(this.element);
  /** The field to focus after the next render: the form has just changed between its two questions. */
  #fieldToFocus: string | undefined;
  #isPrefetched = false;

  constructor(element: SessionController) {
    super(element, [username, 'one-time-code', 'new-password']);
    new BfcacheReset(element, () => this.#password.askAgain());
  }

  protected override onState(state: CodeState, before: CodeState | undefined): void {
    const { request, code } = state;
    if (!before) this.#empty(code !== undefined);
    // The check has a waiting time of its own.
    if (state.step !== before?.step) this.progress.stage(false);
    this.#cooldown.onState(state);
    this.#code.onState(state);
    this.#fieldToFocus = this.#focusAfter(state, before);
    const isRefused = request.kind === 'failed' && request.problem.code === 'password-refused';
    if (isRefused) this.#password.ask();
  }

  protected override onRendered(state: CodeState): void {
    if (state.step !== 'checking') showServerError(this.form, state.request);
    this.form.applyFocus();
    if (state.step === 'checking') return;
    if (this.#fieldToFocus !== undefined) this.form.focusIfIdle(this.#fieldToFocus);
    this.#fieldToFocus = undefined;
    this.#password.updated();
    this.#code.updated();
    this.step.updated(state.request);
  }

  protected override renderStep(state: CodeState): TemplateResult {
    const { request } = state;
    const isChecking = state.step === 'checking';
    const busy = request.kind === 'busy' || this.#mobileRules.isWaiting;
    const stage = this.progress.stage(isChecking ? isCheckRunning(request) : busy);
    // During the check the form stays in the tree, hidden: it may be needed again.
    return html`${isChecking ? renderChecking(state, this.element, this.progress, stage) : nothing}
    ${this.#renderForm(state, isChecking ? undefined : stage)}`;
  }

  /** Without a stage the form is hidden. */
  #renderForm(state: CodeState, stage: WaitStage | undefined): TemplateResult {
    const { element, form } = this;
    const { code } = state;
    const text = this.t(wordsOf(state).heading);
    const disabled = isBlocked(state);
    const failure = this.#failure(state);
    const actions = this.#renderActions(state, failure, stage ?? 'none');
    // The password that was chosen before stands below the buttons: the code comes first.
    const { isAside } = this.#password;
    const asksPassword = code !== undefined || state.step !== 'reset';
    return html`<form
      class="stack"
      novalidate
      ?hidden=${stage === undefined}
      @submit=${this.#onSubmit}
      @input=${this.#onInput}
      @focusout=${form.onBlur}
    >
      ${stage === undefined ? nothing : heading({ ...element.heading, text })}
      ${wordsOf(state).intro ? html`<p>${this.t('otp-intro-has-card')}</p>` : nothing}
      ${this.#renderContact(state, disabled)} ${errorAnnouncement(form, element.i18n)}
      ${failure ? nothing : renderErrorSummary({ form, request: { kind: 'idle' }, controller: element })}
      ${this.#code.renderNotice(state)}
      ${asksPassword ? hiddenUsername(identifierOf(state)?.value ?? '') : this.#renderUsername(state)}
      ${code ? this.#code.render(state) : nothing} ${isAside ? actions : nothing}
      ${asksPassword ? this.#password.render(disabled) : nothing} ${isAside ? nothing : actions}
      ${state.step === 'reset' ? this.#renderBack(disabled) : termsSentence(element)}
    </form>`;
  }

  /** What the visitor is asked for, and the contact that receives the code. */
  #renderContact(state: CodeState, disabled: boolean): TemplateResult {
    const identifier = identifierOf(state);
    const { contact } = wordsOf(state);
    if (!identifier || contact === 'reset-intro') return contactSentence({ text: this.t(contact) });
    const value = contactValue(formatContact(identifier, this.configuration.country));
    const parts = this.element.i18n.parts(contact);
    const change = {
      label: this.t('common-change'),
      name: this.t(`otp-change-${identifier.channel}`),
      disabled,
      onClick: this.#change,
    };
    return contactSentence({
      text: html`${parts.map((part) => (part.kind === 'text' ? part.text : value))}`,
      change,
    });
  }

  #renderUsername({ identifier }: ResetState): TemplateResult {
    const error = fieldErrorText(this.form.error(username), this.element.i18n);
    return usernameField(this.element.i18n, { error, value: identifier?.value });
  }

  /** The buttons, below what went wrong: that is shown where the visitor is. */
  #renderActions(
    state: CodeState,
    failure: FailedRequest | undefined,
    stage: WaitStage,
  ): TemplateResult {
    const { request, code } = state;
    const { i18n } = this.element;
    const { label, busyLabel } = wordsOf(state).button;
    const seconds = this.#secondsToWait(state);
    const action = request.kind === 'busy' ? request.action : undefined;
    const sendsOther = code !== undefined && action === 'send-code';
    return html`${this.step.renderOfflineNotice(request)}
      ${failure ? this.#renderFailure(failure, state) : nothing}
      <div class="actions">
        ${primaryButton({
          label: retryLabel(this.t(label), seconds),
          busyLabel: this.t(busyLabel),
          busy: (action !== undefined && !sendsOther) || this.#mobileRules.isWaiting,
          disabled: seconds > 0 || isHeldByHost(state),
          ...(!code && { name: 'send-code' }),
        })}
        ${waitingLine({ stage, i18n, busyLabel: this.t(sendsOther ? 'otp-sending' : busyLabel) })}
        ${code ? this.#code.renderResend(state, this.#send) : nothing}
      </div>`;
  }

  #renderFailure(failure: FailedRequest, { step, code, ...state }: CodeState): TemplateResult {
    const { problem } = failure;
    const shown = { request: failure, controller: this.element, countsOnButton: true };
    if (step === 'reset' || !('person' in state)) return renderErrorSummary(shown);
    const isUnsent = problem.code === 'code-not-sent';
    const isAboutSending = isRetryable(problem) || isAboutAddress(problem);
    // A visitor who gave a card number has no address here to correct.
    if (isUnsent && isAboutSending && state.person.identifier.channel === 'card') {
      const reword = () => this.t('problem-code-not-sent');
      return renderErrorSummary({ ...shown, reword, needsSupport: true });
    }
    // Without a code only a request for one can have failed.
    const isSending = code === undefined || failure.action === 'send-code';
    if (isUnsent || !isSending || isAlreadyRegistered(problem)) return renderErrorSummary(shown);
    const reword = (reason: string) => this.t('problem-code-not-sent-because', { reason });
    return renderErrorSummary({ ...shown, reword });
  }

  #renderBack(disabled: boolean): TemplateResult {
    const button = textButton({ label: this.t('reset-back'), disabled, onClick: this.#back });
    return html`<div class="ways">${button}</div>`;
  }

  /** The failure to show at the button, if there is one. */
  #failure(state: CodeState): FailedRequest | undefined {
    return formFailure(this.form, state.request) ?? this.#cooldown.failure(state);
  }

  /** Seconds until the action of the primary button may be repeated; the line for a new code counts its own. */
  #secondsToWait({ step, request, code, resendAt }: CodeState): number {
    if (!code && step !== 'reset') return this.progress.secondsUntil(resendAt);
    const isOther = code && request.kind === 'failed' && request.action === 'send-code';
    return isOther ? 0 : this.step.countDown(request);
  }

  /** Where the focus goes when the question of the form has changed. */
  #focusAfter(state: CodeState, before: CodeState | undefined): string | undefined {
    const isCodeNew = state.code !== undefined && before?.code === undefined;
    if (state.step === 'reset') {
      // A change of the address removes the button that was pressed.
      if (isCodeNew) return this.#code.name;
      return before?.code && !state.code ? username : this.#fieldToFocus;
    }
    if (!before || !isCodeNew) return this.#fieldToFocus;
    this.#password.fold(state.person.identifier);
    return this.#password.value === '' ? undefined : this.#code.name;
  }

  protected override validate(name: string): ValidationError | undefined {
    const { state } = this;
    if (!state || state.step === 'checking') return undefined;
    if (name === this.#code.name) return state.code ? this.#code.validate() : undefined;
    const asksAccount = state.step === 'reset' && !state.code;
    if (name === this.#password.name)
      return asksAccount ? undefined : this.#password.validate(identifierOf(state));
    return asksAccount && !this.#account(state) ? { key: 'username-empty' } : undefined;
  }

  #account({ identifier }: ResetState) {
    return parseLoginIdentifier(this.element, this.form.value(username), identifier);
  }

  readonly #onInput = (event: Event): void => {
    this.form.onInput(event);
    const { state } = this;
    if (state?.step === 'otp' && !this.#isPrefetched) {
      this.#isPrefetched = true;
      prepareStep(this.element, 'profile');
    }
    if (this.validate(this.#password.name)) this.#password.ask();
    else if (state?.code && this.#code.isCompletedBy(event)) this.#submit();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.state?.step === 'reset') this.#mobileRules.whenReady(this.#submit);
    else this.#submit();
  };

  /** Before the first code the password is validated: a code that cannot be used yet would only expire. */
  readonly #submit = (startedAt?: number): void => {
    const { state } = this;
    if (!state || state.step === 'checking') return;
    if (isBlocked(state) || this.#secondsToWait(state) > 0) return;
    if (!this.form.submit()) {
      if (this.validate(this.#password.name)) this.#password.ask();
      return;
    }
    if (state.code) {
      const code = this.#code.submit();
      if (code === undefined) return;
      this.#password.hide();
      this.send({ type: 'verify', code, password: this.#password.value });
    } else if (state.step === 'otp') this.#send();
    else {
      const identifier = this.#account(state);
      if (identifier) this.send({ type: 'identify', identifier }, startedAt ? { startedAt } : {});
    }
  };

  readonly #send = (): void => this.send({ type: 'send-code' });

  readonly #change = (): void => {
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
