/**
 * Parses month names with the browser's locale data.
 */

const shortestAbbreviation = 3;
const cache = new Map<string, readonly (readonly string[])[]>();

/** 1 to 12 for a month name in one of the locales, or for an unambiguous abbreviation of at least three letters; else undefined. */
export function monthNumber(text: string, locales: readonly string[]): number | undefined {
  const typed = normaliseName(text);
  if (typed === '') return undefined;
  for (const locale of locales) {
    const months = namesOf(locale);
    const exact = months.findIndex((names) => names.includes(typed));
    if (exact >= 0) return exact + 1;
    if (typed.length < shortestAbbreviation) continue;
    const begun = months.flatMap((names, index) =>
      names.some((name) => name.startsWith(typed)) ? [index + 1] : [],
    );
    if (begun.length === 1) return begun[0];
  }
  return undefined;
}

/** For each month its names: long and short, standalone and as used within a date (`maj`, `maja` in Polish). */
function namesOf(locale: string): readonly (readonly string[])[] {
  const known = cache.get(locale);
  if (known) return known;
  const formats = (['long', 'short'] as const).flatMap((month) => {
    const common = { timeZone: 'UTC', calendar: 'gregory', month } as const;
    return [
      new Intl.DateTimeFormat(locale, common),
      new Intl.DateTimeFormat(locale, { ...common, day: 'numeric' }),
    ];
  });
  const names = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => {
    const moment = new Date(Date.UTC(2000, month - 1, 15));
    return formats.flatMap((format) => {
      const part = format.formatToParts(moment).find(({ type }) => type === 'month');
      return [normaliseName(part?.value ?? ''), normaliseName(format.format(moment))];
    });
  });
  cache.set(locale, names);
  return names;
}

/** Lower case, without accents, punctuation and white space. */
function normaliseName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();
}
