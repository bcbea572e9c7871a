/**
 * Sentences with links or a button in the place of their placeholders.
 *
 * Parts: `link`.
 */
import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import type { MessageKey } from '../../i18n/messages.js';
import { link } from '../ui/link.js';

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
  return sentence(
    i18n.parts(key).map((part) => {
      if (part.kind === 'text') return part.text;
      const target = links[part.name];
      const text = target ? i18n.t(target.text) : '';
      return target?.href ? { text, href: target.href } : text;
    }),
  );
}

/** A sentence with a button in the place of its placeholder. */
export function sentenceWithButton(
  i18n: Translator,
  key: MessageKey,
  button: TemplateResult,
): TemplateResult {
  const parts = i18n.parts(key).map((part) => (part.kind === 'text' ? part.text : button));
  return html`<p>${parts}</p>`;
}

/** Text, or a link; the parts in order make the sentence. */
export type SentencePart = string | { readonly text: string; readonly href: string };

/** The links open in a new tab, so that nothing typed is lost. */
export function sentence(parts: readonly SentencePart[]): TemplateResult {
  return html`${parts.map((part) =>
    typeof part === 'string' ? part : link({ label: part.text, href: part.href, newTab: true }),
  )}`;
}
