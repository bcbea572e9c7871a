/**
 * README and docs are written for readers whose first language is not English: short sentences, without the habits that recur.
 * The check knows only what can be found without a false alarm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const most = 35;
/** The pages in the package: README and docs without the decisions and the results of long runs. */
const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !/^(?:decisions\/|results)/.test(file))
    .map((file) => `docs/${file}`),
];

/** What is written, and what to write instead. */
const habits: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bin place of\b/i, '"instead of"'],
  [/\b(?:that|those) of (?!this |these |us |it )/, 'repeat the noun'],
  [/(?<!times )\bas long as (?!the\b|they can\b)/i, '"while"'],
  [/(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b|less\b)[a-z]/i, '"is not a"'],
  [/\bthere (?:is|are) no\b[^.;:]*\b(?:which|that|who)\b/i, 'say what exists'],
  [
    /(?:^|[.;:] )(?:Only then|Nor|Not until|Never|Hardly|Seldom) (?:is|are|does|do|can|will|has)\b/,
    'subject first',
  ],
  [/\bwhoever\b/i, '"a person who"'],
];

/** The sentences of a page without code, tables of code and addresses; a cell of a table and an item of a list end one. */
export function sentencesOf(markdown: string): readonly string[] {
  const prose = markdown
    .replaceAll(/^ *```[^]*?^ *```$/gm, '\n\n')
    .replaceAll(/^(?: {4}|\t).*$/gm, '\n')
    .replaceAll(/^#+ .*$|^[-| :]+$/gm, '\n\n')
    .replaceAll(/`+[^`]*`+/g, 'code')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/^ *(?:[-*]|\d+\.) /gm, '\n\n')
    .replaceAll(/ ?[|·] ?/g, '\n\n');
  return prose
    .split(/\n\s*\n|(?<=[.!?:;])["”*)]*\s+/)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

const all = pages.map((page) => ({ page, sentences: sentencesOf(readFileSync(page, 'utf8')) }));

describe('the English of README and docs', () => {
  it('is split into sentences', () => {
    const page =
      '# Head\n\nOne `a.b` two. Three\nfour: five.\n\n- item one\n- item two\n\n| a | b c |\n';
    expect(sentencesOf(page)).toEqual([
      'One code two.',
      'Three four:',
      'five.',
      'item one',
      'item two',
      'a',
      'b c',
    ]);
  });

  it.each(all)(`has sentences of at most ${most} words in $page`, ({ sentences }) => {
    expect(sentences.filter((sentence) => sentence.split(' ').length > most)).toEqual([]);
  });

  it.each(all)('has none of the habits in $page', ({ sentences }) => {
    const found = habits.flatMap(([pattern, instead]) =>
      sentences.filter((it) => pattern.test(it)).map((it) => `${it} → ${instead}`),
    );
    expect(found).toEqual([]);
  });
});
