/**
 * Asks who somebody is: e-mail address, mobile number or the code of a card. It is the first form of the
 * journey, drawn before anything that talks to the server has arrived.
 */
import { html, nothing } from 'lit';
import type { Configuration } from '../../domain/configuration.js';
import { readIdentifier, type IdentifierReading } from '../../domain/identifier.js';
import type { MessageKey } from '../../i18n/messages.js';
import { FormState } from '../form-state.js';
import type { Journey } from '../journey.js';
import { linkedSentence } from '../linked-sentence.js';
import { PatienceController } from '../patience.js';
import { faultText, problemSummary } from '../problem-summary.js';
import { formStyles } from '../styles/form.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { textField } from '../templates/field.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';
import { waitingLine } from '../waiting-line.js';

type Asked = 'email' | 'mobile' | 'email-mobile' | 'card';

const name = 'username';

export function createView(journey: Journey): View {
  return new RegisterView(journey);
}

class RegisterView implements View {
  readonly styles = [formStyles];
  readonly #journey: Journey;
  readonly #form: FormState;
  readonly #patience: PatienceController;
  #asksCard = false;
  #warm = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#asksCard = this.#contacts === '';
    this.#form = new FormState(journey.host, () => this.#mistakes());
    this.#patience = new PatienceController(journey.host);
  }

  render() {
    const { words, level } = this.#journey;
    const { activity, reason, identifier } = this.#journey.at('register');
    const busy = activity.kind === 'busy';
    const label = words.say(`register-${this.#asked}`);
    const error = faultText(this.#form.faults.get(name), words);
    if (activity.kind === 'failed' && activity.until) this.#patience.secondsUntil(activity.until);
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @input=${this.#typed}
      @focusout=${this.#form.left}
    >
      ${heading({ level, text: words.say('register-heading') })}
      ${reason === 'card-unknown' ? html`<p role="status">${words.say('register-card-unknown')}</p>` : nothing}
      ${problemSummary({ form: this.#form, activity, words })}
      ${textField({
        name,
        label,
        ...(error && { error }),
        ...(this.#asksCard && { hint: words.say('register-card-hint') }),
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: 'false',
        enterkeyhint: 'next',
        dir: 'ltr',
        required: true,
        ...this.#keyboard(),
        ...(identifier && { value: identifier.value }),
      })}
      ${this.#privacy()}
      <div class="actions">
        ${primaryButton({
          label: words.say('common-continue'),
          busyLabel: words.say('register-busy'),
          busy,
        })}
        ${this.#switch()} ${waitingLine(this.#patience.since(busy), words, this.#stop)}
      </div>
      ${this.#haveAccount()}
    </form>`;
  }

  updated(): void {
    this.#form.settleFocus();
  }

  get #configuration(): Configuration | undefined {
    return this.#journey.configuration;
  }

  get #channels(): Configuration['identifiers'] {
    return this.#configuration?.identifiers ?? ['email', 'mobile', 'card'];
  }

  /** The contacts that the site takes, joined as in the keys of the words. */
  get #contacts(): 'email' | 'mobile' | 'email-mobile' | '' {
    const email = this.#channels.includes('email');
    const mobile = this.#channels.includes('mobile');
    if (email) return mobile ? 'email-mobile' : 'email';
    return mobile ? 'mobile' : '';
  }

  get #asked(): Asked {
    const contacts = this.#contacts;
    return this.#asksCard || contacts === '' ? 'card' : contacts;
  }

  #keyboard() {
    const asked = this.#asked;
    if (asked === 'email' || asked === 'email-mobile') return { inputmode: 'email' };
    return asked === 'mobile' ? { type: 'tel' as const, inputmode: 'tel' } : {};
  }

  #privacy() {
    const href = this.#configuration?.privacyUrl;
    const links = { privacy: { text: 'common-privacy-link', href } } as const;
    return href
      ? html`<p class="small">${linkedSentence(this.#journey.words, 'register-privacy', links)}</p>`
      : nothing;
  }

  #switch() {
    const { words } = this.#journey;
    const contacts = this.#contacts;
    if (!this.#channels.includes('card') || contacts === '') return nothing;
    const key: MessageKey = this.#asksCard ? `register-use-${contacts}` : 'register-use-card';
    const named = this.#asksCard ? 'use-contact' : 'use-card';
    return textButton({ label: words.say(key), name: named, onClick: this.#toggle });
  }

  #haveAccount() {
    const { words, session } = this.#journey;
    if (!session?.has('flow')) return nothing;
    const login = textButton({ label: words.say('common-log-in'), onClick: this.#openLogin });
    const parts = words.parts('register-have-account');
    return html`<p>${parts.map((part) => (part.kind === 'text' ? part.text : login))}</p>`;
  }

  #read(): IdentifierReading {
    const channel = this.#asksCard ? 'card' : 'contact';
    return readIdentifier(this.#form.value(name), { channels: this.#channels, channel });
  }

  #mistakes() {
    const reading = this.#read();
    return new Map(reading.ok ? [] : [[name, reading.mistake] as const]);
  }

  readonly #typed = (event: Event): void => {
    this.#form.changed(event);
    if (this.#warm) return;
    this.#warm = true;
    this.#journey.prepare(() => import('./otp-view.js'));
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#journey.isBusy || !this.#form.submit()) return;
    const reading = this.#read();
    if (reading.ok) this.#journey.act('identify', (engine) => engine.identify(reading.identifier));
  };

  readonly #toggle = (): void => {
    this.#asksCard = !this.#asksCard;
    this.#form.reset();
    this.#journey.update();
    void this.#journey.host.updateComplete.then(() => this.#form.focus(name));
  };

  readonly #stop = (): void => {
    this.#journey.act('identify', (engine) => engine.stop());
  };

  readonly #openLogin = (): void => {
    this.#journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
  };
}
