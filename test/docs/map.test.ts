import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { table } from '../../scripts/imports.mjs';

const text = readFileSync('src/README.md', 'utf8');

const names = (words = '') => [...words.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The items of the list under the paragraph that starts with these words: what each is about, and the rest. */
function itemsOf(start: string): readonly { readonly name: string; readonly about: string }[] {
  const [, list = ''] =
    new RegExp(`^${start}[^:]*:\\n\\n((?:(?:- |  ).+\\n)+)`, 'm').exec(text) ?? [];
  return list
    .split(/^- /m)
    .slice(1)
    .map((item) => ({ name: names(item)[0] ?? '', about: item }));
}

const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('the map of src', () => {
  it('lists the folders of the import rules and what each may import', () => {
    const rules = Object.entries(table).map(([folder, { folders }]) => [
      folder,
      [...folders].sort(),
    ]);
    const items = itemsOf('Folders of `src`,').map(({ name, about }) => [
      name,
      names(/Imports ([^.]+)/.exec(about)?.[1]).sort(),
    ]);
    expect(new Map(items as [string, string[]][])).toEqual(new Map(rules as [string, string[]][]));
  });

  it('lists every folder of src', () => {
    const listed = itemsOf('Folders of `src`,').map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining(foldersIn('src')));
  });

  it.each(['elements', 'flow', 'gateway'])('lists every folder of src/%s', (folder) => {
    const listed = itemsOf(`Folders of \`src/${folder}\``).map(({ name }) => name);
    expect(listed.sort()).toEqual(foldersIn(`src/${folder}`).sort());
  });

  it('names files that exist in its hints', () => {
    const hints = itemsOf('Where to look').flatMap(({ about }) => names(about));
    const files = hints.filter((name) => /^[a-z].*\.ts$/.test(name) && !name.includes('*'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(() => readFileSync(`src/${file}`)).not.toThrow();
  });
});
