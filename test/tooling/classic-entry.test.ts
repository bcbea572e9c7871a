import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { classicEntry } from '../../scripts/rollup/classic-entry.mjs';

/** What the classic script becomes of an entry that loads a chunk at once. */
function classicScript(): string {
  const files: Record<string, string> = {};
  const code = 'globalThis.here=import.meta.url;';
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

class HTMLScriptElement {
  constructor(readonly src: string) {}
}

/** Runs it on a page with that script tag; `named`: an element of the page that has the name of the property. */
function run(script: object | null, named?: object): Record<string, unknown> {
  class Document {
    get currentScript() {
      return script;
    }
  }
  const document = new Document();
  if (named) Object.defineProperty(document, 'currentScript', { value: named });
  const page = { document, Document, HTMLScriptElement, Error };
  runInNewContext(classicScript(), page);
  return page;
}

describe('the classic script', () => {
  it('runs from a tag with an address', () => {
    const src = 'https://shop.example/onboarding/own.classic.js';
    expect(run(new HTMLScriptElement(src)).here).toBe(src);
  });

  it('takes no address from an element that the page names "currentScript"', () => {
    const src = 'https://shop.example/onboarding/own.classic.js';
    const image = { src: 'https://elsewhere.example/own.classic.js' };
    expect(run(new HTMLScriptElement(src), image).here).toBe(src);
  });

  it('takes no address from an element that is no script', () => {
    expect(() => run({ src: 'https://elsewhere.example/own.classic.js' })).toThrow('own src');
  });

  it.each([
    ['written into the page', new HTMLScriptElement('')],
    ['put into a module or run late', null],
  ])('says what it needs where an optimiser has %s it', (_, currentScript) => {
    expect(() => run(currentScript)).toThrow(
      'own.classic.js needs its own src: exclude it from combining',
    );
  });
});
