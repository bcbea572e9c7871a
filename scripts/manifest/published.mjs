/** Keeps what a host may rely on: the elements and their tags, under the paths of the package. */
export function published() {
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ customElement }) => customElement);
        module.declarations.forEach(keepPublic);
        const names = new Set(module.declarations.map(({ name }) => name));
        module.exports = module.exports.filter(
          ({ kind, declaration }) =>
            kind === 'custom-element-definition' || names.has(declaration.name),
        );
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        (module) => module.declarations.length + module.exports.length > 0,
      );
      renamePaths(customElementsManifest);
    },
  };
}

function keepPublic(declaration) {
  declaration.members = declaration.members?.filter(
    ({ name, privacy, static: isStatic }) =>
      (privacy ?? 'public') === 'public' && !isStatic && !/^[#_]/.test(name),
  );
}

/** `src/elements/card.ts` is `dist/elements/card.js` to whoever installs the package. */
function renamePaths(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'path' || key === 'module') && typeof inner === 'string') {
      value[key] = inner
        .replace(/^(\/?)src\/(.*)\.ts$/, '$1dist/$2.js')
        .replace(/^(\/?)src\//, '$1dist/');
    } else renamePaths(inner);
  }
}
