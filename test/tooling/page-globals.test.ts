/** Tests of elements replace what belongs to the page only by `support/replace.ts`, which restores it when the test ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const owner = String.raw`(?:globalThis|window|navigator|document|console|[A-Z]\w+\.prototype)`;
const assignment = String.raw`^\s*${owner}\.\w+ = `;
const definition = String.raw`(?:Reflect\.(?:set|defineProperty|deleteProperty)|Object\.(?:assign|definePropert\w+))\(\s*${owner}[,.]\s`;
const replacement = new RegExp(`${assignment}|${definition}`, 'm');

const files = ['test/elements', 'test/scenarios/elements', 'test/browser'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

it.each([
  'globalThis.setTimeout = stop;',
  '  console.error = (text) => said.push(text);',
  'Object.assign(globalThis, { setTimeout });',
  'Object.defineProperty(document, "hidden", { value: true });',
  'Reflect.deleteProperty(navigator, "onLine");',
])('this replaces what belongs to the page: %s', (line) => {
  expect(line).toMatch(replacement);
});

it('no test replaces what belongs to the page by itself', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => replacement.test(readFileSync(file, 'utf8')))).toEqual([]);
});
