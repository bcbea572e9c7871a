/**
 * Links out of a form: to the pages that the host page names, to the log-in, and inside a sentence.
 *
 * Parts: `link`, and those of `button`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { SessionController } from '../core/session-controller.js';
import { textButton } from '../ui/button.js';
import { link } from '../ui/link.js';

/** Label and address of the links to the home page and to the support; undefined where none is configured. */
export function supportLinks({ i18n, configuration }: SessionController) {
  const { homeUrl, supportUrl } = configuration ?? {};
  return {
    home: homeUrl ? { label: i18n.t('error-home'), href: homeUrl } : undefined,
    support: supportUrl ? { label: i18n.t('error-support'), href: supportUrl } : undefined,
  };
}

/** A button if an element of this page shows the log-in, else a link to `login-url`; nothing without either. */
export function loginLink(
  controller: SessionController,
  disabled = false,
): TemplateResult | typeof nothing {
  const { session, i18n, configuration } = controller;
  const label = i18n.t('common-log-in');
  if (session?.participants.isStepShown('login')) {
    const onClick = () => controller.send({ type: 'open-login' });
    return textButton({ label, disabled, onClick });
  }
  const href = configuration?.loginUrl;
  return href ? link({ label, href, variant: 'text' }) : nothing;
}

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
