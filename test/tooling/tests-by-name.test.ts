import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Whether a file exports code: a module of types alone needs no test. */
const hasCode = (path: string) =>
  /^export (?:async )?(?:function|const|class|abstract class) /m.test(readFileSync(path, 'utf8'));

/** The modules of `src` with code that lie in a folder and have no test of their name. */
const untested = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => /\/.*\.ts$/.test(file) && hasCode(`src/${file}`))
  .filter((file) => !existsSync(`test/${file.replace(/\.ts$/, '.test.ts')}`))
  .sort();

const list = readFileSync('test/tooling/tests-by-name.md', 'utf8');
const rows = [...list.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|$/gm)].map(
  ([, name = '', test = '']) => ({ name, test }),
);

/** The sources that a name of the table stands for; `*` is a name without a slash or a dot. */
const sourcesOf = (name: string) => {
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[^/.]+')}$`);
  return untested.filter((source) => pattern.test(source));
};

const imports = new Map<string, readonly string[]>();

/** What a module imports of ours when it runs: no types. */
function importsOf(path: string): readonly string[] {
  const known = imports.get(path);
  if (known) return known;
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const found = ts
    .preProcessFile(outputText, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts'))
    .filter((name) => existsSync(name) && name.endsWith('.ts'));
  imports.set(path, found);
  return found;
}

/** All modules that run with these, themselves included. */
function reachedFrom(...paths: readonly string[]): ReadonlySet<string> {
  const reached = new Set(paths);
  for (const path of reached) for (const name of importsOf(path)) reached.add(name);
  return reached;
}

/** The entries and commands of the package; tests of the built files run these. */
const entries = [
  ...readdirSync('src').filter((file) => file.endsWith('.ts')),
  ...['cli/bin.ts', 'gateway/node/bin.ts'],
];
const built = reachedFrom(...entries.map((file) => `src/${file}`));
const runsTheBuild = (test: string) => /^(?:browser|e2e|gateway\/live)\//.test(test);

describe('the table of sources that another test covers', () => {
  it('names each source without a test of its name once, and no other', () => {
    expect(rows.flatMap(({ name }) => sourcesOf(name)).sort()).toEqual(untested);
  });

  it.each(rows)('names sources, and a test that runs them: $name, $test', ({ name, test }) => {
    expect(existsSync(`test/${test}`)).toBe(true);
    const reached = runsTheBuild(test) ? built : reachedFrom(`test/${test}`);
    const sources = sourcesOf(name);
    expect(sources).not.toEqual([]);
    expect(sources.filter((source) => !reached.has(`src/${source}`))).toEqual([]);
  });
});
