/**
 * The settings of a journey, each once: name, type, default and documentation. The configuration follows from this table; so do the
 * members of the elements, with what only they read (`elements/core/element-properties.ts`).
 */
import { channels, recognised, type Channel, type Identifier } from './identifier.js';
import type { FieldValue, FieldValues } from './customer.js';
import type { Option } from './field.js';
import { pageLink, withoutSlashes } from './link.js';
import {
  address,
  among,
  anyText,
  flag,
  integer,
  object,
  oneOf,
  only,
  own,
  readAs,
  required,
  text,
  textOrNothing,
} from './setting.js';

/** The supported kinds of barcode. */
export const symbologies = ['code128', 'ean13', 'qr'] as const;

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
 * undefined if the value is right. `values`: all typed values, by field name.
 */
export type FieldCheck = (field: {
  readonly name: string;
  /** Undefined if the visitor has emptied the field. */
  readonly value: FieldValue | undefined;
  readonly values: FieldValues;
}) => Promise<string | undefined> | string | undefined;

/**
 * The documentation of a row is what a developer reads in the editor and in `docs/elements.md`. `@default` is the value without the
 * setting. `@guide`: where the documentation says more. A row that is not `own` is shared by the elements of a journey (`Setting.isOwn`).
 */
export const settings = {
  /** The campaign's id. Required. @example 1001 */
  campaignid: readAs('campaignId', required<string | number>()),
  /** The category that new customers get. Required. @example 1703 */
  categoryID: readAs('categoryId', required<string | number>()),
  /**
   * Base address of the Customer API: a path of your site, or `https://…` (`http` for tests). Required.
   * @example /api
   */
  apiBase: required(readApiBase),
  /**
   * Only for calling the API directly; everyone who opens the page can read it.
   * @guide docs/security.md#the-api-key-and-a-gateway
   */
  apiKey: anyText(),
  /** 1 browser, 2 Android, 3 iOS. @default 1 */
  devicetype: readAs(
    'deviceType',
    text<1 | 2 | 3 | '1' | '2' | '3', '1' | '2' | '3'>((given) => among(['1', '2', '3'], given)),
  ),
  /**
   * Region (ISO 3166-1 alpha-2) of mobile numbers without prefix. @default by `lang`
   * @guide docs/languages.md#the-country-of-mobile-numbers
   */
  country: own(text<string>((given) => /^[a-z]{2}$/i.exec(given)?.[0].toUpperCase())),
  /** The accepted identifiers: any of `email mobile card`. @default email mobile card */
  identifiers: own(text<string | readonly string[], readonly Channel[]>(readChannels, channels)),
  /**
   * The visitor's e-mail address, mobile number or card number, if the page knows it: filled into the first form, the log-in and
   * the password reset. @guide docs/elements.md#prefill-and-checks
   */
  identifier: own(
    text<string, Identifier>((given, _page, above) => recognised(given, above?.identifiers)),
  ),
  /** `e164` converts mobile numbers to E.164; without it they are sent as typed. @default as-typed */
  mobileFormat: own(
    text<'as-typed' | 'e164'>(
      (given) => among(['as-typed', 'e164'], given.replace(' ', '-')),
      'as-typed',
    ),
  ),
  /** Names of consents that must be answered with Yes, separated by spaces. @example usedforpromotions */
  consentsRequired: text<string | readonly string[], readonly string[]>(wordsOf),
  /** The version of your consents, kept in their records: `getConsents()`. @guide docs/security.md#records-of-consents */
  consentsVersion: own(anyText<string | number>()),
  /** Your home page, linked where the journey cannot continue; without it the visitor can start again. */
  homeUrl: address(),
  /** The page that the card leads on to, with a button "Continue": https, or a path of this site. */
  doneUrl: address(pageLink),
  /** Your log-in page, for registered visitors on a page without a log-in element. */
  loginUrl: address(),
  /** Your support, linked wherever the visitor is told to contact you: https, mailto or tel. */
  supportUrl: address(),
  /** The privacy notice, linked below the first form and above the consents. */
  privacyUrl: address(),
  /** The terms of the loyalty programme. */
  termsUrl: address(),
  /**
   * The number of digits of a code, 4 to 8: in the label and as slots. With it, a complete code is submitted without a press,
   * and a code of another length only by a second press.
   * @example 6
   */
  codeLength: only(['flow', 'otp', 'login'], integer(4, 8)),
  /**
   * `none`: visitors choose no password, a one-time code is the log-in. A log-in by code replaces the customer's password and username at
   * the platform, and costs a message.
   * @guide docs/elements.md#passwordless
   */
  password: oneOf('none'),
  /**
   * With `password="none"`: offers a passkey, from which the password is derived. Its value is the `rp.id`; `true`: the host name of
   * the page. @guide docs/elements.md#a-passkey-instead-of-the-code
   */
  passkey: textOrNothing((given) => (given === 'true' ? '' : given.toLowerCase())),
  /**
   * Asks the browser for a saved password when the visitor presses "Log in".
   * @guide docs/elements.md#the-saved-password
   */
  savedPassword: flag(true),
  /**
   * Minimum length of a password in characters; never under 8. NIST SP 800-63B asks for 15 without a second factor.
   * @default 8 @example 15
   */
  minPassword: integer(8, 1000),
  /**
   * `after`: the card is shown right after the code, and data entry below it. It departs from the platform's guide. Ignored with
   * `min-age` or `consents-required`.
   * @guide docs/elements.md#the-card-first
   */
  details: oneOf('after'),
  /** Where the journey starts: `register` or `login`. @default register */
  start: text<'register' | 'login'>((given) => among(['register', 'login'], given), 'register'),
  /**
   * How sentences address the visitor. The default is `informal`, and `formal` in French and Portuguese; English has one tone.
   * @guide docs/languages.md#tone
   */
  tone: own(oneOf('formal', 'informal')),
  /** Level of the headings, 1 to 6. @default 2 */
  headingLevel: own(integer(1, 6)),
  /** Minimum age in years. */
  minAge: integer(0, 120),
  /** The kind of barcode: `code128`, `ean13` or `qr`. @default code128 */
  symbology: only(['flow', 'card'], oneOf(...symbologies)),
  /** Saves nothing for after a reload. */
  noResume: readAs('resume', flag(false)),
  /** Hides "forgot password". */
  noReset: own(readAs('reset', flag(false))),
  /** Logs each request, without personal data: method, path, status, outcome, milliseconds. */
  debug: flag(true),
  /** Supplies the options of choice fields for which the API has none. */
  options: object<OptionsSource>(),
  /**
   * What the page knows for data entry, by field name: shown in fields without a stored value. What the visitor types counts
   * more; consents are never taken from it. Assign a new object to change it.
   */
  values: object<FieldValues>(),
  /**
   * What is saved without being shown, by field name: fields named here have no control. A stored value is never overwritten;
   * consents are never taken from it.
   */
  hiddenValues: object<FieldValues>(),
  /**
   * Checks what the visitor has changed at data entry, when they save: returns a sentence for a value that is wrong by a rule of
   * the page, or a promise of one, within 5 seconds.
   */
  validate: object<FieldCheck>(),
  /** Headers for each request, for example a captcha token or a tenant. */
  headers: object<HeadersSource>(),
  /** A transport of your own, called like the global `fetch`. */
  fetch: object<typeof globalThis.fetch>(),
};

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

/** A path of this origin or an absolute http(s) URL, without query and fragment; without trailing slashes. */
function readApiBase(given: string): string | undefined {
  const base = withoutSlashes(given);
  if (/[?#\s]/.test(base)) return undefined;
  const isBase = /^\.{0,2}\/(?!\/)/.test(base) || /^https?:\/\/[^/]+/i.test(base);
  return base === '' || isBase ? base : undefined;
}
