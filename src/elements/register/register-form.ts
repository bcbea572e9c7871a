/**
 * The logic of the register form: validates what was typed, shows what is wrong, and sends it. Loaded on the first
 * interaction with the form.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  readIdentifier,
  type Identifier,
  type IdentifierReading,
} from '../../domain/identifier.js';
import { isAddressRefused, type Problem } from '../../domain/problem.js';
import { idle } from '../../flow/outcome.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import type { TargetOnly, ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { supportLinks } from '../forms/links.js';
import type { Journey } from '../journey.js';
import { otpView } from '../lazy-views.js';
import { mobileRules, mobileRulesReady } from '../phone/mobile-rules.js';
import { MobileWait } from '../phone/mobile-wait.js';
import { noticeStyles } from '../styles/notice.js';
import { link } from '../templates/link.js';
import { waitingLine } from '../waiting-line.js';
import { type RegisterQuestion, username } from './register-question.js';

export class RegisterForm {
  readonly styles = [noticeStyles];
  readonly #journey: Journey;
  readonly #question: RegisterQuestion;
  readonly #step: FormStep;
  readonly #wait: MobileWait;
  #isPrepared = false;
  /** The card that was unknown, for which the form has asked for a contact. */
  #refused: Identifier | undefined;

  constructor(journey: Journey, question: RegisterQuestion) {
    this.#journey = journey;
    this.#question = question;
    this.#step = new FormStep(journey, { names: [username], validate: () => this.#validate() });
    this.#wait = new MobileWait(journey);
  }

  /** Whether a submitted form waits for the rules of mobile numbers. */
  get isWaiting(): boolean {
    return this.#wait.isWaiting;
  }

  /** The shown error of the input. */
  get error(): string | undefined {
    return fieldErrorText(this.#step.form.error(username), this.#journey.words);
  }

  /** Above the input: why the form asks again, and what went wrong. */
  renderTop(): TemplateResult {
    const journey = this.#journey;
    const { words } = journey;
    const { form } = this.#step;
    const { activity, reason } = journey.at('register');
    const { contacts } = this.#question;
    if (form.resetIfNew(username)) this.#question.reset();
    this.#step.countDown(activity);
    const isUnknown = reason === 'card-unknown';
    const key = `register-card-unknown-${contacts || 'only'}` as const;
    const button = words.say('register-use-card');
    const why = isUnknown ? words.say(key, { button }) : nothing;
    // Where only cards are accepted, the support is the only way on.
    const support = isUnknown && !contacts ? supportLinks(journey).support : undefined;
    return html`<p role="status" class=${isUnknown ? '' : 'hidden'}>${why}</p>
      ${support ? html`<p>${link(support)}</p>` : nothing} ${errorAnnouncement(form, words)}
      ${renderErrorSummary({ form, activity: this.#refusedAddress ? idle : activity, journey })}`;
  }

  /** Above the buttons, where it moves no field. */
  renderOfflineNotice(): TemplateResult {
    return this.#step.renderOfflineNotice();
  }

  renderWaiting(): TemplateResult {
    const busy = this.#journey.at('register').activity.kind === 'busy';
    const { words } = this.#journey;
    return waitingLine({
      patience: this.#step.patience.since(busy || this.isWaiting),
      words,
      doing: words.say('register-busy'),
      onStop: this.#stop,
    });
  }

  updated(): void {
    const problem = this.#refusedAddress;
    if (problem) this.#step.form.setServerError(problem, () => username);
    this.#step.form.applyFocus();
    const { reason, identifier, activity } = this.#journey.at('register');
    this.#step.updated(activity);
    if (reason !== 'card-unknown' || identifier === this.#refused) return;
    this.#refused = identifier;
    if (!this.#question.contacts || !this.#question.asksCard) return;
    this.#question.toggle();
    this.onToggle();
  }

  /** The problem of a refused address, which is shown at the input. */
  get #refusedAddress(): Problem | undefined {
    const { activity } = this.#journey.at('register');
    if (activity.kind !== 'failed') return undefined;
    return isAddressRefused(activity.problem, true) ? activity.problem : undefined;
  }

  onInput(input: TargetOnly): void {
    this.#step.form.onInput(input);
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void mobileRulesReady(this.#journey.configuration);
    this.#journey.prepare(otpView);
  }

  onBlur(input: TargetOnly): void {
    this.#step.form.onBlur(input);
  }

  /** The form asks for another identifier. */
  onToggle(): void {
    const { form } = this.#step;
    form.reset();
    this.#journey.update();
    void this.#journey.host.updateComplete.then(() => form.focus(username));
  }

  /** Hands what was typed on to the log-in. */
  openLogin(): void {
    const reading = this.#read();
    const identifier = reading.ok ? reading.identifier : undefined;
    this.#journey.act('log-in', (engine) => engine.go({ type: 'open-login', identifier }));
  }

  submit(): void {
    this.#wait.before(() => this.#submit());
  }

  #submit(): void {
    if (this.#journey.isBusy || !this.#step.form.submit()) return;
    const reading = this.#read();
    if (!reading.ok) return;
    const { identifier } = reading;
    this.#journey.act('identify', (engine) => engine.identify(identifier), 'register');
  }

  #read(): IdentifierReading {
    const { asksCard, channels } = this.#question;
    const rules = mobileRules(this.#journey.configuration);
    const channel = asksCard ? 'card' : 'contact';
    return readIdentifier(this.#step.form.value(username), { channels, channel, ...rules });
  }

  #validate(): ValidationError | undefined {
    const reading = this.#read();
    return reading.ok ? undefined : reading.mistake;
  }

  readonly #stop = (): void => {
    this.#wait.stop();
    this.#journey.session?.stop();
  };
}
