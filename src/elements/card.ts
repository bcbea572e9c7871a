import { LitElement } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import { configurationProperties, type ConfigurationProperties } from './configuration.js';
import { Journey } from './journey.js';
import { cardView } from './lazy-views.js';
import { formStyles } from './styles/form.js';
import { tokens } from './styles/tokens.js';
import { ViewController } from './view.js';

/** The shared attributes and properties. */
export interface OnboardingCard extends ConfigurationProperties {}

/**
 * Shows the finished card: its number, and the barcode that the till scans.
 *
 * @element onboarding-card
 * @slot - Shown until the element is defined.
 * @slot brand - The brand's logo on the card.
 * @slot wallet - Buttons of the host that add the card to a wallet.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The first form of the page can be used.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading of a step.
 * @csspart card - The card.
 * @csspart card-brand - The brand's place on it.
 * @csspart card-holder - The name on it.
 * @csspart card-number - The number on it.
 * @csspart barcode - The white panel with the barcode.
 * @csspart barcode-text - The number under the barcode.
 * @csspart button - Every button.
 * @csspart button-primary - The main button.
 * @csspart button-text - A button that looks like a link.
 * @csspart dialog - The full-screen view for the till.
 * @csspart dialog-close - The button that closes it.
 * @csspart notice - A sentence that is no error.
 * @csspart notice-success - Such a sentence, with good news.
 */
export class OnboardingCard extends LitElement {
  static override styles = [tokens, formStyles];
  static override properties = { ...configurationProperties, symbology: {} };

  /** Kind of barcode: `code128`, `ean13` or `itf14`. @attr symbology @default code128 */
  declare symbology: 'code128' | 'ean13' | 'itf14' | undefined;

  readonly #journey = new Journey(this, 'card');
  readonly #view = new ViewController(this.#journey, {
    done: cardView,
  });

  override render() {
    return this.#view.render();
  }

  /** Does what a prevented event would have done. */
  proceed(): void {
    this.#journey.proceed();
  }

  /** The customer's bearer token, refreshed if need be; rejects before log-in. */
  getAccessToken(): Promise<string> {
    return this.#journey.getAccessToken();
  }

  /** The consents as they were saved last, for the host's records. */
  getConsents(): readonly ConsentRecord[] {
    return this.#journey.getConsents();
  }

  /** Forgets tokens and everything saved; the journey starts again. */
  signOut(): Promise<void> {
    return this.#journey.signOut();
  }
}
