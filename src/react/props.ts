/**
 * Sorts the props of a component: what React renders, what is set as a property, and the event handlers.
 */
import { attributeOf, propOf } from '../domain/configuration.js';
import type { Setting } from '../domain/setting.js';
import { settings } from '../elements/core/element-properties.js';
import { hostEvents, type HostEventName } from '../flow/session/host-events.js';

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

export const eventNames = Object.keys(hostEvents) as HostEventName[];

/** By the name of the prop: `onCodeSent` is `onboarding-code-sent`. */
const eventsByProp = new Map(
  eventNames.map((name) => [
    name.replace('onboarding', 'on').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    name,
  ]),
);

/** The property of an element by the name of the prop: `categoryId` is `categoryID`. */
const propertiesByProp = new Map(
  Object.entries<Setting>(settings).map(([property, row]) => [propOf(property, row), property]),
);

/** Sorts props by their names and values. */
export function sortProps(props: Props): SortedProps {
  const rendered: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const handlers: Handlers = {};
  for (const [name, value] of Object.entries(props)) {
    const event = eventsByProp.get(name);
    const property = propertiesByProp.get(name);
    if (event) handlers[event] = value as Handlers[HostEventName];
    // React before 19 writes `className` of a custom element as the attribute `classname`.
    else if (name === 'className') rendered.class = value;
    // It also writes "false" for a boolean, which turns an attribute on.
    else if (value === false || value === undefined || value === null) continue;
    else if (property === undefined) rendered[name] = value;
    else if (typeof value === 'object' || typeof value === 'function') properties[property] = value;
    else rendered[attributeOf(property)] = value;
  }
  return { rendered, properties, handlers };
}
