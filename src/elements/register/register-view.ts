/**
 * Asks for an e-mail address, a mobile number or a card number. The first form of the journey: it only renders. The logic
 * of the form (`register-form.ts`) is fetched when the browser is idle and starts on the first interaction.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { pageClock } from '../../flow/session/time.js';
import { withTimeout } from '../../lazy/with-timeout.js';
import type { State } from '../../flow/state/state.js';
import { linkedSentence, sentenceWithButton } from '../forms/sentence-links.js';
import { lazy } from '../../lazy/lazy.js';
import type { SessionController } from '../core/session-controller.js';
import { reportLoadError } from '../core/import-with-retry.js';
import { serverFallback } from '../core/is-server.js';
import { reloadButton } from '../core/reload-button.js';
import { whenIdle } from '../core/when-idle.js';
import { primaryButton, textButton } from '../ui/button.js';
import { textField } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import type { View } from '../core/view-host.js';
import type { RegisterForm } from './register-form.js';
import { RegisterQuestion, username } from './register-question.js';

const formModule = lazy(() => import('./register-form.js'));
/** Failures after which imports without a waiting visitor stop: a browser may keep each failed module. */
const idleLimit = 3;

/** Creates the view of the step `register`. */
export function createView(controller: SessionController): View {
  return new RegisterView(controller);
}

class RegisterView implements View {
  readonly #controller: SessionController;
  readonly #question: RegisterQuestion;
  #form: RegisterForm | undefined;
  /** Whether what the next interaction needs is to be fetched. */
  #isScheduled = false;
  #loading: Promise<RegisterForm> | undefined;
  /** Submitted before the logic of the form has loaded. */
  #isWaiting = false;
  /** Failed imports while the visitor waited. */
  #failures = 0;
  /** All failed imports. */
  #failedLoads = 0;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#question = new RegisterQuestion(controller);
  }

  get styles(): View['styles'] {
    return this.#form?.styles ?? [];
  }

  changed(state: State, before: State | undefined): void {
    this.#form?.changed(state, before);
  }

  render(): TemplateResult {
    const { i18n } = this.#controller;
    const { request } = this.#controller.stateAt('register');
    const form = this.#form;
    const intro = i18n.t('register-intro');
    const isAsking = request.kind === 'busy';
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
      ${heading({ ...this.#controller.heading, text: i18n.t('register-heading') })}
      ${intro ? html`<p class="intro">${intro}</p>` : nothing}<slot name="intro"></slot>
      ${form?.renderTop()}
      ${this.#failures > 0 ? html`<p role="alert">${i18n.t('flow-chunk-failed')}</p>` : nothing}
      ${this.#renderInput()} ${form?.renderOfflineNotice()}
      <div class="actions">
        ${primaryButton({
          label: form?.label ?? i18n.t('common-continue'),
          busyLabel: i18n.t('register-busy'),
          busy: this.#isWaiting || form?.isWaiting === true || isAsking,
          disabled: form?.isHeldBack === true,
        })}
        ${reloadButton(this.#failures, i18n)} ${form?.renderWaiting()}
      </div>
      ${this.#renderPrivacy()}
      <div class="ways">${this.#renderToggle()}${this.#renderLogin(isAsking)}</div>
    </form>`;
  }

  updated(): void {
    this.#form?.updated();
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    whenIdle(this.#controller.host, () => {
      formModule.prefetch();
      this.#controller.i18n.prefetch('main');
    });
  }

  #renderInput() {
    const { i18n } = this.#controller;
    const { asksCard, contacts } = this.#question;
    const { identifier } = this.#controller.stateAt('register');
    const isMobile = contacts === 'mobile';
    return textField({
      name: username,
      label: i18n.t(asksCard ? 'register-card' : `register-${contacts || 'card'}`),
      ...(asksCard
        ? { hint: i18n.t('register-card-hint') }
        : { type: isMobile ? 'tel' : 'text', inputmode: isMobile ? 'tel' : 'email' }),
      error: this.#form?.error,
      autocomplete: asksCard ? 'username' : isMobile ? 'tel' : 'email',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'next',
      dir: 'ltr',
      required: true,
      value: (identifier?.channel === 'card') === asksCard ? identifier?.value : undefined,
    });
  }

  #renderPrivacy() {
    const href = this.#controller.configuration?.privacyUrl;
    const links = { privacy: { text: 'common-privacy-link', href } } as const;
    return href
      ? html`<p class="small">
          ${linkedSentence(this.#controller.i18n, 'register-privacy', links)}
        </p>`
      : nothing;
  }

  #renderToggle() {
    const { i18n } = this.#controller;
    const { asksCard, channels, contacts } = this.#question;
    if (!channels.includes('card') || contacts === '') return nothing;
    const label = i18n.t(asksCard ? `register-use-${contacts}` : 'register-use-card');
    // The sentence for the way back is not in the first bundle.
    if (label === '') return nothing;
    return textButton({
      label,
      name: asksCard ? 'use-contact' : 'use-card',
      onClick: this.#toggle,
    });
  }

  #renderLogin(disabled: boolean) {
    const { i18n, hasFlow, kind } = this.#controller;
    if (!hasFlow || kind !== 'register') return serverFallback();
    const label = i18n.t('common-log-in');
    const login = textButton({ label, disabled, onClick: this.#openLogin });
    return sentenceWithButton(i18n, 'register-have-account', login);
  }

  /** Imports the logic of the form. A failed import is retried on the next interaction. */
  #load(): Promise<RegisterForm> {
    // The logic needs the sentences for what it has to say.
    const i18n = this.#controller.i18n.load('main');
    this.#loading ??= withTimeout(Promise.all([formModule.load(), i18n])).then(
      ([{ RegisterForm }, hasWords]) => {
        if (!hasWords) throw new Error('no words');
        this.#form = new RegisterForm(this.#controller, this.#question);
        this.#failures = 0;
        this.#controller.update();
        return this.#form;
      },
    );
    this.#loading.catch((reason: unknown) => {
      this.#loading = undefined;
      this.#failedLoads += 1;
      reportLoadError(reason);
    });
    return this.#loading;
  }

  /** Runs an action on the form logic, once it is loaded. `isWanted`: the visitor waits, and a failure is shown. */
  #with(act: (form: RegisterForm) => void, isWanted = false): void {
    if (this.#form) act(this.#form);
    else if (isWanted || this.#failedLoads < idleLimit) {
      const { state } = this.#controller;
      this.#load().then(
        (form) => {
          if (this.#controller.isUnchanged(state)) act(form);
          else this.#isWaiting = false;
        },
        () => {
          this.#isWaiting = false;
          if (isWanted) this.#failures += 1;
          this.#controller.update();
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
    const since = pageClock.now();
    this.#with((form) => {
      this.#isWaiting = false;
      form.submit(since);
    }, true);
    this.#controller.update();
  };

  readonly #toggle = (): void => {
    this.#question.toggle();
    this.#with((form) => form.onToggle());
  };

  /** The logic comes first, since it handles the way back. */
  readonly #openLogin = (): void => this.#with((form) => form.openLogin(), true);
}
