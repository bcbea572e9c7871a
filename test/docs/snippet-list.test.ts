/**
 * `test/docs/snippet-list.md` says of each code block of README and of the folders of pages which test runs it, or why none does.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snippets } from '../../gateway/test/snippets.js';
import './generated-pages.js';

/** The app that a chapter of `docs/frameworks.md` is about: its heading in lower case, "Next.js" without the end. */
function appOf(page: string, textBefore: string): string | undefined {
  if (page !== 'docs/frameworks.md') return undefined;
  const heading = [...textBefore.matchAll(/^## (.+)$/gm)].at(-1)?.[1];
  return heading === 'Bundlers' ? undefined : heading?.toLowerCase().replace(/\.js$/, '');
}

const read = (file: string) => readFileSync(file, 'utf8');
const pages = [
  'README.md',
  ...['docs', 'gateway/docs', 'sandbox/docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  ),
];
const blocks = pages.flatMap((page) => {
  const content = read(page);
  return [...content.matchAll(/^ *```\w*\n([^]*?)^ *```/gm)].map(({ index, 1: printed = '' }) => {
    // A block in a list is indented.
    const indent = /^ */.exec(printed)?.[0] ?? '';
    const text = printed.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { page, text, start: printed.trim(), app: appOf(page, content.slice(0, index)) };
  });
});

interface Row {
  readonly page: string;
  readonly words: string;
  /** A test, or a reason. */
  readonly last: string;
}

/** One row for each code block of the table with this last heading. */
function rowsOf(heading: string): readonly Row[] {
  const list = read('test/docs/snippet-list.md');
  const [, table = ''] =
    new RegExp(`\\| page +\\| code blocks +\\| ${heading} +\\|\\n\\|[- |]+\\n((?:\\|.*\\n)+)`).exec(
      list,
    ) ?? [];
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [page = '', named = '', last = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [...named.matchAll(/`([^`]+)`/g)].map(([, words = '']) => ({
        page: page.replaceAll('`', ''),
        words,
        last,
      }));
    });
}

/** The list names a test below `test`, or below `gateway/test` after `gateway/`. */
const pathOf = (name: string) =>
  name.startsWith('gateway/') ? name.replace('/', '/test/') : `test/${name}`;

const run = rowsOf('run by').map((row) => ({
  ...row,
  test: pathOf(row.last.replaceAll('`', '')),
}));
const rows = [...run, ...rowsOf('why')];
const fits = ({ page, words }: Row) =>
  blocks.filter((block) => block.page === page && block.text.includes(words));

/** What a test can name a block by: words, the app of a framework, or its name in `gateway/test/snippets.ts`. */
function namesOf({ page, words }: Row): readonly string[] {
  const { text = '', app } = fits({ page, words, last: '' })[0] ?? {};
  const isFile = /^(?:\/\/|<!--) \S+(?: -->)?\n/.test(text);
  const printed = Object.entries(snippets).find(([, snippet]) => snippet.trim() === text.trim());
  return [
    words.replace(/^\/\/ /, ''),
    ...(app && isFile ? [`'${app}'`] : []),
    ...(printed ? [`snippets.${printed[0]}`] : []),
  ];
}

describe('the list of code blocks', () => {
  it.each(blocks)('names once: $page: $start', ({ page, text }) => {
    const naming = rows.filter((row) => row.page === page && text.includes(row.words));
    expect(naming.map(({ words }) => words)).toHaveLength(1);
  });

  it.each(rows)('names one block of $page by $words', (row) => {
    expect(fits(row)).toHaveLength(1);
  });

  it.each(run)('names the test that runs $words of $page', (row) => {
    expect(existsSync(row.test)).toBe(true);
    const code = read(row.test);
    const names = namesOf(row);
    expect(
      names.some((name) => code.includes(name)),
      `${row.test} mentions none of ${names.join(', ')}`,
    ).toBe(true);
  });

  it.each(rowsOf('why'))('says why $words of $page is not run', ({ last }) => {
    expect(last.length).toBeGreaterThan(5);
  });
});
