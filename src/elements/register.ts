import { LitElement } from 'lit';
import type { ConsentRecord } from '../domain/consents.js';
import { configurationProperties, type ConfigurationProperties } from './configuration.js';
import { Journey } from './journey.js';
import { formStyles } from './styles/form.js';
import { tokens } from './styles/tokens.js';
import { ViewController } from './view.js';
import { createView } from './register/register-view.js';

/** The shared attributes and properties. */
export interface OnboardingRegister extends ConfigurationProperties {}

/**
 * Asks who a visitor is: by e-mail address, mobile number or the code of a card that she owns.
 *
 * It shows as long as no journey is under way, and gives way once it is known who the visitor is.
 *
 * @element onboarding-register
 * @slot - Shown until the element is defined: a link for pages whose scripts are blocked.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The form can be used.
 * @fires {CustomEvent<IdentifiedDetail>} onboarding-identified - It is known whether the visitor is new, has a card or is registered. Cancelable: next step.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading of a step.
 * @csspart field - A control with its label, hint and error.
 * @csspart label - The label of a control.
 * @csspart hint - What helps to fill a control.
 * @csspart error - The error line of a control.
 * @csspart input - An input.
 * @csspart input-invalid - An input whose value is not right.
 * @csspart button - Every button.
 * @csspart button-primary - The main button.
 * @csspart button-text - A button that looks like a link.
 * @csspart link - A link.
 * @csspart summary - The summary of what went wrong.
 * @csspart summary-title - Its title.
 * @csspart summary-item - One of its lines.
 * @csspart support-code - The code that helps the support.
 * @csspart notice - A sentence that is no error.
 * @csspart notice-info - Such a sentence, for information.
 * @csspart notice-offline - The sentence that says that there is no connection.
 */
export class OnboardingRegister extends LitElement {
  static override styles = [tokens, formStyles];
  static override properties = configurationProperties;

  readonly #journey = new Journey(this, 'register');
  readonly #view = new ViewController(this.#journey, { register: createView });

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
