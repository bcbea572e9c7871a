/**
 * The validated configuration of a journey, as the host page gives it.
 */
import type { Channel } from './identifier.js';
import type { Option } from './field.js';
import type { FieldValues } from './customer.js';

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

export interface Configuration {
  readonly campaignId: string;
  readonly categoryId: string;
  readonly apiBase: string;
  readonly apiKey?: string;
  /** 1 browser, 2 Android, 3 iOS. */
  readonly deviceType: '1' | '2' | '3';
  /** ISO 3166-1 alpha-2 region of mobile numbers without prefix. */
  readonly country: string;
  readonly identifiers: readonly Channel[];
  readonly mobileFormat: 'as-typed' | 'e164';
  /** Write names of consents that must be answered with Yes. */
  readonly consentsRequired: readonly string[];
  /** The version of the sentences, for the page's records of consents. */
  readonly consentsVersion?: string;
  readonly homeUrl?: string;
  readonly loginUrl?: string;
  readonly supportUrl?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
  /** Digits of a one-time code, 4 to 8; with it, a complete code is submitted without a press. */
  readonly codeLength?: number;
  /** Code points, 8 or more. */
  readonly minPassword: number;
  readonly start: 'register' | 'login';
  /** How the sentences address the visitor; the default depends on the language. */
  readonly tone?: 'formal' | 'informal';
  /** 1 to 6; default 2. */
  readonly headingLevel?: number;
  readonly minAge?: number;
  /** The kind of barcode, on flow and card. */
  readonly symbology?: Symbology;
  readonly resume: boolean;
  readonly reset: boolean;
  /** Whether the page computes the gateway's proof of work. */
  readonly proof?: boolean;
  readonly debug: boolean;
  readonly options?: OptionsSource;
  readonly headers?: HeadersSource;
  readonly fetch?: typeof globalThis.fetch;
}
