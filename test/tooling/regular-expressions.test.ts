import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Found {
  readonly where: string;
  readonly expression: RegExp;
}

/** Where a file makes expressions out of text, which this list would miss. */
const madeOfText: string[] = [];

/** Every regular expression that is written in a file. */
function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      const where = `${file}: ${node.text}`;
      found.push({ where, expression: new RegExp(pattern, flags) });
    } else if (ts.isIdentifier(node) && node.text === 'RegExp') madeOfText.push(file);
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
/** A run that begins the text is read at once by what is tied to the beginning. */
const frames = [
  ['', ''],
  ['', '!'],
  ['a', '!'],
] as const;
const textsOf = (of: readonly string[]) =>
  of.flatMap((piece) => {
    const run = piece.repeat(Math.ceil(length / piece.length));
    return frames.map(([beginning, ending]) => beginning + run + ending);
  });

const texts = textsOf(pieces);

/** Runs of what the expression itself is written with: its words, and each two of its characters in turn. */
function ownTexts({ source }: RegExp): readonly string[] {
  const words = source.split(/\\.|[^\p{L}\p{N}]+/u).filter(Boolean);
  const characters = [...new Set(source.replace(/\\[a-zA-Z](?:\{\w+\})?/g, ''))].slice(0, 4);
  const pairs = characters.flatMap((one) => characters.map((other) => one + other));
  return textsOf([...new Set([...words, ...pairs])]);
}

function slowest(
  expression: RegExp,
  over: readonly string[] = [...texts, ...ownTexts(expression)],
): number {
  const times = over.map((text) => {
    const once = () => {
      const start = performance.now();
      expression.lastIndex = 0;
      if (expression.global) text.replace(expression, '');
      else text.search(expression);
      return performance.now() - start;
    };
    // A busy machine is no slow expression: that is slow each time.
    const begin = performance.now();
    let best = once();
    while (best >= 50 && performance.now() - begin < 5_000) best = Math.min(best, once());
    return best;
  });
  return Math.max(...times);
}

describe('the regular expressions of the sources', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(madeOfText).toEqual([]);
  });

  it.each(all)('$where reads 100 KB of nasty text in under 50 ms', ({ expression }) => {
    expect(slowest(expression)).toBeLessThan(50);
  });

  it('would be caught if one were not linear', () => {
    expect(slowest(/\s+$/, [`${' '.repeat(length / 4)}!`])).toBeGreaterThan(50);
  });
});
