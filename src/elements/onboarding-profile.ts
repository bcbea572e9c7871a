import { OnboardingElement } from './onboarding-element.js';

/**
 * Asks for the data and consents that the campaign declares, prefilled with what the API has stored.
 *
 * It renders once the visitor has an account in this session.
 *
 * @element onboarding-profile
 * @slot - Shown until the element has something to show.
 */
export class OnboardingProfile extends OnboardingElement {
  protected static override readonly kind = 'profile';
}
