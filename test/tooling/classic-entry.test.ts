import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { classicEntry } from '../../scripts/rollup/classic-entry.mjs';

const loadsChunk = 'globalThis.ran=()=>import("./chunks/a.js");';

/** The classic script that is made of an entry. */
function classicScript(code = loadsChunk): string {
  const files: Record<string, string> = {};
  const context = {
    emitFile: (file: { fileName: string; source: string }) => (files[file.fileName] = file.source),
    error: (text: string) => {
      throw new Error(text);
    },
  };
  const { generateBundle } = classicEntry({ entry: 'own.js', classic: 'own.classic.js' });
  generateBundle.call(context, {}, { 'own.js': { code, map: { mappings: '' } } });
  return files['own.classic.js'] ?? '';
}

/** Runs it on a page with that script tag. */
function run(currentScript: object | null): Record<string, unknown> {
  const page = { document: { currentScript }, URL, Error };
  runInNewContext(classicScript(), page);
  return page;
}

describe('the classic script', () => {
  it('runs from a tag with an address', () => {
    expect(run({ src: 'https://shop.example/onboarding/own.classic.js' }).ran).toBeTypeOf(
      'function',
    );
  });

  it('keeps every column, so that the source map is valid', () => {
    const line = classicScript().split('\n')[1];
    expect(line?.slice(0, loadsChunk.length)).toBe(loadsChunk.replace('import(', 'Q     ('));
  });

  it.each([
    ['an address that is computed', 'import(name+"#1")', 'Q     (name+"#1")'],
    ['a template literal', 'import(`./a.js`)', 'Q     (`./a.js`)'],
    ['the word in a text', 'import("./a.js");"import(x)"', 'Q     ("./a.js");"import(x)"'],
  ])('imports %s through the function that knows its address', (_, code, expected) => {
    expect(classicScript(code)).toContain(expected);
  });

  it.each([
    ['a static import', 'import"./a.js";import("./b.js")'],
    ['its own address', 'import(import.meta.url)'],
    ['an export', 'import("./b.js");export{}'],
  ])('is refused for an entry with %s', (_, code) => {
    expect(() => classicScript(code)).toThrow('a classic script cannot contain');
  });

  it('is refused for an entry without chunks', () => {
    expect(() => classicScript('1')).toThrow('imports no chunk');
  });

  it.each([
    ['written into the page', { src: '' }],
    ['put into a module or run late', null],
  ])('says what it needs where an optimiser has %s it', (_, currentScript) => {
    expect(() => run(currentScript)).toThrow(
      'own.classic.js needs its own src: exclude it from combining',
    );
  });
});
