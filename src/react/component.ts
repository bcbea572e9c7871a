/**
 * Makes React components of the elements, for React 18 and 19. Not by `@lit/react`, which renders the tag without attributes and sets
 * properties in an effect: a tag that is defined before hydration would start without its API base.
 */
// The build of React for server components has no effects: a named import of one would fail there.
import * as React from 'react';
import type { HostEventName } from '../flow/session/host-events.js';
import { eventNames, sortProps, type Props, type SortedProps } from './props.js';

type Component = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLElement>>;

const isServer = typeof document === 'undefined';

/** React 18 warns about layout effects on a server. */
const useBrowserEffect = isServer ? React.useEffect : React.useLayoutEffect;

/**
 * A component that renders the tag. `define` defines the tags; it is called in the browser, once the element has its
 * properties and listeners: an element that is defined earlier than the page is hydrated would start without them.
 */
export function component(tag: string, define: () => void): Component {
  const Component = React.forwardRef<HTMLElement, Props>((props, ref) => {
    const element = React.useRef<HTMLElement>(null);
    const sorted = sortProps(props);
    useProperties(element, sorted);
    useListeners(element, sorted.handlers);
    useBrowserEffect(define, []);
    React.useImperativeHandle<HTMLElement | null, HTMLElement | null>(
      ref,
      () => element.current,
      [],
    );
    return React.createElement(tag, { ...sorted.rendered, ref: element });
  });
  Component.displayName = tag.replace(/(?:^|-)./g, (start) => start.slice(-1).toUpperCase());
  return Component;
}

type ElementRef = React.RefObject<HTMLElement | null>;

/** Sets the properties after each render; one that is no longer given becomes undefined. */
function useProperties(ref: ElementRef, { properties, rendered }: SortedProps): void {
  const before = React.useRef<Props>({});
  useBrowserEffect(() => {
    const element = ref.current as unknown as Record<string, unknown>;
    const removed = Object.keys(before.current).filter(
      (name) => !(name in properties) && !(name in rendered),
    );
    for (const name of removed) element[name] = undefined;
    for (const [name, value] of Object.entries(properties)) {
      if (element[name] !== value) element[name] = value;
    }
    before.current = properties;
  });
}

/** Listens once, and calls the handlers of the last render. */
function useListeners(ref: ElementRef, handlers: SortedProps['handlers']): void {
  const latest = React.useRef(handlers);
  useBrowserEffect(() => {
    latest.current = handlers;
  });
  useBrowserEffect(() => {
    const element = ref.current;
    const listener = (event: Event) => {
      latest.current[event.type as HostEventName]?.(event);
    };
    for (const name of eventNames) element?.addEventListener(name, listener);
    return () => {
      for (const name of eventNames) element?.removeEventListener(name, listener);
    };
  }, []);
}
