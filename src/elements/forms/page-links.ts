/**
 * Links to the pages that the host page names, to its terms, and to the log-in.
 *
 * Parts: `link`, and those of `button`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { SessionController } from '../core/session-controller.js';
import { textButton, link } from '../ui/button.js';
import { linkedSentence } from './sentence-links.js';

/** Label and address of the links to the home page and to the support; undefined where none is configured. */
export function supportLinks({ i18n, configuration }: SessionController) {
  const { homeUrl, supportUrl } = configuration ?? {};
  return {
    home: homeUrl ? { label: i18n.t('error-home'), href: homeUrl } : undefined,
    support: supportUrl ? { label: i18n.t('error-support'), href: supportUrl } : undefined,
  };
}

/** The sentence about the terms of the programme; nothing if the page names none. */
export function termsSentence({
  i18n,
  configuration,
}: SessionController): TemplateResult | typeof nothing {
  const href = configuration?.termsUrl;
  if (!href) return nothing;
  const links = { terms: { text: 'common-terms-link', href } } as const;
  return html`<p class="small">${linkedSentence(i18n, 'otp-terms', links)}</p>`;
}

/** A button if an element of this page shows the log-in, else a link to `login-url`; nothing without either. */
export function loginLink(
  controller: SessionController,
  disabled = false,
): TemplateResult | typeof nothing {
  const { session, i18n, configuration } = controller;
  const label = i18n.t('common-log-in');
  if (session?.canShow('login')) {
    const onClick = () => session.send({ type: 'open-login' });
    return textButton({ label, disabled, onClick });
  }
  const href = configuration?.loginUrl;
  return href ? link({ label, href, variant: 'text' }) : nothing;
}
