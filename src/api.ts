/**
 * The headless entry, for people who bring their own page: the client of the Customer API, a journey
 * without elements, and what both take and give.
 */
export { createClient } from './wire/create-client.js';
export type { Check, Client, ClientOptions, Credentials, RequestLog } from './wire/client.js';
export type { HeadersSource } from './domain/configuration.js';
export type { Account, Customer, FieldValue, FieldValues, Standing } from './domain/customer.js';
export type { Field, Group, Option, Questionnaire } from './domain/field.js';
export {
  readIdentifier,
  type Channel,
  type Identifier,
  type IdentifierReading,
  type IdentifierRules,
} from './domain/identifier.js';
export { readCode, type CodeReading } from './domain/code.js';
export { checkPassword, type PasswordRules } from './domain/password.js';
export { checkField, type FieldRules } from './domain/field-check.js';
export { missingFields } from './domain/completeness.js';
export { initialValues, valuesToSend, type Opening } from './domain/questionnaire.js';
export type { Mistake, MistakeKey } from './domain/mistake.js';
export {
  isRetryable,
  OnboardingError,
  type Problem,
  type ProblemCode,
  problemCodes,
} from './domain/problem.js';
export { startJourney, type Journey, type JourneyOptions } from './flow/page-journey.js';
export type { Move } from './flow/engine.js';
export type { Notice, NoticeName } from './flow/notices.js';
export type { Activity, Outcome, State, Step, Via } from './flow/state.js';
export type { OptionsSource } from './domain/configuration.js';
export type { ConsentRecord } from './domain/consents.js';
