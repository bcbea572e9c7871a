/**
 * The configuration of a journey, as one table. Its type, the parsers, the attributes and properties of the elements, the
 * defaults follow from it. The hints for developers are in `configuration-hints.ts`, which few pages load.
 */
import { channels, recognised, type Channel, type Identifier } from './identifier.js';
import type { FieldValue, FieldValues } from './customer.js';
import type { Option } from './field.js';
import { pageLink, safeLink, withoutSlashes } from './link.js';

/** The supported kinds of barcode. */
export const symbologies = ['code128', 'ean13', 'itf14', 'qr'] as const;

export type Symbology = (typeof symbologies)[number];

/** Returns the options of a field, given by the host. `values` are the form's current values, for dependent fields. */
export type OptionsSource = (field: string, values: FieldValues) => Promise<readonly Option[]>;

/** Returns extra headers for a request, for example a captcha token or a tenant. */
export type HeadersSource = (request: {
  readonly method: string;
  readonly path: string;
}) => Promise<Record<string, string>> | Record<string, string>;

/**
 * Checks a typed value of data entry by a rule of the page. Returns the sentence for the visitor, at most 300 characters;
 * undefined if the value is right. `values`: all typed values, by write name.
 */
export type FieldCheck = (field: {
  readonly name: string;
  /** Undefined if the visitor has emptied the field. */
  readonly value: FieldValue | undefined;
  readonly values: FieldValues;
}) => Promise<string | undefined> | string | undefined;

/** One setting. The key in the table is its name in the configuration. */
export interface Setting<Value = unknown, Property extends string = string> {
  /** The property of the elements; `attributeOf` gives the attribute. */
  readonly property: Property;
  /** `text` and `flag` have an attribute; an `object` is a property alone. */
  readonly kind: 'text' | 'flag' | 'object';
  /** What applies without the setting. */
  readonly fallback: Value;
  /**
   * The value of a text, which is not empty, or of a flag that is set; undefined if it is malformed. `page`: the base of links.
   * `above`: the values of the rows above.
   */
  readonly parse: (text: string, page?: string, above?: Above) => Value | undefined;
  readonly isRequired?: true;
  /** Only some elements have the property: they declare it themselves. */
  readonly isOfSome?: true;
}

interface Above {
  readonly identifiers?: readonly Channel[];
}

type Details = Pick<Setting, 'isRequired' | 'isOfSome'>;

/** A setting whose value is written as text. */
const text = <Value, Property extends string>(
  property: Property,
  fallback: Value,
  parse: Setting<Value>['parse'],
  details?: Details,
): Setting<Value, Property> => ({ property, kind: 'text', fallback, parse, ...details });

const anyText = <Property extends string>(property: Property) =>
  text<string | undefined, Property>(property, undefined, (given) => given);

const required = <Property extends string>(
  property: Property,
  parse = (given: string): string | undefined => given,
) => text(property, '', parse, { isRequired: true });

const address = <Property extends string>(property: Property, parse = safeLink) =>
  text<string | undefined, Property>(property, undefined, parse);

const oneOf = <
  const Value extends string,
  Fallback extends Value | undefined,
  Property extends string,
>(
  property: Property,
  values: readonly Value[],
  fallback: Fallback,
) => text<Value | Fallback, Property>(property, fallback, (given) => among(values, given));

const integer = <Fallback extends number | undefined, Property extends string>(
  property: Property,
  [min, max]: readonly [number, number],
  fallback: Fallback,
  details?: Details,
) =>
  text<number | Fallback, Property>(
    property,
    fallback,
    (given) => {
      const number = Number(given);
      return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
    },
    details,
  );

/** A setting that is on with its attribute. `whenOn`: the value then. */
const flag = <Value extends boolean | undefined, Property extends string>(
  property: Property,
  fallback: Value,
  whenOn: Exclude<Value, undefined>,
): Setting<Value, Property> => ({ property, kind: 'flag', fallback, parse: () => whenOn });

const object = <Value, Property extends string>(
  property: Property,
): Setting<Value | undefined, Property> => ({
  property,
  kind: 'object',
  fallback: undefined,
  parse: () => undefined,
});

