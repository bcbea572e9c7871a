/**
 * What the host page says about a journey, checked.
 */
import type { Channel } from './identifier.js';
import type { Option } from './field.js';
import type { FieldValues } from './customer.js';

/** Gives the choices of a field; `values` are what the form holds now, for chained fields. */
export type OptionsSource = (field: string, values: FieldValues) => Promise<readonly Option[]>;

/** Adds headers to a request: a captcha token, a tenant. */
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
  /** Write names of consents that must be a Yes. */
  readonly consentsRequired: readonly string[];
  readonly homeUrl?: string;
  readonly loginUrl?: string;
  readonly supportUrl?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
  /** Code points, 8 or more. */
  readonly minPassword: number;
  readonly start: 'register' | 'login';
  /** 1 to 6; 2 unless told. */
  readonly headingLevel?: number;
  readonly minAge?: number;
  readonly resume: boolean;
  readonly reset: boolean;
  /** Whether the page computes the gateway's proof of work. */
  readonly proof?: boolean;
  readonly debug: boolean;
  readonly options?: OptionsSource;
  readonly headers?: HeadersSource;
  readonly fetch?: typeof globalThis.fetch;
}
