import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { growth, linear } from '../domain/timing.js';

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
 * well.
 */
const frames = [
  ['', ''],
  ['', '!'],
  ['a', '!'],
] as const;
/** A text of about so many characters. */
type Adverse = (length: number) => string;

const textsOf = (of: readonly string[]): readonly Adverse[] =>
  of.flatMap((piece) =>
    frames.map(
      ([beginning, ending]) =>
        (length: number) =>
          beginning + piece.repeat(Math.ceil(length / piece.length)) + ending,
    ),
  );

const texts = textsOf(pieces);

/** Runs of the words of the expression itself, and of each pair of its characters. */
function ownTexts({ source }: RegExp): readonly Adverse[] {
  const words = source.split(/\\.|[^\p{L}\p{N}]+/u).filter(Boolean);
  const characters = [...new Set(source.replace(/\\[a-zA-Z](?:\{\w+\})?/g, ''))].slice(0, 4);
  const pairs = characters.flatMap((one) => characters.map((other) => one + other));
  return textsOf([...new Set([...words, ...pairs])]);
}

function read(expression: RegExp, text: string): void {
  expression.lastIndex = 0;
  if (expression.global) text.replace(expression, '');
  else text.search(expression);
}

/** How many times longer the expression reads eight times as much text. */
function growthOf(expression: RegExp, adverse: Adverse, most = 100_000): Promise<number> {
  const made = new Map([most / 8, most].map((length) => [length, adverse(length)]));
  return growth((length) => read(expression, made.get(length)!), most);
}

describe('every regular expression in src', () => {
  it('is a literal that this test finds', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(madeOfText).toEqual([]);
  });

  it.each(all)(
    'reads adverse text in a time that grows with it: $where',
    async ({ expression }) => {
      for (const adverse of [...texts, ...ownTexts(expression)]) {
        expect(await growthOf(expression, adverse), adverse(20)).toBeLessThan(linear);
      }
    },
  );

  it('would fail this test if it were not linear', async () => {
    const adverse = (length: number) => `${' '.repeat(length)}!`;
    expect(await growthOf(/\s+$/, adverse, 24_000)).toBeGreaterThan(linear);
  });
});
