/**
 * Checks what the host page wrote. Part of the first form's bundle: keep it small.
 * Hints are English and for the console: a developer reads them, never a visitor.
 */
import type { Configuration, HeadersSource, OptionsSource } from './configuration.js';
import { channels } from './channel.js';
import { safeLink } from './link.js';

/** What an element holds, by property name; attributes are text, a framework may set other types. */
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
  readonly homeUrl?: string | undefined | null;
  readonly loginUrl?: string | undefined | null;
  readonly supportUrl?: string | undefined | null;
  readonly privacyUrl?: string | undefined | null;
  readonly termsUrl?: string | undefined | null;
  readonly minPassword?: string | number | undefined | null;
  readonly start?: string | undefined | null;
  readonly minAge?: string | number | undefined | null;
  readonly noResume?: boolean | undefined;
  readonly noReset?: boolean | undefined;
  readonly debug?: boolean | undefined;
  readonly options?: OptionsSource | undefined;
  readonly headers?: HeadersSource | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

export type ConfigurationReading =
  /** The hints tell of optional values that were malformed; their defaults stand. */
  | { readonly ok: true; readonly configuration: Configuration; readonly hints: readonly string[] }
  | { readonly ok: false; readonly hints: readonly string[] };

const attribute = {
  campaignid: 'campaignid',
  categoryID: 'categoryid',
  apiBase: 'api-base',
  homeUrl: 'home-url',
  loginUrl: 'login-url',
  supportUrl: 'support-url',
  privacyUrl: 'privacy-url',
  termsUrl: 'terms-url',
} as const;

type LinkName = 'homeUrl' | 'loginUrl' | 'supportUrl' | 'privacyUrl' | 'termsUrl';
const linkNames: readonly LinkName[] = [
  'homeUrl',
  'loginUrl',
  'supportUrl',
  'privacyUrl',
  'termsUrl',
];

/** `page` is the address of the page, for relative links; absent on a server. */
export function readConfiguration(raw: RawConfiguration, page?: string): ConfigurationReading {
  const hints: string[] = [];
  const required = (name: 'campaignid' | 'categoryID' | 'apiBase') => {
    const value = text(raw[name]);
    if (value === '') hints.push(`${attribute[name]} is missing`);
    return value;
  };
  const campaignId = required('campaignid');
  const categoryId = required('categoryID');
  const apiBase = withoutSlashes(required('apiBase'));
  if (apiBase !== '' && !isApiBase(apiBase))
    hints.push('api-base is not an http(s) address or a path');
  if (hints.length > 0) return { ok: false, hints };

  const optional = <Value>(name: string, given: unknown, fallback: Value, value?: Value) => {
    if (value !== undefined) return value;
    if (text(given) !== '') hints.push(`${name} is malformed and was ignored`);
    return fallback;
  };
  const links: Partial<Record<LinkName, string>> = {};
  for (const name of linkNames) {
    const link = optional(attribute[name], raw[name], undefined, safeLink(text(raw[name]), page));
    if (link !== undefined) links[name] = link;
  }
  const apiKey = text(raw.apiKey);
  const minAge = optional('min-age', raw.minAge, undefined, whole(raw.minAge, 0, 120));
  const configuration: Configuration = {
    campaignId,
    categoryId,
    apiBase,
    ...(apiKey && { apiKey }),
    deviceType: optional('devicetype', raw.devicetype, '1', oneOf(raw.devicetype, ['1', '2', '3'])),
    country: optional(
      'country',
      raw.country,
      'IT',
      /^[a-z]{2}$/i.exec(text(raw.country))?.[0].toUpperCase(),
    ),
    identifiers: optional('identifiers', raw.identifiers, channels, chosen(raw.identifiers)),
    mobileFormat: optional(
      'mobile-format',
      raw.mobileFormat,
      'as-typed',
      oneOf(text(raw.mobileFormat).replace(' ', '-'), ['as-typed', 'e164']),
    ),
    consentsRequired: words(raw.consentsRequired),
    ...links,
    minPassword: optional('min-password', raw.minPassword, 8, whole(raw.minPassword, 8, 1000)),
    start: optional('start', raw.start, 'register', oneOf(raw.start, ['register', 'login'])),
    ...(minAge !== undefined && { minAge }),
    resume: !raw.noResume,
    reset: !raw.noReset,
    debug: raw.debug === true,
    ...(raw.options && { options: raw.options }),
    ...(raw.headers && { headers: raw.headers }),
    ...(raw.fetch && { fetch: raw.fetch }),
  };
  return { ok: true, configuration, hints };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function words(value: RawConfiguration['identifiers']): readonly string[] {
  const list = typeof value === 'object' && value ? value.join(' ') : text(value);
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** The named channels, each once, if all of them exist. */
function chosen(value: RawConfiguration['identifiers']): Configuration['identifiers'] | undefined {
  const named = words(value);
  const known = channels.filter((channel) => named.includes(channel));
  return known.length > 0 && known.length === new Set(named).size ? known : undefined;
}

function oneOf<Value extends string>(given: unknown, all: readonly Value[]): Value | undefined {
  const wanted = text(given).toLowerCase();
  return all.find((value) => value === wanted);
}

function whole(given: unknown, min: number, max: number): number | undefined {
  const number = text(given) === '' ? NaN : Number(text(given));
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}

/** A path of this origin or an absolute address; no query, no fragment. */
function isApiBase(base: string): boolean {
  if (/[?#\s]/.test(base)) return false;
  return /^\.{0,2}\/(?!\/)/.test(base) || /^https?:\/\/[^/]+/i.test(base);
}

/** Counted from the end: an expression would look at each slash of a long run again and again. */
function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}
