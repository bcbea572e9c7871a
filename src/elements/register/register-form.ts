/**
 * The logic of the register form: validates what was typed, shows what is wrong, and sends it. Loaded on the first
 * interaction with the form.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { readIdentifier, type Identifier, type IdentifierResult } from '../../domain/identifier.js';
import { isAddressRefused, type Problem } from '../../domain/problem.js';
import type { State } from '../../flow/state.js';
import { idle } from '../../flow/reducer-outcome.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import type { TargetOnly, ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { supportLinks } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import { mobileRules, loadMobileRules } from '../phone/mobile-rules.js';
import { MobileRulesGate } from '../phone/mobile-rules-gate.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { link } from '../ui/link.js';
import { waitingLine } from '../core/progress-controller.js';
import { type RegisterQuestion, username } from './register-question.js';

export class RegisterForm {
  readonly styles = [noticeStyles];
  readonly #controller: SessionController;
  readonly #question: RegisterQuestion;
  readonly #step: FormStep;
  readonly #wait: MobileRulesGate;
  #isPrepared = false;
  /** The card that was unknown, for which the form has asked for a contact. */
  #refused: Identifier | undefined;

  constructor(controller: SessionController, question: RegisterQuestion) {
    this.#controller = controller;
    this.#question = question;
    this.#step = new FormStep(controller, { names: [username], validate: () => this.#validate() });
    this.#wait = new MobileRulesGate(controller);
  }

  /** Whether a submitted form waits for the rules of mobile numbers. */
  get isWaiting(): boolean {
    return this.#wait.isWaiting;
  }

  /** The shown error of the input. */
  get error(): string | undefined {
    return fieldErrorText(this.#step.form.error(username), this.#controller.i18n);
  }

  /** Resets a form that is shown anew. */
  changed(_state: State, before: State | undefined): void {
    if (before) return;
    this.#step.form.reset();
    this.#question.reset();
  }

  /** Above the input: why the form asks again, and what went wrong. */
  renderTop(): TemplateResult {
    const controller = this.#controller;
    const { i18n } = controller;
    const { form } = this.#step;
    const { request, reason } = controller.stateAt('register');
    const { contacts } = this.#question;
    this.#step.countDown(request);
    const isUnknown = reason === 'card-unknown';
    const key = `register-card-unknown-${contacts || 'only'}` as const;
    const button = i18n.t('register-use-card');
    const why = isUnknown ? i18n.t(key, { button }) : nothing;
    // Where only cards are accepted, the support is the only way on.
    const support = isUnknown && !contacts ? supportLinks(controller).support : undefined;
    return html`<p role="status" class=${isUnknown ? '' : 'hidden'}>${why}</p>
      ${support ? html`<p>${link(support)}</p>` : nothing} ${errorAnnouncement(form, i18n)}
      ${renderErrorSummary({ form, request: this.#refusedAddress ? idle : request, controller })}`;
  }

  /** Above the buttons, where it moves no field. */
  renderOfflineNotice(): TemplateResult {
    return this.#step.renderOfflineNotice();
  }

  renderWaiting(): TemplateResult {
    const busy = this.#controller.stateAt('register').request.kind === 'busy';
    const { i18n } = this.#controller;
    return waitingLine({
      stage: this.#step.progress.stage(busy || this.isWaiting),
      i18n,
      busyLabel: i18n.t('register-busy'),
      onStop: this.#stop,
    });
  }

  updated(): void {
    const problem = this.#refusedAddress;
    if (problem) this.#step.form.setServerError(problem, () => username);
    this.#step.form.applyFocus();
    const { reason, identifier, request } = this.#controller.stateAt('register');
    this.#step.updated(request);
    if (reason !== 'card-unknown' || identifier === this.#refused) return;
    this.#refused = identifier;
    if (!this.#question.contacts || !this.#question.asksCard) return;
    this.#question.toggle();
    this.onToggle();
  }

  /** The problem of a refused address, which is shown at the input. */
  get #refusedAddress(): Problem | undefined {
    const { request } = this.#controller.stateAt('register');
    if (request.kind !== 'failed') return undefined;
    return isAddressRefused(request.problem, true) ? request.problem : undefined;
  }

  onInput(input: TargetOnly): void {
    this.#step.form.onInput(input);
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void loadMobileRules(this.#controller.configuration);
    this.#controller.prefetch('otp');
  }

  onBlur(input: TargetOnly): void {
    this.#step.form.onBlur(input);
  }

  /** Resets the form, which now asks for another identifier. */
  onToggle(): void {
    const { form } = this.#step;
    form.reset();
    this.#controller.update();
    void this.#controller.host.updateComplete.then(() => form.focus(username));
  }

  /** Passes the typed identifier on to the log-in. */
  openLogin(): void {
    const result = this.#read();
    const identifier = result.ok ? result.identifier : undefined;
    this.#controller.send({ type: 'open-login', identifier });
  }

  submit(): void {
    this.#wait.whenReady(() => this.#submit());
  }

  #submit(): void {
    if (this.#controller.isBusy || !this.#step.form.submit()) return;
    const result = this.#read();
    if (!result.ok) return;
    const { identifier } = result;
    this.#controller.send({ type: 'identify', identifier }, 'register');
  }

  #read(): IdentifierResult {
    const { asksCard, channels } = this.#question;
    const rules = mobileRules(this.#controller.configuration);
    const channel = asksCard ? 'card' : 'contact';
    return readIdentifier(this.#step.form.value(username), { channels, channel, ...rules });
  }

  #validate(): ValidationError | undefined {
    const result = this.#read();
    return result.ok ? undefined : result.error;
  }

  readonly #stop = (): void => {
    this.#wait.stop();
    this.#controller.session?.cancelReads();
  };
}
