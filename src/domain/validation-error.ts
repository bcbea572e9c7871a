/**
 * Validation errors of typed values, as data. Their sentences are in `i18n` under `mistake-<key>`.
 */
export type ValidationErrorKey =
  // Identifiers
  | 'identifier-empty'
  | 'identifier-malformed'
  | 'email-empty'
  | 'email-malformed'
  | 'mobile-empty'
  | 'mobile-malformed'
  | 'card-empty'
  | 'card-malformed'
  | 'username-empty'
  // Passwords; `password-too-short` has `min`.
  | 'password-empty'
  | 'password-too-short'
  | 'password-has-identifier'
  | 'password-common'
  // One-time codes; `code-length` has `typed` and `length`, both numbers of digits.
  | 'code-empty'
  | 'code-malformed'
  | 'code-too-long'
  | 'code-length'
  // Fields; `min` and `max` are params of those that name a bound.
  | 'value-missing'
  | 'choice-missing'
  | 'consent-missing'
  | 'consent-required'
  | 'text-too-long'
  | 'phone-malformed'
  | 'phone-too-short'
  | 'number-malformed'
  | 'number-too-small'
  | 'number-too-large'
  // Dates; `part` of the first two is `day`, `month` or `year`.
  | 'date-incomplete'
  | 'date-malformed'
  | 'date-impossible'
  | 'date-not-past'
  | 'date-too-old'
  | 'date-too-young'
  | 'date-too-early'
  | 'date-too-late';

export interface ValidationError {
  readonly key: ValidationErrorKey;
  readonly params?: Readonly<Record<string, string | number>>;
}
