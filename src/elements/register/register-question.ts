/**
 * What the register form asks for: an e-mail address or mobile number, or the number of a card.
 */
import { type Channel, channels } from '../../domain/channel.js';
import type { SessionController } from '../core/session-controller.js';

export const username = 'username';

/** The contacts that the campaign accepts, joined as in the keys of the sentences. */
export type Contacts = 'email' | 'mobile' | 'email-mobile' | '';

/** Keeps which of the two is asked for, and the text of the other one. */
export class RegisterQuestion {
  readonly #controller: SessionController;
  #prefersCard: boolean;
  /** The text of the other question, while its input is not shown. */
  #other = '';

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#prefersCard = controller.stateAt('register').identifier?.channel === 'card';
  }

  /** The identifiers that the campaign accepts. */
  get channels(): readonly Channel[] {
    return this.#controller.configuration?.identifiers ?? channels;
  }

  get contacts(): Contacts {
    return this.channels.filter((channel) => channel !== 'card').join('-') as Contacts;
  }

  /** Whether the form asks for a card number: chosen by the visitor, or the only identifier that is accepted. */
  get asksCard(): boolean {
    return this.contacts === '' || (this.#prefersCard && this.channels.includes('card'));
  }

  /** Asks the other question, and exchanges the typed text. */
  toggle(): void {
    this.#prefersCard = !this.#prefersCard;
    const control = this.#controller.host.shadowRoot?.querySelector('input');
    if (control) [control.value, this.#other] = [this.#other, control.value];
    this.#controller.update();
  }

  /** Forgets the text that is not shown. */
  readonly reset = (): void => {
    this.#other = '';
  };
}
