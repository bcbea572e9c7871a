/** Colours the syntax of snippets and style rules. */
import { make } from './dom.js';

const tokens =
  /(?<comment><!--.*?-->|\/\*[^]*?\*\/|\/\/[^\n]*(?=\n))|(?<text>"[^"]*"|'[^']*')|(?<tag><\/?[\w-]+|\/?>)|(?<name>--[\w-]+|\bdata-[\w-]+|\b[\w-]+(?==)|^ +[\w-]+(?=:))|(?<word>\b(?:import|export|const|function|class|return|document|console)\b)/gm;

/** The text as nodes, each token in a `span` of its kind. */
export function coloured(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [kind] = Object.entries(match.groups).find(([, value]) => value !== undefined);
    nodes.push(text.slice(end, match.index), make('span', { class: `code-${kind}` }, match[0]));
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes;
}
