import { readFileSync } from 'node:fs';

const home = 'src/elements/ui/parts.ts';
const form = /^@csspart (?<name>[\w-]+) - (?<description>.+)$/;

/**
 * Adds to each element its promised parts, from the table in the doc of `src/elements/ui/parts.ts`. `exporting`: the
 * element that exports the parts of all others.
 */
export function parts({ exporting }) {
  return {
    name: 'parts',
    packageLinkPhase({ customElementsManifest }) {
      const table = read(readFileSync(home, 'utf8'));
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const { tagName } = declaration;
          if (!tagName) continue;
          declaration.cssParts = table
            .filter(({ elements }) => tagName === exporting || elements.includes(tagName))
            .map(({ name, description }) => ({ name, description }));
        }
      }
    },
  };
}

/** The rows of the table; a line `In register, card:` names the elements of the parts below it. */
function read(source) {
  const rows = [];
  let elements = [];
  for (const line of source.split('\n').map((one) => one.replace(/^\s*\*\s?/, ''))) {
    const kinds = /^In ([a-z, ]+):$/.exec(line)?.[1];
    if (kinds) elements = kinds.split(', ').map((kind) => `onboarding-${kind}`);
    if (!line.startsWith('@csspart')) continue;
    const { name, description } = form.exec(line)?.groups ?? {};
    if (!name || elements.length === 0) throw new Error(`not understood in ${home}: ${line}`);
    rows.push({ name, description, elements });
  }
  if (rows.length === 0) throw new Error(`no @csspart was found in ${home}`);
  return rows;
}
