/**
 * Chooses a password, has a code sent and checks it; while it is unknown what became of the check, it says so.
 */
import { html, nothing } from 'lit';
import { shownContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import { isRetryable, isTaken } from '../../domain/problem.js';
import { isEngaged, isHeld } from '../../flow/next.js';
import { failed } from '../../flow/outcome.js';
import type { CheckingState, Doing, Failure, OtpState } from '../../flow/state.js';
import { errorAnnouncement, isAboutAddress, renderErrorSummary } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { hiddenUsername } from '../forms/hidden-username.js';
import { linkedSentence } from '../forms/links.js';
import { formFailure, showServerError } from '../forms/server-errors.js';
import type { Journey } from '../journey.js';
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
  #prepared = false;
  #codeWasShown = false;
  #wasChecking = false;
  #tooSoon: Failure | undefined;
  /** What was under way last: a failure does not say what it is one of. */
  #last: Doing | undefined;

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
    // Finding out is a wait of its own.
    if (checking !== this.#wasChecking) {
      this.#step.patience.since(false);
      this.#checking.begin();
    }
    this.#wasChecking = checking;
    const patience = this.#step.patience.since(activity.kind === 'busy');
    // While we find out, the form stays as it is behind the scenes: it may be needed again.
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

  /** Without `patience` it is hidden. */
  #renderForm(state: OtpState | CheckingState, patience: Patience | undefined) {
    const hidden = patience === undefined;
    const journey = this.#journey;
    const { words, level } = journey;
    const { activity, person, code } = state;
    const { identifier } = person;
    const field = this.#codeState(state);
    // Said at the button, where the person is.
    const problem = formFailure(this.#form, activity) ?? this.#wait(state);
    const doing = activity.kind === 'busy' ? activity.doing : undefined;
    this.#last = doing ?? this.#last;
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
      ${problem ? nothing : renderErrorSummary({ form: this.#form, activity: { kind: 'idle' }, journey })}
      ${this.#renderContact(identifier, isEngaged(state))} ${this.#password.render()}
      ${this.#code.renderNotice(field)} ${field ? this.#code.render(field) : nothing}
      ${this.#terms()} ${this.#step.renderOfflineNotice()}
      ${problem ? this.#renderProblem(problem, state) : nothing}
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

  /** The server's word on when the first code may be sent holds when the person comes back. */
  #wait({ activity, code, sendableAt }: OtpState | CheckingState) {
    if (code || activity.kind !== 'idle' || this.#form.hasInvalidAttempt) return undefined;
    const seconds = this.#step.patience.secondsUntil(sendableAt);
    // Over, it is said to be.
    if (seconds === 0) return this.#tooSoon?.until === sendableAt ? this.#tooSoon : undefined;
    if (this.#tooSoon?.until !== sendableAt) {
      const problem = { code: 'too-many-requests', retryAfter: seconds } as const;
      this.#tooSoon = failed(problem, sendableAt);
    }
    return this.#tooSoon;
  }

  #renderProblem(activity: Failure, { code, person }: OtpState | CheckingState) {
    const journey = this.#journey;
    const { words } = journey;
    const { problem } = activity;
    const isUnsent = problem.code === 'code-not-sent';
    // Whoever gave a card typed no address that she could correct.
    const isAboutSending = isRetryable(problem) || isAboutAddress(problem);
    if (isUnsent && isAboutSending && person.identifier.channel === 'card') {
      const say = () => words.say('problem-code-not-sent');
      return renderErrorSummary({ activity, journey, say, needsSupport: true });
    }
    // Before there is a code everything that fails is the sending of one, after that what was the last to be done.
    const isSending = code === undefined || this.#last === 'send-code';
    const isSaid = isUnsent || !isSending || isTaken(problem);
    const say = (reason: string) => words.say('problem-code-not-sent-because', { reason });
    return renderErrorSummary({ activity, journey, say: isSaid ? undefined : say });
  }

  #intro({ person }: OtpState | CheckingState): string {
    const { words } = this.#journey;
    if (person.identifier.channel === 'card') return words.say('otp-intro-by-card');
    return words.say(person.standing === 'has-card' ? 'otp-intro-has-card' : 'otp-intro-new');
  }

  /** The contact in full view, and for password managers the name that the password belongs to. */
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
    this.#journey.prepare(() => import('./profile-view.js'));
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

  /** The password is looked at first: a code that nobody can use yet would only grow old. */
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
