import { LitElement } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import { configurationProperties, type ConfigurationProperties } from './configuration.js';
import { Journey } from './journey.js';
import { formStyles } from './styles/form.js';
import { tokens } from './styles/tokens.js';
import { ViewController } from './view.js';

/** The shared attributes and properties. */
export interface OnboardingLogin extends ConfigurationProperties {}

/**
 * Logs somebody in, helps with a forgotten password, and finds out whether the registration is complete.
 *
 * @element onboarding-login
 * @slot - Shown until the element is defined.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The form can be used.
 * @fires {CustomEvent<LoggedInDetail>} onboarding-logged-in - Logged in, and nothing is missing. Cancelable: finish.
 * @fires {CustomEvent<IncompleteDetail>} onboarding-incomplete - Logged in, but mandatory data is missing. Cancelable: the page that says so.
 * @fires {CustomEvent<CompleteDetail>} onboarding-complete - The journey is over. Cancelable: showing the card.
 * @fires {CustomEvent<CodeSentDetail>} onboarding-code-sent - A code for a new password is on its way.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading.
 * @csspart label - The label of an input.
 * @csspart input - An input.
 * @csspart reveal - The button that shows the password.
 * @csspart error - The error line of an input.
 * @csspart button - Every button; the main one is `button-primary`, the others are `button-text`.
 * @csspart summary - The summary of what went wrong.
 */
export class OnboardingLogin extends LitElement {
  static override styles = [tokens, formStyles];
  static override properties = configurationProperties;

  readonly #journey = new Journey(this, 'login');
  readonly #view = new ViewController(this.#journey, {
    login: { load: () => import('./views/login-view.js') },
    reset: { load: () => import('./views/reset-view.js') },
    incomplete: { load: () => import('./views/incomplete-view.js') },
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
