const shared = 'ConfigurationProperties';

/** An attribute of every HTML element that ours read; its property is built in. */
const lang = {
  name: 'lang',
  fieldName: 'lang',
  type: { text: 'string' },
  description: 'Language; else that of the nearest ancestor. May change at any time.',
};

/**
 * Adds the shared configuration to each element: every member of the interface `ConfigurationProperties` with
 * its documentation. The elements inherit it by declaration merging, which the analyzer does not follow.
 * `@attr name` makes a member an attribute; `@default` documents its default.
 */
export function sharedConfiguration() {
  let members = [];
  return {
    name: 'shared-configuration',
    initialize() {
      members = [];
    },
    collectPhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== shared) return;
      members = node.members.filter((member) => member.name).map((member) => describe(ts, member));
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (!declaration.tagName) continue;
          if (members.length === 0) throw new Error(`no interface ${shared} was found`);
          add(declaration, members);
          declaration.attributes.push({ ...lang, type: { ...lang.type } });
        }
      }
    },
  };
}

/** Reads the documentation of one member. Tags may be on the line of the sentence before them. */
function describe(ts, member) {
  const comment = (member.jsDoc?.at(-1)?.getText() ?? '')
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ');
  const [description, ...tags] = comment.split(/(?:^| )@(?=[a-z])/);
  const tag = (name) =>
    tags
      .find((text) => text === name || text.startsWith(`${name} `))
      ?.slice(name.length)
      .trim();
  return {
    name: member.name.text,
    attribute: tag('attr'),
    type: (member.type?.getText() ?? 'unknown').replace(/\s+/g, ' '),
    description: description.trim(),
    default: tag('default'),
    readonly: member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
  };
}

function add(declaration, members) {
  declaration.members ??= [];
  declaration.attributes ??= [];
  for (const { name, attribute, type, description, default: value, readonly } of members) {
    const common = { type: { text: type }, description, ...(value && { default: value }) };
    if (!declaration.members.some((own) => own.name === name)) {
      declaration.members.push({
        kind: 'field',
        name,
        ...common,
        ...(attribute && { attribute }),
        ...(readonly && { readonly }),
      });
    }
    if (attribute && !declaration.attributes.some((own) => own.name === attribute)) {
      declaration.attributes.push({ name: attribute, ...common, fieldName: name });
    }
  }
}
