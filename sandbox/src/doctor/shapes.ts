/** Which of the forms that `wire` reads the answers of the API have. */
import { isRecord } from '../../../src/domain/json.js';
import { lowerKeys } from '../../../src/wire/lower-keys.js';
import type { Reply } from './ask.js';

const codes = ['AnswerCode', 'returncode'];
const tokens = ['token', 'accessToken', 'access_token', 'bearerToken'];

/** What is seen in one answer, such as `payload under "data"`. */
export function shapesOf({ root, body }: Reply): readonly string[] {
  const { data } = lowerKeys(root);
  const keys = [...Object.keys(root), ...(isRecord(data) ? Object.keys(data) : [])];
  const { customer, customdatafields: fields } = body;
  const person = isRecord(customer) ? customer : body;
  return [
    isRecord(data) && 'payload under "data"',
    ...named(keys, codes, 'answer code as'),
    ...named(keys, tokens, 'token as'),
    keys.some((key) => /^expires_?in$/i.test(key)) && 'with its expiry, which is not read',
    'personalinfo' in lowerKeys(person) && 'personal data under "personalInfo"',
    fields !== undefined && `field list as ${listShape(fields)}`,
  ].filter((shape) => typeof shape === 'string');
}

function named(keys: readonly string[], known: readonly string[], label: string): string[] {
  const found = keys.find((key) => known.some((name) => name.toLowerCase() === key.toLowerCase()));
  return found === undefined ? [] : [`${label} "${found}"`];
}

function listShape(fields: unknown): string {
  if (Array.isArray(fields)) return 'a list';
  const isMap =
    isRecord(fields) && Object.values(fields).some((one) => lowerKeys(one).visible !== undefined);
  return isMap ? 'a map' : 'flags';
}
