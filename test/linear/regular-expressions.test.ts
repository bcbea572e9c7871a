import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Found {
  readonly where: string;
  readonly expression: RegExp;
}

/** Files that create regular expressions from text, which this test would miss. */
const madeOfText: string[] = [];

/** All regular expression literals in a file. */
function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    // A type creates no expression.
    if (ts.isTypeNode(node)) return;
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

const files = ['src', 'gateway/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('sandbox'))
    .map((file) => `${folder}/${file}`),
);
const all = files.flatMap(expressionsIn);
const length = 100 * 1024;
/** Milliseconds. A linear expression takes up to 40, a quadratic one thousands. */
const limit = 1_000;

/** Long runs of these make ambiguous expressions backtrack when the text does not end in a match. */
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
  '\u200c',
  '🌷',
];
/**
 * An anchored expression reads a run at the start at once, so runs after a prefix and before a suffix are tried as
 * well; a dot stops at the end of a line.
 */
const frames = [
  ['', ''],
  ['', '!'],
  ['', '\n'],
  ['a', '!'],
] as const;
const textsOf = (of: readonly string[]) =>
  of.flatMap((piece) => {
    const run = piece.repeat(Math.ceil(length / piece.length));
    return frames.map(([beginning, ending]) => beginning + run + ending);
  });

const texts = textsOf(pieces);

/** Runs of the words and characters of the expression itself, and of pairs of the first ones. */
function ownTexts({ source }: RegExp): readonly string[] {
  const words = source.split(/\\.|[^\p{L}\p{N}]+/u).filter(Boolean);
  const characters = [...new Set(source.replace(/\\[a-zA-Z](?:\{\w+\})?/g, ''))];
  const first = characters.slice(0, 4);
  const pairs = first.flatMap((one) => first.map((other) => one + other));
  return textsOf([...new Set([...words, ...characters, ...pairs])]);
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
    // On a busy machine a linear expression is slow at times; a quadratic one takes seconds each time.
    const begin = performance.now();
    let best = once();
    while (best >= limit && performance.now() - begin < 5_000) best = Math.min(best, once());
    return best;
  });
  return Math.max(...times);
}

describe('every regular expression in src', () => {
  it('is a literal that this test finds', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(madeOfText).toEqual([]);
  });

  it.each(all)('reads 100 KB of adverse text in less than a second: $where', ({ expression }) => {
    expect(slowest(expression)).toBeLessThan(limit);
  });

  it.each([
    [/\s+$/, `${' '.repeat(length / 4)}!`],
    [/\+.*$/, `${'+'.repeat(length / 4)}\n`],
  ])('would fail this test if it were not linear: %s', (quadratic, quarter) => {
    expect(slowest(quadratic, [quarter]) * 16).toBeGreaterThan(limit);
  });
});
