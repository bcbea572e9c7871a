/**
 * The events of all elements, typed for `addEventListener`.
 */
import type { HostEventDetails } from '../flow/session/host-events.js';

/** The events by name. All of them bubble and are composed. */
export type OnboardingEventMap = {
  [Name in keyof HostEventDetails]: CustomEvent<HostEventDetails[Name]>;
};

declare global {
  interface HTMLElementEventMap extends OnboardingEventMap {}
  interface DocumentEventMap extends OnboardingEventMap {}
  interface WindowEventMap extends OnboardingEventMap {}
  interface ShadowRootEventMap extends OnboardingEventMap {}
}
