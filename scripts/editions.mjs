import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const POINTER_TO_MAP = /\/\/# sourceMappingURL=.*\n$/;

/**
 * Writes beside the entry of a build:
 * - the entry of each language, with the same chunks: the opening words of the language, which `src/i18n/tables.ts` reads, before
 *   the code. A page in that language shows its first form without a request for words. It has no source map, which would repeat
 *   the one of the entry;
 * - a classic script that imports the entry, for hosts that insert a script by its address alone.
 */
export async function writeEditions(folder, { entry, languages }) {
  const code = readFileSync(join(folder, entry), 'utf8').replace(POINTER_TO_MAP, '');
  const write = (name, text) => writeFileSync(join(folder, name), text);
  for (const language of languages) {
    const file = resolve(folder, `i18n/${language}.opening.js`);
    const { opening } = await import(pathToFileURL(file).href);
    const words = JSON.stringify({ [language]: opening });
    const first = `globalThis[Symbol.for("onboarding-elements words")]=${words};\n`;
    write(entry.replace('.js', `.${language}.js`), first + code);
  }
  write(entry.replace('.js', '.classic.js'), classic(entry));
}

/**
 * Imports the entry from the folder of the running script, with the same query. A classic script from another origin has no base URL
 * for `import()` (HTML, "create a classic script", muted errors), hence `currentScript`. An element of that name hides the property
 * of the document, so the getter of the interface is called, and only a script element counts. A script that an optimiser has
 * inlined has no URL. The entry reads `data-api-bases` and `data-locale` from its own tag: here they would be ignored, so it refuses.
 */
const classic = (entry) => {
  const own = entry.replace('.js', '.classic.js');
  return `{
  const script = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript').get.call(document);
  if (!(script instanceof HTMLScriptElement && script.src))
    throw Error('${own} needs its own src: exclude it from combining');
  if (script.dataset.apiBases !== undefined || script.dataset.locale !== undefined)
    throw Error('data-api-bases and data-locale need a module: write <script type="module"> with ${entry}');
  import(script.src.replace('${own}', '${entry}'));
}
`;
};
