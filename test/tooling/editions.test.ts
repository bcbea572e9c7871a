import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEditions } from '../../scripts/editions.mjs';

/** What is made of an entry. */
const folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
beforeAll(async () => {
  writeFileSync(join(folder, 'own.js'), 'globalThis.here=1;\n//# sourceMappingURL=own.js.map\n');
  mkdirSync(join(folder, 'i18n'));
  writeFileSync(join(folder, 'i18n/it.opening.js'), "export const opening = { a: 'Avanti' };");
  await writeEditions(folder, { entry: 'own.js', languages: ['it'] });
});
afterAll(() => rmSync(folder, { recursive: true }));

class HTMLScriptElement {
  constructor(
    readonly src: string,
    readonly dataset: Readonly<Record<string, string>> = {},
  ) {}
}

/**
 * Runs the script on a page and returns the addresses that it imports. `script` is the current script; `named` is an element that
 * shadows `document.currentScript` by its name.
 */
function run(script: object | null, named?: object): readonly string[] {
  class Document {
    get currentScript() {
      return script;
    }
  }
  const document = new Document();
  if (named) Object.defineProperty(document, 'currentScript', { value: named });
  const imported: string[] = [];
  const page = { document, Document, HTMLScriptElement, Error };
  runInNewContext(read('own.classic.js').replace('import(', 'bring('), {
    ...page,
    bring: (address: string) => imported.push(address),
  });
  return imported;
}

describe('the classic script', () => {
  it.each([
    ['https://shop.example/onboarding/own.classic.js', 'https://shop.example/onboarding/own.js'],
    ['https://shop.example/own.classic.js?v=0.1.0', 'https://shop.example/own.js?v=0.1.0'],
  ])('imports the entry beside %s', (src, entry) => {
    expect(run(new HTMLScriptElement(src))).toEqual([entry]);
  });

  it('ignores a page element named "currentScript"', () => {
    const script = new HTMLScriptElement('https://shop.example/own.classic.js');
    const image = { src: 'https://elsewhere.example/own.classic.js' };
    expect(run(script, image)).toEqual(['https://shop.example/own.js']);
  });

  it('refuses a current script that is not a script element', () => {
    expect(() => run({ src: 'https://elsewhere.example/own.classic.js' })).toThrow('own src');
  });

  it.each([
    ['inlined', new HTMLScriptElement('')],
    ['combined or deferred', null],
  ])('explains the problem when an optimiser has %s it', (_, currentScript) => {
    expect(() => run(currentScript)).toThrow(
      'own.classic.js needs its own src: exclude it from combining',
    );
  });

  it.each([
    ['apiBases', '/api'],
    ['apiBases', ''],
    ['locale', '/el.json'],
  ])('refuses what the entry would not read: %s="%s"', (name, value) => {
    const own = 'https://shop.example/own.classic.js';
    const script = new HTMLScriptElement(own, { [name]: value });
    expect(() => run(script)).toThrow('need a module');
  });
});

describe('the edition of a language', () => {
  it('begins with its opening words', () => {
    expect(read('own.it.js')).toMatch(/^globalThis\[[^;]*words"\)\]=\{"it":\{"a":"Avanti"\}\};\n/);
    expect(read('own.it.js')).toContain('globalThis.here=1');
  });

  it('names no source map', () => {
    const made = readdirSync(folder).filter((name) => /own\..+\.js$/.test(name));
    expect(made.sort()).toEqual(['own.classic.js', 'own.it.js']);
    expect(made.map(read).join()).not.toContain('sourceMappingURL');
  });
});
