/**
 * Lines that a person types, one when it is asked for.
 */
import { createInterface } from 'node:readline';

/** A function that reads the next line of `input`; empty at its end. Between two lines nothing is read: an input that is open keeps no process alive. */
export function lineReader(input: NodeJS.ReadableStream): () => Promise<string> {
  let next: AsyncIterator<string> | undefined;
  return async () => {
    // One for all lines: another one would lose what arrived with the line before.
    next ??= createInterface({ input })[Symbol.asyncIterator]();
    // Not those of the interface: from Node 24 they throw when it is closed, which the end of the input does.
    input.resume();
    const line = await next.next();
    input.pause();
    return line.done ? '' : line.value;
  };
}
