import { type MembersOf, propertiesOf } from './core/element-properties.js';
import { OnboardingElement } from './onboarding-element.js';

export interface OnboardingLogin extends MembersOf<'login'> {}

/**
 * Logs the visitor in, resets a forgotten password, and checks whether the registration is complete.
 *
 * @element onboarding-login
 * @slot - Shown until the element has something to show.
 */
export class OnboardingLogin extends OnboardingElement {
  protected static override readonly kind = 'login';

  static override properties = propertiesOf('login');
}
