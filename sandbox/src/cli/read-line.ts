/**
 * Lines that a person types, one when it is asked for.
 */
import { createInterface, type Interface } from 'node:readline';

/** A function that reads the next line of `input`; empty at its end. Between two lines nothing is read: an input that is open keeps no process alive. */
export function lineReader(input: NodeJS.ReadableStream): () => Promise<string> {
  let lines: Interface | undefined;
  let next: AsyncIterator<string> | undefined;
  return async () => {
    // One for all lines: another one would lose what arrived with the line before.
    lines ??= createInterface({ input });
    next ??= lines[Symbol.asyncIterator]();
    lines.resume();
    const line = await next.next();
    lines.pause();
    return line.done ? '' : line.value;
  };
}
