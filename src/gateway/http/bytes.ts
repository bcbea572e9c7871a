/**
 * Reads bodies as bytes, with a size limit.
 */

type Chunks = Iterable<Uint8Array>;

/** The bytes of a body; undefined if it is longer than `limit` bytes, in which case the rest is not read. */
export function readBytes(
  body: AsyncIterable<Uint8Array> | Chunks,
  limit: number,
): Promise<Uint8Array | undefined> {
  return Symbol.iterator in body ? Promise.resolve(join(body, limit)) : readAll(body, limit);
}

async function readAll(
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    chunks.push(chunk);
    if (length > limit) break;
  }
  return join(chunks, limit);
}

function join(body: Chunks, limit: number): Uint8Array | undefined {
  const chunks = [...body];
  let length = 0;
  for (const chunk of chunks) length += chunk.length;
  if (length > limit) return undefined;
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

/** Iterates over a stream, as streams are not iterable in every runtime. Cancels the stream if the loop ends early. */
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
