import type { ViewSources } from './core/step-view.js';
import { secondScript } from './second-script.js';
import { type MembersOf, propertiesOf } from './core/element-properties.js';
import { OnboardingElement } from './onboarding-element.js';
import { OpeningView } from './register/opening-view.js';

export interface OnboardingRegister extends MembersOf<'register'> {}

/**
 * Asks for an e-mail address, a mobile number or a card number, and looks up whether it is registered.
 *
 * It renders until it is known whether the visitor is new, has a card or is registered.
 *
 * @element onboarding-register
 * @slot intro - A reason to join, under the heading.
 * @slot brand - The brand's logo on the small card.
 * @slot - Shown until the element is defined: for example a link for browsers without scripts.
 * @csspart heading - The heading of a step.
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
 * @csspart card - The card.
 * @csspart card-brand - The place for the brand on the card.
 * @csspart barcode - The white panel with the barcode.
 * @csspart support-code - The code for your support.
 * @csspart notice - A message that is not an error.
 * @csspart notice-info - A message for information.
 * @csspart notice-offline - The message that the browser is offline.
 * @cssprop [--onboarding-card-background] - Background of the card; by default a gradient of the accent.
 * @cssprop [--onboarding-card-radius] - Corner radius of the card; by default that of the controls, at least 16 px.
 */
export class OnboardingRegister extends OnboardingElement {
  protected static override readonly kind = 'register';

  static override properties = propertiesOf('register');

  /** @internal */
  static override readonly firstViews: ViewSources = {
    register: (controller) => new OpeningView(controller, secondScript),
  };
}
