/**
 * Asks who somebody is: e-mail address, mobile number or the code of a card. It is the first form of the
 * journey and only draws it; what understands the answer comes as soon as somebody turns to the form.
 *
 * Its field and buttons are those of `templates/field.ts` and `buttons.ts`, written out: one template is drawn in half
 * the time that eight take, and the shared ones come with the next step. A test compares them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { channels } from '../../domain/channel.js';
import type { Configuration } from '../../domain/configuration.js';
import { inTime } from '../../flow/in-time.js';
import { pageTimer } from '../../flow/timer.js';
import { lazy } from '../../lazy/lazy.js';
import { onServer } from '../on-server.js';
import type { Journey } from '../journey.js';
import { tellNotLoaded } from '../keep-loading.js';
import { linkedSentence } from '../linked-sentence.js';
import { reloadButton } from '../reload-button.js';
import { fallback } from '../templates/fallback.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';
import type { RegisterDesk } from './register-desk.js';

export const username = 'username';

const deskModule = lazy(() => import('./register-desk.js'));
/** How many failures end the imports that no visitor waits for: a browser may keep each of them. */
const idleLimit = 3;

/** The contacts that a site takes, joined as in the keys of the words. */
export type Contacts = 'email' | 'mobile' | 'email-mobile' | '';

export function createView(journey: Journey): View {
  return new RegisterView(journey);
}

function textButton(
  label: string,
  onClick: () => void,
  name: string | typeof nothing,
  disabled: 'true' | typeof nothing = nothing,
): TemplateResult {
  return html`<button
    class="text"
    part="button button-text"
    type="button"
    name=${name}
    aria-disabled=${disabled}
    @click=${onClick}
  >
    ${label}
  </button>`;
}

