/**
 * The events of all elements, typed for `addEventListener`.
 */
import type { NoticeDetails } from '../flow/notices.js';

/** The events by name. All of them bubble and leave shadow roots. */
export type OnboardingEventMap = {
  [Name in keyof NoticeDetails]: CustomEvent<NoticeDetails[Name]>;
};

declare global {
  interface HTMLElementEventMap extends OnboardingEventMap {}
  interface DocumentEventMap extends OnboardingEventMap {}
  interface WindowEventMap extends OnboardingEventMap {}
  interface ShadowRootEventMap extends OnboardingEventMap {}
}
