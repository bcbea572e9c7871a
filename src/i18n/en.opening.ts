/**
 * English: the sentences of the first form. They are built in, so each one delays that form.
 */
import type { Sentence } from './sentence.js';

export const opening = {
  'common-continue': 'Continue',
  'common-log-in': 'Log in',
  'common-retry': 'Try again',
  'common-reload': 'Reload the page',
  'common-privacy-link': 'privacy notice',
  'flow-step': 'Step {step} of {steps}',
  'flow-chunk-failed': 'The next step didn’t load. Check your connection and try again.',
  'register-heading': 'Get your card',
  'register-heading-card': 'Use your card online',
  'register-intro': '',
  'register-email': 'Email address',
  'register-mobile': 'Mobile number',
  'register-email-mobile': 'Email or mobile number',
  'register-card': 'Card number',
  'register-card-hint': 'It’s on your card.',
  'register-busy': 'Checking…',
  'register-use-card': 'I have a card, but no account yet',
  'register-use-card-number': 'Use my card number instead',
  'otp-send': 'Send me a code',
  'register-privacy': 'Our {privacy} explains how we use your data.',
  'register-have-account': 'Already registered? {login}',
  'problem-misconfigured': 'This form isn’t available right now. Please come back later.',
} satisfies Record<string, Sentence>;
