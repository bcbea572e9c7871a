import { parseObject, readText } from '../../src/wire/body.js';

/** The object in the body of a response, as the transport reads it; undefined if there is none. */
export async function readObject(response: Response): Promise<object | undefined> {
  const text = await readText(response);
  return text === undefined ? undefined : parseObject(text);
}
