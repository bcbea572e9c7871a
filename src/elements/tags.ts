/**
 * Which class stands behind which tag.
 */
import { OnboardingCard } from './card.js';
import { OnboardingFlow } from './flow.js';
import { OnboardingLogin } from './login.js';
import { OnboardingOtp } from './otp.js';
import { OnboardingProfile } from './profile.js';
import { OnboardingRegister } from './register.js';

export const tags = {
  'onboarding-register': OnboardingRegister,
  'onboarding-otp': OnboardingOtp,
  'onboarding-profile': OnboardingProfile,
  'onboarding-login': OnboardingLogin,
  'onboarding-card': OnboardingCard,
  'onboarding-flow': OnboardingFlow,
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
