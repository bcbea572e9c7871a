import { type MembersOf, propertiesOf } from './core/element-properties.js';
import { OnboardingElement } from './onboarding-element.js';

export interface OnboardingLogin extends MembersOf<'login'> {}

/**
 * Logs the visitor in, resets a forgotten password, and checks whether the registration is complete.
 *
 * @element onboarding-login
 * @slot - Shown until the element is defined.
 * @csspart heading - The heading of a step.
 * @csspart contact - The sentence with the address that receives the code.
 * @csspart contact-value - The address in this sentence.
 * @csspart field - A control with its label, hint and error.
 * @csspart label - The label of a control.
 * @csspart hint - The hint of a control.
 * @csspart error - The error line of a control.
 * @csspart input - An input.
 * @csspart input-invalid - An invalid input.
 * @csspart button - Every button.
 * @csspart button-primary - The primary button.
 * @csspart button-text - A button that looks like a link.
 * @csspart link - A link.
 * @csspart summary - The error summary.
 * @csspart summary-title - The title of the error summary.
 * @csspart summary-item - One error in the summary.
 * @csspart support-code - The code for your support.
 * @csspart notice - A message that is not an error.
 * @csspart notice-info - A message for information.
 * @csspart notice-success - A message of success.
 * @csspart notice-offline - The message that the browser is offline.
 * @csspart reveal - The button that shows the password.
 */
export class OnboardingLogin extends OnboardingElement {
  protected static override readonly kind = 'login';

  static override properties = propertiesOf('login');
}
