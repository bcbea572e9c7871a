const entry = 'dist/index.js';
/** A static member and one of each element; the analyzer keeps the static one. */
const versionName = 'version';
const registering = 'dist/define.js';

/**
 * Keeps the public interface: the elements and their tags, in the modules that a page can import. The classes
 * come from the package's main entry, the tags from `define.js`. The members of the base class `base`, which
 * no entry exports, are described as members of each element.
 */
export function published({ base } = {}) {
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.schemaVersion = '2.1.0';
      const elements = customElementsManifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ customElement, name }) => customElement && name !== base);
      elements.forEach(keepPublic);
      elements.forEach((element) => hideBase(element, base));
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
      (privacy ?? 'public') === 'public' &&
      (!isStatic || name === versionName) &&
      !/^[#_]/.test(name),
  );
  for (const member of declaration.members ?? []) delete member.static;
  declaration.attributes = declaration.attributes?.filter(isWritable);
}

/** False for the name of a property whose attribute has another name; the analyzer lists both. */
const isWritable = (attribute, _, all) =>
  attribute.name !== attribute.fieldName ||
  all.every((other) => other === attribute || other.fieldName !== attribute.fieldName);

/** Describes an element as a direct subclass of what the base class extends. */
function hideBase(declaration, base) {
  if (declaration.superclass?.name !== base) return;
  declaration.superclass = { name: 'LitElement', package: 'lit' };
  for (const member of declaration.members ?? []) delete member.inheritedFrom;
}
