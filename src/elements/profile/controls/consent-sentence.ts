/**
 * The sentence of a consent. The privacy notice is linked once, above all consents.
 */
import type { TemplateResult } from 'lit';
import type { Configuration } from '../../../domain/configuration.js';
import type { ConsentField } from '../../../kinds/consent.js';
import type { Translator } from '../../../i18n/translator.js';
import { displayLabel } from '../../../i18n/field-label.js';
import { linkedSentence, type SentenceLinks } from '../../forms/sentence-links.js';

/** The targets of `{privacy}` and `{terms}` in a sentence. */
export function policyLinks(configuration: Configuration | undefined): SentenceLinks {
  return {
    privacy: { text: 'common-privacy-link', href: configuration?.privacyUrl },
    terms: { text: 'common-terms-link', href: configuration?.termsUrl },
  };
}

/** The generic consent sentence; a campaign may use this name for a consent of its own. */
const template = 'other';

/** The links in a sentence of the host stay where the host has put them. */
export function consentSentence(
  field: ConsentField,
  i18n: Translator,
  configuration: Configuration | undefined,
): TemplateResult | string {
  const key = `consent-${field.name}`;
  return i18n.has(key) && field.name !== template
    ? linkedSentence(i18n, key, policyLinks(configuration))
    : i18n.t('consent-other', { label: displayLabel(field, i18n) });
}
