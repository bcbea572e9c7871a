/**
 * Asks for an e-mail address, a mobile number or a card number. The first form of the journey: it only renders, and
 * loads the logic of the form (`register-form.ts`) on the first interaction.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { inTime } from '../../flow/in-time.js';
import { pageTimer } from '../../flow/timer.js';
import { linkedSentence, sentenceWithButton } from '../forms/links.js';
import { lazy } from '../../lazy/lazy.js';
import type { Journey } from '../journey.js';
import { tellNotLoaded } from '../keep-loading.js';
import { onServer } from '../on-server.js';
import { reloadButton } from '../reload-button.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { fallback } from '../templates/fallback.js';
import { textField } from '../templates/field.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';
import type { RegisterForm } from './register-form.js';
import { RegisterQuestion, username } from './register-question.js';

const formModule = lazy(() => import('./register-form.js'));
/** Failures after which imports without a waiting visitor stop: a browser may keep each failed module. */
const idleLimit = 3;

export function createView(journey: Journey): View {
  return new RegisterView(journey);
}

class RegisterView implements View {
  readonly #journey: Journey;
  readonly #question: RegisterQuestion;
  #form: RegisterForm | undefined;
  #loading: Promise<RegisterForm> | undefined;
  /** Submitted before the logic of the form has loaded. */
  #isWaiting = false;
  /** Failed imports while the visitor waited. */
  #failures = 0;
  /** All failed imports. */
  #failedLoads = 0;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#question = new RegisterQuestion(journey);
  }

  get styles(): View['styles'] {
    return this.#form?.styles ?? [];
  }

  render(): TemplateResult {
    const { words, level } = this.#journey;
    const { activity } = this.#journey.at('register');
    const form = this.#form;
    const isAsking = activity.kind === 'busy';
    return html`<form
      class="stack"
      novalidate
      method="dialog"
      @submit=${this.#onSubmit}
      @input=${this.#onInput}
      @focusin=${this.#onFocus}
      @focusout=${this.#onBlur}
      @reset=${this.#question.reset}
    >
      ${heading({ level, text: words.say('register-heading') })} ${form?.renderTop()}
      ${this.#failures > 0 ? html`<p role="alert">${words.say('flow-chunk-failed')}</p>` : nothing}
      ${this.#renderInput()} ${this.#renderPrivacy()} ${form?.renderOfflineNotice()}
      <div class="actions">
        ${primaryButton({
          label: words.say('common-continue'),
          busyLabel: words.say('register-busy'),
          busy: this.#isWaiting || form?.isWaiting === true || isAsking,
        })}
        ${reloadButton(this.#failures, words)} ${this.#renderToggle()} ${form?.renderWaiting()}
      </div>
      ${this.#renderLogin(isAsking)}
    </form>`;
  }

  updated(): void {
    this.#form?.updated();
  }

  #renderInput() {
    const { words } = this.#journey;
    const { asksCard, contacts } = this.#question;
    const { identifier } = this.#journey.at('register');
    const isMobile = contacts === 'mobile';
    return textField({
      name: username,
      label: words.say(asksCard ? 'register-card' : `register-${contacts || 'card'}`),
      ...(asksCard
        ? { hint: words.say('register-card-hint') }
        : { type: isMobile ? 'tel' : 'text', inputmode: isMobile ? 'tel' : 'email' }),
      error: this.#form?.error,
      autocomplete: 'username',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'next',
      dir: 'ltr',
      required: true,
      value: (identifier?.channel === 'card') === asksCard ? identifier?.value : undefined,
    });
  }

  #renderPrivacy() {
    const href = this.#journey.configuration?.privacyUrl;
    const links = { privacy: { text: 'common-privacy-link', href } } as const;
    return href
      ? html`<p class="small">${linkedSentence(this.#journey.words, 'register-privacy', links)}</p>`
      : nothing;
  }

  #renderToggle() {
    const { words } = this.#journey;
    const { asksCard, channels, contacts } = this.#question;
    if (!channels.includes('card') || contacts === '') return nothing;
    return textButton({
      label: words.say(asksCard ? `register-use-${contacts}` : 'register-use-card'),
      name: asksCard ? 'use-contact' : 'use-card',
      onClick: this.#toggle,
    });
  }

  #renderLogin(disabled: boolean) {
    const { words, hasFlow, kind } = this.#journey;
    if (!hasFlow || kind !== 'register') return onServer ? fallback() : nothing;
    const label = words.say('common-log-in');
    const login = textButton({ label, disabled, onClick: this.#openLogin });
    return sentenceWithButton(words, 'register-have-account', login);
  }

  /** Imports the logic of the form. A failed import is retried on the next interaction. */
  #load(): Promise<RegisterForm> {
    // The logic needs the sentences for what it has to say.
    const words = this.#journey.words.need('rest');
    this.#loading ??= inTime(Promise.all([formModule.load(), words])).then(
      ([{ RegisterForm }, hasWords]) => {
        if (!hasWords) throw new Error('no words');
        this.#form = new RegisterForm(this.#journey, this.#question);
        this.#failures = 0;
        this.#journey.update();
        return this.#form;
      },
    );
    this.#loading.catch((reason: unknown) => {
      this.#loading = undefined;
      this.#failedLoads += 1;
      tellNotLoaded(reason);
    });
    return this.#loading;
  }

  /** Runs an action on the form logic, once it is loaded. `isWanted`: the visitor waits and is told of a failure. */
  #with(act: (form: RegisterForm) => void, isWanted = false): void {
    if (this.#form) act(this.#form);
    else if (isWanted || this.#failedLoads < idleLimit) {
      const { state } = this.#journey;
      this.#load().then(
        (form) => {
          if (this.#journey.isStillAt(state)) act(form);
          else this.#isWaiting = false;
        },
        () => {
          this.#isWaiting = false;
          if (isWanted) this.#failures += 1;
          this.#journey.update();
        },
      );
    }
  }

  readonly #onFocus = (): void => this.#with(() => undefined);
  readonly #onInput = ({ target }: Event): void => this.#with((form) => form.onInput({ target }));
  readonly #onBlur = ({ target }: Event): void => this.#with((form) => form.onBlur({ target }));

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#isWaiting) return;
    this.#isWaiting = !this.#form;
    const since = pageTimer.now();
    this.#with((form) => {
      this.#isWaiting = false;
      this.#journey.session?.actSince(since, () => form.submit());
    }, true);
    this.#journey.update();
  };

  readonly #toggle = (): void => {
    this.#question.toggle();
    this.#with((form) => form.onToggle());
  };

  /** The logic comes first, since it handles the way back. */
  readonly #openLogin = (): void => this.#with((form) => form.openLogin(), true);
}
