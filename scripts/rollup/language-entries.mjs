import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Emits the entry once more for each language, as a module and as a classic script: the opening words of the
 * language, which `src/i18n/tables.ts` reads, before the code of the entry. A page in that language shows its
 * first form without a request for words; everything after it is the same, with the same chunks.
 */
export function languageEntries({ entries, languages }) {
  return {
    name: 'language-entries',
    async generateBundle(_, bundle) {
      for (const language of languages) {
        const { opening } = await compiled(`src/i18n/${language}.opening.ts`);
        const words = JSON.stringify({ [language]: opening });
        const first = `globalThis[Symbol.for("onboarding-elements words")]=${words};\n`;
        for (const entry of entries) {
          const fileName = entry
            .replace('.', `.${language}.`)
            .replace(`.${language}.classic.`, `.classic.${language}.`);
          const code = String(bundle[entry].code ?? bundle[entry].source);
          const source =
            first + code.replace(/(\/\/# sourceMappingURL=).*\n$/, `$1${fileName}.map\n`);
          this.emitFile({ type: 'asset', fileName, source });
          const map = JSON.parse(String(bundle[entry].map ?? bundle[`${entry}.map`].source));
          // The line of the words maps to nothing.
          const shifted = { ...map, file: fileName, mappings: `;${map.mappings}` };
          this.emitFile({
            type: 'asset',
            fileName: `${fileName}.map`,
            source: JSON.stringify(shifted),
          });
        }
      }
    },
  };
}

/** The exports of a module without imports at run time. */
async function compiled(path) {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}
