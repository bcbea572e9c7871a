/**
 * Makes Vue components of the elements, for Vue 3.5.
 */
import {
  cloneVNode,
  Comment,
  type Component,
  defineComponent,
  Fragment,
  h,
  onMounted,
  type SetupContext,
  Text,
  type VNode,
} from 'vue';
import { attributeOf, propOf } from '../domain/configuration.js';
import type { Setting } from '../domain/setting.js';
import { settings } from '../elements/core/element-properties.js';
import { hostEvents } from '../flow/session/host-events.js';
import type { ElementKind } from '../flow/state/who-shows.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * A component that renders the tag. `define` defines the tags; it is called in the browser, once the element has its attributes,
 * properties and listeners: an element that is defined earlier than the page is hydrated would start without them.
 */
export function component(kind: ElementKind, define: () => void): Component {
  const tag = `onboarding-${kind}`;
  const rows = Object.entries<Setting>(settings).filter(([, row]) => isOf(kind, row));
  const listeners = Object.entries(hostEvents).flatMap(([name, { by }]) =>
    by.includes(kind) ? [{ native: `on:${name}`, emitted: camelCase(name.slice(11)) }] : [],
  );
  const setup = (given: Given, { emit, slots }: SetupContext<string[]>) => {
    const events = Object.fromEntries(
      listeners.map(({ native, emitted }) => [native, (event: Event) => emit(emitted, event)]),
    );
    onMounted(define);
    // A property that was never given is left alone: a script of the page may set it.
    const owned = new Set<string>();
    return () => {
      const set = rows.flatMap(([name, row]) => {
        const value = given[propOf(name, row)];
        // A dot sets a property, which a server leaves out; a circumflex an attribute.
        if (row.kind !== 'object') return [[`^${attributeOf(name)}`, text(value)]];
        if (value !== undefined) owned.add(name);
        return owned.has(name) ? [[`.${name}`, value]] : [];
      });
      const content = Object.entries(slots).flatMap(([name, render]) =>
        name === 'default' ? (render?.() ?? []) : placed(render?.() ?? [], name),
      );
      return h(tag, { ...Object.fromEntries(set), ...events }, content);
    };
  };
  // Without a type Vue would leave out what is given as null, and make `false` of a switch that is not given.
  const props = rows.map(([name, row]) => [
    propOf(name, row),
    { type: row.kind === 'flag' ? Boolean : null, default: undefined },
  ]);
  return defineComponent({
    name: camelCase(`-${tag}`),
    props: Object.fromEntries(props) as Record<string, { default: undefined }>,
    emits: listeners.map(({ emitted }) => emitted),
    setup,
  }) as Component;
}

const isOf = (kind: ElementKind, row: { readonly only?: readonly string[] }) =>
  row.only?.includes(kind) ?? true;

const camelCase = (name: string) =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The text of an attribute; null for one that is not there. A switch is on by its presence. */
function text(value: unknown): string | null {
  if (value === true) return '';
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** The content of a slot of the element: a picture must be its own child to be laid out there. */
function placed(content: readonly VNode[], slot: string): VNode[] {
  return content.flatMap((vnode) => {
    if (vnode.type === Comment) return [];
    if (vnode.type === Fragment) return placed(vnode.children as VNode[], slot);
    return [vnode.type === Text ? h('span', { slot }, [vnode]) : cloneVNode(vnode, { slot })];
  });
}
