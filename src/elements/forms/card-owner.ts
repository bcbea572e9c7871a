/**
 * The owner of a card that was shown before a reload: their contact, masked, and the way on for another person.
 */
import { html, type TemplateResult } from 'lit';
import { maskContact } from '../../domain/display.js';
import type { Identifier } from '../../domain/identifier.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { SessionController } from '../core/session-controller.js';
import { textButton } from '../ui/button.js';
import { hiddenUsername } from '../ui/password.js';

/** The contact in a sentence, by default alone, with the button "Not you?"; the form sends the whole contact. */
export function cardOwner(
  { i18n, session }: SessionController,
  identifier: Identifier,
  sentence?: MessageKey,
): TemplateResult {
  const contact = html`<bdi translate="no">${maskContact(identifier)}</bdi>`;
  const parts = sentence ? i18n.parts(sentence) : [{ kind: 'slot' } as const];
  const onClick = () => void session?.signOut();
  const button = textButton({ label: i18n.t('card-not-you'), name: 'not-you', onClick });
  return html`<p class="contact" id="owner">
      ${parts.map((part) => (part.kind === 'text' ? part.text : contact))} ${button}
    </p>
    ${hiddenUsername(identifier.value)}`;
}
