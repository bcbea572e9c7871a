/** What the search of the documentation finds: sections of pages, each with the words around the first hit. */
import MiniSearch from 'minisearch';
import { searchFields } from '../search-fields.mjs';

const most = 16;
const before = 40;
const after = 110;

/** The index as VitePress writes it, ready to search. */
export const openIndex = (json) =>
  MiniSearch.loadJSON(json, {
    ...searchFields,
    // A short word has too many neighbours: "code" would find "core".
    searchOptions: {
      fuzzy: (word) => word.length > 4 && 0.2,
      prefix: true,
      boost: { title: 4, text: 2, titles: 1 },
    },
  });

/**
 * The best sections for these words: their address, their headings from the page down, and an excerpt. `title` and `excerpt` are
 * pieces of text, each with whether it is a hit.
 */
export function find(index, words) {
  return index
    .search(words)
    .slice(0, most)
    .map(({ id, title, titles, text, terms }) => ({
      id,
      above: titles.map(plain),
      title: piecesOf(plain(title), terms),
      excerpt: piecesOf(around(plain(text), terms), terms),
    }));
}

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", ZeroWidthSpace: '' };

/** The text of HTML without tags, as the index has it. */
const plain = (html) =>
  html
    .replace(/&(#?\w+);/g, (entity, name) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

const pattern = (terms) =>
  terms.map((term) => term.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&')).join('|');

/** The words around the first hit, or the first words. */
function around(text, terms) {
  const hit = text.search(new RegExp(pattern(terms), 'i'));
  const start = hit > before ? text.indexOf(' ', hit - before) + 1 : 0;
  const end = start + before + after;
  if (end >= text.length) return `${start > 0 ? '… ' : ''}${text.slice(start)}`;
  return `${start > 0 ? '… ' : ''}${text.slice(start, text.lastIndexOf(' ', end))} …`;
}

/** Every second piece is a hit. */
const piecesOf = (text, terms) =>
  text
    .split(new RegExp(`(${pattern(terms)})`, 'gi'))
    .map((piece, index) => [piece, index % 2 === 1])
    .filter(([piece]) => piece !== '');
