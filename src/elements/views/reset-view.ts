/**
 * A forgotten password: who are you, then code and new password. It looks the same whether or not the
 * address is known to anybody.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { shownContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Mistake } from '../../domain/mistake.js';
import { isEngaged, isHeld } from '../../flow/next.js';
import type { ResetState } from '../../flow/state.js';
import { followFlow } from '../follow-flow.js';
import { FormState, type Mistakes } from '../form-state.js';
import type { Journey } from '../journey.js';
import { keepFocus } from '../keep-focus.js';
import { offlineNotice } from '../offline-notice.js';
import { PageReturn } from '../page-return.js';
import { PatienceController } from '../patience.js';
import { MobileWait } from '../phone/mobile-wait.js';
import { ProblemInView } from '../problem-in-view.js';
import { faultText, formNews, problemSummary } from '../problem-summary.js';
import { noticeStyles } from '../styles/notice.js';
import { secretStyles } from '../styles/secret.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { contactLine } from '../templates/contact.js';
import { textField } from '../templates/field.js';
import { heading } from '../templates/heading.js';
import { exportParts } from '../templates/parts.js';
import type { View } from '../view.js';
import { waitingLine } from '../waiting-line.js';
import { otherFailure, refuseField } from './field-of.js';
import { NewPassword } from './new-password.js';
import { OneTimeCode, type CodeFieldState } from './one-time-code.js';
import { whoIsNamed } from './who-is-named.js';

const username = 'username';

export function createView(journey: Journey): View {
  exportParts(journey.host);
  return new ResetView(journey);
}

class ResetView implements View {
  readonly styles = [secretStyles, noticeStyles];
  readonly #journey: Journey;
  readonly #form: FormState;
  readonly #patience: PatienceController;
  readonly #wait: MobileWait;
  readonly #problem: ProblemInView;
  readonly #password: NewPassword;
  readonly #code: OneTimeCode;
  #codeWasShown = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#form = new FormState(journey.host, () => this.#mistakes());
    this.#patience = new PatienceController(journey.host);
    this.#wait = new MobileWait(journey);
    this.#problem = new ProblemInView(journey.host);
    keepFocus(journey.host);
    followFlow(journey);
    new PageReturn(journey);
    const form = () => this.#form;
    this.#password = new NewPassword(journey, form);
    this.#code = new OneTimeCode(journey, form, this.#patience);
  }

  render() {
    const { state, words, level } = this.#journey;
    if (state.step !== 'reset') return nothing;
    // The log-in is still drawn: whoever saw this form before has left it.
    if (this.#form.control('current-password')) this.#leave();
    const { activity } = state;
    if (activity.kind === 'failed' && activity.until) this.#patience.secondsUntil(activity.until);
    const field = this.#codeState(state);
    const journey = this.#journey;
    const other = otherFailure(this.#form, activity);
    // Said at the button, where the person is.
    const trouble = html`${offlineNotice(this.#patience, words)}
    ${other ? problemSummary({ activity: other, journey }) : nothing}`;
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @input=${this.#form.changed}
      @focusout=${this.#form.left}
    >
      ${heading({ level, text: words.say(field ? 'reset-heading' : 'login-forgot') })}
      ${formNews(this.#form, words)}
      ${other ? nothing : problemSummary({ form: this.#form, activity: { kind: 'idle' }, journey })}
      ${this.#code.renderNotice(field)}
      ${field ? this.#renderCode(state, field, trouble) : this.#renderIdentifier(state, trouble)}
      <p>
        ${textButton({
          label: words.say('reset-back'),
          disabled: isEngaged(state),
          onClick: this.#back,
        })}
      </p>
    </form>`;
  }

  updated(): void {
    const { state } = this.#journey;
    if (state.step !== 'reset') {
      this.#codeWasShown = false;
      return;
    }
    const { activity } = state;
    refuseField(this.#form, activity);
    this.#form.settleFocus();
    const shown = state.code !== undefined;
    // Back at the address, the button that was pressed is gone.
    if (shown !== this.#codeWasShown) this.#form.lead(shown ? this.#code.name : username);
    this.#codeWasShown = shown;
    this.#code.drawn();
    this.#problem.drawn(activity);
  }

  #renderIdentifier({ activity, identifier }: ResetState, trouble: TemplateResult) {
    const { words } = this.#journey;
    const busy = this.#wait.isWaiting || activity.kind === 'busy';
    const error = faultText(this.#form.faults.get(username), words);
    return html`<p>${words.say('reset-intro')}</p>
      ${textField({
        name: username,
        label: words.say('login-username'),
        error,
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: 'false',
        inputmode: 'email',
        dir: 'ltr',
        required: true,
        value: identifier?.value,
      })}
      ${trouble}
      <div class="actions">
        ${primaryButton({
          label: words.say('otp-send'),
          busyLabel: words.say('otp-sending'),
          name: 'send-code',
          busy,
        })}
        ${waitingLine({ patience: this.#patience.since(busy), words, doing: words.say('otp-sending') })}
      </div>`;
  }

  #codeState(state: ResetState): CodeFieldState | undefined {
    const { identifier, code, sendableAt } = state;
    if (!identifier || !code) return undefined;
    const { channel } = identifier;
    const contact = this.#shown(identifier);
    const sent = (again: boolean) =>
      this.#journey.words.say(again ? 'reset-sent-again' : 'reset-sent', { contact });
    return { channel, code, sendableAt, busy: isEngaged(state), sent };
  }

  #renderCode(state: ResetState, field: CodeFieldState, trouble: TemplateResult) {
    const { words } = this.#journey;
    const { identifier, activity } = state;
    const { channel } = field;
    const busy = activity.kind === 'busy';
    const sends = activity.kind === 'busy' && activity.doing === 'send-code';
    return html`${contactLine({
        label: words.say(`otp-contact-${channel}`),
        value: identifier ? this.#shown(identifier) : '',
        changeLabel: words.say(`otp-change-${channel}`),
        disabled: field.busy,
        onChange: this.#change,
      })}
      <input
        class="hidden"
        name=${username}
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        .defaultValue=${identifier?.value ?? ''}
      />
      ${this.#code.render(field)} ${this.#password.render()} ${trouble}
      <div class="actions">
        ${primaryButton({
          label: words.say('reset-save'),
          busyLabel: words.say('reset-saving'),
          busy: busy && !sends,
          disabled: isHeld(state),
        })}
        ${this.#code.renderResend(field, this.#send)}
        ${waitingLine({
          patience: this.#patience.since(busy),
          words,
          doing: words.say(sends ? 'otp-sending' : 'reset-saving'),
        })}
      </div>`;
  }

  #shown(identifier: Identifier): string {
    return shownContact(identifier, this.#journey.configuration?.country);
  }

  #identifier({ identifier }: ResetState): Identifier | undefined {
    return whoIsNamed(this.#journey, this.#form.value(username), identifier);
  }

  #mistakes(): Mistakes {
    const { state } = this.#journey;
    const mistakes = new Map<string, Mistake>();
    if (state.step !== 'reset') return mistakes;
    if (!state.code) {
      if (!this.#identifier(state)) mistakes.set(username, { key: 'username-empty' });
      return mistakes;
    }
    const code = this.#code.read();
    if (!code.ok) mistakes.set(this.#code.name, code.mistake);
    const password = this.#password.mistake(state.identifier);
    if (password) mistakes.set(this.#password.name, password);
    return mistakes;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#wait.before(() => this.#goOn());
  };

  #goOn(): void {
    const { state } = this.#journey;
    if (state.step !== 'reset' || this.#journey.isBusy || !this.#form.submit()) return;
    if (state.code) {
      const code = this.#code.read();
      const password = this.#password.value;
      this.#password.hide();
      if (code.ok) this.#journey.act('verify', (engine) => engine.verify(code.code, password));
      return;
    }
    const identifier = this.#identifier(state);
    if (identifier) this.#journey.act('send-code', (engine) => engine.identify(identifier));
  }

  readonly #send = (): void => {
    this.#journey.act('send-code', (engine) => engine.sendCode());
  };

  #leave(): void {
    this.#form.reset();
    this.#password.hide();
  }

  readonly #change = (): void => {
    this.#leave();
    this.#journey.act('identify', (engine) => engine.go({ type: 'change-address' }));
  };

  readonly #back = (): void => {
    this.#leave();
    this.#journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
  };
}
