/**
 * Chooses a password, has a code sent and checks it; while it is unknown what became of the check, it says so.
 */
import { html, nothing } from 'lit';
import { shownContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Mistake } from '../../domain/mistake.js';
import { isRetryable, isTaken } from '../../domain/problem.js';
import { isEngaged, isHeld } from '../../flow/next.js';
import { failed } from '../../flow/outcome.js';
import type { CheckingState, Doing, Failure, OtpState } from '../../flow/state.js';
import { followFlow } from '../follow-flow.js';
import { FormState, type Mistakes } from '../form-state.js';
import type { Journey } from '../journey.js';
import { keepFocus } from '../keep-focus.js';
import { profileView } from '../lazy-views.js';
import { linkedSentence } from '../linked-sentence.js';
import { offlineNotice } from '../offline-notice.js';
import { PageReturn } from '../page-return.js';
import { PatienceController, type Patience } from '../patience.js';
import { ProblemInView } from '../problem-in-view.js';
import { formNews, isAboutAddress, problemSummary } from '../problem-summary.js';
import { noticeStyles } from '../styles/notice.js';
import { secretStyles } from '../styles/secret.js';
import { primaryButton } from '../templates/buttons.js';
import { contactLine } from '../templates/contact.js';
import { heading } from '../templates/heading.js';
import { exportParts } from '../templates/parts.js';
import type { View } from '../view.js';
import { waitingLine } from '../waiting-line.js';
import { Checking } from './checking.js';
import { otherFailure, refuseField } from './field-of.js';
import { NewPassword } from './new-password.js';
import { OneTimeCode } from './one-time-code.js';

export function createView(journey: Journey): View {
  exportParts(journey.host);
  return new OtpView(journey);
}

class OtpView implements View {
  readonly styles = [secretStyles, noticeStyles];
  readonly #journey: Journey;
  readonly #form: FormState;
  readonly #patience: PatienceController;
  readonly #password: NewPassword;
  readonly #code: OneTimeCode;
  readonly #problem: ProblemInView;
  readonly #checking: Checking;
  #prepared = false;
  #codeWasShown = false;
  #wasChecking = false;
  #tooSoon: Failure | undefined;
  /** What was under way last: a failure does not say what it is one of. */
  #last: Doing | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#form = new FormState(journey.host, () => this.#mistakes());
    this.#patience = new PatienceController(journey.host);
    this.#problem = new ProblemInView(journey.host);
    followFlow(journey);
    keepFocus(journey.host);
    new PageReturn(journey);
    const form = () => this.#form;
    this.#password = new NewPassword(journey, form);
    this.#code = new OneTimeCode(journey, form, this.#patience);
    this.#checking = new Checking(journey, this.#patience);
  }

  render() {
    const { state } = this.#journey;
    if (state.step !== 'otp' && state.step !== 'checking') return nothing;
    const checking = state.step === 'checking';
    const { activity } = state;
    if (this.#form.begin(this.#password.name)) this.#password.begin(state.code !== undefined);
    if (activity.kind === 'failed' && activity.until) this.#patience.secondsUntil(activity.until);
    // Finding out is a wait of its own.
    if (checking !== this.#wasChecking) {
      this.#patience.since(false);
      this.#checking.begin();
    }
    this.#wasChecking = checking;
    const patience = this.#patience.since(activity.kind === 'busy');
    // While we find out, the form stays as it is behind the scenes: it may be needed again.
    return html`${checking ? this.#checking.render(state) : nothing}
    ${this.#renderForm(state, checking ? undefined : patience)}`;
  }

  updated(): void {
    this.#form.settleFocus();
    const { state } = this.#journey;
    if (state.step !== 'otp') return;
    refuseField(this.#form, state.activity);
    const shown = state.code !== undefined;
    if (shown && !this.#codeWasShown && this.#password.value !== '') {
      this.#form.lead(this.#code.name);
    }
    this.#codeWasShown = shown;
    this.#code.drawn();
    this.#problem.drawn(state.activity);
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
    const problem = otherFailure(this.#form, activity) ?? this.#wait(state);
    const doing = activity.kind === 'busy' ? activity.doing : undefined;
    this.#last = doing ?? this.#last;
    return html`<form
      class="stack"
      novalidate
      ?hidden=${hidden}
      @submit=${this.#submit}
      @input=${this.#typed}
      @focusout=${this.#form.left}
    >
      ${hidden ? nothing : heading({ level, text: words.say(code ? 'otp-code-heading' : 'otp-heading') })}
      ${code ? nothing : html`<p>${this.#intro(state)}</p>`} ${formNews(this.#form, words)}
      ${problem ? nothing : problemSummary({ form: this.#form, activity: { kind: 'idle' }, journey })}
      ${this.#renderContact(identifier, isEngaged(state))} ${this.#password.render()}
      ${this.#code.renderNotice(field)} ${field ? this.#code.render(field) : nothing}
      ${this.#terms()} ${offlineNotice(this.#patience, words)}
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
    if (code || activity.kind !== 'idle' || this.#form.isMistaken) return undefined;
    const seconds = this.#patience.secondsUntil(sendableAt);
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
      return problemSummary({ activity, journey, say, needsSupport: true });
    }
    // Before there is a code everything that fails is the sending of one, after that what was the last to be done.
    const isSending = code === undefined || this.#last === 'send-code';
    const isSaid = isUnsent || !isSending || isTaken(problem);
    const say = (reason: string) => words.say('problem-code-not-sent-because', { reason });
    return problemSummary({ activity, journey, say: isSaid ? undefined : say });
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
      <input
        class="hidden"
        name="username"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        .defaultValue=${value}
      />`;
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

  #mistakes(): Mistakes {
    const { state } = this.#journey;
    if (state.step !== 'otp') return new Map();
    const mistakes = new Map<string, Mistake>();
    const password = this.#password.mistake(state.person.identifier);
    if (password) mistakes.set(this.#password.name, password);
    const code = this.#code.read();
    if (state.code && !code.ok) mistakes.set(this.#code.name, code.mistake);
    return mistakes;
  }

  readonly #typed = (event: Event): void => {
    this.#form.changed(event);
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
