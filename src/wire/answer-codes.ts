/**
 * What the platform's answer codes mean, as problems.
 */
import type { Problem, ProblemCode } from '../domain/problem.js';
import { type Call, paths } from './requests.js';

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
 * Meanings that differ for `PUT /customer`: a contact that another customer has is a wrong field there, and a wrong
 * password is a plain refusal, because none was typed.
 */
const atSaving: Readonly<Record<number, readonly [Plain, string?]>> = {
  58: ['invalid-field'],
  77: ['refused'],
  177: ['refused'],
  263: ['invalid-field'],
  311: ['invalid-field', 'mailcontactdata'],
  482: ['invalid-field', 'mailcontactdata'],
};

/** The problem of a call that was refused with this status and, mostly, this answer code (not 0). */
export function problemForAnswer(call: Call, status: number, answerCode?: number): Problem {
  const facts = { status, answerCode };
  if (call.path === paths.verify || call.path === paths.sendCode) {
    return { code: 'code-not-sent', ...facts };
  }
  const isSave = call.path === paths.customer && call.method === 'PUT';
  const [code, field] =
    answerCode === undefined
      ? [undefined]
      : ((isSave ? atSaving[answerCode] : undefined) ?? meanings[answerCode] ?? [undefined]);
  if (code === 'invalid-field') return { code, ...facts, field };
  if (code) return { code, ...facts };
  if (status >= 500) return { code: 'server-error', ...facts };
  return { code: status === 401 ? 'unauthorised' : 'refused', ...facts };
}
