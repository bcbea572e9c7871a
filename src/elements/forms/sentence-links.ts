/**
 * Sentences with links or a button in the place of their placeholders.
 *
 * Parts: `link`.
 */
import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import type { MessageKey } from '../../i18n/messages.js';
import { link } from '../ui/button.js';

/** The links of a sentence by the name of their placeholder; one without an address stays text. */
export type SentenceLinks = Readonly<
  Record<string, { readonly text: MessageKey; readonly href: string | undefined }>
>;

/** A sentence whose placeholders are links. */
export function linkedSentence(
  i18n: Translator,
  key: MessageKey,
  links: SentenceLinks,
): TemplateResult {
  const parts = i18n.parts(key).map((part) => {
    if (part.kind === 'text') return part.text;
    const target = links[part.name];
    const label = target ? i18n.t(target.text) : '';
    // In a new tab, so that nothing typed is lost.
    return target?.href ? link({ label, href: target.href, newTab: true }) : label;
  });
  return html`${parts}`;
}

/** A sentence with a button in the place of its placeholder, as a paragraph. */
export function sentenceWithButton(
  i18n: Translator,
  key: MessageKey,
  button: TemplateResult,
): TemplateResult {
  return html`<p>${partsWithButton(i18n, key, button)}</p>`;
}

/** A sentence with a button in the place of its placeholder, if it has one. */
export function partsWithButton(
  i18n: Translator,
  key: MessageKey,
  button: TemplateResult,
): TemplateResult {
  const parts = i18n.parts(key).map((part) => (part.kind === 'text' ? part.text : button));
  return html`${parts}`;
}
