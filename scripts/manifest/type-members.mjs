import ts from 'typescript';

/**
 * @typedef {{ name: string; optional: boolean; type: string; description: string }} Member
 * @typedef {{ name: string; members: Member[]; type?: string }} Described
 */

const programs = new Map();

function programOf(entry) {
  if (!programs.has(entry)) {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    // Without the browser's types, which would take most of the time.
    const reduced = { ...options, lib: ['lib.es5.d.ts'], types: [] };
    programs.set(entry, ts.createProgram([entry], reduced));
  }
  return programs.get(entry);
}

/**
 * The members of types as written in the source, followed by the types that they name. A type without members
 * has a `type`. Throws for a name that the entry does not export.
 *
 * @param {string} entry
 * @param {readonly string[]} names
 * @returns {Described[]}
 */
export function typeMembers(entry, names) {
  const program = programOf(entry);
  const checker = program.getTypeChecker();
  const file = checker.getSymbolAtLocation(program.getSourceFile(entry));
  const exported = new Map(checker.getExportsOfModule(file).map((symbol) => [symbol.name, symbol]));
  const described = new Map();
  const wanted = [...names];
  for (const name of wanted) {
    if (described.has(name)) continue;
    const symbol = exported.get(name);
    if (!symbol) throw new Error(`${entry} exports no ${name}`);
    const type = describe(checker, symbol);
    described.set(name, type);
    const texts = [type.type ?? '', ...type.members.map((member) => member.type)];
    const named = texts.flatMap((text) => text.match(/(?<!['`\w])[A-Z]\w*/g) ?? []);
    wanted.push(...named.filter((other) => exported.has(other)));
  }
  return [...described.values()];
}

function describe(checker, exported) {
  const { name } = exported;
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const node = symbol.declarations.find(ts.isTypeAliasDeclaration)?.type;
  const isNamed = !node || (ts.isTypeReferenceNode(node) && !node.typeArguments);
  if (isNamed) {
    const members = type.getProperties().map((member) => describeMember(checker, member));
    return { name, members };
  }
  const isComputed = ts.isIndexedAccessTypeNode(node);
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  const quoted = flags | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
  const text = isComputed ? checker.typeToString(type, undefined, quoted) : inOneLine(node);
  return { name, members: [], type: text };
}

function describeMember(checker, member) {
  return {
    name: member.name,
    optional: (member.flags & ts.SymbolFlags.Optional) !== 0,
    type: memberType(checker, member),
    description: ts.displayPartsToString(member.getDocumentationComment(checker)),
  };
}

/** As written, except where that is the parameter of a generic type. */
function memberType(checker, member) {
  // A member of a mapped type, such as `Partial`, has the declaration of the original.
  const { type: node } = member.valueDeclaration ?? member.declarations[0];
  const type = checker.getTypeFromTypeNode(node);
  if ((type.flags & ts.TypeFlags.TypeParameter) === 0) return inOneLine(node);
  const actual = checker.getTypeOfSymbol(member);
  return checker.typeToString(
    actual,
    undefined,
    ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType,
  );
}

const inOneLine = (node) =>
  node
    .getText()
    .replace(/\/\*\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/^\| /, '');
