/**
 * Sorts the props of a component: what React renders, what is set as a property, and the event handlers.
 */
import type { HostEventName } from '../flow/session/host-events.js';
import { allSettings, attributeOf } from '../domain/configuration.js';
import { configurationProperties } from '../elements/core/element-properties.js';

export type Props = Readonly<Record<string, unknown>>;

type Handlers = Partial<Record<HostEventName, ((event: Event) => void) | undefined>>;

export interface SortedProps {
  /** For React to render, on a server too: attributes, children, and props of every HTML element. */
  readonly rendered: Readonly<Record<string, unknown>>;
  /** Functions and objects by property name; React before 19, and hydration in 19, would lose them. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** By event name. */
  readonly handlers: Readonly<Handlers>;
}

/** The prop of each event. */
export const eventProps: Readonly<Record<HostEventName, string>> = {
  'onboarding-ready': 'onReady',
  'onboarding-started': 'onStarted',
  'onboarding-identified': 'onIdentified',
  'onboarding-code-sent': 'onCodeSent',
  'onboarding-verified': 'onVerified',
  'onboarding-profile-saved': 'onProfileSaved',
  'onboarding-logged-in': 'onLoggedIn',
  'onboarding-incomplete': 'onIncomplete',
  'onboarding-complete': 'onComplete',
  'onboarding-step': 'onStep',
  'onboarding-invalid': 'onInvalid',
  'onboarding-session-expired': 'onSessionExpired',
  'onboarding-error': 'onError',
};

export const eventNames = Object.keys(eventProps) as HostEventName[];
const eventsByProp = new Map(eventNames.map((name) => [eventProps[name], name]));

/** The properties of the elements: all settings, the sentences, and those of the card. */
const settings = new Set([
  ...Object.keys(configurationProperties),
  ...allSettings.map(([, { property }]) => property),
  ...[
    'walletAppleUrl',
    'walletGoogleUrl',
    'walletAppleBadge',
    'walletGoogleBadge',
    'phoneUrl',
    'promise',
  ],
  ...['card', 'fidelyCode', 'holder'],
]);

/** Sorts props by their names and values. */
export function sortProps(props: Props): SortedProps {
  const rendered: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const handlers: Handlers = {};
  for (const [name, value] of Object.entries(props)) {
    const event = eventsByProp.get(name);
    if (event) handlers[event] = value as Handlers[HostEventName];
    // React before 19 writes `className` of a custom element as the attribute `classname`.
    else if (name === 'className') rendered.class = value;
    // It also writes "false" for a boolean, which turns an attribute on.
    else if (value === false || value === undefined || value === null) continue;
    else if (!settings.has(name)) rendered[name] = value;
    else if (typeof value === 'object' || typeof value === 'function') properties[name] = value;
    else rendered[attributeOf(name)] = value;
  }
  return { rendered, properties, handlers };
}
