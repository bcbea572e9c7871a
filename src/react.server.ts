/**
 * React components of the elements for a server: importing them loads no element. Bundlers that put this module into a
 * page too, and tests with a DOM in Node, load the elements when the first component is mounted.
 */
import { importWithRetry } from './elements/core/import-with-retry.js';
import { component } from './react/component.js';

let defining: Promise<unknown> | undefined;

const define = (): void => {
  defining ??= importWithRetry(() => import('./elements/define-tags.js')).then(({ defineTags }) =>
    defineTags(),
  );
};

export const OnboardingFlow = component('onboarding-flow', define);
export const OnboardingRegister = component('onboarding-register', define);
export const OnboardingOtp = component('onboarding-otp', define);
export const OnboardingProfile = component('onboarding-profile', define);
export const OnboardingLogin = component('onboarding-login', define);
export const OnboardingCard = component('onboarding-card', define);
