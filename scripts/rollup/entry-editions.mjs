import { readFileSync } from 'node:fs';
import ts from 'typescript';

const HERE_OF_MODULE = /\bimport\.meta\.url\b/g;
const POINTER_TO_MAP = /\/\/# sourceMappingURL=.*\n$/;

/** The variable for the classic script's URL: longer than the names that a minifier assigns. */
const HERE = 'here';

/**
 * Emits the entry again, with the same chunks and without a source map, which would repeat the one of the entry:
 * - as a classic script, for pages that cannot load modules: the same code in a function in strict mode, loading the chunks from
 *   its own folder. A classic script that imports the module would cost a second round trip;
 * - both of them for each language, with the opening words of the language, which `src/i18n/tables.ts` reads, before the code.
 *   A page in that language shows its first form without a request for words.
 */
export function entryEditions({ entry, languages }) {
  const classic = entry.replace('.js', '.classic.js');
  return {
    name: 'entry-editions',
    async generateBundle(_, bundle) {
      const { code } = bundle[entry];
      if (!code.match(HERE_OF_MODULE)) this.error(`${entry} imports no chunk`);
      const body = code.replace(POINTER_TO_MAP, '');
      const classicBody = body.replace(HERE_OF_MODULE, HERE);
      if (/\bimport\.|\bimport\(\s*["'`]/.test(classicBody)) {
        this.error(`${entry} has an import that a classic script cannot do`);
      }
      const inFunction = `(${HERE}=>{"use strict";\n${classicBody}})(${address(classic)});\n`;
      const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
      emit(classic, inFunction);
      for (const language of languages) {
        const { opening } = await compiled(`src/i18n/${language}.opening.ts`);
        const words = JSON.stringify({ [language]: opening });
        const first = `globalThis[Symbol.for("onboarding-elements words")]=${words};\n`;
        emit(entry.replace('.js', `.${language}.js`), first + body);
        emit(classic.replace('.js', `.${language}.js`), first + inFunction);
      }
    },
  };
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

/** The exports of a module without imports at run time. */
async function compiled(path) {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}
