/** Colours the syntax of snippets and style rules. */
import { make } from './dom.js';

const tokens =
  /(?<comment><!--.*?-->|\/\*[^]*?\*\/|\/\/[^\n]*(?=\n))|(?<text>"[^"]*"|'[^']*')|(?<tag><\/?[\w-]+|\/?>)|(?<name>--[\w-]+|\bdata-[\w-]+|\b[\w-]+(?==)|^ +[\w-]+(?=:))|(?<word>\b(?:import|export|const|function|class|return|document|console)\b)/gm;

/** The text in pieces, `[text, kind]`, without a kind between tokens. */
export function piecesOf(text) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [kind] = Object.entries(match.groups).find(([, value]) => value !== undefined);
    pieces.push([text.slice(end, match.index)], [match[0], kind]);
    end = match.index + match[0].length;
  }
  return [...pieces, [text.slice(end)]];
}

/** The text as nodes, each token in a `span` of its kind. */
export const coloured = (text) =>
  piecesOf(text).map(([piece, kind]) =>
    kind ? make('span', { class: `code-${kind}` }, piece) : piece,
  );
