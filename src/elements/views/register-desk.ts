/**
 * Takes the answer of the register form: understands what was typed, says what is wrong, passes it on.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  readIdentifier,
  type Identifier,
  type IdentifierReading,
} from '../../domain/identifier.js';
import { isAddressRefused, type Problem } from '../../domain/problem.js';
import { idle } from '../../flow/outcome.js';
import { followFlow } from '../follow-flow.js';
import { type Aimed, FormState } from '../form-state.js';
import type { Journey } from '../journey.js';
import { keepFocus } from '../keep-focus.js';
import { otpView } from '../lazy-views.js';
import { offlineNotice } from '../offline-notice.js';
import { PatienceController } from '../patience.js';
import { mobileRules, mobileRulesReady } from '../phone/mobile-rules.js';
import { MobileWait } from '../phone/mobile-wait.js';
import { ProblemInView } from '../problem-in-view.js';
import { faultText, formNews, problemSummary } from '../problem-summary.js';
import { noticeStyles } from '../styles/notice.js';
import { errorText } from '../templates/field.js';
import { link } from '../templates/link.js';
import { exportParts } from '../templates/parts.js';
import { waitingLine } from '../waiting-line.js';
import { username, type RegisterView } from './register-view.js';

export class RegisterDesk {
  readonly styles = [noticeStyles];
  readonly #journey: Journey;
  readonly #view: RegisterView;
  readonly #form: FormState;
  readonly #patience: PatienceController;
  readonly #wait: MobileWait;
  readonly #problem: ProblemInView;
  #isWarm = false;
  #refused: Identifier | undefined;

  constructor(journey: Journey, view: RegisterView) {
    this.#journey = journey;
    this.#view = view;
    this.#form = new FormState(journey.host, () => this.#mistakes());
    this.#patience = new PatienceController(journey.host);
    this.#wait = new MobileWait(journey);
    this.#problem = new ProblemInView(journey.host);
    keepFocus(journey.host);
    exportParts(journey.host);
    followFlow(journey);
  }

  /** Submitted, and the answer cannot be read yet. */
  get isWaiting(): boolean {
    return this.#wait.isWaiting;
  }

  /** Above the field: why one is asked again, and what went wrong. */
  renderTop(): TemplateResult {
    const { words, configuration } = this.#journey;
    const { activity, reason } = this.#journey.at('register');
    if (this.#form.begin(username)) this.#view.other = '';
    if (activity.kind === 'failed' && activity.until) this.#patience.secondsUntil(activity.until);
    const isUnknown = reason === 'card-unknown';
    const key = `register-card-unknown-${this.#view.contacts || 'only'}` as const;
    const button = words.say('register-use-card');
    const why = isUnknown ? words.say(key, { button }) : nothing;
    // Without another way to register, the support is the only way on.
    const href = isUnknown && !this.#view.contacts ? configuration?.supportUrl : undefined;
    return html`<p role="status" class=${isUnknown ? '' : 'hidden'}>${why}</p>
      ${href ? html`<p>${link({ label: words.say('error-support'), href })}</p>` : nothing}
      ${formNews(this.#form, words)}
      ${problemSummary({ form: this.#form, activity: this.#refusal ? idle : activity, journey: this.#journey })}`;
  }

  /** Below the field: what is wrong with the answer, if that is to be shown. */
  renderError(): TemplateResult | typeof nothing {
    const error = faultText(this.#form.faults.get(username), this.#journey.words);
    return errorText({ name: username, error });
  }

  /** Above the buttons, where it moves no field. */
  renderNotice(): TemplateResult {
    return offlineNotice(this.#patience, this.#journey.words);
  }

  renderWaiting(): TemplateResult | typeof nothing {
    const busy = this.#journey.at('register').activity.kind === 'busy';
    const { words } = this.#journey;
    return waitingLine({
      patience: this.#patience.since(busy || this.isWaiting),
      words,
      doing: words.say('register-busy'),
      onStop: this.#stop,
    });
  }

  updated(): void {
    const refusal = this.#refusal;
    if (refusal) this.#form.refuse(username, refusal);
    this.#form.settleFocus();
    const { reason, identifier, activity } = this.#journey.at('register');
    this.#problem.drawn(activity);
    if (reason !== 'card-unknown' || identifier === this.#refused) return;
    this.#refused = identifier;
    if (this.#view.contacts && this.#view.asksCard) this.#view.toggle();
  }

  /** The server does not take the address: that is said at the field. */
  get #refusal(): Problem | undefined {
    const { activity } = this.#journey.at('register');
    if (activity.kind !== 'failed') return undefined;
    return isAddressRefused(activity.problem, true) ? activity.problem : undefined;
  }

  typed(input: Aimed): void {
    this.#form.changed(input);
    if (this.#isWarm) return;
    this.#isWarm = true;
    void mobileRulesReady(this.#journey.configuration);
    this.#journey.prepare(otpView);
  }

  left(input: Aimed): void {
    this.#form.left(input);
  }

  /** The form asks for something else now. */
  asked(): void {
    this.#form.reset();
    this.#journey.update();
    void this.#journey.host.updateComplete.then(() => this.#form.focus(username));
  }

  /** What was typed goes along, so that it need not be typed again. */
  openLogin(): void {
    const reading = this.#read();
    const identifier = reading.ok ? reading.identifier : undefined;
    this.#journey.act('log-in', (engine) => engine.go({ type: 'open-login', identifier }));
  }

  submit(): void {
    this.#wait.before(() => this.#submit());
  }

  #submit(): void {
    if (this.#journey.isBusy || !this.#form.submit()) return;
    const reading = this.#read();
    if (!reading.ok) return;
    const { identifier } = reading;
    this.#journey.act('identify', (engine) => engine.identify(identifier), 'register');
  }

  #read(): IdentifierReading {
    const channel = this.#view.asksCard ? 'card' : 'contact';
    const rules = mobileRules(this.#journey.configuration);
    const { channels } = this.#view;
    return readIdentifier(this.#form.value(username), { channels, channel, ...rules });
  }

  #mistakes() {
    const reading = this.#read();
    return new Map(reading.ok ? [] : [[username, reading.mistake] as const]);
  }

  readonly #stop = (): void => {
    this.#wait.stop();
    this.#journey.session?.stop();
  };
}