export const settings = {
  campaignId: required('campaignid'),
  categoryId: required('categoryID'),
  apiBase: required('apiBase', readApiBase),
  apiKey: anyText('apiKey'),
  /** 1 browser, 2 Android, 3 iOS. */
  deviceType: oneOf('devicetype', ['1', '2', '3'], '1'),
  /** ISO 3166-1 alpha-2 region of mobile numbers without prefix. */
  country: text('country', 'IT', (given) => /^[a-z]{2}$/i.exec(given)?.[0].toUpperCase()),
  identifiers: text('identifiers', channels, readChannels),
  /** What the page knows of the visitor, which the first form offers. */
  identifier: text<Identifier | undefined, 'identifier'>(
    'identifier',
    undefined,
    (given, _page, above) => recognised(given, above?.identifiers),
  ),
  mobileFormat: text<'as-typed' | 'e164', 'mobileFormat'>('mobileFormat', 'as-typed', (given) =>
    among(['as-typed', 'e164'], given.replace(' ', '-')),
  ),
  /** Write names of consents that must be answered with Yes. */
  consentsRequired: text<readonly string[], 'consentsRequired'>('consentsRequired', [], wordsOf),
  /** The version of the sentences, for the page's records of consents. */
  consentsVersion: anyText('consentsVersion'),
  homeUrl: address('homeUrl'),
  /** The page after the card. */
  doneUrl: address('doneUrl', pageLink),
  loginUrl: address('loginUrl'),
  supportUrl: address('supportUrl'),
  privacyUrl: address('privacyUrl'),
  termsUrl: address('termsUrl'),
  /** Digits of a one-time code, 4 to 8; with it, a complete code is submitted without a press. */
  codeLength: integer('codeLength', [4, 8], undefined as number | undefined, { isOfSome: true }),
  /** Code points, 8 or more. */
  minPassword: integer<number, 'minPassword'>('minPassword', [8, 1000], 8),
  start: oneOf('start', ['register', 'login'], 'register'),
  /** How the sentences address the visitor; the default depends on the language. */
  tone: oneOf('tone', ['formal', 'informal'], undefined),
  /** 1 to 6; default 2. */
  headingLevel: integer('headingLevel', [1, 6], undefined as number | undefined),
  minAge: integer('minAge', [0, 120], undefined as number | undefined),
  /** The kind of barcode, on flow and card. */
  symbology: text<Symbology | undefined, 'symbology'>('symbology', undefined, readSymbology, {
    isOfSome: true,
  }),
  resume: flag<boolean, 'noResume'>('noResume', true, false),
  reset: flag<boolean, 'noReset'>('noReset', true, false),
  /** Whether the page computes the gateway's proof of work. */
  proof: flag<boolean | undefined, 'proof'>('proof', undefined, true),
  debug: flag<boolean, 'debug'>('debug', false, true),
  options: object<OptionsSource, 'options'>('options'),
  values: object<FieldValues, 'values'>('values'),
  hiddenValues: object<FieldValues, 'hiddenValues'>('hiddenValues'),
  validate: object<FieldCheck, 'validate'>('validate'),
  headers: object<HeadersSource, 'headers'>('headers'),
  fetch: object<typeof globalThis.fetch, 'fetch'>('fetch'),
};

type Values = {
  readonly [Name in keyof typeof settings]: (typeof settings)[Name]['fallback'];
};
type OptionalName = {
  [Name in keyof Values]: undefined extends Values[Name] ? Name : never;
}[keyof Values];

/** The validated configuration of a journey. */
export type Configuration = Omit<Values, OptionalName> & Partial<Pick<Values, OptionalName>>;

/** The names of the properties, which all elements have or only some. */
export type SettingProperty = (typeof settings)[keyof typeof settings]['property'];

/** All settings by their name in the configuration. */
export const allSettings = Object.entries(settings) as unknown as readonly (readonly [
  keyof Configuration,
  Setting,
])[];

/** What applies without any setting; the required ones are empty. */
export const defaultConfiguration = Object.fromEntries(
  allSettings.map(([name, { fallback }]) => [name, fallback]),
) as unknown as Configuration;

/** The attribute name of a property. */
export function attributeOf(property: string): string {
  return property === 'categoryID' || property === 'fidelyCode'
    ? property.toLowerCase()
    : property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function among<Value extends string>(values: readonly Value[], given: string): Value | undefined {
  return values.find((value) => value === given.toLowerCase());
}

function wordsOf(list: string): readonly string[] {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** The named channels in fixed order, each once; undefined if one of them does not exist. */
function readChannels(given: string): readonly Channel[] | undefined {
  const named = wordsOf(given);
  const known = channels.filter((channel) => named.includes(channel));
  return known.length > 0 && known.length === new Set(named).size ? known : undefined;
}

/** The card says that it draws QR instead of Aztec. */
function readSymbology(given: string): Symbology | undefined {
  return given.toLowerCase() === 'aztec' ? 'qr' : among(symbologies, given);
}

/** A path of this origin or an absolute http(s) URL, without query and fragment; without trailing slashes. */
function readApiBase(given: string): string | undefined {
  const base = withoutSlashes(given);
  if (/[?#\s]/.test(base)) return undefined;
  const isBase = /^\.{0,2}\/(?!\/)/.test(base) || /^https?:\/\/[^/]+/i.test(base);
  return base === '' || isBase ? base : undefined;
}
