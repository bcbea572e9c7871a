import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Found {
  readonly where: string;
  readonly expression: RegExp;
}

/** Every regular expression that is written in a file. */
function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      const where = `${file}: ${node.text}`;
      found.push({ where, expression: new RegExp(pattern, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('sandbox'))
  .map((file) => `src/${file}`);
const all = files.flatMap(expressionsIn);
const length = 100 * 1024;

/** What expressions with two ways to read the same text stumble over: long runs that do not end well. */
const pieces = [
  'a',
  '0',
  ' ',
  '\t',
  '.',
  '-',
  '@',
  '"',
  '\\',
  '/',
  '<',
  '{',
  '(',
  'a.',
  '0 ',
  ' \t',
  '\\"',
  '{a',
  'é',
  '🌷',
];
const endings = ['', '!'];
const textsOf = (size: number) =>
  pieces.flatMap((piece) =>
    endings.map((ending) => piece.repeat(Math.ceil(size / piece.length)) + ending),
  );

const texts = textsOf(length);

function slowest(expression: RegExp, over = texts): number {
  const times = over.map((text) => {
    const once = () => {
      const start = performance.now();
      expression.lastIndex = 0;
      if (expression.global) text.replace(expression, '');
      else text.search(expression);
      return performance.now() - start;
    };
    const first = once();
    // A busy machine is no slow expression: what was slow has to be slow again.
    return first < 50 ? first : Math.min(first, once(), once());
  });
  return Math.max(...times);
}

describe('the regular expressions of the sources', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(20);
  });

  it.each(all)('$where reads 100 KB of nasty text in under 50 ms', ({ expression }) => {
    expect(slowest(expression)).toBeLessThan(50);
  });

  it('would be caught if one were not linear', () => {
    expect(slowest(/\s+$/, textsOf(20_000))).toBeGreaterThan(50);
  }, 60_000);
});
