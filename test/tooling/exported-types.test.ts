import { resolve, sep } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = resolve('src') + sep;

/** The types of ours that the exports of an entry name, but that the entry does not export. */
function unexportedTypes(entry: string): readonly string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile.bind(ts.sys)) as {
    readonly config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`no entry ${entry}`);
  const original = (symbol: ts.Symbol) =>
    (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
  const exported = new Set(checker.getExportsOfModule(module).map(original));
  const wanted = [...exported];
  const missing = new Set<string>();
  for (const symbol of wanted) {
    for (const named of typesNamedBy(symbol, checker, original)) {
      if (exported.has(named)) continue;
      exported.add(named);
      wanted.push(named);
      missing.add(named.name);
    }
  }
  return [...missing].sort();
}

/** The exported types of our modules that a declaration names, outside function bodies and private members. */
function typesNamedBy(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
  original: (symbol: ts.Symbol) => ts.Symbol,
): readonly ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name))) {
      return;
    }
    if (ts.isMethodDeclaration(node) && ts.isPrivateIdentifier(node.name)) return;
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
      const target = checker.getSymbolAtLocation(name);
      if (target && isExportedByUs(original(target))) found.push(original(target));
    }
    ts.forEachChild(node, visit);
  };
  for (const declaration of symbol.declarations ?? []) {
    if (declaration.getSourceFile().fileName.startsWith(source.replaceAll(sep, '/'))) {
      ts.forEachChild(declaration, visit);
    }
  }
  return found;
}

function isExportedByUs({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some(
    (declaration) =>
      declaration.getSourceFile().fileName.startsWith(source.replaceAll(sep, '/')) &&
      !ts.isTypeParameterDeclaration(declaration) &&
      ts.canHaveModifiers(declaration) &&
      (ts.getModifiers(declaration) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
}

it('the headless entry exports every type that its exports name', () => {
  expect(unexportedTypes('src/api.ts')).toEqual([]);
});
