/** Reads the body of a request up to a limit, so that a caller cannot fill the memory. */

/** More than the longest field list and fault schedule. */
const limit = 1_000_000;

/** The body as text; undefined if it has more than 1 MB, of which no more is read. */
export async function limitedText({ body }: Request): Promise<string | undefined> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    // Without `cancel`, which would cut the connection of a Node server before the response.
    if (size > limit) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
