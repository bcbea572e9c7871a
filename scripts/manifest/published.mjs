const entry = 'dist/index.js';
const registering = 'dist/define.js';

/**
 * Keeps what a host may rely on: the elements and their tags, in the modules that it can import. The classes
 * come from the package's main entry, the tags from `define.js`.
 */
export function published() {
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ customElement }) => customElement);
      elements.forEach(keepPublic);
      const reference = ({ name }) => ({ name, module: entry });
      customElementsManifest.modules = [
        module(entry, {
          declarations: elements,
          exports: elements.map((element) => ({
            kind: 'js',
            name: element.name,
            declaration: reference(element),
          })),
        }),
        module(registering, {
          declarations: [],
          exports: elements.map((element) => ({
            kind: 'custom-element-definition',
            name: element.tagName,
            declaration: reference(element),
          })),
        }),
      ];
    },
  };
}

const module = (path, content) => ({ kind: 'javascript-module', path, ...content });

function keepPublic(declaration) {
  declaration.members = declaration.members?.filter(
    ({ name, privacy, static: isStatic }) =>
      (privacy ?? 'public') === 'public' && !isStatic && !/^[#_]/.test(name),
  );
}
