/**
 * The log-in step: asks for account name and password.
 */
import { html, nothing } from 'lit';
import { isBlocked, isHeldByHost } from '../../flow/state/request-selectors.js';
import { commands } from '../../flow/session-registry.js';
import type { State } from '../../flow/state/state.js';
import type { Identifier } from '../../domain/identifier.js';
import { serverFallback } from '../core/is-server.js';
import { addFlowBehaviours } from '../flow/flow-behaviours.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { retryLabel } from '../forms/retry-label.js';
import { sentenceWithButton } from '../forms/sentence-links.js';
import type { SessionController } from '../core/session-controller.js';
import { BfcacheReset } from '../core/bfcache.js';
import { MobileRulesGate } from '../phone/mobile-rules-gate.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { primaryButton, textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { passwordField } from '../ui/password.js';
import type { View } from '../core/view-host.js';
import { waitingLine } from '../core/progress-controller.js';
import { parseLoginIdentifier } from './login-identifier.js';
import { username, usernameField } from './username-field.js';
import { prefetchView, sendCommand, stopWaiting } from '../core/send-command.js';

const password = 'current-password';

/** Creates the view of the step `login`. */
export function createView(controller: SessionController): View {
  return new LoginView(controller);
}

class LoginView implements View {
  readonly styles = [passwordStyles, noticeStyles];
  readonly #controller: SessionController;
  readonly #step: FormStep;
  readonly #mobileRules: MobileRulesGate;
  #revealed = false;
  #isPrefetched = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#step = new FormStep(
      controller,
      { names: [username, password], validate: (name) => this.#validate(name) },
      { request: () => controller.stateAt('login').request, repeat: () => this.#logIn() },
    );
    this.#mobileRules = new MobileRulesGate(controller);
    new BfcacheReset(controller);
  }

  get #form(): FormController {
    return this.#step.form;
  }

  changed(_state: State, before: State | undefined): void {
    if (before) return;
    this.#form.reset();
    this.#revealed = false;
  }

  render() {
    const { i18n } = this.#controller;
    const state = this.#controller.stateAt('login');
    const { request, reason } = state;
    const busy = this.#mobileRules.isWaiting || request.kind === 'busy';
    // The register form of the same page may be busy, too.
    const blocked = isBlocked(this.#controller.state);
    const usernameError = fieldErrorText(this.#form.error(username), i18n);
    const passwordError = fieldErrorText(this.#form.error(password), i18n);
    const seconds = this.#step.countDown(request);
    return html`<form
      class="stack"
      novalidate
      method="dialog"
      @submit=${this.#submit}
      @input=${this.#onInput}
      @focusout=${this.#form.onBlur}
      @reset=${this.#hide}
    >
      ${heading({ ...this.#controller.heading, text: i18n.t('login-heading'), note: reason !== undefined })}
      ${notice({ kind: 'info', ...(reason && { text: i18n.t(`login-${reason}`) }), isNote: true })}
      ${errorAnnouncement(this.#form, i18n)}
      ${renderErrorSummary({ form: this.#form, request: this.#step.summarised(request), controller: this.#controller, countsOnButton: true })}
      ${usernameField(i18n, { error: usernameError, value: state.username })}
      ${passwordField({
        name: password,
        label: i18n.t('login-password'),
        error: passwordError,
        autocomplete: 'current-password',
        required: true,
        revealed: this.#revealed,
        revealLabel: i18n.t('common-show-password'),
        onReveal: this.#reveal,
      })}
      ${this.#step.renderOfflineNotice(request)}
      <div class="actions">
        ${primaryButton({
          label: retryLabel(i18n.t('common-log-in'), seconds),
          busyLabel: i18n.t('login-busy'),
          busy,
          disabled: seconds > 0 || isHeldByHost(state),
        })}
        ${waitingLine({
          stage: this.#step.progress.stage(busy),
          i18n,
          busyLabel: i18n.t('login-busy'),
          onStop: this.#stop,
        })}
      </div>
      <div class="ways">${this.#renderForgot(blocked)}${this.#renderRegister(blocked)}</div>
    </form>`;
  }

  updated(): void {
    this.#form.applyFocus();
    this.#step.updated(this.#controller.stateAt('login').request);
    // A server-rendered element has no session before it is hydrated.
    addFlowBehaviours(this.#controller);
  }

  #renderForgot(disabled: boolean) {
    const { i18n, configuration } = this.#controller;
    if (!configuration?.reset) return nothing;
    const label = i18n.t('login-forgot');
    return textButton({ label, name: 'forgot', disabled, onClick: this.#forgot });
  }

  #renderRegister(disabled: boolean) {
    const { i18n, hasFlow, state, session } = this.#controller;
    // Without a flow the register form is on the page as well, unless the log-in has replaced it.
    const hasGivenWay =
      state.step === 'login' && state.reason !== undefined && session?.participants.has('register');
    if (!hasFlow && !hasGivenWay) return serverFallback();
    const label = i18n.t('login-register');
    const register = textButton({ label, disabled, onClick: this.#register });
    return sentenceWithButton(i18n, 'login-no-account', register);
  }

  #identifier(): Identifier | undefined {
    const { identifier } = this.#controller.stateAt('login');
    return parseLoginIdentifier(this.#controller, this.#form.value(username), identifier);
  }

  /** The account name to send: as typed if it is no known kind of identifier, or unchanged since the last attempt. */
  #username(): string {
    const typed = this.#form.value(username).trim();
    return typed === this.#controller.stateAt('login').username
      ? typed
      : (this.#identifier()?.value ?? typed);
  }

  #validate(name: string): ValidationError | undefined {
    const value = this.#form.value(name);
    if (name === password) return value === '' ? { key: 'password-empty' } : undefined;
    return value.trim() === '' ? { key: 'username-empty' } : undefined;
  }

  readonly #onInput = (event: Event): void => {
    this.#form.onInput(event);
    if (this.#isPrefetched) return;
    this.#isPrefetched = true;
    // Unlike registering, logging in needs no request in advance.
    commands.prefetch();
    prefetchView(this.#controller, 'done');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#mobileRules.whenReady(() => this.#logIn());
  };

  #logIn(): void {
    const isHeldBack = this.#step.countDown(this.#controller.stateAt('login').request) > 0;
    if (this.#controller.isBusy || isHeldBack || !this.#form.submit()) return;
    const credentials = { username: this.#username(), password: this.#form.value(password) };
    this.#revealed = false;
    sendCommand(this.#controller, { type: 'log-in', ...credentials }, 'login');
  }

  readonly #stop = (): void => {
    this.#mobileRules.stop();
    stopWaiting(this.#controller);
  };

  readonly #reveal = (): void => {
    this.#revealed = !this.#revealed;
    this.#controller.update();
  };

  readonly #hide = (): void => {
    this.#revealed = false;
  };

  readonly #register = (): void => {
    const identifier = this.#identifier();
    sendCommand(this.#controller, { type: 'open-register', identifier });
  };

  /** Passes the typed account name on to the reset step. */
  readonly #forgot = (): void => {
    const identifier = this.#identifier();
    const known = identifier ? { identifier } : {};
    const open = { type: 'open-reset', ...known } as const;
    sendCommand(this.#controller, open, 'login');
  };
}
