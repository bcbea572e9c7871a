/**
 * React components of the elements for a server: importing them loads no element.
 */
import { defineLater } from './elements/define-later.js';
import { component } from './react/component.js';

export const OnboardingFlow = component('onboarding-flow', defineLater);
export const OnboardingRegister = component('onboarding-register', defineLater);
export const OnboardingOtp = component('onboarding-otp', defineLater);
export const OnboardingProfile = component('onboarding-profile', defineLater);
export const OnboardingLogin = component('onboarding-login', defineLater);
export const OnboardingCard = component('onboarding-card', defineLater);
