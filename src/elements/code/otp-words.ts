/**
 * The sentences of the code step: before the code was sent ("Choose your password"), and afterwards ("Check your
 * email").
 */
import type { Person } from '../../domain/customer.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { CodeState } from './code-request-failure.js';

/** For a card, the page does not know whether the code goes to an email address or to a phone. */
const codeHeadings = {
  email: 'otp-code-heading-email',
  mobile: 'otp-code-heading-mobile',
  card: 'otp-code-heading',
} as const;

const sendLabels = {
  email: 'otp-send-email',
  mobile: 'otp-send-mobile',
  card: 'otp-send',
} as const;

/** The heading of the step. */
export function headingKey({ code, person }: CodeState): MessageKey {
  return code ? codeHeadings[person.identifier.channel] : 'otp-heading';
}

/** The sentence that names the contact. */
export function contactKey({ code, person }: CodeState): MessageKey {
  const { channel } = person.identifier;
  if (!code) return channel === 'card' ? 'otp-intro-by-card' : 'otp-intro-new';
  if (!code.unconfirmed) return `otp-sent-${channel}`;
  return channel === 'card' ? 'otp-sent-unconfirmed-card' : 'otp-sent-unconfirmed';
}

/** The labels of the button that sends the first code. */
export function sendKeys({ identifier }: Person) {
  return { label: sendLabels[identifier.channel], busyLabel: 'otp-sending' } as const;
}

/** The labels of the button that checks the code. */
export function verifyKeys({ status }: Person) {
  return status === 'has-card'
    ? ({ label: 'otp-activate', busyLabel: 'otp-activating' } as const)
    : ({ label: 'otp-create', busyLabel: 'otp-creating' } as const);
}
