/**
 * Asks who somebody is: e-mail address, mobile number or the code of a card. It is the first form of the
 * journey and only draws it; what understands the answer comes as soon as somebody turns to the form.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { channels } from '../../domain/channel.js';
import type { Configuration } from '../../domain/configuration.js';
import { onServer } from '../on-server.js';
import type { Journey } from '../journey.js';
import { linkedSentence } from '../linked-sentence.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { fallback } from '../templates/fallback.js';
import { textField } from '../templates/field.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';
import type { RegisterDesk } from './register-desk.js';

export const username = 'username';

/** The contacts that a site takes, joined as in the keys of the words. */
export type Contacts = 'email' | 'mobile' | 'email-mobile' | '';

export function createView(journey: Journey): View {
  return new RegisterView(journey);
}

export class RegisterView implements View {
  readonly #journey: Journey;
  #askedCard: boolean;
  #desk: RegisterDesk | undefined;
  #loading: Promise<RegisterDesk> | undefined;
  /** Submitted before there was anybody to take the answer. */
  #isWaiting = false;
  #hasFailed = false;
  /** What stands in the field that is not shown: card or contact. */
  other = '';

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#askedCard = journey.at('register').identifier?.channel === 'card';
  }

  /** Whether the code of a card is asked for, by choice or because the site takes nothing else. */
  get asksCard(): boolean {
    return this.#askedCard || this.contacts === '';
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
    const keyboard = asksCard ? undefined : contacts === 'mobile' ? 'tel' : 'email';
    return html`<form
      class="stack"
      novalidate
      method="dialog"
      @submit=${this.#submit}
      @input=${this.#typed}
      @focusin=${this.#turned}
      @focusout=${this.#left}
    >
      ${heading({ level, text: words.say('register-heading') })} ${desk?.renderTop() ?? nothing}
      ${this.#hasFailed ? html`<p role="alert">${words.say('flow-chunk-failed')}</p>` : nothing}
      ${textField({
        name: username,
        label: words.say(asksCard ? 'register-card' : `register-${contacts || 'card'}`),
        error: desk?.error,
        hint: asksCard ? words.say('register-card-hint') : undefined,
        type: keyboard === 'tel' ? keyboard : 'text',
        inputmode: keyboard,
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: 'false',
        enterkeyhint: 'next',
        dir: 'ltr',
        required: true,
        value: (identifier?.channel === 'card') === asksCard ? identifier?.value : undefined,
      })}
      ${this.#privacy()}
      <div class="actions">
        ${primaryButton({
          label: words.say('common-continue'),
          busyLabel: words.say('register-busy'),
          busy: this.#isWaiting || activity.kind === 'busy',
        })}
        ${this.#switch(contacts)} ${desk?.renderWaiting() ?? nothing}
      </div>
      ${this.#haveAccount()}
    </form>`;
  }

  updated(): void {
    this.#desk?.updated();
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
    return textButton({
      label: words.say(this.asksCard ? `register-use-${contacts}` : 'register-use-card'),
      name: this.asksCard ? 'use-contact' : 'use-card',
      onClick: this.toggle,
    });
  }

  #haveAccount() {
    const { words, hasFlow, kind } = this.#journey;
    if (!hasFlow || kind !== 'register') return onServer ? fallback() : nothing;
    const login = textButton({ label: words.say('common-log-in'), onClick: this.#openLogin });
    const parts = words.parts('register-have-account');
    return html`<p>${parts.map((part) => (part.kind === 'text' ? part.text : login))}</p>`;
  }

  /** Brings whoever takes the answer; what does not come is asked for again the next time. */
  #load(): Promise<RegisterDesk> {
    // The desk is of no use without the words for what it has to say.
    const words = this.#journey.words.need('rest');
    this.#loading ??= Promise.all([import('./register-desk.js'), words]).then(
      ([{ RegisterDesk }, hasWords]) => {
        if (!hasWords) throw new Error('no words');
        this.#desk = new RegisterDesk(this.#journey, this);
        this.#hasFailed = false;
        this.#journey.update();
        return this.#desk;
      },
    );
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** Hands over to the desk, at once if it is there. `isWanted`: the person waits, and hears of a failure. */
  #with(act: (desk: RegisterDesk) => void, isWanted = false): void {
    if (this.#desk) act(this.#desk);
    else {
      this.#load().then(act, () => {
        this.#isWaiting = false;
        this.#hasFailed ||= isWanted;
        this.#journey.update();
      });
    }
  }

  readonly #turned = (): void => this.#with(() => undefined);
  readonly #typed = ({ target }: Event): void => this.#with((desk) => desk.typed({ target }));
  readonly #left = ({ target }: Event): void => this.#with((desk) => desk.left({ target }));

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#isWaiting) return;
    this.#isWaiting = !this.#desk;
    this.#with((desk) => {
      this.#isWaiting = false;
      desk.submit();
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
  readonly #openLogin = (): void => {
    const open = () => this.#journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
    this.#with(open, true);
  };
}
