/**
 * Which class stands behind which tag.
 */
import { OnboardingCard } from './onboarding-card.js';
import { OnboardingFlow } from './onboarding-flow.js';
import { OnboardingLogin } from './onboarding-login.js';
import { OnboardingOtp } from './onboarding-otp.js';
import { OnboardingProfile } from './onboarding-profile.js';
import { OnboardingRegister } from './onboarding-register.js';

/** The flow comes first: of elements that are on a page already, those of the first tag are the first to connect. */
export const tags = {
  'onboarding-flow': OnboardingFlow,
  'onboarding-register': OnboardingRegister,
  'onboarding-otp': OnboardingOtp,
  'onboarding-profile': OnboardingProfile,
  'onboarding-login': OnboardingLogin,
  'onboarding-card': OnboardingCard,
} as const;

/** Registers all tags; one that is taken is left alone. Gives the names of those that were taken. */
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
