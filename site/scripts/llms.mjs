/**
 * `llms.txt` of the site: the pages of the documentation, each with the question that it answers, for language models.
 */
import { posix } from 'node:path';
import { pageOf } from '../.vitepress/links.mjs';

/**
 * `index` is the text of `docs/README.md`, `address` where the site is.
 *
 * @param {string} index
 * @param {string} address
 * @returns {string}
 */
export function llms(index, address) {
  const lines = index.split(/^(?=## )/m).flatMap((chapter) => {
    const [heading, ...rest] = chapter.split('\n');
    const pages = rest.flatMap(pageIn);
    return pages.length > 0 ? ['', heading, '', ...pages] : [];
  });
  const head =
    '# onboarding-elements\n\n> Custom elements that take a visitor of any website from "Register" to a loyalty card.';
  return [head, ...lines, ''].join('\n');

  function pageIn(line) {
    const [, name, link, question] = /^\| \[(.+?)\]\(([^)]+)\) +\| (.+?) +\|$/.exec(line) ?? [];
    if (!name) return [];
    return [`- [${name}](${address}docs/${pageOf(posix.join('docs', link))}): ${question}`];
  }
}
