/**
 * The sentence that names the contact of the code, at the code step and at the password reset.
 */
import { html } from 'lit';
import { formatContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { SessionController } from '../core/session-controller.js';
import { contactValue, type ContactSentenceParams } from '../ui/contact.js';

export interface CodeContactParams {
  /** The key of a sentence with the placeholder `contact`. */
  readonly sentence: MessageKey;
  readonly identifier: Identifier;
  /** Whether the contact cannot be changed now. */
  readonly disabled: boolean;
  readonly onChange: () => void;
}

/** The sentence with the contact in it, and its button. */
export function codeContact(
  { i18n, configuration }: SessionController,
  { sentence, identifier, disabled, onChange }: CodeContactParams,
): ContactSentenceParams {
  const contact = contactValue(formatContact(identifier, configuration?.country));
  const parts = i18n.parts(sentence).map((part) => (part.kind === 'text' ? part.text : contact));
  const text = html`${parts}`;
  const change = {
    label: i18n.t('common-change'),
    name: i18n.t(`otp-change-${identifier.channel}`),
    disabled,
    onClick: onChange,
  };
  return { text, change };
}
