/**
 * Links out of a form: to the pages that the host page names, to the log-in, and inside a sentence.
 *
 * Parts: `link`, and those of `button`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/localiser.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Journey } from '../journey.js';
import { textButton } from '../templates/buttons.js';
import { link } from '../templates/link.js';

/** Label and address of the links to the home page and to the support; undefined where none is configured. */
export function supportLinks({ words, configuration }: Journey) {
  const { homeUrl, supportUrl } = configuration ?? {};
  return {
    home: homeUrl ? { label: words.say('error-home'), href: homeUrl } : undefined,
    support: supportUrl ? { label: words.say('error-support'), href: supportUrl } : undefined,
  };
}

/** A button if an element of this page shows the log-in, else a link to `login-url`; nothing without either. */
export function loginLink(journey: Journey, disabled = false): TemplateResult | typeof nothing {
  const { session, words, configuration } = journey;
  const label = words.say('common-log-in');
  if (session?.isPresented('login')) {
    const onClick = () => journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
    return textButton({ label, disabled, onClick });
  }
  const href = configuration?.loginUrl;
  return href ? link({ label, href, look: 'text' }) : nothing;
}

/** The links of a sentence by the name of their placeholder; one without an address stays text. */
export type SentenceLinks = Readonly<
  Record<string, { readonly text: MessageKey; readonly href: string | undefined }>
>;

/** A sentence whose placeholders are links. */
export function linkedSentence(
  words: Words,
  key: MessageKey,
  links: SentenceLinks,
): TemplateResult {
  return sentence(
    words.parts(key).map((part) => {
      if (part.kind === 'text') return part.text;
      const target = links[part.name];
      const text = target ? words.say(target.text) : '';
      return target?.href ? { text, href: target.href } : text;
    }),
  );
}

/** A sentence with a button in the place of its placeholder. */
export function sentenceWithButton(
  words: Words,
  key: MessageKey,
  button: TemplateResult,
): TemplateResult {
  const parts = words.parts(key).map((part) => (part.kind === 'text' ? part.text : button));
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
