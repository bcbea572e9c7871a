/**
 * What a sentence is, and how it is filled: text with `{name}` placeholders, in one form or in several.
 */

/** The forms of a sentence that counts; `Intl.PluralRules` picks one by the value of `count`. */
export type Plural = Readonly<
  { other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>;

export type Sentence = string | Plural;

/** What goes in the place of `{name}`: text as it is, a number in the language's own digits. */
export type Values = Readonly<Record<string, string | number>>;

/** A piece of a sentence: text, or the name of a place that the caller fills, say with a link. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string };

/** The sentence in pieces; a placeholder without a value is a slot. `locale` is a valid BCP 47 tag. */
export function parts(sentence: Sentence, values: Values, locale: string): Part[] {
  return form(sentence, values, locale)
    .split(/\{(\w+)\}/)
    .flatMap((piece, index): Part[] => {
      if (index % 2 === 0) return piece ? [{ kind: 'text', text: piece }] : [];
      const value = Object.hasOwn(values, piece) ? values[piece] : undefined;
      if (value === undefined) return [{ kind: 'slot', name: piece }];
      return [{ kind: 'text', text: typeof value === 'number' ? digits(value, locale) : value }];
    });
}

/** The sentence as text; a placeholder without a value stays as it is. */
export function fill(sentence: Sentence, values: Values, locale: string): string {
  return parts(sentence, values, locale)
    .map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`))
    .join('');
}

function form(sentence: Sentence, { count }: Values, locale: string): string {
  if (typeof sentence === 'string') return sentence;
  const rule = typeof count === 'number' ? new Intl.PluralRules(locale).select(count) : 'other';
  return sentence[rule] ?? sentence.other;
}

/** What is written plainly needs no `Intl.NumberFormat`: the first one was a third of the first form's time. */
const plain = /^\d{1,3} (de|en|es|fr|it)(?!.*-u-)/;

function digits(value: number, locale: string): string {
  return plain.test(`${value} ${locale}`)
    ? `${value}`
    : new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 }).format(value);
}
