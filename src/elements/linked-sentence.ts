/**
 * A sentence of ours with links in the places it names.
 */
import type { TemplateResult } from 'lit';
import type { Words } from '../i18n/localiser.js';
import type { MessageKey } from '../i18n/messages.js';
import { sentence } from './templates/sentence.js';

/** What a place in a sentence becomes; a place without an address stays text. */
export type Links = Readonly<
  Record<string, { readonly text: MessageKey; readonly href: string | undefined }>
>;

export function linkedSentence(words: Words, key: MessageKey, links: Links): TemplateResult {
  return sentence(
    words.parts(key).map((part) => {
      if (part.kind === 'text') return part.text;
      const link = links[part.name];
      const text = link ? words.say(link.text) : '';
      return link?.href ? { text, href: link.href } : text;
    }),
  );
}
