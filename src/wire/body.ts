/**
 * The body of a reply: its text, limited in size, and that text as a JSON object.
 */
import { isRecord, quoteLongNumbers } from '../domain/json.js';

/** Bytes. A larger reply is refused. */
const maxBytes = 256 * 1024;

/**
 * The body as text; undefined if it is not declared as JSON, is larger than 256 KB, is not UTF-8 or has a byte order
 * mark. Rejects if reading fails. A body is read to its end or released.
 */
export async function readText(response: Response): Promise<string | undefined> {
  const type = response.headers.get('content-type');
  if (type !== null && !/[/+]json\s*(?:;|$)/i.test(type)) {
    release(response.body);
    return undefined;
  }
  const bytes = await readBytes(response);
  if (!bytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Would get lost on the way: `Response.text()` removes it.
    return text.startsWith('\uFEFF') ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * The text as a JSON object; undefined if it is malformed, or another kind of value.
 * A number with more than 15 digits is given as a string.
 */
export function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(quoteLongNumbers(text));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function readBytes(response: Response): Promise<Uint8Array | undefined> {
  const body = response.body as Partial<ReadableStream<Uint8Array>> | null | undefined;
  // A polyfilled fetch may have no web stream.
  if (!body?.getReader) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > maxBytes ? undefined : bytes;
  }
  // A copy is measured: Chromium lists some requests as cancelled whose own stream was read to its end by a reader.
  const reader = response.clone().body?.getReader();
  let length = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    length += part.value.length;
    if (length > maxBytes) {
      release(reader);
      release(response.body);
      return undefined;
    }
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** Ends a download that is not of use. A stream of a polyfill may have no `cancel`. */
function release(stream: Partial<Pick<ReadableStream, 'cancel'>> | null | undefined): void {
  stream?.cancel?.().catch(() => undefined);
}
