import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { entryEditions } from '../../scripts/rollup/entry-editions.mjs';

/** The classic script that the plugin builds from an entry that reads its own address. */
const files: Record<string, string> = {};
const code = 'globalThis.here=import.meta.url;\n//# sourceMappingURL=own.js.map\n';
await entryEditions({ entry: 'own.js', languages: ['it'] }).generateBundle.call(
  {
    emitFile: (file: { fileName: string; source: string }) => (files[file.fileName] = file.source),
    error: (text: string) => {
      throw new Error(text);
    },
  },
  {},
  { 'own.js': { code } },
);

class HTMLScriptElement {
  constructor(readonly src: string) {}
}

/**
 * Runs the script on a page. `script` is the current script; `named` is an element that shadows
 * `document.currentScript` by its name.
 */
function run(script: object | null, named?: object): Record<string, unknown> {
  class Document {
    get currentScript() {
      return script;
    }
  }
  const document = new Document();
  if (named) Object.defineProperty(document, 'currentScript', { value: named });
  const page = { document, Document, HTMLScriptElement, Error };
  runInNewContext(files['own.classic.js'] ?? '', page);
  return page;
}

describe('the classic edition', () => {
  it('builds a script that knows the address in its src', () => {
    const src = 'https://shop.example/onboarding/own.classic.js';
    expect(run(new HTMLScriptElement(src)).here).toBe(src);
  });

  it('builds a script that ignores a page element named "currentScript"', () => {
    const src = 'https://shop.example/onboarding/own.classic.js';
    const image = { src: 'https://elsewhere.example/own.classic.js' };
    expect(run(new HTMLScriptElement(src), image).here).toBe(src);
  });

  it('builds a script that refuses a current script that is no script element', () => {
    expect(() => run({ src: 'https://elsewhere.example/own.classic.js' })).toThrow('own src');
  });

  it.each([
    ['inlined', new HTMLScriptElement('')],
    ['combined or deferred', null],
  ])(
    'builds a script that explains the problem when an optimiser has %s it',
    (_, currentScript) => {
      expect(() => run(currentScript)).toThrow(
        'own.classic.js needs its own src: exclude it from combining',
      );
    },
  );
});

describe('the editions of a language', () => {
  it.each(['own.it.js', 'own.classic.it.js'])('begin with its opening words: %s', (name) => {
    expect(files[name]).toMatch(/^globalThis\[[^;]*words"\)\]=\{"it":\{.+"/);
    expect(files[name]).toContain('globalThis.here=');
  });

  it('name no source map', () => {
    expect(Object.keys(files)).toHaveLength(3);
    expect(Object.values(files).join()).not.toContain('sourceMappingURL');
  });
});
