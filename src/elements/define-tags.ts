/**
 * The tag of each element class.
 */
import { OnboardingCard } from './onboarding-card.js';
import { OnboardingFlow } from './onboarding-flow.js';
import { OnboardingLogin } from './onboarding-login.js';
import { OnboardingOtp } from './onboarding-otp.js';
import { OnboardingProfile } from './onboarding-profile.js';
import { OnboardingRegister } from './onboarding-register.js';

/**
 * In the order of definition. The flow comes first: of elements that are already on the page, those of the first tag
 * connect first.
 */
export const tags = {
  'onboarding-flow': OnboardingFlow,
  'onboarding-register': OnboardingRegister,
  'onboarding-otp': OnboardingOtp,
  'onboarding-profile': OnboardingProfile,
  'onboarding-login': OnboardingLogin,
  'onboarding-card': OnboardingCard,
} as const;

/**
 * Defines all tags; a tag that is already defined is left alone. Returns the tags that were already defined.
 */
export function defineTags(registry: CustomElementRegistry = customElements): readonly string[] {
  const taken: string[] = [];
  for (const [tag, element] of Object.entries(tags)) {
    if (registry.get(tag)) taken.push(tag);
    else registry.define(tag, element);
  }
  return taken;
}

declare global {
  interface HTMLElementTagNameMap {
    'onboarding-register': OnboardingRegister;
    'onboarding-otp': OnboardingOtp;
    'onboarding-profile': OnboardingProfile;
    'onboarding-login': OnboardingLogin;
    'onboarding-card': OnboardingCard;
    'onboarding-flow': OnboardingFlow;
  }
}
