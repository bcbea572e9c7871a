/**
 * The code step: asks for a password, sends a code and checks it. While the result of the check is unknown, it shows
 * that.
 */
import { html, nothing } from 'lit';
import { formatContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import { isBlocked, isHeldByHost } from '../../flow/selectors.js';
import type { State } from '../../flow/state.js';
import { CodeRequestFailure, isCodeState, type CodeState } from './code-request-failure.js';
import { errorAnnouncement, renderErrorSummary, showServerError } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { hiddenUsername } from '../ui/password.js';
import { linkedSentence } from '../forms/sentence-links.js';
import type { SessionController } from '../core/session-controller.js';
import { BfcacheReset } from '../core/bfcache.js';
import { type WaitStage, waitingLine } from '../core/progress-controller.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { primaryButton } from '../ui/button.js';
import { contactLine } from '../ui/contact-line.js';
import { heading } from '../ui/heading.js';
import type { View } from '../core/view-host.js';
import { CheckingView } from './checking-view.js';
import { NewPasswordField } from './new-password-field.js';
import { CodeField } from './code-field.js';

export function createView(controller: SessionController): View {
  return new OtpView(controller);
}

class OtpView implements View {
  readonly styles = [passwordStyles, noticeStyles];
  readonly #controller: SessionController;
  readonly #step: FormStep;
  readonly #password: NewPasswordField;
  readonly #code: CodeField;
  readonly #checking: CheckingView;
  readonly #failure: CodeRequestFailure;
  #isPrefetched = false;
  /** Whether the next render shows the field for the code for the first time. */
  #isCodeNew = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#step = new FormStep(controller, {
      names: ['new-password', 'one-time-code'],
      validate: (name) => this.#validate(name),
    });
    new BfcacheReset(controller);
    const { form, progress } = this.#step;
    this.#password = new NewPasswordField(controller, form);
    this.#code = new CodeField(controller, form, progress);
    this.#checking = new CheckingView(controller, progress);
    this.#failure = new CodeRequestFailure(controller, this.#step);
  }

  get #form(): FormController {
    return this.#step.form;
  }

  changed(state: State, last: State | undefined): void {
    if (!isCodeState(state)) return;
    const before = last && isCodeState(last) ? last : undefined;
    if (!before) {
      this.#form.reset();
      this.#password.reset(state.code !== undefined);
    }
    // The check has a waiting time of its own.
    if (state.step !== before?.step) this.#step.progress.stage(false);
    this.#checking.changed(state, before);
    this.#failure.changed(state);
    this.#code.changed(state.person.identifier.channel, state.code);
    this.#isCodeNew = before !== undefined && !before.code && state.code !== undefined;
  }

  render() {
    const { state } = this.#controller;
    if (!isCodeState(state)) return nothing;
    const checking = state.step === 'checking';
    const { request } = state;
    this.#step.countDown(request);
    const stage = this.#step.progress.stage(request.kind === 'busy');
    // During the check the form stays in the tree, hidden: it may be needed again.
    return html`${checking ? this.#checking.render(state) : nothing}
    ${this.#renderForm(state, checking ? undefined : stage)}`;
  }

  updated(): void {
    this.#form.applyFocus();
    const { state } = this.#controller;
    if (state.step !== 'otp') return;
    showServerError(this.#form, state.request);
    if (this.#isCodeNew && this.#password.value !== '') this.#form.focusIfIdle(this.#code.name);
    this.#isCodeNew = false;
    this.#code.updated();
    this.#step.updated(state.request);
  }

  /** Without a stage the form is hidden. */
  #renderForm(state: CodeState, stage: WaitStage | undefined) {
    const hidden = stage === undefined;
    const controller = this.#controller;
    const { i18n, headingLevel } = controller;
    const { request, person, code } = state;
    const { identifier } = person;
    const field = this.#codeState(state);
    // Shown at the button, where the visitor is.
    const failure = this.#failure.current(state);
    const action = request.kind === 'busy' ? request.action : undefined;
    return html`<form
      class="stack"
      novalidate
      ?hidden=${hidden}
      @submit=${this.#submit}
      @input=${this.#onInput}
      @focusout=${this.#form.onBlur}
    >
      ${hidden ? nothing : heading({ level: headingLevel, text: i18n.t(code ? 'otp-code-heading' : 'otp-heading') })}
      ${code ? nothing : html`<p>${this.#intro(state)}</p>`} ${errorAnnouncement(this.#form, i18n)}
      ${failure ? nothing : renderErrorSummary({ form: this.#form, request: { kind: 'idle' }, controller })}
      ${this.#renderContact(identifier, isBlocked(state))} ${this.#password.render()}
      ${this.#code.renderNotice(field)} ${field ? this.#code.render(field) : nothing}
      ${this.#terms()} ${this.#step.renderOfflineNotice()}
      ${failure ? this.#failure.render(failure, state) : nothing}
      <div class="actions">
        ${
          code
            ? primaryButton({
                ...this.#submitLabels(state),
                busy: action === 'verify',
                disabled: isHeldByHost(state),
              })
            : primaryButton({
                label: i18n.t('otp-send'),
                busyLabel: i18n.t('otp-sending'),
                name: 'send-code',
                busy: action === 'send-code',
              })
        }
        ${field ? this.#code.renderResend(field, this.#send) : nothing}
        ${waitingLine({
          stage: stage ?? 'none',
          i18n,
          busyLabel:
            action === 'verify' ? this.#submitLabels(state).busyLabel : i18n.t('otp-sending'),
        })}
      </div>
    </form>`;
  }

  #intro({ person }: CodeState): string {
    const { i18n } = this.#controller;
    if (person.identifier.channel === 'card') return i18n.t('otp-intro-by-card');
    return i18n.t(person.status === 'has-card' ? 'otp-intro-has-card' : 'otp-intro-new');
  }

  /** The address of the code, and the account name for password managers. */
  #renderContact(identifier: Identifier, disabled: boolean) {
    const { i18n, configuration } = this.#controller;
    const { channel, value } = identifier;
    return html`${contactLine({
      label: i18n.t(`otp-contact-${channel}`),
      value: formatContact(identifier, configuration?.country),
      changeLabel: i18n.t(`otp-change-${channel}`),
      disabled,
      onChange: this.#change,
    })}
    ${hiddenUsername(value)}`;
  }

  #terms() {
    const href = this.#controller.configuration?.termsUrl;
    const links = { terms: { text: 'common-terms-link', href } } as const;
    return href
      ? html`<p class="small">${linkedSentence(this.#controller.i18n, 'otp-terms', links)}</p>`
      : nothing;
  }

  #submitLabels({ person }: CodeState) {
    const { i18n } = this.#controller;
    return person.status === 'has-card'
      ? { label: i18n.t('otp-activate'), busyLabel: i18n.t('otp-activating') }
      : { label: i18n.t('otp-create'), busyLabel: i18n.t('otp-creating') };
  }

  #codeState(state: CodeState) {
    const { code, resendAt } = state;
    if (!code) return undefined;
    const { identifier } = state.person;
    const { channel } = identifier;
    const { i18n, configuration } = this.#controller;
    const contact = formatContact(identifier, configuration?.country);
    const sentText = (isNewer: boolean) =>
      i18n.t(isNewer ? `otp-sent-again-${channel}` : `otp-sent-${channel}`, { contact });
    return {
      channel,
      code,
      resendAt,
      busy: isBlocked(state),
      enterkeyhint: 'done',
      sentText,
    } as const;
  }

  #validate(name: string): ValidationError | undefined {
    const { state } = this.#controller;
    if (state.step !== 'otp') return undefined;
    if (name === this.#password.name) return this.#password.validate(state.person.identifier);
    return state.code ? this.#code.validate() : undefined;
  }

  readonly #onInput = (event: Event): void => {
    this.#form.onInput(event);
    if (this.#isPrefetched) return;
    this.#isPrefetched = true;
    this.#controller.prefetch('profile');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { state } = this.#controller;
    if (state.step !== 'otp' || this.#controller.isBusy) return;
    if (!state.code) {
      this.#send();
      return;
    }
    const code = this.#code.read();
    if (!this.#form.submit() || !code.ok) return;
    this.#password.hide();
    this.#controller.send({ type: 'verify', code: code.code, password: this.#password.value });
  };

  /** Validates the password first: a code that cannot be used yet would only expire. */
  readonly #send = (): void => {
    const { state } = this.#controller;
    if (state.step !== 'otp' || this.#controller.isBusy) return;
    if (!state.code && !this.#form.submit()) return;
    this.#controller.send({ type: 'send-code' });
  };

  readonly #change = (): void => {
    this.#controller.send({ type: 'change-address' });
  };
}
