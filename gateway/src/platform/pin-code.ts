/**
 * Takes the pin code of a customer out of the platform's replies, because no page needs it.
 */
import { quoteLongNumbers } from '../domain/json.js';

/** Finds most replies without a pin code by their text. An escape such as `\u0063` can spell a letter of a name. */
const mayHavePinCode = /pin[\s_-]*code|\\u/i;

/**
 * The text of a JSON object without each member named `pincode`, at any depth and in any spelling; the same text if it
 * has none. Undefined if it is nested too deeply to be written.
 */
export function withoutPinCode(text: string): string | undefined {
  if (!mayHavePinCode.test(text)) return text;
  let found = 0;
  const keep = (name: string, value: unknown): unknown => {
    if (name.replace(/[\s_-]/g, '').toLowerCase() !== 'pincode') return value;
    found += 1;
    return undefined;
  };
  try {
    const rest = JSON.stringify(JSON.parse(quoteLongNumbers(text)), keep);
    return found > 0 ? rest : text;
  } catch {
    return undefined;
  }
}
