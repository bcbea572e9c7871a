/**
 * What a sentence is: text with `{name}` placeholders, in one form or in several.
 */

/** The forms of a sentence that counts; `Intl.PluralRules` picks one by the value of `count`. */
export type Plural = { readonly other: string } & {
  readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

export type Sentence = string | Plural;

/** What goes in the place of `{name}`. `count` also picks the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** A piece of a sentence: text, or the name of a place that the caller fills, say with a link. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string };
