import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const HERE_OF_MODULE = /\bimport\.meta\.url\b/g;
const POINTER_TO_MAP = /\/\/# sourceMappingURL=.*\n$/;

/** The variable for the classic script's URL: longer than the names that a minifier assigns. */
const HERE = 'here';

/**
 * Writes the entry of a build again, with the same chunks and without a source map, which would repeat the one of the entry:
 * - as a classic script, for pages that cannot load modules: the same code in a function in strict mode, loading the chunks from
 *   its own folder. A classic script that imports the module would cost a second round trip;
 * - both of them for each language, with the opening words of the language, which `src/i18n/tables.ts` reads, before the code.
 *   A page in that language shows its first form without a request for words.
 */
export async function writeEditions(folder, { entry, languages }) {
  const classic = entry.replace('.js', '.classic.js');
  const code = readFileSync(join(folder, entry), 'utf8');
  if (!code.match(HERE_OF_MODULE)) throw new Error(`${entry} imports no chunk`);
  const body = code.replace(POINTER_TO_MAP, '');
  const classicBody = body.replace(HERE_OF_MODULE, HERE);
  if (/\bimport\.|\bimport\(\s*["'`]/.test(classicBody)) {
    throw new Error(`${entry} has an import that a classic script cannot do`);
  }
  const inFunction = `(${HERE}=>{"use strict";\n${classicBody}})(${address(classic)});\n`;
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write(classic, inFunction);
  for (const language of languages) {
    const file = resolve(folder, `i18n/${language}.opening.js`);
    const { opening } = await import(pathToFileURL(file).href);
    const words = JSON.stringify({ [language]: opening });
    const first = `globalThis[Symbol.for("onboarding-elements words")]=${words};\n`;
    write(entry.replace('.js', `.${language}.js`), first + body);
    write(classic.replace('.js', `.${language}.js`), first + inFunction);
  }
}

/**
 * Reads the URL of the running script. A classic script from another origin has no base URL for `import()` (HTML, "create a
 * classic script", muted errors), hence `currentScript`. An element of that name hides the property of the document, so the
 * getter of the interface is called, and only a script element counts. A script that an optimiser has inlined or turned into a
 * module has no URL.
 */
const address = (classic) =>
  `(d=>{const s=Object.getOwnPropertyDescriptor(Document.prototype,"currentScript").get.call(d);` +
  `if(s instanceof HTMLScriptElement&&s.src)return s.src;` +
  `throw Error("${classic} needs its own src: exclude it from combining")})(document)`;
