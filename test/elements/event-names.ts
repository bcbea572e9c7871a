/** The names of all events, in no order. */
export const events = (
  'ready started identified code-sent verified profile-saved logged-in incomplete complete step invalid ' +
  'error'
)
  .split(' ')
  .map((name) => `onboarding-${name}`);
