/**
 * Vue components of the elements. The types, which name each prop, are written by `npm run manifest`.
 */
import { defineTags } from './elements/define-tags.js';
import { component } from './vue/component.js';

const define = (): void => void defineTags();

export const OnboardingFlow = component('flow', define);
export const OnboardingRegister = component('register', define);
export const OnboardingOtp = component('otp', define);
export const OnboardingProfile = component('profile', define);
export const OnboardingLogin = component('login', define);
export const OnboardingCard = component('card', define);
