/** The sentences of the code step and of the forgotten password, before and after the code was sent. */
import { html, type TemplateResult, nothing } from 'lit';
import { formatContact } from '../../domain/display.js';
import { isReset } from '../../flow/state/selectors.js';
import type { MessageKey } from '../../i18n/messages.js';
import { homeCountry } from '../phone/countries.js';
import { textButton } from '../ui/button.js';
import type { Identifier } from '../../domain/identifier.js';
import type { StateAt } from '../core/step-view.js';
import type { FormView } from '../forms/form-view.js';
import type { Renderable } from '../ui/renderable.js';

export type CodeStep = 'otp' | 'checking' | 'reset';
export type CodeState = StateAt<CodeStep>;

/** The parsed values of the form; each question has fields of its own. */
export interface CodeValues {
  /** Of a forgotten password, before the code was sent. */
  username?: Identifier;
  'one-time-code'?: string;
  'new-password'?: string;
}

/** The form as its parts see it. */
export type CodeView = FormView<CodeStep, CodeValues>;

/** The identifier that the code is sent to. */
export const identifierOf = (state: CodeState) =>
  state.step === 'reset' ? state.identifier : state.person.identifier;

interface CodeWords {
  readonly heading: MessageKey;
  /** The sentence that names the contact. */
  readonly contact: MessageKey;
  readonly sentAgain: MessageKey;
  readonly button: { readonly label: MessageKey; readonly busyLabel: MessageKey };
  /** Whether the visitor is told that they have a card: not if they have typed its number. */
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
      intro: status === 'has-card' && !isCard,
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

/** The sentence that names the contact which receives the code, with a button that changes it. */
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

/** The sentence is a polite live region: it changes when the code was sent. `change`: the button that changes the contact. */
export function contactSentence(text: Renderable, change: Renderable = nothing): TemplateResult {
  return html`<p class="contact" part="contact"><span role="status">${text}</span> ${change}</p>`;
}

/** The address or number in a sentence. */
export function contactValue(contact: string): TemplateResult {
  return html`<bdi class="contact-value" part="contact-value" translate="no">${contact}</bdi>`;
}
