/**
 * Bodies as bytes, up to a bound.
 */

/** The whole of a body; undefined when it is longer than `limit`, and then the rest is not read. */
export async function readBytes(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const isWithin = (chunk: Uint8Array): boolean => {
    length += chunk.length;
    chunks.push(chunk);
    return length <= limit;
  };
  if (Symbol.iterator in body) {
    for (const chunk of body) if (!isWithin(chunk)) return undefined;
  } else {
    for await (const chunk of body) if (!isWithin(chunk)) return undefined;
  }
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** A stream as an iterable, which not every runtime's stream is; one that is left early is cancelled. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