export class RegisterView implements View {
  readonly #journey: Journey;
  #askedCard: boolean;
  #desk: RegisterDesk | undefined;
  #loading: Promise<RegisterDesk> | undefined;
  /** Submitted before there was anybody to take the answer. */
  #isWaiting = false;
  /** How often the form logic did not load when the visitor waited for it. */
  #failures = 0;
  /** How often it did not load at all. */
  #failedLoads = 0;
  /** What stands in the field that is not shown: card or contact. */
  other = '';

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#askedCard = journey.at('register').identifier?.channel === 'card';
  }

  /** Whether the code of a card is asked for, by choice or because the site takes nothing else. */
  get asksCard(): boolean {
    return this.contacts === '' || (this.#askedCard && this.channels.includes('card'));
  }

  get channels(): Configuration['identifiers'] {
    return this.#journey.configuration?.identifiers ?? channels;
  }

  get contacts(): Contacts {
    return this.channels.filter((channel) => channel !== 'card').join('-') as Contacts;
  }

  get styles(): View['styles'] {
    return this.#desk?.styles ?? [];
  }

  render(): TemplateResult {
    const { words, level } = this.#journey;
    const { activity, identifier } = this.#journey.at('register');
    const desk = this.#desk;
    const contacts = this.contacts;
    const { asksCard } = this;
    const keyboard = contacts === 'mobile' ? 'tel' : 'email';
    const asks = activity.kind === 'busy' ? 'true' : nothing;
    const busy = this.#isWaiting || desk?.isWaiting ? 'true' : asks;
    const top = desk?.renderTop();
    const error = desk?.renderError() ?? nothing;
    const isWrong = error !== nothing;
    const described = `${isWrong ? 'username-error ' : ''}${asksCard ? 'username-hint' : ''}`;
    const value = (identifier?.channel === 'card') === asksCard ? identifier?.value : undefined;
    return html`<form
      class="stack"
      novalidate
      method="dialog"
      @submit=${this.#submit}
      @input=${this.#typed}
      @focusin=${this.#turned}
      @focusout=${this.#left}
      @reset=${this.#forget}
    >
      ${heading({ level, text: words.say('register-heading') })} ${top}
      ${this.#failures > 0 ? html`<p role="alert">${words.say('flow-chunk-failed')}</p>` : nothing}
      <div class="field" part="field">
        <label part="label" for="username"
          >${words.say(asksCard ? 'register-card' : `register-${contacts || 'card'}`)}</label
        >
        ${asksCard ? this.#hint() : nothing}
        <input
          class="input"
          part=${isWrong ? 'input input-invalid' : 'input'}
          id="username"
          name="username"
          type=${keyboard === 'tel' && !asksCard ? 'tel' : nothing}
          .defaultValue=${value ?? ''}
          autocomplete="username"
          inputmode=${asksCard ? nothing : keyboard}
          enterkeyhint="next"
          autocapitalize="none"
          spellcheck="false"
          autocorrect="off"
          dir="ltr"
          aria-required="true"
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${described || nothing}
        />
        ${error}
      </div>
      ${this.#privacy()} ${desk?.renderNotice()}
      <div class="actions">
        <button
          class="primary"
          part="button button-primary"
          type="submit"
          aria-disabled=${busy}
          aria-busy=${busy}
        >
          <span>${words.say('common-continue')}</span><span>${words.say('register-busy')}</span>
        </button>
        ${reloadButton(this.#failures, words)} ${this.#switch(contacts)} ${desk?.renderWaiting()}
      </div>
      ${this.#haveAccount(asks)}
    </form>`;
  }

  updated(): void {
    this.#desk?.updated();
  }

  #hint() {
    return html`<p class="hint" part="hint" id="username-hint">
      ${this.#journey.words.say('register-card-hint')}
    </p>`;
  }

  #privacy() {
    const href = this.#journey.configuration?.privacyUrl;
    const links = { privacy: { text: 'common-privacy-link', href } } as const;
    return href
      ? html`<p class="small">${linkedSentence(this.#journey.words, 'register-privacy', links)}</p>`
      : nothing;
  }

  #switch(contacts: Contacts) {
    const { words } = this.#journey;
    if (!this.channels.includes('card') || contacts === '') return nothing;
    return textButton(
      words.say(this.asksCard ? `register-use-${contacts}` : 'register-use-card'),
      this.toggle,
      this.asksCard ? 'use-contact' : 'use-card',
    );
  }

  #haveAccount(disabled: 'true' | typeof nothing) {
    const { words, hasFlow, kind } = this.#journey;
    if (!hasFlow || kind !== 'register') return onServer ? fallback() : nothing;
    const login = textButton(words.say('common-log-in'), this.#openLogin, nothing, disabled);
    const parts = words.parts('register-have-account');
    return html`<p>${parts.map((part) => (part.kind === 'text' ? part.text : login))}</p>`;
  }

  /** Lazily imports the form logic. A failed import is repeated on the next interaction. */
  #load(): Promise<RegisterDesk> {
    // The desk is of no use without the words for what it has to say.
    const words = this.#journey.words.need('rest');
    this.#loading ??= inTime(Promise.all([deskModule.load(), words])).then(
      ([{ RegisterDesk }, hasWords]) => {
        if (!hasWords) throw new Error('no words');
        this.#desk = new RegisterDesk(this.#journey, this);
        this.#failures = 0;
        this.#journey.update();
        return this.#desk;
      },
    );
    this.#loading.catch((reason: unknown) => {
      this.#loading = undefined;
      this.#failedLoads += 1;
      tellNotLoaded(reason);
    });
    return this.#loading;
  }

  /** Runs `act` with the form logic, imported first if need be. `isWanted`: the visitor waits and is shown a failure. */
  #with(act: (desk: RegisterDesk) => void, isWanted = false): void {
    if (this.#desk) act(this.#desk);
    else if (isWanted || this.#failedLoads < idleLimit) {
      const { state } = this.#journey;
      this.#load().then(
        (desk) => {
          if (this.#journey.isStillAt(state)) act(desk);
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

  readonly #forget = (): void => void (this.other = '');
  readonly #turned = (): void => this.#with(() => undefined);
  readonly #typed = ({ target }: Event): void => this.#with((desk) => desk.typed({ target }));
  readonly #left = ({ target }: Event): void => this.#with((desk) => desk.left({ target }));

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#isWaiting) return;
    this.#isWaiting = !this.#desk;
    const since = pageTimer.now();
    this.#with((desk) => {
      this.#isWaiting = false;
      this.#journey.session?.actSince(since, () => desk.submit());
    }, true);
    this.#journey.update();
  };

  /** Asks for the card code, or for a contact again; what was typed for either is kept. */
  readonly toggle = (): void => {
    this.#askedCard = !this.#askedCard;
    const control = this.#journey.host.shadowRoot?.querySelector('input');
    if (control) [control.value, this.other] = [this.other, control.value];
    this.#journey.update();
    this.#with((desk) => desk.asked());
  };

  /** Whoever remembers the way back has to be there first. */
  readonly #openLogin = (): void => this.#with((desk) => desk.openLogin(), true);
}
