/**
 * Matches a `lang` attribute to one of the available languages.
 */

/** A language table, and the tag for numbers, dates and plurals. */
export interface Locale {
  /** The name of a table: `it`. */
  readonly language: string;
  /** The requested tag if the table serves it, for example `it-CH`. Always valid for `Intl`. */
  readonly tag: string;
  /** The tone that the page asks for. */
  readonly tone?: string | undefined;
}

export const english: Locale = { language: 'en', tag: 'en' };

/**
 * BCP 47 lookup (RFC 4647, section 3.4): the tag, then the tag without its last subtag, and so on.
 * An unknown language gives English for sentences and formats alike.
 */
export function matchLocale(tag: string, isKnown: (language: string) => boolean): Locale {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) return english;
  const subtags = canonical.split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const language = subtags.slice(0, length).join('-');
    if (isKnown(language)) return { language, tag: canonical };
  }
  return english;
}

/** The canonical BCP 47 tag; accepts `it_IT` as many CMSs write it. Undefined for a malformed tag. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
