/**
 * The headless interface, for pages with their own forms: the client of the Customer API, the journey without
 * elements, and the types of both.
 */
export { createClient } from './wire/create-client.js';
export type { Check, Client, ClientOptions, Credentials, RequestLog } from './wire/client.js';
export type { SessionTokens } from './domain/session-tokens.js';
export type { HeadersSource } from './domain/configuration.js';
export type {
  Account,
  Customer,
  FieldValue,
  FieldValues,
  RegistrationStatus,
} from './domain/customer.js';
export type { Field, Group, Option, ProfileForm } from './domain/field.js';
export {
  readIdentifier,
  type Channel,
  type Identifier,
  type IdentifierResult,
  type IdentifierRules,
} from './domain/identifier.js';
export { readCode, type CodeResult } from './domain/code.js';
export { checkPassword, type PasswordRules } from './domain/password.js';
export { checkField, type FieldRules } from './domain/field-check.js';
export { missingFields } from './domain/completeness.js';
export { initialValues, valuesToSend, type FormContext } from './domain/profile-form.js';
export type { ValidationError, ValidationErrorKey } from './domain/validation-error.js';
export {
  isRetryable,
  OnboardingError,
  type Problem,
  type ProblemCode,
  problemCodes,
} from './domain/problem.js';
export { startJourney, type HeadlessJourney, type JourneyOptions } from './flow/headless.js';
export type { NavigationType } from './flow/command.js';
export type { HostEvent, HostEventName } from './flow/host-events.js';
export type { RequestStatus, Outcome, State, Step, Via } from './flow/state.js';
export type { OptionsSource } from './domain/configuration.js';
export type { ConsentLink, ConsentRecord, ShownConsent } from './domain/consents.js';
