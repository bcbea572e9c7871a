/**
 * The side bar is the index of the documentation: each chapter of `docs/README.md`, with the pages that its table lists, if it has one.
 */
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { pageOf } from './links.mjs';

/** The rows of a chapter: the name of each page, the page, and the question that it answers. */
const rowsOf = (chapter) =>
  [...chapter.matchAll(/^\| \[([^\]]+)\]\(([^)]+)\) +\| (.+?) +\|$/gm)].map(
    ([, text, link, question]) => ({
      text: text.replace(/^`<(.*)>`$/, '&lt;$1&gt;'),
      page: pageOf(normalize(join('docs', link)).replaceAll('\\', '/')),
      question,
    }),
  );

/** The items for VitePress. A chapter that can be shut has a button within a button, which accessibility checks reject. */
export function sideBar(index) {
  const chapters = readFileSync(index, 'utf8').split(/^## /m).slice(1);
  return chapters.flatMap((chapter) => {
    const [text] = chapter.split('\n');
    const items = rowsOf(chapter).map(({ text, page }) => ({
      text,
      link: `/${page}`,
    }));
    return items.length > 0 ? [{ text, items }] : [];
  });
}

/** The question of each page, which describes it. */
export const questions = (index) =>
  new Map(rowsOf(readFileSync(index, 'utf8')).map(({ page, question }) => [page, question]));
