/**
 * The sentences of the code step and of the forgotten password: before the code was sent, and afterwards.
 */
import { html, type TemplateResult } from 'lit';
import { formatContact } from '../../domain/display.js';
import { isReset } from '../../flow/state/selectors.js';
import type { MessageKey } from '../../i18n/messages.js';
import { homeCountry } from '../phone/home-country.js';
import { textButton } from '../ui/button.js';
import { contactSentence, contactValue } from '../ui/contact.js';
import { identifierOf, type CodeState, type CodeView } from './code-state.js';

interface CodeWords {
  readonly heading: MessageKey;
  /** The sentence that names the contact. */
  readonly contact: MessageKey;
  readonly sentAgain: MessageKey;
  readonly button: { readonly label: MessageKey; readonly busyLabel: MessageKey };
  /** Whether a card holder is told what is new for them. */
  readonly intro?: boolean;
}

/** For a card, the page does not know whether the code goes to an email address or to a phone. */
const headings = {
  email: 'otp-code-heading-email',
  mobile: 'otp-code-heading-mobile',
  card: 'otp-code-heading',
} as const;
const sendLabels = {
  email: 'otp-send-email',
  mobile: 'otp-send-mobile',
  card: 'otp-send',
} as const;

/** The sentences of a state. */
export function wordsOf(state: CodeState): CodeWords {
  const { code } = state.delivery;
  if (isReset(state)) {
    const sentAgain = 'reset-sent-again';
    return code
      ? {
          heading: 'reset-heading',
          contact: 'reset-sent',
          sentAgain,
          button: { label: 'reset-save', busyLabel: 'reset-saving' },
        }
      : {
          heading: 'login-forgot',
          contact: 'reset-intro',
          sentAgain,
          button: { label: 'otp-send', busyLabel: 'otp-sending' },
        };
  }
  const { identifier, status } = state.person;
  const { channel } = identifier;
  const isCard = channel === 'card';
  const sentAgain = `otp-sent-again-${channel}` as const;
  if (!code) {
    return {
      heading: 'otp-heading',
      contact: isCard ? 'otp-intro-by-card' : 'otp-intro-new',
      sentAgain,
      button: { label: sendLabels[channel], busyLabel: 'otp-sending' },
      intro: status === 'has-card',
    };
  }
  const unconfirmed = isCard ? 'otp-sent-unconfirmed-card' : 'otp-sent-unconfirmed';
  return {
    heading: headings[channel],
    contact: code.unconfirmed ? unconfirmed : `otp-sent-${channel}`,
    sentAgain,
    button:
      status === 'has-card'
        ? { label: 'otp-activate', busyLabel: 'otp-activating' }
        : { label: 'otp-create', busyLabel: 'otp-creating' },
  };
}

/** What the visitor is asked for, and the contact that receives the code, with a button that changes it. */
export function renderContact(
  view: CodeView,
  state: CodeState,
  disabled: boolean,
  onClick: () => void,
): TemplateResult {
  const identifier = identifierOf(state);
  const { contact } = wordsOf(state);
  if (!identifier || contact === 'reset-intro') return contactSentence(view.t(contact));
  const value = contactValue(formatContact(identifier, homeCountry(view.controller)));
  const parts = view.controller.i18n.parts(contact);
  const text = html`${parts.map((part) => (part.kind === 'text' ? part.text : value))}`;
  const label = view.t('common-change');
  const ariaLabel = view.t(`otp-change-${identifier.channel}`);
  return contactSentence(text, textButton({ label, ariaLabel, disabled, onClick }));
}
