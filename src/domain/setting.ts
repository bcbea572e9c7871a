/**
 * What one row of a table of settings says, and the functions that make rows.
 */
import { safeLink } from './link.js';

/** `Written`: what a page may set as property. `Read`: what the journey reads in its configuration. */
export interface Setting<Written = unknown, Read = unknown> {
  /** `text` and `flag` have an attribute; an `object` has none. */
  readonly kind: 'text' | 'flag' | 'object';
  /** What applies without the setting. */
  readonly fallback: Read;
  /**
   * The value of a text, which is not empty, or of a flag that is set; undefined if it is malformed. `page`: the base of links.
   * `above`: the values of the rows above.
   */
  readonly parse?: (text: string, page?: string, above?: Above) => Read | undefined;
  readonly isRequired?: true;
  /** A text whose attribute may be empty, or `true` as property: it is read as an empty text. */
  readonly isOnWhenEmpty?: true;
  /** Its name in the configuration, if that differs from the property. */
  readonly readAs?: string;
  /** The kinds of elements that have it; without this, all of them. */
  readonly only?: readonly string[];
  /**
   * Each element uses its own value. The elements of a journey share every other setting: the value of the flow, else that of the first
   * element that has one.
   */
  readonly isOwn?: true;
  /** Never set: it carries the type. */
  readonly written?: Written;
}

export interface Above {
  readonly identifiers?: readonly ('email' | 'mobile' | 'card')[];
}

type Parse<Read> = NonNullable<Setting<unknown, Read>['parse']>;

type TextSetting<Written, Read> = Setting<Written, Read> & { readonly parse: Parse<Read> };

/** A setting whose value is written as text; without `fallback` it may be absent. */
export function text<Written, Read = Written>(
  parse: Parse<Read>,
): TextSetting<Written, Read | undefined>;
export function text<Written, Read = Written>(
  parse: Parse<Read>,
  fallback: Read,
): TextSetting<Written, Read>;
export function text(parse: Parse<unknown>, fallback?: unknown): TextSetting<unknown, unknown> {
  return { kind: 'text', fallback, parse };
}

/** A text that may be empty: its attribute alone, or `true` as property, turns it on. */
export const textOrNothing = <Read>(parse: Parse<Read>) => ({
  ...text<string | boolean, Read>(parse),
  isOnWhenEmpty: true as const,
});

/** A text that is never malformed. */
export const anyText = <Written = string>() => text<Written, string>((given) => given);

type RequiredSetting<Written> = TextSetting<Written, string> & { readonly isRequired: true };

/** A text without which there is no journey. */
export const required = <Written = string>(
  parse = (given: string): string | undefined => given,
): RequiredSetting<Written> => ({ ...text<Written, string>(parse, ''), isRequired: true });

/** A setting of each element for itself. */
export const own = <Row extends Setting>(row: Row) => ({ ...row, isOwn: true as const });

/** A link of each element; by default https, mailto, tel, or a path of the page's site. */
export const address = (parse = safeLink) => own(text<string>(parse));

/** One of some words, in any case of letters. */
export const oneOf = <const Value extends string>(...values: readonly Value[]) =>
  text<Value>((given) => among(values, given));

/** A whole number from `min` to `max`. */
export const integer = (min: number, max: number) =>
  text<number | `${number}`, number>((given) => {
    const number = Number(given);
    return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
  });

/** A setting that is on with its attribute. `whenOn`: the value then. */
export const flag = (whenOn: boolean) => {
  const parse: Parse<boolean> = () => whenOn;
  return { kind: 'flag', parse } as Setting<boolean, boolean | undefined>;
};

/** A function or an object. */
export const object = <Value>() => ({ kind: 'object' }) as Setting<Value, Value | undefined>;

/** A text that the element reads itself when it renders, and no journey. */
export const shown = <Written = string>() => ({ kind: 'text' }) as Setting<Written, undefined>;

/** A setting with another name in the configuration. */
export const readAs = <const Name extends string, Row extends Setting>(name: Name, row: Row) => ({
  ...row,
  readAs: name,
});

/** A setting that only these kinds of elements have. */
export const only = <const Kind extends string, Row extends Setting>(
  kinds: readonly Kind[],
  row: Row,
) => ({ ...row, only: kinds });

/** The value that a text names, in any case of letters. */
export function among<Value extends string>(
  values: readonly Value[],
  given: string,
): Value | undefined {
  return values.find((value) => value === given.toLowerCase());
}
