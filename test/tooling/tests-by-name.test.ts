import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Whether a file exports code: a module of types alone needs no test. */
const hasCode = (path: string) =>
  /^export (?:async )?(?:function|const|class|abstract class) /m.test(readFileSync(path, 'utf8'));

/** The sources of a folder that have code and no test of their name, as the table writes them. */
const untested = (folder: string): string[] =>
  readdirSync(`src/${folder}`)
    .filter((file) => file.endsWith('.ts') && hasCode(`src/${folder}/${file}`))
    .map((file) => `${folder}/${file}`)
    .filter((path) => !existsSync(`test/${path.replace(/\.ts$/, '.test.ts')}`));

const [, section = ''] = readFileSync('test/README.md', 'utf8').split(
  '## Sources that another test covers',
);
const rows = [
  ...section.slice(0, section.indexOf('\n## ')).matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|$/gm),
].map(([, source = '', test = '']) => ({ source, test }));

describe('the table of sources that another test covers', () => {
  it('has exactly the sources of domain, wire and flow without a test of their name', () => {
    const missing = ['domain', 'wire', 'flow'].flatMap(untested);
    expect(rows.map(({ source }) => source).sort()).toEqual(missing.sort());
  });

  it.each(rows)('names a test that exists: $source, $test', ({ test }) => {
    expect(existsSync(`test/${test}`)).toBe(true);
  });
});
