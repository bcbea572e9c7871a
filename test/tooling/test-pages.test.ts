/** Which browser tests share a page. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testPages } from '../../scripts/test-pages.mjs';

const named = (folder: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${folder}/${String(index)}.test.ts`);

describe('the pages of the browser tests', () => {
  const files = [...named('test/browser', 3), ...named('test/elements', 20), ...named('test/x', 9)];
  const pages = testPages(files);

  it('have each file once', () => {
    expect(pages.flat().sort()).toEqual([...files].sort());
  });

  it('have a dozen files at most, and about the same number', () => {
    expect(pages.map(({ length }) => length)).toEqual([1, 1, 1, 10, 10, 9]);
  });

  it('are not shared by files whose helpers have hooks, which only the first of them would get', () => {
    const real = ['test/elements', 'test/scenarios/elements', 'test/support'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => ({
          file: join(folder, name),
          text: readFileSync(join(folder, name), 'utf8'),
        })),
    );
    const isTest = ({ file }: (typeof real)[number]) => file.endsWith('.test.ts');
    const helpers = real
      .filter((it) => !isTest(it) && /^(?:before|after)(?:Each|All)?\(/m.test(it.text))
      .map(({ file }) => `/${basename(file, '.ts')}.js'`);
    expect(helpers.length).toBeGreaterThan(0);
    const tests = real.filter(isTest);
    const alone = testPages(tests.map(({ file }) => file)).filter(({ length }) => length === 1);
    const own = tests.filter(({ text }) => helpers.some((helper) => text.includes(helper)));
    expect(own.map(({ file }) => file).filter((file) => !alone.flat().includes(file))).toEqual([]);
  });

  it('are not shared by files that open pages themselves', () => {
    expect(pages.slice(0, 3)).toEqual(named('test/browser', 3).map((file) => [file]));
  });
});
