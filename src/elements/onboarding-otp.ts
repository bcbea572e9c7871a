import { type MembersOf, propertiesOf } from './core/element-properties.js';
import { OnboardingElement } from './onboarding-element.js';

export interface OnboardingOtp extends MembersOf<'otp'> {}

/**
 * Lets a visitor choose a password, sends a one-time code and checks it.
 *
 * A correct code creates the account; a visitor who already has a card gets credentials for it.
 *
 * @element onboarding-otp
 * @slot - Shown until the element has something to show.
 */
export class OnboardingOtp extends OnboardingElement {
  protected static override readonly kind = 'otp';

  static override properties = propertiesOf('otp');
}
