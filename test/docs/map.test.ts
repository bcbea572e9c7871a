import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elements as table } from '../../.dependency-cruiser.mjs';

const mapOfSrc = readFileSync('src/README.md', 'utf8');
const mapOfGateway = readFileSync('gateway/README.md', 'utf8');
const mapOfSandbox = readFileSync('sandbox/README.md', 'utf8');

const names = (words = '') => [...words.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The items of the list under the paragraph that starts with these words: what each is about, and the rest. */
function itemsOf(
  text: string,
  start: string,
): readonly { readonly name: string; readonly about: string }[] {
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

function expectFiles(folder: string, named: readonly string[]): void {
  const files = named.filter((name) => /^[a-z].*\.ts$/.test(name) && !name.includes('*'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(() => readFileSync(`${folder}/${file}`)).not.toThrow();
}

describe('the map of src', () => {
  it('lists the folders of the import rules and what each may import', () => {
    const rules = Object.entries(table).map(([folder, { folders }]) => [
      folder,
      [...folders].sort(),
    ]);
    const items = itemsOf(mapOfSrc, 'Folders of `src`,').map(({ name, about }) => [
      name,
      names(/Imports ([^.]+)/.exec(about)?.[1]).sort(),
    ]);
    expect(new Map(items as [string, string[]][])).toEqual(new Map(rules as [string, string[]][]));
  });

  it('lists every folder of src', () => {
    const listed = itemsOf(mapOfSrc, 'Folders of `src`,').map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining(foldersIn('src')));
  });

  it.each(['elements', 'flow'])('lists every folder of src/%s', (folder) => {
    const listed = itemsOf(mapOfSrc, `Folders of \`src/${folder}\``).map(({ name }) => name);
    expect(listed.sort()).toEqual(foldersIn(`src/${folder}`).sort());
  });

  it('names files that exist in its hints', () => {
    const hints = itemsOf(mapOfSrc, 'Where to look').flatMap(({ about }) => names(about));
    expectFiles('src', hints);
  });
});

describe('the map of the gateway', () => {
  it('lists every folder', () => {
    const listed = itemsOf(mapOfGateway, 'Folders of `gateway/src`').map(({ name }) => name);
    expect(listed.sort()).toEqual(foldersIn('gateway/src').sort());
  });

  it('names files that exist', () => {
    const hints = itemsOf(mapOfGateway, 'Where to look').flatMap(({ about }) => names(about));
    expectFiles('gateway/src', hints);
  });
});

describe('the map of the sandbox', () => {
  it('lists every folder', () => {
    const listed = itemsOf(mapOfSandbox, 'Folders of `sandbox/src`').map(({ name }) => name);
    expect(listed.sort()).toEqual(foldersIn('sandbox/src').sort());
  });
});

describe.each([
  ['gateway', mapOfGateway],
  ['sandbox', mapOfSandbox],
])('the README of the package in %s', (folder, readme) => {
  it('lists the entries of the package, and its command', () => {
    const { name, exports, bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      name: string;
      exports: object;
      bin: object;
    };
    const entries = Object.keys(exports).filter((entry) => entry !== './package.json');
    const listed = [...readme.matchAll(/^\| (?:the command )?`(onboarding-\w+[^`]*)` /gm)];
    expect(listed.map(([, entry]) => entry).sort()).toEqual(
      [...entries.map((entry) => entry.replace('.', name)), ...Object.keys(bin)].sort(),
    );
  });
});
