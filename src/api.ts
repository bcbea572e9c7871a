/**
 * The headless interface, for pages with their own forms: the client of the Customer API, the journey without
 * elements, validation, sentences and barcodes, and the types of all of them.
 */
export { createClient } from './wire/create-client.js';
export type { GatewayTrail } from './wire/gateway-trail.js';
export type {
  Client,
  ClientOptions,
  Credentials,
  IdentifierCheck,
  RequestLog,
} from './wire/client.js';
export type {
  SessionTokens,
  Account,
  Customer,
  NamedAccount,
  FieldValue,
  FieldValues,
  Person,
  RegistrationStatus,
  Via,
} from './domain/customer.js';
export type { PassTarget, WalletName } from './domain/wallet.js';
export type {
  Configuration,
  HeadersSource,
  OptionsSource,
  StartStep,
  Symbology,
} from './domain/configuration.js';
export type { BooleanField } from './kinds/boolean.js';
export type { ChoiceField } from './kinds/choice.js';
export type { ConsentField } from './kinds/consent.js';
export type { DateField } from './kinds/date.js';
export type { EmailField } from './kinds/email.js';
export type { GenderField } from './kinds/gender.js';
export type { FieldBase, Group, Option } from './domain/field.js';
export type { NumberField } from './kinds/number.js';
export type { PhoneField } from './kinds/phone.js';
export {
  type ProfileForm,
  askedFields,
  initialValues,
  valuesToSend,
  type FormContext,
} from './kinds/form/profile-form.js';
export type { TextField } from './kinds/text.js';
export {
  readIdentifier,
  type IdentifierResult,
  type IdentifierRules,
} from './domain/read-identifier.js';
export type { Channel, Identifier } from './domain/identifier.js';
export { readCode, type CodeResult } from './domain/code.js';
export { checkPassword, type PasswordRules } from './domain/password.js';
export { loadCommonPasswords } from './domain/load-common-passwords.js';
export { checkField, type Field, type FieldRules } from './kinds/index.js';
export { missingFields } from './kinds/form/completeness.js';
export type { Stored } from './kinds/form/unreadable.js';
export type { ValidationError, ValidationErrorKey } from './domain/validation-error.js';
export { OnboardingError, type Problem, type ProblemCode, problemCodes } from './domain/problem.js';
export { isRetryable } from './domain/problem-meaning.js';
export type { ConsentLink, ConsentRecord, HashedConsent, ShownConsent } from './domain/consents.js';
export {
  startJourney,
  type HeadlessJourney,
  type JourneyOptions,
  type Prefill,
  type StateListener,
} from './flow/headless.js';
export type { NavigationType } from './flow/state/command.js';
export type * from './flow/session/host-events.js';
export type { CardVia, Entry, PendingProfile } from './flow/state/data-entry.js';
export type { Holder } from './domain/holder.js';
export type * from './flow/state/state.js';
export { loadWords, t, type Subject, type WordsOptions } from './i18n/words.js';
export type { LocaleData } from './i18n/locale-data.js';
export type { Tone } from './i18n/messages.js';
export type * from './i18n/messages.js';
export type { Plural, Sentence } from './i18n/sentence.js';
export { drawBarcode, type DrawnBarcode } from './elements/card/barcode/draw-barcode.js';
