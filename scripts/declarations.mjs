/**
 * Deletes the declarations of a build that no entry of the package reaches.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ending = '.d.ts';

/** `folder`: what becomes `dist` of the package in `home`. */
export function keepReachedDeclarations(folder, home = '.') {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
  const reached = new Set();
  const waiting = entriesIn(folder, home, all);
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file) || !existsSync(file)) continue;
    reached.add(file);
    waiting.push(...importsOf(file));
  }
  for (const file of all) if (!reached.has(file)) rmSync(file);
}

/** The declarations that package.json names; a star stands for any name. */
function entriesIn(folder, home, all) {
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return Object.values(exports).flatMap(({ types }) => {
    if (!types) return [];
    const [start, end] = types.replace('./dist', folder).split('*');
    return all.filter((path) =>
      end === undefined ? path === start : path.startsWith(start) && path.endsWith(end),
    );
  });
}

/** The modules of ours that a declaration imports in any form. */
const importsOf = (file) =>
  ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name.replace(/\.js$/, ending)));
