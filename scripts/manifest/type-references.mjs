import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Links each type that the main entry exports to that entry, wherever a member, method or event names it. */
export function typeReferences({ source, module }) {
  return {
    name: 'type-references',
    packageLinkPhase({ customElementsManifest }) {
      const names = exportedTypes(source);
      for (const { declarations } of customElementsManifest.modules) {
        for (const { members = [], attributes = [], events = [] } of declarations) {
          const returned = members.map((member) => member.return).filter(Boolean);
          for (const { type } of [...members, ...attributes, ...events, ...returned]) {
            const references = type ? referencesIn(type.text, names, module) : [];
            if (references.length > 0) type.references = references;
          }
        }
      }
    },
  };
}

function referencesIn(text, names, module) {
  return [...text.matchAll(/(?<!['`\w])[A-Z]\w*/g)]
    .filter(([name]) => names.has(name))
    .map(({ 0: name, index }) => ({ name, module, start: index, end: index + name.length }));
}

/** The names of the exported types: listed by name, or all of another file. */
function exportedTypes(source) {
  const text = readFileSync(source, 'utf8');
  const named = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) =>
    list.split(',').map((name) => name.replace('type ', '').trim()),
  );
  const whole = [...text.matchAll(/export type \* from '(.+)\.js'/g)].flatMap(([, path]) => {
    const file = readFileSync(join(dirname(source), `${path}.ts`), 'utf8');
    return [...file.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  });
  return new Set([...named, ...whole]);
}
