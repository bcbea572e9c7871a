import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Exported functions and classes as the formatter writes them; constants that hold a function are among them. */
const callable =
  /^export (?:(?:default )?(?:async function|function|abstract class|class)\*? ?(\w*)|const (\w+)(?:: [^=]+)? = (?:async )?(?:\(|<|function\b|\w+ =>))/;

/** The exported functions and classes of a file without documentation directly above them, a line each. */
function undocumented(path: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const [found, name = '', constant = ''] = callable.exec(line) ?? [];
    const isDocumented = lines[index - 1]?.trimEnd().endsWith('*/');
    return found === undefined || isDocumented ? [] : [`${path}: ${name || constant}`];
  });
}

/** Whether a file says at its head what it answers; that of an element is the documentation of its class. */
function hasHead(text: string): boolean {
  return /^(?:#!.*\n)?\/\*\*/.test(text) || text.includes('\n * @element ');
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll(sep, '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(path, 'utf8')] as const);

describe('the sources', () => {
  it('document every exported function and class', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(([path, text]) => undocumented(path, text))).toEqual([]);
  });

  it('say at the head of each file what it answers', () => {
    expect(files.filter(([, text]) => !hasHead(text)).map(([path]) => path)).toEqual([]);
  });
});

describe('this check', () => {
  it.each([
    ['a function', 'export function one() {}'],
    ['an asynchronous function', 'export async function one() {}'],
    ['a class', 'export class one {}'],
    ['a constant that holds a function', 'export const one = () => 1;'],
  ])('finds %s without documentation', (_, text) => {
    expect(undocumented('a.ts', text)).toEqual(['a.ts: one']);
    expect(undocumented('a.ts', `/** The head. */\n\n${text}`)).toEqual(['a.ts: one']);
    expect(undocumented('a.ts', `/** Gives one. */\n${text}`)).toEqual([]);
  });

  it('ignores what is not exported, and other constants', () => {
    expect(undocumented('a.ts', 'function one() {}\nexport const two = 2;')).toEqual([]);
  });

  it.each([
    ['import', "import { a } from './a.js';\n", false],
    ['comment', '/**\n * Answers.\n */\n', true],
    ['comment of a command', '#!/usr/bin/env node\n/**\n * Answers.\n */\n', true],
    [
      'class of an element',
      "import './a.js';\n\n/**\n * Asks.\n *\n * @element one-two\n */\n",
      true,
    ],
  ])('reads the head of a file that starts with the %s', (_, text, expected) => {
    expect(hasHead(text)).toBe(expected);
  });
});
