/**
 * Which of our languages serves a `lang`.
 */

/** The table to read, and the tag that numbers, dates and plurals follow. */
export interface Locale {
  /** The name of a table: `it`. */
  readonly language: string;
  /** What was asked for, if that table serves it: `it-CH`. Always valid for `Intl`. */
  readonly tag: string;
}

export const english: Locale = { language: 'en', tag: 'en' };

/**
 * BCP 47 lookup (RFC 4647, section 3.4): the tag, then the tag without its last part, and so on.
 * What nobody knows is served in English altogether: no English sentence with a Finnish number in it.
 */
export function lookUp(tag: string, isKnown: (language: string) => boolean): Locale {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) return english;
  const subtags = canonical.split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const language = subtags.slice(0, length).join('-');
    if (isKnown(language)) return { language, tag: canonical };
  }
  return english;
}

/** As `Intl` writes it; forgives `it_IT`, which many a CMS writes. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
