/**
 * A body as JSON: bounded in size, UTF-8, an object.
 */

/** Bytes. Larger replies are refused unread. */
const largestBody = 256 * 1024;

/** The object in the body; nothing when it is too large, no UTF-8, no JSON or no object. A byte order mark is no JSON. */
export async function readObject(response: Response): Promise<object | undefined> {
  const type = response.headers.get('content-type');
  if (type !== null && !/[/+]json\s*(?:;|$)/i.test(type)) return undefined;
  const bytes = await readBytes(response);
  if (!bytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(quoteLongNumbers(text));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

async function readBytes(response: Response): Promise<Uint8Array | undefined> {
  const body = response.body as Partial<ReadableStream<Uint8Array>> | null | undefined;
  // A polyfilled fetch has no stream of the web's kind.
  if (!body?.getReader) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > largestBody ? undefined : bytes;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > largestBody) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/**
 * Long ids and decimals that the server sends as numbers would lose digits: JavaScript's are exact to 15. Each
 * alternative takes all of a text or number, an unfinished one too, so that the time stays linear.
 */
function quoteLongNumbers(text: string): string {
  const pieces = /"(?:[^"\\]|\\[^])*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  return text.replace(pieces, (piece) =>
    /^[-\d.]+$/.test(piece) && /[1-9](?:\.?\d){15}/.test(piece) ? `"${piece}"` : piece,
  );
}
