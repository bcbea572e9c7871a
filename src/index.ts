/**
 * The public interface. Importing it changes nothing on the page, and works without a DOM.
 */
export { OnboardingCard } from './elements/onboarding-card.js';
export { OnboardingFlow } from './elements/onboarding-flow.js';
export { OnboardingLogin } from './elements/onboarding-login.js';
export { OnboardingOtp } from './elements/onboarding-otp.js';
export { OnboardingProfile } from './elements/onboarding-profile.js';
export { OnboardingRegister } from './elements/onboarding-register.js';
export { defineTags } from './elements/define-tags.js';
export type { ConfigurationProperties } from './elements/core/element-properties.js';
export type { OnboardingEventMap } from './elements/events.js';
export type * from './flow/session/host-events.js';
export type { Step } from './flow/state/state.js';
export type {
  Account,
  FieldValue,
  FieldValues,
  RegistrationStatus,
  SessionTokens,
  Via,
} from './domain/customer.js';
export type { ConsentLink, ConsentRecord } from './domain/consents.js';
export type { FieldCheck, HeadersSource, OptionsSource } from './domain/configuration.js';
export type { Option } from './domain/field.js';
export type { ValidationErrorKey } from './domain/validation-error.js';
export type { Channel } from './domain/identifier.js';
export { OnboardingError, problemCodes, type Problem, type ProblemCode } from './domain/problem.js';
export type { MessageKey, MessageOverrides, Messages, Tone } from './i18n/messages.js';
export type { Sentence } from './i18n/sentence.js';
export type { LocaleData } from './i18n/locale-data.js';
