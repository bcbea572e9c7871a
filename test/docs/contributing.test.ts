import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { table } from '../../scripts/imports.mjs';

const text = readFileSync('CONTRIBUTING.md', 'utf8');

/** The cells of the rows of the table whose heading starts with these words. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading}`));
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

const names = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('the map in CONTRIBUTING', () => {
  it('lists the folders of the import rules and what each may import', () => {
    const rules = Object.entries(table).map(([folder, { folders }]) => [
      folder,
      [...folders].sort(),
    ]);
    const rows = rowsOf('folder of `src` ').map(([folder, , imports]) => [
      names(folder)[0],
      names(imports).sort(),
    ]);
    expect(new Map(rows as [string, string[]][])).toEqual(new Map(rules as [string, string[]][]));
  });

  it('lists every folder of src', () => {
    const listed = rowsOf('folder of `src` ').flatMap(([folder]) => names(folder));
    expect(listed).toEqual(expect.arrayContaining(foldersIn('src')));
  });

  it.each(['elements', 'flow', 'gateway'])('lists every folder of src/%s', (folder) => {
    const listed = rowsOf(`folder of \`src/${folder}\``).flatMap(([cell]) => names(cell));
    expect(listed.sort()).toEqual(foldersIn(`src/${folder}`).sort());
  });

  it('names files that exist in its hints', () => {
    const [, hints = ''] = /^Where to look:\n\n([^]*?)\n\n/m.exec(text) ?? [];
    const files = names(hints).filter((name) => /^[a-z].*\.ts$/.test(name) && !name.includes('*'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(() => readFileSync(`src/${file}`)).not.toThrow();
  });
});
