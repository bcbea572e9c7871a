/**
 * English: all sentences after the first form. They are loaded while the visitor types there.
 */
import { fields } from './en.fields.js';
import type { Sentence } from './sentence.js';

export const main = {
  'register-use-email': 'Use my email instead',
  'register-use-mobile': 'Use my mobile number instead',
  'register-use-email-mobile': 'Use my email or mobile number instead',
  'common-stop': 'Stop',
  'common-mistakes': {
    one: 'Please check this:',
    other: 'Please check these {count} things:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'This is taking longer than usual.',
  'common-waiting-long': 'Still no answer. You can stop and try again: what you typed is kept.',
  'common-waiting-end':
    'Still no answer. It takes half a minute at most, and what you typed is kept.',
  'common-support-code': 'Support code {code}',
  'flow-offline': 'You seem to be offline. What you typed is kept.',
  'problem-offline': 'We can’t reach the server. Check your connection and try again.',
  'problem-wifi':
    'You’re not online yet. If your Wi-Fi asks you to log in, do that first, then try again.',
  'problem-timeout': 'The answer is taking too long. Please try again.',
  'problem-too-many-requests':
    'We’re getting too many requests at the moment. You can try again in {time}.',
  'problem-too-many-requests-over': 'There were too many requests. You can try again now.',
  'problem-too-many-requests-wait': 'It’s very busy here right now. Please wait a moment.',
  'problem-server-error': 'Something went wrong on our side. Please try again in a moment.',
  'problem-not-our-server':
    'This answer is not from our server. If your Wi-Fi asks you to log in, do that first, then try again.',
  'problem-refused': 'Our system didn’t accept this request. Please contact us.',
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

  ...fields,

  'common-yes': 'Yes',
  'common-no': 'No',
  'common-not-stated': 'Prefer not to say',
  'common-optional': '{label} (optional)',
  'common-choose': 'Please choose',
  'common-change': 'Change',
  'common-close': 'Close',
  'common-terms-link': 'terms and conditions',
  'common-show-password': 'Show password',

  'register-card-unknown-only': 'We don’t know this card number. Check it, or contact us.',
  'register-card-unknown-email':
    'We don’t know this card number. Check it, or use your email instead.',
  'register-card-unknown-mobile':
    'We don’t know this card number. Check it, or use your mobile number instead.',
  'register-card-unknown-email-mobile':
    'We don’t know this card number. Check it, or use your email or mobile number instead.',
  'register-registered-elsewhere':
    'You’re already registered. Please log in on this website to see your card.',

  'otp-heading': 'Choose your password',
  'otp-code-heading': 'Enter your code',
  'otp-code-heading-email': 'Check your email',
  'otp-code-heading-mobile': 'Check your phone',
  'otp-intro-new': 'We’ll then send a code to {contact}.',
  'otp-intro-has-card':
    'Good news: you already have a card with us. Choose a password to use it online, too.',
  'otp-intro-by-card':
    'We’ll then send a code to the email address or mobile number that we have on file for card {contact}.',
  'otp-change-email': 'Change email address',
  'otp-change-mobile': 'Change mobile number',
  'otp-change-card': 'Change card number',
  'otp-password': 'New password',
  'otp-password-again': 'For your safety we don’t keep passwords: please choose yours again.',
  'otp-password-hint': {
    one: 'At least {count} character. A few words in a row are easy to remember and hard to guess.',
    other:
      'At least {count} characters. A few words in a row are easy to remember and hard to guess.',
  },
  'otp-password-chosen': 'Password chosen',
  'otp-password-change': 'Change password',
  'otp-send': 'Send me a code',
  'otp-send-email': 'Email me a code',
  'otp-send-mobile': 'Text me a code',
  'otp-sending': 'Sending…',
  'otp-sent-email': 'We’ve sent a code to {contact}.',
  'otp-sent-mobile': 'We’ve texted a code to {contact}.',
  'otp-sent-card':
    'We’ve sent a code to the email address or mobile number that we have on file for card {contact}.',
  'otp-sent-again-email': 'We’ve sent a new code to {contact}.',
  'otp-sent-again-mobile': 'We’ve texted a new code to {contact}.',
  'otp-sent-again-card':
    'We’ve sent a new code to the e-mail address or mobile number that we have on file for this card.',
  'otp-sent-unconfirmed': 'The code goes to {contact}.',
  'otp-sent-unconfirmed-card':
    'The code goes to the contact that we have on file for card {contact}.',
  'otp-uncertain':
    'Something went wrong, but your code may be on its way. Wait a moment before you ask for a new one.',
  'otp-spam': 'Nothing there? Look in your spam folder.',
  'otp-patience': 'Nothing there? A text can take a minute.',
  'otp-spam-or-text': 'Nothing there? Look in your texts and your spam folder.',
  'otp-resend': 'Send a new code',
  'otp-resend-in': 'You can ask for a new code in {time}.',
  'otp-resend-now': 'You can ask for a new code now.',
  'otp-code': 'Code',
  'otp-code-complete': 'We continue as soon as it is complete.',
  'otp-code-filled': 'We’ve filled in the code from your message.',
  'otp-create': 'Create my card',
  'otp-creating': 'Creating your card…',
  'otp-activate': 'Activate my card',
  'otp-activating': 'Activating your card…',
  'otp-terms': 'By using this card you accept the {terms}.',

  'checking-heading': 'One moment, please',
  'checking-intro':
    'The connection was lost before the answer came. We’re finding out whether it worked.',
  'checking-by-itself': 'You don’t have to do anything.',
  'checking-now': 'Check now',
  'checking-busy': 'Checking…',

  'profile-heading': 'Your details',
  'profile-intro': 'Your account is ready. Just a few details, and the card is yours.',
  'profile-intro-login': 'Please complete your details, and the card is yours.',
  'profile-loading': 'Getting your form…',
  'profile-load-failed': 'Your form didn’t load. Your account is safe. Please try again.',
  'profile-save': 'Get my card',
  'profile-save-changes': 'Save changes',
  'profile-saving': 'Saving…',
  'profile-more': 'Add more about you (optional)',
  'profile-more-count': { one: '{count} question', other: '{count} questions' },
  'profile-cancel': 'Go back without saving',
  'profile-saved': 'Saved.',
  'profile-edit': 'Change my details',
  'profile-restored': 'We’ve kept what you typed.',
  'profile-session':
    'For your safety you’ve been logged out. Enter your password to go on: what you typed is kept.',
  'profile-password-wrong': 'This password isn’t right. Please check it and try again.',
  'profile-forgot': 'Forgot your password? Go to log-in',
  'profile-log-in': 'Log in and continue',

  'login-heading': 'Log in',
  'login-username': 'E-mail address, mobile number or card number',
  'login-password': 'Password',
  'login-busy': 'Logging in…',
  'login-forgot': 'Forgot your password?',
  'login-registered': 'You’re already registered. Log in with your password.',
  'login-session': 'You’ve been logged out for your safety. Log in again to go on.',
  'login-created': 'Your account is ready. Log in with your password.',
  'login-changed': 'Your new password is saved. Log in with it.',
  'login-no-account': 'New here? {register}',
  'login-register': 'Get your card',

  'reset-heading': 'Choose a new password',
  'reset-intro':
    'Tell us the e-mail address or number that you registered with, and we’ll send you a code.',
  'reset-sent':
    'If {contact} is registered with us, a code is on its way. Enter it here together with your new password.',
  'reset-sent-again':
    'If {contact} is registered with us, a new code is on its way. Enter it here together with your new password.',
  'reset-save': 'Save new password',
  'reset-saving': 'Saving…',
  'reset-back': 'Back to log-in',

  'incomplete-heading': 'Your registration isn’t complete yet',
  'incomplete-intro': {
    one: 'Only one answer is missing:',
    other: 'These {count} answers are missing:',
  },

  'error-heading': 'We can’t continue',
  'error-login-refused':
    'Your account was created, but we couldn’t log you in. Please contact us: we’ll sort it out.',
  'error-home': 'Back to the home page',
  'error-restart': 'Start again',
  'error-support': 'Contact us',

  'done-heading': 'Welcome, {name}. Here’s your card.',
  'done-heading-unnamed': 'Here’s your card.',
  'done-heading-login': 'Welcome back',
  'card-heading': 'Your card',
  'done-intro': 'Show your card at the till, on your phone or on paper.',
  'card-label': 'Your loyalty card',
  'card-number': 'Card number',
  'card-copy': 'Copy',
  'card-copied': 'Copied',
  'card-copy-failed': 'The number couldn’t be copied. Select it and copy it by hand.',
  'card-share': 'Share or save',
  'card-download-png': 'Save',
  'card-download-failed': 'The card couldn’t be saved. Please try again.',
  'card-print': 'Print',
  'card-wallet': 'Add to wallet',
  'card-wallet-apple': 'Add to Apple Wallet',
  'card-wallet-google': 'Add to Google Wallet',
  'card-full-screen': 'Show at the till',
  'card-full-screen-hint':
    'If the scanner doesn’t read the barcode, turn up the brightness of your screen.',
  'card-turn': 'Turn your phone on its side: the bars get wider.',
  'card-barcode': 'Barcode of card {number}',
  'card-barcode-failed': 'The barcode can’t be shown. Please show your card number at the till.',
  'card-barcode-waiting': 'Your barcode is on its way…',
  'card-missing':
    'Your card isn’t here yet. Please log in again in a few minutes: you’ll find it here.',
  'card-edit': 'Change my details',

  'problem-unauthorised': 'Something is wrong with this form on our side. Please contact us.',
  'problem-session-expired': 'You’ve been logged out for your safety. Log in again to go on.',
  'problem-code-not-sent': 'The code wasn’t sent. Please try again in a moment.',
  'problem-code-not-sent-because': 'The code wasn’t sent. {reason}',
  'problem-wrong-code': 'This code isn’t right. Check the digits, or ask for a new code.',
  'problem-code-expired': 'This code has been used or is too old. Ask for a new one.',
  'problem-username-taken': 'You’re already registered. Log in with your password.',
  'problem-wrong-credentials':
    'We don’t recognise these details. Check the address or number, and the password.',
  'problem-password-refused': 'This password isn’t accepted. Please choose another one.',
  'problem-invalid-field': 'One of your answers isn’t accepted. Please check it and save again.',
  'problem-customer-blocked': 'This account is blocked. Please contact us.',
  'problem-customer-expired': 'This account has expired. Please contact us.',
  'problem-customer-deleted': 'This account no longer exists. Please contact us.',
  'problem-wrong-campaign': 'This account belongs to another programme. Please contact us.',
  'problem-options-missing':
    'The choices for this question aren’t available. Please type your answer.',

  'answer-50': 'We can’t find your account. Please check what you typed.',
  'answer-58':
    'One of your answers, such as your mobile number or e-mail address, already belongs to another account. Please check it.',
  'answer-100': 'Registration is closed at the moment. Please come back later.',
  'answer-102': 'This date of birth isn’t accepted. Please check it.',
  'answer-108': 'This form is not available right now. Please come back later.',
  'answer-119': 'This tax number or identity card number isn’t accepted. Please check it.',
  'answer-127': 'One of the answers isn’t accepted. Please check it.',
  'answer-132': 'An answer is still missing. Please fill in everything that isn’t optional.',
  'answer-178': 'This account isn’t active. Please contact us.',
  'answer-202':
    'The e-mail with the code couldn’t be sent. Check the address, or try again in a moment.',
  'answer-203':
    'The text message with the code couldn’t be sent. Check the number, or try again in a moment.',
  'answer-260': 'This e-mail address isn’t accepted. Please check it.',
  'answer-262': 'This e-mail address or mobile number isn’t accepted. Please check it.',
  'answer-311': 'This e-mail address already belongs to another account. Please use another one.',
  'answer-350': 'No cards are available here at the moment. Please contact us.',
  'answer-427': 'Your data was changed somewhere else at the same time. Please try again.',
  'answer-996': 'Something you typed isn’t accepted. Please check it and try again.',

  'mistake-username-empty': 'Enter your e-mail address, mobile number or card number.',
  'mistake-password-empty': 'Enter your password.',
  'mistake-password-too-short': {
    one: 'Use at least {count} character.',
    other: 'Use at least {count} characters.',
  },
  'mistake-password-has-identifier':
    'Your password contains your own address or number. Choose one that’s harder to guess.',
  'mistake-password-common': 'Many people use this password. Choose one that’s harder to guess.',
  'mistake-code-empty': 'Enter the code from the message.',
  'mistake-code-malformed':
    'The code is made of digits. Enter it exactly as it appears in the message.',
  'mistake-value-missing': 'Please fill in “{field}”.',
  'mistake-choice-missing': 'Choose an answer for “{field}”.',
  'mistake-consent-missing': 'Answer Yes or No.',
  'mistake-consent-required': 'We need your consent here to go on.',
  'mistake-text-too-long': {
    one: 'This is too long: the limit is {count} character.',
    other: 'This is too long: the limit is {count} characters.',
  },
  'mistake-phone-malformed': 'Check the country code, and enter the number in digits.',
  'mistake-number-malformed': 'Enter a number in digits only, for example 12.',
  'mistake-number-too-small': 'Enter {min} or more.',
  'mistake-number-too-large': 'Enter {max} or less.',
  'mistake-date-incomplete-day': 'Enter the day, too.',
  'mistake-date-incomplete-month': 'Enter the month, too.',
  'mistake-date-incomplete-year': 'Enter the year, too.',
  'mistake-date-malformed-day': 'Enter the day as a number from 1 to 31.',
  'mistake-date-malformed-month': 'Enter the month as a number from 1 to 12, or by its name.',
  'mistake-date-malformed-year': 'Enter the year with four digits.',
  'mistake-date-impossible': 'This date doesn’t exist. Check day, month and year.',
  'mistake-date-not-past': 'This date isn’t in the past. Check the year.',
  'mistake-date-too-old': 'This date is too long ago. Check the year.',
  'mistake-date-too-young': {
    one: 'You have to be at least {count} year old to register.',
    other: 'You have to be at least {count} years old to register.',
  },
  'mistake-date-too-early': 'Enter a date on or after {min}.',
  'mistake-date-too-late': 'Enter a date on or before {max}.',
} satisfies Record<string, Sentence>;
