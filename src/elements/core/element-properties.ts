/**
 * The attributes and properties that all elements share, as Lit declarations.
 */
import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import {
  allSettings,
  attributeOf,
  type FieldCheck,
  type HeadersSource,
  type OptionsSource,
  type Setting,
} from '../../domain/configuration.js';
import type { FieldValues } from '../../domain/customer.js';
import { bringLocale } from '../../i18n/arrivals.js';
import type { LocaleData } from '../../i18n/locale-data.js';
import type { MessageOverrides } from '../../i18n/messages.js';

/**
 * The configuration that a page can set on any element. Text from attributes is validated before it is used.
 */
export interface ConfigurationProperties {
  /** The campaign's id. Required. @attr campaignid */
  campaignid: string | number | undefined;
  /** The category that new customers get. Required. @attr categoryid */
  categoryID: string | number | undefined;
  /** Base address of the Customer API, absolute or a path of this site. Required. @attr api-base */
  apiBase: string | undefined;
  /** Only for calling the API directly; everyone who opens the page can read it. @attr api-key */
  apiKey: string | undefined;
  /** 1 browser, 2 Android, 3 iOS. @attr devicetype @default 1 */
  devicetype: 1 | 2 | 3 | '1' | '2' | '3' | undefined;
  /** Region (ISO 3166-1 alpha-2) of mobile numbers without prefix. @attr country @default IT */
  country: string | undefined;
  /** The accepted identifiers: any of `email mobile card`. @attr identifiers @default email mobile card */
  identifiers: string | readonly string[] | undefined;
  /**
   * The visitor's e-mail address, mobile number or card number, if the page knows it: offered in the first form, the log-in and
   * the password reset. The visitor can change it, and sends it by a press. @attr identifier
   */
  identifier: string | undefined;
  /** `e164` converts mobile numbers; without it they are sent as typed. @attr mobile-format */
  mobileFormat: 'as-typed' | 'e164' | undefined;
  /** Write names of consents that must be given, separated by spaces. @attr consents-required */
  consentsRequired: string | readonly string[] | undefined;
  /** The version of your consents, kept in their records; see `getConsents()`. @attr consents-version */
  consentsVersion: string | number | undefined;
  /**
   * Your home page, linked where the journey cannot continue; without it the visitor can start again. @attr home-url
   */
  homeUrl: string | undefined;
  /** The page that the card leads on to, with a button "Continue": https, or a path of this site. @attr done-url */
  doneUrl: string | undefined;
  /** Your log-in page, for registered visitors on a page without a log-in element. @attr login-url */
  loginUrl: string | undefined;
  /**
   * Your support, linked wherever the visitor is told to contact you: https, mailto or tel. @attr support-url
   */
  supportUrl: string | undefined;
  /** The privacy notice. @attr privacy-url */
  privacyUrl: string | undefined;
  /** The terms of the loyalty programme. @attr terms-url */
  termsUrl: string | undefined;
  /** Minimum length of a password in characters; never under 8. @attr min-password @default 8 */
  minPassword: number | `${number}` | undefined;
  /** Where the journey starts: `register` or `login`. @attr start @default register */
  start: 'register' | 'login' | undefined;
  /** Level of the headings, 1 to 6. @attr heading-level @default 2 */
  headingLevel: number | `${number}` | undefined;
  /**
   * How sentences address the visitor. The default is `informal`, and `formal` in French and Portuguese; English has
   * one tone.
   * @attr tone
   */
  tone: 'formal' | 'informal' | undefined;
  /** Minimum age in years. @attr min-age */
  minAge: number | `${number}` | undefined;
  /** Saves nothing for after a reload. @attr no-resume */
  noResume: boolean;
  /** Hides "forgot password". @attr no-reset */
  noReset: boolean;
  /** Computes the proof of work of a gateway in advance, for each token; without it when the gateway asks. @attr proof */
  proof: boolean;
  /** Logs each request, without personal data. @attr debug */
  debug: boolean;
  /** Supplies the options of choice fields for which the API has none. */
  options: OptionsSource | undefined;
  /**
   * What the page knows for data entry, by write name: shown in fields without a stored value. What the visitor types counts
   * more; consents are never taken from it. Assign a new object to change it.
   */
  values: FieldValues | undefined;
  /**
   * What is saved without being shown, by write name: fields named here have no control. A stored value is never overwritten;
   * consents are never taken from it.
   */
  hiddenValues: FieldValues | undefined;
  /**
   * Checks what the visitor has changed at data entry, when they save: returns a sentence for a value that is wrong by a rule of
   * the page, or a promise of one, within 5 seconds.
   */
  validate: FieldCheck | undefined;
  /** Replaces single sentences. */
  messages: MessageOverrides | undefined;
  /** A language of your own as data, for all elements with its `lang`: see the page on languages. */
  locale: LocaleData | undefined;
  /** Headers for each request, for example a captcha token or a tenant. */
  headers: HeadersSource | undefined;
  /** A transport of your own, called like the global `fetch`. */
  fetch: typeof globalThis.fetch | undefined;
}

/** Only the elements that ask for a code have a `codeLength`, and the flow, which passes it on to them. */
export type ConfiguredElement = ConfigurationProperties & {
  readonly codeLength?: number | `${number}` | undefined;
};

const shared = allSettings.filter(([, { isOfSome }]) => !isOfSome);

/** Lit's declarations of the properties that all elements have. */
export const configurationProperties: PropertyDeclarations = {
  ...Object.fromEntries(shared.map(([, setting]) => [setting.property, declarationOf(setting)])),
  messages: { attribute: false },
  // No element has to render for it before it is checked.
  locale: { attribute: false, hasChanged: bringLocale },
};

function declarationOf({ property, kind }: Setting): PropertyDeclaration {
  if (kind === 'object') return { attribute: false };
  return { attribute: attributeOf(property), ...(kind === 'flag' && { type: Boolean }) };
}

/** All configuration of an element by name, for example to pass it on to another element. */
export function sharedProperties(element: ConfiguredElement): ConfiguredElement {
  const names = Object.keys(configurationProperties) as (keyof ConfigurationProperties)[];
  const shared = Object.fromEntries(names.map((name) => [name, element[name]]));
  return { ...(shared as unknown as ConfigurationProperties), codeLength: element.codeLength };
}
