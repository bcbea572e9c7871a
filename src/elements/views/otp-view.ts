/**
 * The code step: asks for a password, sends a code and checks it; while the result of the check is unknown, says so.
 */
import { html, nothing } from 'lit';
import { shownContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import { isEngaged, isHeld } from '../../flow/next.js';
import type { CheckingState, OtpState } from '../../flow/state.js';
import { CodeRequestFailure } from '../code/code-request-failure.js';
import { errorAnnouncement, renderErrorSummary } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { hiddenUsername } from '../forms/hidden-username.js';
import { linkedSentence } from '../forms/links.js';
import { showServerError } from '../forms/server-errors.js';
import type { Journey } from '../journey.js';
import { profileView } from '../lazy-views.js';
import { PageReturn } from '../page-return.js';
import type { Patience } from '../patience.js';
import { noticeStyles } from '../styles/notice.js';
import { secretStyles } from '../styles/secret.js';
import { primaryButton } from '../templates/buttons.js';
import { contactLine } from '../templates/contact.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';
import { waitingLine } from '../waiting-line.js';
import { Checking } from './checking.js';
import { NewPassword } from './new-password.js';
import { OneTimeCode } from './one-time-code.js';

export function createView(journey: Journey): View {
  return new OtpView(journey);
}

class OtpView implements View {
  readonly styles = [secretStyles, noticeStyles];
  readonly #journey: Journey;
  readonly #step: FormStep;
  readonly #password: NewPassword;
  readonly #code: OneTimeCode;
  readonly #checking: Checking;
  readonly #failure: CodeRequestFailure;
  #prepared = false;
  #codeWasShown = false;
  #wasChecking = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#step = new FormStep(journey, {
      names: ['new-password', 'one-time-code'],
      validate: (name) => this.#validate(name),
    });
    new PageReturn(journey);
    const { form, patience } = this.#step;
    this.#password = new NewPassword(journey, form);
    this.#code = new OneTimeCode(journey, form, patience);
    this.#checking = new Checking(journey, patience);
    this.#failure = new CodeRequestFailure(journey, this.#step);
  }

  get #form(): FormController {
    return this.#step.form;
  }

  render() {
    const { state } = this.#journey;
    if (state.step !== 'otp' && state.step !== 'checking') return nothing;
    const checking = state.step === 'checking';
    const { activity } = state;
    if (this.#form.resetIfNew(this.#password.name)) this.#password.begin(state.code !== undefined);
    this.#step.countDown(activity);
    // The check has a waiting time of its own.
    if (checking !== this.#wasChecking) {
      this.#step.patience.since(false);
      this.#checking.begin();
    }
    this.#wasChecking = checking;
    const patience = this.#step.patience.since(activity.kind === 'busy');
    // During the check the form stays in the tree, hidden: it may be needed again.
    return html`${checking ? this.#checking.render(state) : nothing}
    ${this.#renderForm(state, checking ? undefined : patience)}`;
  }

  updated(): void {
    this.#form.applyFocus();
    const { state } = this.#journey;
    if (state.step !== 'otp') return;
    showServerError(this.#form, state.activity);
    const shown = state.code !== undefined;
    if (shown && !this.#codeWasShown && this.#password.value !== '') {
      this.#form.focusIfIdle(this.#code.name);
    }
    this.#codeWasShown = shown;
    this.#code.drawn();
    this.#step.updated(state.activity);
  }

  /** The form is hidden without `patience`. */
  #renderForm(state: OtpState | CheckingState, patience: Patience | undefined) {
    const hidden = patience === undefined;
    const journey = this.#journey;
    const { words, level } = journey;
    const { activity, person, code } = state;
    const { identifier } = person;
    const field = this.#codeState(state);
    // Shown at the button, where the visitor is.
    const failure = this.#failure.current(state);
    const doing = activity.kind === 'busy' ? activity.doing : undefined;
    return html`<form
      class="stack"
      novalidate
      ?hidden=${hidden}
      @submit=${this.#submit}
      @input=${this.#typed}
      @focusout=${this.#form.onBlur}
    >
      ${hidden ? nothing : heading({ level, text: words.say(code ? 'otp-code-heading' : 'otp-heading') })}
      ${code ? nothing : html`<p>${this.#intro(state)}</p>`} ${errorAnnouncement(this.#form, words)}
      ${failure ? nothing : renderErrorSummary({ form: this.#form, activity: { kind: 'idle' }, journey })}
      ${this.#renderContact(identifier, isEngaged(state))} ${this.#password.render()}
      ${this.#code.renderNotice(field)} ${field ? this.#code.render(field) : nothing}
      ${this.#terms()} ${this.#step.renderOfflineNotice()}
      ${failure ? this.#failure.render(failure, state) : nothing}
      <div class="actions">
        ${
          code
            ? primaryButton({
                ...this.#verb(state),
                busy: doing === 'verify',
                disabled: isHeld(state),
              })
            : primaryButton({
                label: words.say('otp-send'),
                busyLabel: words.say('otp-sending'),
                name: 'send-code',
                busy: doing === 'send-code',
              })
        }
        ${field ? this.#code.renderResend(field, this.#send) : nothing}
        ${waitingLine({
          patience: patience ?? 'none',
          words,
          doing: doing === 'verify' ? this.#verb(state).busyLabel : words.say('otp-sending'),
        })}
      </div>
    </form>`;
  }

  #intro({ person }: OtpState | CheckingState): string {
    const { words } = this.#journey;
    if (person.identifier.channel === 'card') return words.say('otp-intro-by-card');
    return words.say(person.standing === 'has-card' ? 'otp-intro-has-card' : 'otp-intro-new');
  }

  /** The address of the code, and the account name for password managers. */
  #renderContact(identifier: Identifier, disabled: boolean) {
    const { words, configuration } = this.#journey;
    const { channel, value } = identifier;
    return html`${contactLine({
      label: words.say(`otp-contact-${channel}`),
      value: shownContact(identifier, configuration?.country),
      changeLabel: words.say(`otp-change-${channel}`),
      disabled,
      onChange: this.#change,
    })}
    ${hiddenUsername(value)}`;
  }

  #terms() {
    const href = this.#journey.configuration?.termsUrl;
    const links = { terms: { text: 'common-terms-link', href } } as const;
    return href
      ? html`<p class="small">${linkedSentence(this.#journey.words, 'otp-terms', links)}</p>`
      : nothing;
  }

  #verb({ person }: OtpState | CheckingState) {
    const { words } = this.#journey;
    return person.standing === 'has-card'
      ? { label: words.say('otp-activate'), busyLabel: words.say('otp-activating') }
      : { label: words.say('otp-create'), busyLabel: words.say('otp-creating') };
  }

  #codeState(state: OtpState | CheckingState) {
    const { code, sendableAt } = state;
    if (!code) return undefined;
    const { identifier } = state.person;
    const { channel } = identifier;
    const { words, configuration } = this.#journey;
    const contact = shownContact(identifier, configuration?.country);
    const sent = (isNewer: boolean) =>
      words.say(isNewer ? `otp-sent-again-${channel}` : `otp-sent-${channel}`, { contact });
    return {
      channel,
      code,
      sendableAt,
      busy: isEngaged(state),
      enterkeyhint: 'done',
      sent,
    } as const;
  }

  #validate(name: string): ValidationError | undefined {
    const { state } = this.#journey;
    if (state.step !== 'otp') return undefined;
    if (name === this.#password.name) return this.#password.validate(state.person.identifier);
    return state.code ? this.#code.validate() : undefined;
  }

  readonly #typed = (event: Event): void => {
    this.#form.onInput(event);
    if (this.#prepared) return;
    this.#prepared = true;
    this.#journey.prepare(profileView);
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { state } = this.#journey;
    if (state.step !== 'otp' || this.#journey.isBusy) return;
    if (!state.code) {
      this.#send();
      return;
    }
    const code = this.#code.read();
    if (!this.#form.submit() || !code.ok) return;
    this.#password.hide();
    this.#journey.act('verify', (engine) => engine.verify(code.code, this.#password.value));
  };

  /** Validates the password first: a code that cannot be used yet would only expire. */
  readonly #send = (): void => {
    const { state } = this.#journey;
    if (state.step !== 'otp' || this.#journey.isBusy) return;
    if (!state.code && !this.#form.submit()) return;
    this.#journey.act('send-code', (engine) => engine.sendCode());
  };

  readonly #change = (): void => {
    this.#journey.act('identify', (engine) => engine.go({ type: 'change-address' }));
  };
}
