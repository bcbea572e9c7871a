/**
 * Splits the sentences of a problem for a page that has the reason as heading.
 */

/** The first sentence, which is the reason, and the others, which say what to do. */
export function splitReason(text: string): readonly [reason: string, advice: string] {
  const end = /[.!?](?=\s)/.exec(text);
  if (!end) return [text.replace(/\.$/, ''), ''];
  const mark = end[0] === '.' ? '' : end[0];
  return [text.slice(0, end.index) + mark, text.slice(end.index + 1).trim()];
}
