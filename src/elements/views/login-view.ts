/**
 * Asks for name and password.
 */
import { html, nothing } from 'lit';
import type { Mistake } from '../../domain/mistake.js';
import { engine } from '../../flow/session.js';
import { isEngaged, isHeld } from '../../flow/next.js';
import type { Identifier } from '../../domain/identifier.js';
import { onServer } from '../on-server.js';
import { followFlow } from '../follow-flow.js';
import { FormState, type Mistakes } from '../form-state.js';
import type { Journey } from '../journey.js';
import { keepFocus } from '../keep-focus.js';
import { cardView } from '../lazy-views.js';
import { offlineNotice } from '../offline-notice.js';
import { PageReturn } from '../page-return.js';
import { PatienceController } from '../patience.js';
import { MobileWait } from '../phone/mobile-wait.js';
import { ProblemInView } from '../problem-in-view.js';
import { faultText, formNews, problemSummary } from '../problem-summary.js';
import { noticeStyles } from '../styles/notice.js';
import { secretStyles } from '../styles/secret.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { fallback } from '../templates/fallback.js';
import { textField } from '../templates/field.js';
import { heading } from '../templates/heading.js';
import { notice } from '../templates/notice.js';
import { exportParts } from '../templates/parts.js';
import { passwordField } from '../templates/password.js';
import type { View } from '../view.js';
import { waitingLine } from '../waiting-line.js';
import { whoIsNamed } from './who-is-named.js';

const username = 'username';
const password = 'current-password';

export function createView(journey: Journey): View {
  return new LoginView(journey);
}

class LoginView implements View {
  readonly styles = [secretStyles, noticeStyles];
  readonly #journey: Journey;
  readonly #form: FormState;
  readonly #patience: PatienceController;
  readonly #wait: MobileWait;
  readonly #problem: ProblemInView;
  #revealed = false;
  #prepared = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#form = new FormState(journey.host, () => this.#mistakes());
    this.#patience = new PatienceController(journey.host);
    this.#wait = new MobileWait(journey);
    this.#problem = new ProblemInView(journey.host);
    keepFocus(journey.host);
    if (!onServer) exportParts(journey.host);
    followFlow(journey);
    new PageReturn(journey);
  }

  render() {
    const { words, level, configuration } = this.#journey;
    const state = this.#journey.at('login');
    const { activity, reason } = state;
    const busy = this.#wait.isWaiting || activity.kind === 'busy';
    // Also while the register form of the same page asks.
    const engaged = isEngaged(this.#journey.state);
    if (this.#form.begin(password)) this.#revealed = false;
    const { faults } = this.#form;
    const usernameError = faultText(faults.get(username), words);
    const passwordError = faultText(faults.get(password), words);
    if (activity.kind === 'failed' && activity.until) this.#patience.secondsUntil(activity.until);
    return html`<form
      class="stack"
      novalidate
      method="dialog"
      @submit=${this.#submit}
      @input=${this.#typed}
      @focusout=${this.#form.left}
      @reset=${this.#hide}
    >
      ${heading({ level, text: words.say('login-heading'), note: reason !== undefined })}
      ${notice({ kind: 'info', ...(reason && { text: words.say(`login-${reason}`) }), isNote: true })}
      ${formNews(this.#form, words)}
      ${problemSummary({ form: this.#form, activity, journey: this.#journey })}
      ${textField({
        name: username,
        label: words.say('login-username'),
        error: usernameError,
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: 'false',
        inputmode: 'email',
        dir: 'ltr',
        required: true,
        value: state.username,
      })}
      ${passwordField({
        name: password,
        label: words.say('login-password'),
        error: passwordError,
        autocomplete: 'current-password',
        required: true,
        revealed: this.#revealed,
        revealLabel: words.say('common-show-password'),
        onReveal: this.#reveal,
      })}
      ${offlineNotice(this.#patience, words)}
      <div class="actions">
        ${primaryButton({
          label: words.say('common-log-in'),
          busyLabel: words.say('login-busy'),
          busy,
          disabled: isHeld(state),
        })}
        ${
          configuration?.reset
            ? textButton({
                label: words.say('login-forgot'),
                name: 'forgot',
                disabled: engaged,
                onClick: this.#forgot,
              })
            : nothing
        }
        ${waitingLine({
          patience: this.#patience.since(busy),
          words,
          doing: words.say('login-busy'),
          onStop: this.#stop,
        })}
      </div>
      ${this.#renderRegister(engaged)}
    </form>`;
  }

  updated(): void {
    this.#form.settleFocus();
    this.#problem.drawn(this.#journey.at('login').activity);
    // One that took over what a server had drawn had no session at first.
    followFlow(this.#journey);
  }

  #renderRegister(disabled: boolean) {
    const { words, hasFlow, state, session } = this.#journey;
    // The register form of a page without a flow is there already, unless it has given way.
    const hasGivenWay =
      state.step === 'login' && state.reason !== undefined && session?.has('register');
    if (!hasFlow && !hasGivenWay) return onServer ? fallback() : nothing;
    const label = words.say('login-register');
    const register = textButton({ label, disabled, onClick: this.#register });
    const parts = words.parts('login-no-account');
    return html`<p>${parts.map((part) => (part.kind === 'text' ? part.text : register))}</p>`;
  }

  #identifier(): Identifier | undefined {
    const { identifier } = this.#journey.at('login');
    return whoIsNamed(this.#journey, this.#form.value(username), identifier);
  }

  /** What is none of those is sent as it is, and so is what was sent before. */
  #username(): string {
    const typed = this.#form.value(username).trim();
    return typed === this.#journey.at('login').username
      ? typed
      : (this.#identifier()?.value ?? typed);
  }

  #mistakes(): Mistakes {
    const mistakes = new Map<string, Mistake>();
    if (this.#form.value(username).trim() === '') {
      mistakes.set(username, { key: 'username-empty' });
    }
    if (this.#form.value(password) === '') mistakes.set(password, { key: 'password-empty' });
    return mistakes;
  }

  readonly #typed = (event: Event): void => {
    this.#form.changed(event);
    if (this.#prepared) return;
    this.#prepared = true;
    // Unlike registering, logging in needs nothing from the server beforehand.
    engine.prefetch();
    cardView.prefetch();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#wait.before(() => this.#logIn());
  };

  #logIn(): void {
    if (this.#journey.isBusy || !this.#form.submit()) return;
    const credentials = { username: this.#username(), password: this.#form.value(password) };
    this.#revealed = false;
    this.#journey.act('log-in', (engine) => engine.logIn(credentials), 'login');
  }

  readonly #stop = (): void => {
    this.#wait.stop();
    this.#journey.session?.stop();
  };

  readonly #reveal = (): void => {
    this.#revealed = !this.#revealed;
    this.#journey.update();
  };

  readonly #hide = (): void => {
    this.#revealed = false;
  };

  readonly #register = (): void => {
    const identifier = this.#identifier();
    this.#journey.act('identify', (engine) => engine.go({ type: 'open-register', identifier }));
  };

  /** What was typed goes along, so that it need not be typed again. */
  readonly #forgot = (): void => {
    const identifier = this.#identifier();
    const known = identifier ? { identifier } : {};
    const open = { type: 'open-reset', ...known } as const;
    this.#journey.act('log-in', (engine) => engine.go(open), 'login');
  };
}
