/**
 * The two forms of a reply. Which of them a reply has is decided here and nowhere else:
 *
 * - of the guide: `{ AnswerCode, …payload }`;
 * - as recorded: `{ returncode, data: { answerCode, …payload }, … }`, with a token beside `data`.
 */
import { isRecord } from '../domain/json.js';
import { lowerKeys, type LowerKeys } from './lower-keys.js';
import { malformed } from './schemas.js';

interface Envelope {
  /** 0 and absent both mean "ok". */
  readonly answerCode: number | undefined;
  /** The members of the root and of `data` by lower-case key; those of `data` win. */
  readonly payload: LowerKeys;
}

/**
 * Reads a reply. If its answer codes contradict each other, one that is a refusal counts. Throws `not-our-server` for one that
 * is not a number, unless the server has failed.
 */
export function readEnvelope(body: object, status: number): Envelope {
  const { data, ...root } = lowerKeys(body);
  const inside = lowerKeys(data);
  const codes = Object.entries({
    AnswerCode: root.answercode,
    returncode: root.returncode,
    'data.answerCode': inside.answercode,
  }).flatMap(([name, code]) => (code === undefined ? [] : toCode(code, name, status)));
  const {
    answercode: _,
    returncode: __,
    ...payload
  } = isRecord(data) ? { ...root, ...inside } : root;
  return { answerCode: codes.find((code) => code !== 0) ?? codes[0], payload };
}

/** A number, or its digits as text; none for another value where the server has failed. */
function toCode(code: unknown, name: string, status: number): readonly number[] {
  if (Number.isInteger(code)) return [code as number];
  if (typeof code === 'string' && /^-?\d{1,9}$/.test(code)) return [Number(code)];
  if (status >= 500) return [];
  throw malformed(name, 'it is not a number');
}
