/**
 * Sentences: text with `{name}` placeholders, in one form or in plural forms, and how placeholders are filled.
 */

/** Plural forms; `Intl.PluralRules` selects one by the value of `count`. */
export type Plural = Readonly<
  { other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>;

export type Sentence = string | Plural;

/** Placeholder values: text is inserted unchanged, numbers are formatted for the locale. */
export type Values = Readonly<Record<string, string | number>>;

/** A part of a sentence: text, or a slot that the caller fills, for example with a link. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string };

/**
 * Splits a sentence into parts; a placeholder without a value becomes a slot. `locale` is a valid BCP 47 tag. `hasPlainDigits`:
 * whether it has the digits 0 to 9.
 */
export function parts(
  sentence: Sentence,
  values: Values,
  locale: string,
  hasPlainDigits: boolean,
): Part[] {
  return form(sentence, values, locale)
    .split(/\{(\w+)\}/)
    .flatMap((piece, index): Part[] => {
      if (index % 2 === 0) return piece ? [{ kind: 'text', text: piece }] : [];
      const value = Object.hasOwn(values, piece) ? values[piece] : undefined;
      if (value === undefined) return [{ kind: 'slot', name: piece }];
      // The first number that `Intl` formats takes a third of the first form's time.
      const isText = typeof value === 'string' || (hasPlainDigits && /^\d{1,3}$/.test(`${value}`));
      const exact = { maximumSignificantDigits: 15 };
      return [{ kind: 'text', text: isText ? `${value}` : value.toLocaleString(locale, exact) }];
    });
}

/** The parts as text; a placeholder without a value stays in it. */
export function textOf(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`)).join('');
}

function form(sentence: Sentence, { count }: Values, locale: string): string {
  if (typeof sentence === 'string') return sentence;
  const rule = typeof count === 'number' ? new Intl.PluralRules(locale).select(count) : 'other';
  return sentence[rule] ?? sentence.other;
}
