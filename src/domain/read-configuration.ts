/**
 * Validates the configuration that the host page gives by attributes and properties.
 */
import {
  symbologies,
  type Configuration,
  type HeadersSource,
  type OptionsSource,
} from './configuration.js';
import { channels } from './channel.js';
import { safeLink } from './link.js';
import { withoutSlashes } from './without-slashes.js';

/** The raw values by property name. Attributes give text; frameworks may set other types. */
export interface RawConfiguration {
  readonly campaignid?: string | number | undefined | null;
  readonly categoryID?: string | number | undefined | null;
  readonly apiBase?: string | undefined | null;
  readonly apiKey?: string | undefined | null;
  readonly devicetype?: string | number | undefined | null;
  readonly country?: string | undefined | null;
  readonly identifiers?: string | readonly string[] | undefined | null;
  readonly mobileFormat?: string | undefined | null;
  readonly consentsRequired?: string | readonly string[] | undefined | null;
  readonly consentsVersion?: string | number | undefined | null;
  readonly homeUrl?: string | undefined | null;
  readonly loginUrl?: string | undefined | null;
  readonly supportUrl?: string | undefined | null;
  readonly privacyUrl?: string | undefined | null;
  readonly termsUrl?: string | undefined | null;
  readonly codeLength?: string | number | undefined | null;
  readonly minPassword?: string | number | undefined | null;
  readonly start?: string | undefined | null;
  readonly tone?: string | undefined | null;
  readonly symbology?: string | undefined | null;
  readonly headingLevel?: string | number | undefined | null;
  readonly minAge?: string | number | undefined | null;
  readonly noResume?: boolean | '' | undefined | null;
  readonly noReset?: boolean | '' | undefined | null;
  readonly proof?: boolean | '' | undefined | null;
  readonly debug?: boolean | '' | undefined | null;
  readonly options?: OptionsSource | undefined | null;
  readonly headers?: HeadersSource | undefined | null;
  readonly fetch?: typeof globalThis.fetch | undefined | null;
  /** The element can do without a session: nothing is required. */
  readonly isStandalone?: boolean;
}

/** Names are those of attributes; `configuration-hints.ts` makes sentences of them. */
export type ConfigurationResult =
  /** `malformed`: optional values that were ignored; their defaults apply. */
  | {
      readonly ok: true;
      readonly configuration: Configuration;
      readonly malformed: readonly string[];
    }
  | {
      readonly ok: false;
      readonly missing: readonly string[];
      readonly malformed: readonly string[];
    };

/** The parser of each optional property; undefined means malformed. `page` is the base of relative links. */
const parsers = {
  devicetype: oneOf('1', '2', '3'),
  country: (given: string) => /^[a-z]{2}$/i.exec(given)?.[0].toUpperCase(),
  identifiers: parseChannels,
  mobileFormat: (given: string) => oneOf('as-typed', 'e164')(given.replace(' ', '-')),
  homeUrl: safeLink,
  loginUrl: safeLink,
  supportUrl: safeLink,
  privacyUrl: safeLink,
  termsUrl: safeLink,
  codeLength: integerBetween(4, 8),
  minPassword: integerBetween(8, 1000),
  start: oneOf('register', 'login'),
  tone: oneOf('formal', 'informal'),
  headingLevel: integerBetween(1, 6),
  minAge: integerBetween(0, 120),
  symbology: readSymbology,
};

/** The optional values that only some texts can give. */
export type RestrictedName = keyof typeof parsers;

type OptionalConfiguration = {
  readonly [Name in keyof typeof parsers]?: NonNullable<ReturnType<(typeof parsers)[Name]>>;
};

/**
 * Validates the raw configuration. Fails for a missing or malformed required value.
 * `page` is the base of relative links; absent in server rendering.
 */
export function readConfiguration(raw: RawConfiguration, page?: string): ConfigurationResult {
  const campaignId = text(raw.campaignid);
  const categoryId = text(raw.categoryID);
  const apiBase = withoutSlashes(text(raw.apiBase));
  const required = { campaignid: campaignId, categoryid: categoryId, 'api-base': apiBase };
  const missing = Object.entries(raw.isStandalone ? {} : required).flatMap(([name, value]) =>
    value === '' ? [name] : [],
  );
  const malformed = apiBase === '' || isApiBase(apiBase) ? [] : ['api-base'];
  if (missing.length + malformed.length > 0) return { ok: false, missing, malformed };

  const optional: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(parsers)) {
    const given = joinList(raw[name as RestrictedName]);
    const value = given === '' ? undefined : reader(given, page);
    if (value !== undefined) optional[name] = value;
    else if (given !== '') malformed.push(attributeOf(name));
  }
  const { devicetype = '1', ...others } = optional as OptionalConfiguration;
  const configuration: Configuration = {
    campaignId,
    categoryId,
    apiBase,
    apiKey: text(raw.apiKey) || undefined,
    deviceType: devicetype,
    country: 'IT',
    identifiers: channels,
    mobileFormat: 'as-typed',
    consentsRequired: splitWords(joinList(raw.consentsRequired)),
    consentsVersion: text(raw.consentsVersion) || undefined,
    minPassword: 8,
    start: 'register',
    ...others,
    resume: !isOn(raw.noResume),
    reset: !isOn(raw.noReset),
    proof: isOn(raw.proof) || undefined,
    debug: isOn(raw.debug),
    options: raw.options ?? undefined,
    headers: raw.headers ?? undefined,
    fetch: raw.fetch ?? undefined,
  };
  return { ok: true, configuration, malformed };
}

/** The attribute name of a property. */
export function attributeOf(property: string): string {
  return property === 'categoryID' || property === 'fidelyCode'
    ? property.toLowerCase()
    : property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** Vue sets a boolean attribute without a value as the property `''`. */
function isOn(flag: unknown): boolean {
  return flag === '' || Boolean(flag);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A list is text or an array. */
function joinList(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : text(value);
}

function splitWords(list: string): readonly string[] {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** The named channels in fixed order, each once; undefined if one of them does not exist. */
function parseChannels(given: string): Configuration['identifiers'] | undefined {
  const named = splitWords(given);
  const known = channels.filter((channel) => named.includes(channel));
  return known.length > 0 && known.length === new Set(named).size ? known : undefined;
}

function oneOf<Value extends string>(...all: readonly Value[]) {
  return (given: string) => all.find((value) => value === given.toLowerCase());
}

/** The card says that it draws QR instead of Aztec. */
function readSymbology(given: string) {
  return given.toLowerCase() === 'aztec' ? 'qr' : oneOf(...symbologies)(given);
}

function integerBetween(min: number, max: number) {
  return (given: string) => {
    const number = Number(given);
    return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
  };
}

/** True for a path of this origin or an absolute http(s) URL, without query and fragment. */
function isApiBase(base: string): boolean {
  if (/[?#\s]/.test(base)) return false;
  return /^\.{0,2}\/(?!\/)/.test(base) || /^https?:\/\/[^/]+/i.test(base);
}
