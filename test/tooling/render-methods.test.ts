import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Calls that start an import or a controller. */
const starts = /^(load|prefetch|import|listen|warmUp)/;

/** What the methods whose names start with `render` change or start, a line each. */
function effectsOfRender(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const effects: string[] = [];
  const visit = (node: ts.Node, method: string | undefined): void => {
    const inside = renderMethod(node) ?? method;
    if (inside && hasEffect(node)) effects.push(`${path}: ${inside}: ${node.getText(source)}`);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, undefined);
  return effects;
}

function renderMethod(node: ts.Node): string | undefined {
  const isMember =
    ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isGetAccessor(node);
  const name = isMember || ts.isFunctionDeclaration(node) ? node.name?.getText() : undefined;
  return name && /^#?render/.test(name) ? name : undefined;
}

function hasEffect(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns && targetsOf(node.left).some(isOwnField);
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const { operator, operand } = node;
    const counts =
      operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
    return counts && isOwnField(operand);
  }
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return starts.test(
    ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText(),
  );
}

/** The targets of an assignment; those of a destructuring one by one. */
function targetsOf(left: ts.Expression): readonly ts.Node[] {
  return ts.isArrayLiteralExpression(left) ? left.elements : [left];
}

function isOwnField(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  return node.expression.kind === ts.SyntaxKind.ThisKeyword || isOwnField(node.expression);
}

describe('the render methods of the elements', () => {
  it('assign to no field and start no import', () => {
    const files = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `src/elements/${file}`);
    expect(files.length).toBeGreaterThan(50);
    const effects = files.flatMap((file) => effectsOfRender(file, readFileSync(file, 'utf8')));
    expect(effects).toEqual([]);
  });

  it.each([
    ['render() { this.#seen = true; }', 'this.#seen = true'],
    ['#renderForm() { this.count += 1; }', 'this.count += 1'],
    ['renderNotice() { this.#count++; }', 'this.#count++'],
    ['render() { [this.#one, other] = both; }', '[this.#one, other] = both'],
    ['render() { const inner = () => (this.#late ??= make()); }', 'this.#late ??= make()'],
    ['render() { void import("./view.js"); }', 'import("./view.js")'],
    ['render() { view.prefetch(); }', 'view.prefetch()'],
    ["render() { prefetchView('done'); }", "prefetchView('done')"],
    ['readonly render = () => { this.#seen = true; };', 'this.#seen = true'],
  ])('would be caught if they did: %s', (member, effect) => {
    const found = effectsOfRender('view.ts', `class View { ${member} }`);
    expect(found.map((line) => line.split(': ').slice(2).join(': '))).toEqual([effect]);
  });

  it('may read fields and write local variables', () => {
    const text = 'class View { render() { let text = this.#text; text += "!"; return text; } }';
    expect(effectsOfRender('view.ts', text)).toEqual([]);
  });

  it('are the only ones that are checked', () => {
    const text = 'class View { changed() { this.#seen = true; } updated() { load(); } }';
    expect(effectsOfRender('view.ts', text)).toEqual([]);
  });
});
