/**
 * The platform's answer codes: where a reply has them, and what they mean as problems.
 */
import type { Problem, ProblemCode } from '../domain/problem.js';
import { allMembers, isRecord } from './lower-keys.js';
import { type Call, paths } from './requests.js';
import { malformed } from './validate.js';

/**
 * The answer code of the root or of `data`. If several contradict each other, one that is a refusal counts. Throws
 * `not-our-server` for one that is not a number, unless the server has failed.
 */
export function readAnswerCode(body: object, status: number): number | undefined {
  const parts = [body, ...allMembers(body, 'data').filter(isRecord)];
  const codes = parts.flatMap((part) => allMembers(part, 'answercode', 'returncode')).map(toCode);
  if (codes.includes(undefined) && status < 500) {
    throw malformed('The answer code of the reply is not a number.');
  }
  return codes.find((code) => code !== 0) ?? codes[0];
}

function toCode(code: unknown): number | undefined {
  if (Number.isInteger(code)) return code as number;
  return typeof code === 'string' && /^\s*-?\d{1,9}\s*$/.test(code) ? Number(code) : undefined;
}

type Plain = Exclude<ProblemCode, 'too-many-requests' | 'options-missing'>;

/** By answer code: the problem code, and for `invalid-field` the write name of the field if it is known. */
const meanings: Readonly<Record<number, readonly [Plain, string?]>> = {
  51: ['customer-blocked'],
  52: ['customer-expired'],
  56: ['wrong-campaign'],
  58: ['username-taken'],
  77: ['wrong-credentials'],
  90: ['customer-deleted'],
  100: ['wrong-campaign'],
  102: ['invalid-field', 'birthdate'],
  108: ['wrong-campaign'],
  119: ['invalid-field', 'identitycard'],
  127: ['invalid-field'],
  132: ['invalid-field'],
  177: ['wrong-credentials'],
  178: ['customer-blocked'],
  240: ['invalid-field'],
  260: ['invalid-field', 'mailcontactdata'],
  263: ['username-taken'],
  264: ['password-refused'],
  311: ['username-taken'],
  312: ['wrong-code'],
  315: ['wrong-code'],
  350: ['wrong-campaign'],
  425: ['code-expired'],
  448: ['invalid-field', 'mailcontactdata'],
  482: ['username-taken'],
  998: ['unauthorised'],
};

/**
 * The meanings for `PUT /customer`: a contact that another customer has is a wrong field there, and a wrong password is a
 * plain refusal, because none was typed.
 */
const meaningsAtSaving: typeof meanings = {
  ...meanings,
  58: ['invalid-field'],
  77: ['refused'],
  177: ['refused'],
  263: ['invalid-field'],
  311: ['invalid-field', 'mailcontactdata'],
  482: ['invalid-field', 'mailcontactdata'],
};

/** What the site's developer has to change, by answer code. */
const campaignHints: Readonly<Record<number, string>> = {
  56: 'The platform knows no such campaign for this api-key: check campaignid (AnswerCode 56).',
  100: 'The campaign is disabled on the platform (AnswerCode 100).',
  108: 'The platform knows no such category: check categoryid (AnswerCode 108).',
  350: 'The category issues no virtual cards: check categoryid, or its settings on the platform (AnswerCode 350).',
};
const keyHint = 'The api-key is wrong, or the gateway adds none (401).';

/** A hint for the developer; nothing where the visitor or the customer's data is the cause. */
function hintFor(
  { path, body }: Call,
  status: number,
  answerCode?: number,
): { readonly hint?: string } {
  const campaignHint = campaignHints[answerCode ?? 0];
  if (campaignHint) return { hint: campaignHint };
  const needsKey = path === paths.auth || path === paths.refresh;
  // The refusal of a key may have an answer code of the platform's own; at a log-in the code is about what was typed.
  const isOfInput =
    answerCode !== undefined && (answerCode in meanings || body?.scope === 'customer');
  return status === 401 && needsKey && !isOfInput ? { hint: keyHint } : {};
}

/** The problem of a call that was refused with this status and, mostly, this answer code (not 0). */
export function problemForAnswer(call: Call, status: number, answerCode?: number): Problem {
  // The request for the first token holds nothing that a visitor has typed: the input is the page's own.
  if (answerCode === 996 && call.body?.scope === 'customersynchro') {
    const isKey = status === 401;
    const hint = isKey ? keyHint : 'Check api-key and campaignid (AnswerCode 996).';
    return { code: isKey ? 'unauthorised' : 'refused', status, hint };
  }
  const facts = { status, answerCode, ...hintFor(call, status, answerCode) };
  if (call.path === paths.verify || call.path === paths.sendCode) {
    return { code: 'code-not-sent', ...facts };
  }
  const isSave = call.path === paths.customer && call.method === 'PUT';
  const meaning = (isSave ? meaningsAtSaving : meanings)[answerCode ?? 0];
  if (meaning) {
    const [code, field] = meaning;
    return code === 'invalid-field' ? { code, ...facts, field } : { code, ...facts };
  }
  if (status >= 500) return { code: 'server-error', ...facts };
  return { code: status === 401 ? 'unauthorised' : 'refused', ...facts };
}
