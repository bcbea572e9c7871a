/**
 * The wording of a consent, with links to what it speaks of.
 */
import type { TemplateResult } from 'lit';
import type { Configuration } from '../../domain/configuration.js';
import type { ConsentField } from '../../domain/field.js';
import type { Words } from '../../i18n/localiser.js';
import { linkedSentence, type Links } from '../linked-sentence.js';
import { shownLabel } from './field-facts.js';

/** Where `{privacy}` and `{terms}` in a sentence lead. */
export function policyLinks(configuration: Configuration | undefined): Links {
  return {
    privacy: { text: 'common-privacy-link', href: configuration?.privacyUrl },
    terms: { text: 'common-terms-link', href: configuration?.termsUrl },
  };
}

export function consentSentence(
  field: ConsentField,
  words: Words,
  configuration: Configuration | undefined,
): TemplateResult | string {
  const key = `consent-${field.name}`;
  if (words.has(key)) return linkedSentence(words, key, policyLinks(configuration));
  return words.say('consent-other', { label: shownLabel(field, words) });
}
