/**
 * The country of phone numbers without a prefix.
 */
import { canonicalTag } from '../../i18n/locale.js';
import { nearestLang } from '../../i18n/language-watch.js';
import type { SessionController } from '../core/session-controller.js';
import { callingCode } from './countries.js';

/** Where no country can be told: the platform's own. */
const fallback = 'IT';

/** The country in which most pages of a language are, where the tag has no region. */
const byLanguage: Readonly<Record<string, string>> = { de: 'DE', fr: 'FR', nl: 'NL', pl: 'PL' };

/** ISO 3166-1 alpha-2: that of the attribute `country`, else the region of `lang`, else the one of the language. */
export function homeCountry({ configuration, host }: SessionController): string {
  const country = configuration?.country ?? countryOf(nearestLang(host));
  return callingCode(country) ? country : fallback;
}

function countryOf(tag: string): string {
  const canonical = canonicalTag(tag);
  const { language = '', region } = canonical ? new Intl.Locale(canonical) : {};
  return region ?? byLanguage[language] ?? fallback;
}
