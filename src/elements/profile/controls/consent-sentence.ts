/**
 * The sentence of a consent, with its links.
 */
import { html, type TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import type { ConsentField } from '../../../domain/field.js';
import type { Translator } from '../../../i18n/translator.js';
import { displayLabel } from '../../forms/field-label.js';
import { linkedSentence, type SentenceLinks } from '../../forms/sentence-links.js';

/** The targets of `{privacy}` and `{terms}` in a sentence. */
export function policyLinks(configuration: Configuration | undefined): SentenceLinks {
  return {
    privacy: { text: 'common-privacy-link', href: configuration?.privacyUrl },
    terms: { text: 'common-terms-link', href: configuration?.termsUrl },
  };
}

/** Generic consent sentences; a campaign may use these names for its own consents. */
const templates: readonly string[] = ['other', 'more'];

export function consentSentence(
  field: ConsentField,
  i18n: Translator,
  configuration: Configuration | undefined,
): TemplateResult | string {
  const key = `consent-${field.name}`;
  const links = policyLinks(configuration);
  const isOurs = i18n.has(key) && !templates.includes(field.name);
  const wording = isOurs
    ? linkedSentence(i18n, key, links)
    : i18n.t('consent-other', { label: displayLabel(field, i18n) });
  // A sentence of the host may contain the link placeholder itself.
  const hasLink = isOurs && i18n.parts(key).some(({ kind }) => kind === 'slot');
  if (hasLink || !links.privacy?.href) return wording;
  return html`${wording} ${linkedSentence(i18n, 'consent-more', links)}`;
}
