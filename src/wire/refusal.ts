/**
 * A refusal of the platform as a problem.
 */
import { invalidInput, meaningOf } from '../domain/answer-codes.js';
import type { Problem, ProblemCode } from '../domain/problem.js';
import { type Call, paths } from './requests.js';

const keyHint = 'The api-key is wrong, or the gateway adds none (401).';

/** A hint for the developer; nothing where the visitor or the customer's data is the cause. */
function hintFor(
  { path, body }: Call,
  status: number,
  answerCode?: number,
): { readonly hint?: string } {
  const { hint, problem } = meaningOf(answerCode);
  if (hint) return { hint };
  const needsKey = path === paths.auth || path === paths.refresh;
  // The refusal of a key may have an answer code of the platform's own; at a log-in the code is about what was typed.
  const isOfInput =
    problem !== undefined || (answerCode !== undefined && body?.scope === 'customer');
  return status === 401 && needsKey && !isOfInput ? { hint: keyHint } : {};
}

/**
 * Problems with another meaning for `PUT /customer`: a contact that another customer has is a wrong field there, and a wrong
 * password is a plain refusal, because none was typed.
 */
const atSaving: Readonly<Partial<Record<ProblemCode, 'invalid-field' | 'refused'>>> = {
  'username-taken': 'invalid-field',
  'wrong-credentials': 'refused',
};

/** The problem of a call that was refused with this status and, mostly, this answer code (not 0). */
export function problemForAnswer(call: Call, status: number, answerCode?: number): Problem {
  // The request for the first token holds nothing that a visitor has typed: the input is the page's own.
  if (answerCode === invalidInput && call.body?.scope === 'customersynchro') {
    const isKey = status === 401;
    const hint = isKey ? keyHint : 'Check api-key and campaignid (AnswerCode 996).';
    return { code: isKey ? 'unauthorised' : 'refused', status, hint };
  }
  const facts = { status, answerCode, ...hintFor(call, status, answerCode) };
  if (call.path === paths.verify || call.path === paths.sendCode) {
    return { code: 'code-not-sent', ...facts };
  }
  const { problem = problemOfStatus(status), field } = meaningOf(answerCode);
  const isSave = call.path === paths.customer && call.method === 'PUT';
  const code = isSave ? (atSaving[problem] ?? problem) : problem;
  return code === 'invalid-field' ? { code, ...facts, field } : { code, ...facts };
}

function problemOfStatus(status: number): 'server-error' | 'unauthorised' | 'refused' {
  if (status >= 500) return 'server-error';
  return status === 401 ? 'unauthorised' : 'refused';
}
