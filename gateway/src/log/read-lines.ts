/**
 * Reads the log as a stream, line by line. A line that is none of the gateway's is named by its number and stops nothing.
 */
import { isRecord } from '../domain/json.js';
import { type RequestLine, requestSchema, type SaveLine, saveSchema } from './line-schemas.js';

/** What a line holds. Events such as an alarm have no line here. */
export type LogLine =
  | { readonly kind: 'request'; readonly entry: RequestLine }
  | { readonly kind: 'consent'; readonly line: SaveLine };

/** Lines that could not be read. */
export interface Unread {
  count: number;
  /** The numbers of the first of them, from 1. */
  readonly numbers: number[];
}

/** Longest line in characters; the gateway writes none of this length. */
const longest = 256 * 1024;
const mostNamed = 10;

/** The lines of a log. What cannot be read is counted in `unread`. */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  unread: Unread,
): AsyncGenerator<LogLine> {
  let number = 0;
  for await (const text of textLines(input)) {
    number += 1;
    if (text?.trim() === '') continue;
    const read = text === undefined ? 'broken' : readLine(text);
    if (read === 'other') continue;
    if (read !== 'broken') yield read;
    else {
      unread.count += 1;
      if (unread.numbers.length < mostNamed) unread.numbers.push(number);
    }
  }
}

/** The lines of a text; undefined instead of one that is too long, which is not kept. */
async function* textLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let rest: string | undefined = '';
  for await (const chunk of input) {
    const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
    rest = joined(rest, first);
    for (const next of more) {
      yield rest;
      rest = joined('', next);
    }
  }
  rest = joined(rest, decoder.decode());
  if (rest !== '') yield rest;
}

function joined(rest: string | undefined, more: string): string | undefined {
  return rest === undefined || rest.length + more.length > longest ? undefined : rest + more;
}

function readLine(text: string): LogLine | 'other' | 'broken' {
  let value: unknown;
  try {
    // Without the byte order mark with which a second file may begin.
    value = JSON.parse(text.trim());
  } catch {
    return 'broken';
  }
  if (!isRecord(value)) return 'broken';
  if (value.event === 'consent') {
    const line = saveSchema.safeParse(value);
    return line.success ? { kind: 'consent', line: line.data } : 'broken';
  }
  if (typeof value.event === 'string') return 'other';
  const entry = requestSchema.safeParse(value);
  return entry.success ? { kind: 'request', entry: entry.data } : 'broken';
}
