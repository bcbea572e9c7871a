/**
 * React components of the elements for a server: importing them loads no element. Bundlers that put this module into a
 * page too, and tests with a DOM in Node, load the elements when the first component is mounted.
 */
import { warnOnce } from './console/console.js';
import { Script } from './loading/script.js';
import { component } from './react/component.js';

const elements = new Script(() => import('./elements/define-tags.js'));

const define = (): void => {
  elements.load().then(
    ({ defineTags }) => void defineTags(),
    (reason: unknown) => warnOnce('error', `onboarding-elements did not load: ${reason as Error}`),
  );
};

export const OnboardingFlow = component('onboarding-flow', define);
export const OnboardingRegister = component('onboarding-register', define);
export const OnboardingOtp = component('onboarding-otp', define);
export const OnboardingProfile = component('onboarding-profile', define);
export const OnboardingLogin = component('onboarding-login', define);
export const OnboardingCard = component('onboarding-card', define);
