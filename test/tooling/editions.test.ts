import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEditions } from '../../scripts/editions.mjs';

/** What is made of an entry that reads its own address. */
const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
beforeAll(async () => {
  const code = 'globalThis.here=import.meta.url;\n//# sourceMappingURL=own.js.map\n';
  writeFileSync(join(folder, 'own.js'), code);
  mkdirSync(join(folder, 'i18n'));
  writeFileSync(join(folder, 'i18n/it.opening.js'), "export const opening = { a: 'Avanti' };");
  await writeEditions(folder, { entry: 'own.js', languages: ['it'] });
});
afterAll(() => rmSync(folder, { recursive: true }));

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
  runInNewContext(read('own.classic.js'), page);
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
    expect(read(name)).toMatch(/^globalThis\[[^;]*words"\)\]=\{"it":\{"a":"Avanti"\}\};\n/);
    expect(read(name)).toContain('globalThis.here=');
  });

  it('name no source map', () => {
    const made = readdirSync(folder).filter((name) => /own\..+\.js$/.test(name));
    expect(made).toHaveLength(3);
    expect(made.map(read).join()).not.toContain('sourceMappingURL');
  });
});
