/**
 * Everything public. Importing it changes nothing on the page, and works without a DOM.
 */
export { OnboardingCard } from './elements/card.js';
export { OnboardingFlow } from './elements/flow.js';
export { OnboardingLogin } from './elements/login.js';
export { OnboardingOtp } from './elements/otp.js';
export { OnboardingProfile } from './elements/profile.js';
export { OnboardingRegister } from './elements/register.js';
export { defineTags } from './elements/tags.js';
export type { ConfigurationProperties } from './elements/configuration.js';
export type { OnboardingEventMap } from './elements/events.js';
export type * from './flow/notices.js';
export type { Step, Via } from './flow/state.js';
export type { Account, FieldValue, FieldValues, Standing } from './domain/customer.js';
export type { ConsentRecord } from './domain/consents.js';
export type { HeadersSource, OptionsSource } from './domain/configuration.js';
export type { Option } from './domain/field.js';
export type { Channel } from './domain/identifier.js';
export { OnboardingError, problemCodes, type Problem, type ProblemCode } from './domain/problem.js';
export type { MessageKey, MessageOverrides, Messages } from './i18n/messages.js';
export type { Sentence } from './i18n/sentence.js';
export { addLanguage } from './i18n/tables.js';
