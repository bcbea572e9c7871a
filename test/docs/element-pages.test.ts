/**
 * The page of each element describes what is its own. What all elements share stands once: attributes, properties, methods and events in
 * `docs/elements.md`, parts and custom properties in `docs/theming.md`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import './generated-pages.js';

const read = (file: string) => readFileSync(file, 'utf8');

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly attribute?: string;
}
interface Element {
  readonly tagName: string;
  readonly attributes: readonly Named[];
  readonly members: readonly Named[];
  readonly events: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}
const { modules } = JSON.parse(read('custom-elements.json')) as {
  modules: readonly { declarations: readonly Partial<Element>[] }[];
};
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter((declaration): declaration is Element => declaration.tagName !== undefined);

const pageOf = ({ tagName }: Element) => read(`docs/elements/${tagName}.md`);
/** The names that an item of a list or the first cell of a row explains. */
const explained = (text: string) =>
  [...text.matchAll(/^(?:- |\| )\[?`([\w-]+)/gm)].map(([, name = '']) => name);
const manual = explained(read('docs/elements.md'));
const theming = explained(read('docs/theming.md'));

describe.each(elements)('the page of $tagName', (element) => {
  const own = explained(pageOf(element));
  const settable = element.members.filter(({ attribute }) => !attribute);

  it.each([
    ['attribute', element.attributes, [...own, ...manual]],
    ['property and method', settable, [...own, ...manual]],
    ['event', element.events, [...own, ...manual]],
    ['part', element.cssParts, theming],
    ['custom property', element.cssProperties, [...own, ...theming]],
    ['slot', (element.slots ?? []).filter(({ name }) => name), own],
  ])('explains each %s, or the list that it links does', (_, named, where) => {
    expect(named.map(({ name }) => name).filter((name) => !where.includes(name))).toEqual([]);
  });

  it('links both lists', () => {
    for (const list of [
      'elements.md#attributes',
      'elements.md#properties-and-methods',
      'elements.md#events',
      'theming.md#parts',
      'theming.md#custom-properties',
    ]) {
      expect(pageOf(element)).toContain(`](../${list})`);
    }
  });
});

it('nothing is explained on every page', () => {
  const [first = [], ...others] = elements.map((element) => explained(pageOf(element)));
  const everywhere = first.filter((name) => others.every((page) => page.includes(name)));
  expect(everywhere).toEqual([]);
});
