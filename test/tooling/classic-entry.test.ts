import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { classicEntry } from '../../scripts/rollup/classic-entry.mjs';

/** What the classic script becomes of an entry that loads a chunk at once. */
function classicScript(): string {
  const files: Record<string, string> = {};
  const code = 'globalThis.ran=()=>import("./chunks/a.js");';
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

  it.each([
    ['written into the page', { src: '' }],
    ['put into a module or run late', null],
  ])('says what it needs where an optimiser has %s it', (_, currentScript) => {
    expect(() => run(currentScript)).toThrow(
      'own.classic.js needs its own src: exclude it from combining',
    );
  });
});
