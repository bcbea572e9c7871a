/**
 * The log-in step: asks for account name and password.
 */
import { html, nothing } from 'lit';
import { isEngaged, isHeld } from '../../flow/next.js';
import { engine } from '../../flow/session.js';
import type { Identifier } from '../../domain/identifier.js';
import { onServer } from '../on-server.js';
import { followFlow } from '../follow-flow.js';
import { errorAnnouncement, fieldErrorText, renderErrorSummary } from '../forms/error-summary.js';
import type { FormController } from '../forms/form-controller.js';
import type { ValidationError } from '../forms/form-fields.js';
import { FormStep } from '../forms/form-step.js';
import { sentenceWithButton } from '../forms/links.js';
import type { Journey } from '../journey.js';
import { cardView } from '../lazy-views.js';
import { PageReturn } from '../page-return.js';
import { MobileWait } from '../phone/mobile-wait.js';
import { noticeStyles } from '../styles/notice.js';
import { secretStyles } from '../styles/secret.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { fallback } from '../templates/fallback.js';
import { textField } from '../templates/field.js';
import { heading } from '../templates/heading.js';
import { notice } from '../templates/notice.js';
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
  readonly #step: FormStep;
  readonly #wait: MobileWait;
  #revealed = false;
  #prepared = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#step = new FormStep(journey, {
      names: [username, password],
      validate: (name) => this.#validate(name),
    });
    this.#wait = new MobileWait(journey);
    new PageReturn(journey);
  }

  get #form(): FormController {
    return this.#step.form;
  }

  render() {
    const { words, level, configuration } = this.#journey;
    const state = this.#journey.at('login');
    const { activity, reason } = state;
    const busy = this.#wait.isWaiting || activity.kind === 'busy';
    // The register form of the same page may be busy, too.
    const engaged = isEngaged(this.#journey.state);
    if (this.#form.resetIfNew(password)) this.#revealed = false;
    const usernameError = fieldErrorText(this.#form.error(username), words);
    const passwordError = fieldErrorText(this.#form.error(password), words);
    this.#step.countDown(activity);
    return html`<form
      class="stack"
      novalidate
      method="dialog"
      @submit=${this.#submit}
      @input=${this.#typed}
      @focusout=${this.#form.onBlur}
      @reset=${this.#hide}
    >
      ${heading({ level, text: words.say('login-heading'), note: reason !== undefined })}
      ${notice({ kind: 'info', ...(reason && { text: words.say(`login-${reason}`) }), isNote: true })}
      ${errorAnnouncement(this.#form, words)}
      ${renderErrorSummary({ form: this.#form, activity, journey: this.#journey })}
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
      ${this.#step.renderOfflineNotice()}
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
          patience: this.#step.patience.since(busy),
          words,
          doing: words.say('login-busy'),
          onStop: this.#stop,
        })}
      </div>
      ${this.#renderRegister(engaged)}
    </form>`;
  }

  updated(): void {
    this.#form.applyFocus();
    this.#step.updated(this.#journey.at('login').activity);
    // A server-rendered element has no session before it is hydrated.
    followFlow(this.#journey);
  }

  #renderRegister(disabled: boolean) {
    const { words, hasFlow, state, session } = this.#journey;
    // Without a flow the register form is on the page as well, unless the log-in has replaced it.
    const hasGivenWay =
      state.step === 'login' && state.reason !== undefined && session?.has('register');
    if (!hasFlow && !hasGivenWay) return onServer ? fallback() : nothing;
    const label = words.say('login-register');
    const register = textButton({ label, disabled, onClick: this.#register });
    return sentenceWithButton(words, 'login-no-account', register);
  }

  #identifier(): Identifier | undefined {
    const { identifier } = this.#journey.at('login');
    return whoIsNamed(this.#journey, this.#form.value(username), identifier);
  }

  /** The account name to send: as typed if it is no known kind of identifier, or unchanged since the last attempt. */
  #username(): string {
    const typed = this.#form.value(username).trim();
    return typed === this.#journey.at('login').username
      ? typed
      : (this.#identifier()?.value ?? typed);
  }

  #validate(name: string): ValidationError | undefined {
    const value = this.#form.value(name);
    if (name === password) return value === '' ? { key: 'password-empty' } : undefined;
    return value.trim() === '' ? { key: 'username-empty' } : undefined;
  }

  readonly #typed = (event: Event): void => {
    this.#form.onInput(event);
    if (this.#prepared) return;
    this.#prepared = true;
    // Unlike registering, logging in needs no request in advance.
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

  /** Hands what was typed on to the reset step. */
  readonly #forgot = (): void => {
    const identifier = this.#identifier();
    const known = identifier ? { identifier } : {};
    const open = { type: 'open-reset', ...known } as const;
    this.#journey.act('log-in', (engine) => engine.go(open), 'login');
  };
}
