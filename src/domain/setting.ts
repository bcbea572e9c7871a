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
  /** Its name in the configuration, if that differs from the property. */
  readonly readAs?: string;
  /** The kinds of elements that have it; without this, all of them. */
  readonly only?: readonly string[];
  /** Never set: it carries the type. */
  readonly written?: Written;
}

export interface Above {
  readonly identifiers?: readonly ('email' | 'mobile' | 'card')[];
}

type Parse<Read> = NonNullable<Setting<unknown, Read>['parse']>;

type TextSetting<Written, Read> = Setting<Written, Read> & { readonly parse: Parse<Read> };

/** A setting whose value is written as text. */
export const text = <Written, Read = Written>(
  parse: Parse<Exclude<Read, undefined>>,
  fallback: Read,
): TextSetting<Written, Read> => ({ kind: 'text', fallback, parse });

/** A text that is never malformed. */
export const anyText = <Written = string>(): TextSetting<Written, string | undefined> =>
  text<Written, string | undefined>((given) => given, undefined);

type RequiredSetting<Written> = TextSetting<Written, string> & { readonly isRequired: true };

/** A text without which there is no journey. */
export const required = <Written = string>(
  parse = (given: string): string | undefined => given,
): RequiredSetting<Written> => ({ ...text<Written, string>(parse, ''), isRequired: true });

/** A link; by default https, mailto, tel, or a path of the page's site. */
export const address = (parse = safeLink) => text<string, string | undefined>(parse, undefined);

/** One of some words, in any case of letters. */
export const oneOf = <const Value extends string, Fallback extends Value | undefined>(
  values: readonly Value[],
  fallback: Fallback,
) => text<Value, Value | Fallback>((given) => among(values, given), fallback);

/** A whole number from `min` to `max`. */
export const integer = <Fallback extends number | undefined>(
  [min, max]: readonly [number, number],
  fallback: Fallback,
) =>
  text<number | `${number}`, number | Fallback>((given) => {
    const number = Number(given);
    return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
  }, fallback);

/** A setting that is on with its attribute. `whenOn`: the value then. */
export const flag = <Read extends boolean | undefined>(
  fallback: Read,
  whenOn: Exclude<Read, undefined>,
): Setting<boolean, Read> => ({ kind: 'flag', fallback, parse: () => whenOn });

/** A function or an object. */
export const object = <Value>(): Setting<Value, Value | undefined> => ({
  kind: 'object',
  fallback: undefined,
});

/** A text that the element reads itself when it renders, and no journey. */
export const shown = <Written = string>(): Setting<Written, undefined> => ({
  kind: 'text',
  fallback: undefined,
});

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
