import { LitElement } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import { configurationProperties, type ConfigurationProperties } from './configuration.js';
import { Journey } from './journey.js';
import { formStyles } from './styles/form.js';
import { tokens } from './styles/tokens.js';
import { ViewController } from './view.js';

/** The shared attributes and properties. */
export interface OnboardingProfile extends ConfigurationProperties {}

/**
 * Asks for the data and consents that the campaign declares, filled in with what is stored.
 *
 * It shows once the session has a customer.
 *
 * @element onboarding-profile
 * @slot - Shown until the element is defined.
 * @fires {CustomEvent<ProfileSavedDetail>} onboarding-profile-saved - The data was saved. Cancelable: finish.
 * @fires {CustomEvent<CompleteDetail>} onboarding-complete - The journey is over. Cancelable: showing the card.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading.
 * @csspart label - The label of an input.
 * @csspart input - An input.
 * @csspart consent - One consent.
 * @csspart error - The error line of a control.
 * @csspart button - Every button; the main one is `button-primary`, the others are `button-text`.
 * @csspart summary - The summary of what went wrong.
 */
export class OnboardingProfile extends LitElement {
  static override styles = [tokens, formStyles];
  static override properties = configurationProperties;

  readonly #journey = new Journey(this, 'profile');
  readonly #view = new ViewController(this.#journey, {
    profile: { load: () => import('./views/profile-view.js') },
    done: { load: () => import('./views/profile-done-view.js') },
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
