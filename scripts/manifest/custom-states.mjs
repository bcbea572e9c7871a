/**
 * Adds the custom states of the elements: each has that of the journey's step, `onboarding-flow:state(otp)`.
 */

/** What each step shows. */
export const steps = {
  register: 'The form that asks for an email address, a mobile number or a card number.',
  otp: 'A new password and the code that was sent.',
  checking: 'The result of a registration is unknown and is being checked.',
  profile: 'The form that asks for data and consents.',
  login: 'The log-in.',
  reset: 'A new password instead of a forgotten one.',
  incomplete: 'After a log-in: mandatory data is missing.',
  done: 'The card.',
  error: 'The error page.',
};

export function customStates() {
  return {
    name: 'custom-states',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName);
      for (const element of elements) {
        element.cssStates = Object.entries(steps).map(([name, description]) => ({
          name,
          description,
        }));
      }
    },
  };
}
