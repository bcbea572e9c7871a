/**
 * The logic of the register form: validates what was typed, shows what is wrong, and sends it. Loaded on the first
 * interaction with the form.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { readIdentifier, type Identifier, type IdentifierResult } from '../../domain/identifier.js';
import { isAddressRefused, type Problem } from '../../domain/problem.js';
import type { State } from '../../flow/state/state.js';
import { idle } from '../../flow/state/reducer-outcome.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import type { FieldError, TargetOnly, ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { retryLabel } from '../forms/retry-label.js';
import { supportLinks } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import { mobileRules, loadMobileRules } from '../phone/mobile-rules.js';
import { MobileRulesGate } from '../phone/mobile-rules-gate.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { link } from '../ui/link.js';
import type { Renderable } from '../ui/renderable.js';
import { waitingLine } from '../core/progress-controller.js';
import { type RegisterQuestion, username } from './register-question.js';
import { prepareStep, sendCommand, stopWaiting } from '../core/send-command.js';

/** What the register view calls once this script has loaded. */
export class RegisterForm {
  readonly styles = [noticeStyles];
  readonly #controller: SessionController;
  readonly #question: RegisterQuestion;
  readonly #step: FormStep;
  readonly #wait: MobileRulesGate;
  #isPrepared = false;
  /** The card that the API does not know, and its error at the field. */
  #unknownCard: { readonly identifier: Identifier; readonly problem: Problem } | undefined;

  constructor(controller: SessionController, question: RegisterQuestion) {
    this.#controller = controller;
    this.#question = question;
    this.#step = new FormStep(
      controller,
      { names: [username], validate: () => this.#validate() },
      { request: () => controller.stateAt('register').request, repeat: () => this.submit() },
    );
    this.#wait = new MobileRulesGate(controller);
  }

  /** Whether a submitted form waits for the rules of mobile numbers. */
  get isWaiting(): boolean {
    return this.#wait.isWaiting;
  }

  /** The shown error of the input. */
  get error(): string | undefined {
    return this.#describe(this.#step.form.error(username));
  }

  /** The label of the button, with the time until it may be pressed again. */
  get label(): Renderable {
    return retryLabel(this.#controller.i18n.t('common-continue'), this.#secondsToWait);
  }

  /** Whether the API has asked for a pause that is not over. */
  get isHeldBack(): boolean {
    return this.#secondsToWait > 0;
  }

  get #secondsToWait(): number {
    return this.#step.countDown(this.#controller.stateAt('register').request);
  }

  /** Resets a form that is shown anew. */
  changed(_state: State, before: State | undefined): void {
    if (before) return;
    this.#step.form.reset();
    this.#question.reset();
  }

  /** Above the input: what went wrong. */
  renderTop(): TemplateResult {
    const controller = this.#controller;
    const { form } = this.#step;
    const { request, reason } = controller.stateAt('register');
    // Where only cards are accepted, the support is the only way on.
    const needsSupport = reason === 'card-unknown' && !this.#question.contacts;
    const support = needsSupport ? supportLinks(controller).support : undefined;
    const describe = (_name: string, error: FieldError) => this.#describe(error) ?? '';
    const shown = this.#refusedAddress ? idle : this.#step.summarised(request);
    return html`${support ? html`<p>${link(support)}</p>` : nothing}
    ${errorAnnouncement(form, controller.i18n, describe)}
    ${renderErrorSummary({ form, request: shown, controller, countsOnButton: true })}`;
  }

  #describe(error: FieldError | undefined): string | undefined {
    const { i18n } = this.#controller;
    const isUnknownCard = error?.kind === 'server' && error.problem === this.#unknownCard?.problem;
    return isUnknownCard
      ? i18n.t(`register-card-unknown-${this.#question.contacts || 'only'}`)
      : fieldErrorText(error, i18n);
  }

  /** Above the buttons, where it moves no field. */
  renderOfflineNotice(): TemplateResult {
    return this.#step.renderOfflineNotice(this.#controller.stateAt('register').request);
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
    const { form } = this.#step;
    const { reason, identifier, request } = this.#controller.stateAt('register');
    const isUnknown = reason === 'card-unknown' && identifier !== undefined;
    if (isUnknown && identifier !== this.#unknownCard?.identifier) {
      this.#unknownCard = { identifier, problem: { code: 'invalid-field' } };
    }
    const problem = this.#refusedAddress ?? (isUnknown ? this.#unknownCard?.problem : undefined);
    if (problem) form.setServerError(problem, () => username);
    form.applyFocus();
    this.#step.updated(request);
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
    prepareStep(this.#controller, 'otp');
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
    sendCommand(this.#controller, { type: 'open-login', identifier });
  }

  submit(startedAt?: number): void {
    this.#wait.whenReady((since) => this.#submit(since), startedAt);
  }

  #submit(startedAt: number): void {
    if (this.#controller.isBusy || this.isHeldBack || !this.#step.form.submit()) return;
    const result = this.#read();
    if (!result.ok) return;
    const { identifier } = result;
    sendCommand(this.#controller, { type: 'identify', identifier }, 'register', startedAt);
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
    stopWaiting(this.#controller);
  };
}
