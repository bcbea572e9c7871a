/**
 * Makes React components of the elements, for React 17, 18 and 19.
 */
// The build of React for server components has no effects: a named import of one would fail there.
import * as React from 'react';
import type { HostEventName } from '../flow/session/host-events.js';
import { eventNames, sortProps, type Props, type SortedProps } from './props.js';

type Component = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLElement>>;

const isServer = typeof document === 'undefined';

/** React 17 and 18 warn about layout effects on a server. */
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
    const rendered = isServer ? withoutFunctions(sorted.rendered) : sorted.rendered;
    return React.createElement(tag, { ...rendered, ref: element });
  });
  Component.displayName = tag.replace(/(?:^|-)./g, (start) => start.slice(-1).toUpperCase());
  return Component;
}

/** On a server React 17 writes the source text of a function into an attribute of a custom element. */
function withoutFunctions(props: Props): Props {
  return Object.fromEntries(
    Object.entries(props).filter(([, value]) => typeof value !== 'function'),
  );
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
