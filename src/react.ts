/**
 * React components of the elements. The types, which name each prop, are written by `npm run manifest`.
 */
import { defineTags } from './elements/define-tags.js';
import { component } from './react/component.js';

const define = (): void => void defineTags();

export const OnboardingFlow = component('onboarding-flow', define);
export const OnboardingRegister = component('onboarding-register', define);
export const OnboardingOtp = component('onboarding-otp', define);
export const OnboardingProfile = component('onboarding-profile', define);
export const OnboardingLogin = component('onboarding-login', define);
export const OnboardingCard = component('onboarding-card', define);
