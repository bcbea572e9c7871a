/**
 * English, the part that the first form needs. It is built in, so every word here delays that form.
 */
import type { Sentence } from './sentence.js';

export const opening = {
  'common-continue': 'Continue',
  'common-log-in': 'Log in',
  'common-retry': 'Try again',
  'common-stop': 'Stop and try again',
  'common-mistakes': {
    one: 'Please check one answer:',
    other: 'Please check {count} answers:',
  },
  'common-waiting': 'This is taking longer than usual.',
  'common-waiting-long': 'Still no answer. You can stop and try again: what you typed is kept.',
  'common-support-code': 'Support code {code}',
  'common-privacy-link': 'privacy notice',

  'flow-step': 'Step {step} of {steps}',
  'flow-offline': 'You seem to be offline. What you typed is kept.',
  'flow-chunk-failed': 'The next step didn’t load. Check your connection and try again.',

  'register-heading': 'Get your card',
  'register-email': 'E-mail address',
  'register-mobile': 'Mobile number',
  'register-email-mobile': 'E-mail address or mobile number',
  'register-card': 'Card number',
  'register-card-hint': 'It’s printed on your card.',
  'register-busy': 'Checking…',
  'register-use-card': 'I have a card',
  'register-use-email': 'Use your e-mail address instead',
  'register-use-mobile': 'Use your mobile number instead',
  'register-use-email-mobile': 'Use e-mail or mobile instead',
  'register-privacy': 'Our {privacy} explains how we use your data.',
  'register-have-account': 'Already registered? {login}',

  'problem-offline': 'We can’t reach the server. Check your connection and try again.',
  'problem-timeout': 'The answer is taking too long. Please try again.',
  'problem-too-many-requests': 'That was too many attempts. You can try again in {time}.',
  'problem-too-many-requests-over': 'That was too many attempts. You can try again now.',
  'problem-server-error': 'Something went wrong on our side. Please try again in a moment.',
  'problem-not-our-server':
    'This answer is not from our server. If your Wi-Fi asks you to log in, do that first, then try again.',
  'problem-refused': 'We can’t go on with this registration. Please contact us.',
  'problem-misconfigured': 'This form is not available right now. Please come back later.',
  'problem-unexpected': 'Something unexpected happened. Please try again.',

  'mistake-identifier-empty': 'Enter your e-mail address or mobile number.',
  'mistake-identifier-malformed': 'Enter an e-mail address or a mobile number.',
  'mistake-email-empty': 'Enter your e-mail address.',
  'mistake-email-malformed': 'Enter an e-mail address like name@example.com.',
  'mistake-mobile-empty': 'Enter your mobile number.',
  'mistake-mobile-malformed':
    'Enter a mobile number in digits, with + and the country code if it’s from abroad.',
  'mistake-card-empty': 'Enter your card number.',
  'mistake-card-malformed': 'Enter the card number as it’s printed on your card.',
} satisfies Record<string, Sentence>;
