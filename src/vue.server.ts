/**
 * Vue components of the elements for a server: importing them loads no element.
 */
import { defineLater } from './elements/define-later.js';
import { component } from './vue/component.js';

export const OnboardingFlow = component('flow', defineLater);
export const OnboardingRegister = component('register', defineLater);
export const OnboardingOtp = component('otp', defineLater);
export const OnboardingProfile = component('profile', defineLater);
export const OnboardingLogin = component('login', defineLater);
export const OnboardingCard = component('card', defineLater);
