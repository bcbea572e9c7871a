import type { CreateView } from './core/step-view.js';
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
 * @slot - Shown until the element has something to show: for example a link for browsers without scripts.
 */
export class OnboardingRegister extends OnboardingElement {
  protected static override readonly kind = 'register';

  static override properties = propertiesOf('register');

  /** @internal */
  static override readonly openingView: CreateView = (controller) =>
    new OpeningView(controller, secondScript);
}
