import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../src/domain/problem.js';
import { problemForAnswer } from '../../src/wire/refusal.js';
import type { Call } from '../../src/wire/requests.js';

const call = (method: Call['method'], path: string): Call => ({ method, path, target: path });
const register = call('PUT', '/customer/registrationVCWithVerificationCode');
const save = call('PUT', '/customer');

describe('problemForAnswer', () => {
  it.each<[number, string, string?]>([
    [50, 'refused'],
    [51, 'customer-blocked'],
    [52, 'customer-expired'],
    [53, 'refused'],
    [56, 'wrong-campaign'],
    [58, 'username-taken'],
    [77, 'wrong-credentials'],
    [90, 'customer-deleted'],
    [100, 'wrong-campaign'],
    [102, 'invalid-field', 'birthdate'],
    [108, 'wrong-campaign'],
    [119, 'invalid-field', 'identitycard'],
    [127, 'invalid-field'],
    [132, 'invalid-field'],
    [177, 'wrong-credentials'],
    [178, 'customer-blocked'],
    [202, 'refused'],
    [203, 'refused'],
    [205, 'refused'],
    [208, 'refused'],
    [240, 'invalid-field'],
    [260, 'invalid-field', 'mailcontactdata'],
    [262, 'refused'],
    [263, 'username-taken'],
    [264, 'password-refused'],
    [311, 'username-taken'],
    [312, 'wrong-code'],
    [315, 'wrong-code'],
    [350, 'wrong-campaign'],
    [425, 'code-expired'],
    [427, 'refused'],
    [448, 'invalid-field', 'mailcontactdata'],
    [482, 'username-taken'],
    [484, 'refused'],
    [485, 'refused'],
    [996, 'refused'],
    [79, 'refused'],
    [96, 'wrong-campaign'],
    [109, 'invalid-field', 'country'],
    [110, 'invalid-field'],
    [120, 'invalid-field'],
    [179, 'invalid-field'],
    [180, 'password-refused'],
    [207, 'refused'],
    [212, 'refused'],
    [246, 'password-refused'],
    [251, 'invalid-field'],
    [261, 'invalid-field', 'notes'],
    [272, 'invalid-field', 'interestareas'],
    [313, 'wrong-campaign'],
    [314, 'refused'],
    [351, 'refused'],
    [358, 'password-refused'],
    [359, 'password-refused'],
    [369, 'wrong-credentials'],
    [372, 'refused'],
    [375, 'wrong-campaign'],
    [376, 'username-taken'],
    [444, 'wrong-credentials'],
    [4711, 'refused'],
    [-1, 'refused'],
  ])('maps answer code %i to %s', (answerCode, code, field) => {
    const problem = { code, status: 402, answerCode, ...(field && { field }) };
    expect(problemForAnswer(register, 402, answerCode)).toMatchObject(problem);
    expect(problemCodes).toContain(code);
  });

  it.each([
    [56, 'campaignid'],
    [100, 'campaign is disabled'],
    [108, 'categoryid'],
    [350, 'no virtual cards'],
    [79, 'AnswerCode 79'],
    [96, 'check campaignid'],
    [313, 'no virtual card'],
    [372, 'AnswerCode 372'],
    [375, 'customer area'],
  ])('has a hint for answer code %i, also where a code was not sent', (answerCode, text) => {
    for (const path of [
      '/customer/registrationVCWithVerificationCode',
      '/customer/verifyemail',
      '/auth',
    ]) {
      const { hint } = problemForAnswer(call('POST', path), 402, answerCode);
      expect(hint).toContain(text);
      expect(hint).toContain(String(answerCode));
    }
  });

  it('has a hint for a refused api-key, and none for what a visitor has typed', () => {
    const hintOf = (path: string, status: number, answerCode?: number) =>
      problemForAnswer(call('POST', path), status, answerCode).hint;
    expect(hintOf('/auth', 401)).toBe('The api-key is wrong, or the gateway adds none (401).');
    expect(hintOf('/auth/refreshToken', 401)).toContain('api-key');
    expect(hintOf('/customer/checkcard', 401)).toBeUndefined();
    expect(hintOf('/auth', 402)).toBeUndefined();
    expect(hintOf('/auth', 401, 401)).toContain('api-key');
    expect(hintOf('/auth', 401, 77)).toBeUndefined();
    expect(hintOf('/auth/refreshToken', 401, 998)).toBeUndefined();
    expect(hintOf('/auth', 402, 177)).toBeUndefined();
    expect(hintOf('/customer/registrationVCWithVerificationCode', 402, 425)).toBeUndefined();
  });

  it.each([
    [401, 'unauthorised', 'The api-key is wrong, or the gateway adds none (401).'],
    [400, 'refused', 'Check api-key and campaignid (AnswerCode 996).'],
    [402, 'refused', 'Check api-key and campaignid (AnswerCode 996).'],
  ])(
    'takes "invalid input" (996, status %i) of the first token for the page\'s fault, since it holds nothing typed',
    (status, code, hint) => {
      const first = { ...call('POST', '/auth'), body: { scope: 'customersynchro' } };
      const problem = problemForAnswer(first, status, 996);
      expect(problem).toEqual({ code, status, hint: expect.stringContaining(hint) as string });
      expect(problemForAnswer(first, status, 56).code).toBe('wrong-campaign');
      const logIn = { ...first, body: { scope: 'customer', username: 'anna' } };
      expect(problemForAnswer(logIn, status, 996)).toEqual({ code, status, answerCode: 996 });
    },
  );

  it.each([311, 482])('maps answer code %i of a save to an invalid contact field', (answerCode) => {
    const problem = { code: 'invalid-field', status: 402, answerCode, field: 'mailcontactdata' };
    expect(problemForAnswer(save, 402, answerCode)).toEqual(problem);
    expect(problemForAnswer(call('GET', '/customer'), 402, answerCode).code).toBe('username-taken');
  });

  it.each([77, 177])(
    'maps answer code %i of a save to "refused": a save sends no password',
    (answerCode) => {
      expect(problemForAnswer(save, 402, answerCode).code).toBe('refused');
    },
  );

  it.each([58, 263])(
    'maps answer code %i of a save to an invalid field, not to a taken user name',
    (answerCode) => {
      const problem = { code: 'invalid-field', status: 402, answerCode };
      expect(problemForAnswer(save, 402, answerCode)).toEqual(problem);
    },
  );

  it.each(['/customer/verifyemail', '/customer/generateverificationcode'])(
    'maps every answer code of %s to "code-not-sent"',
    (path) => {
      for (const answerCode of [51, 202, 311, 4711]) {
        const problem = { code: 'code-not-sent', status: 402, answerCode };
        expect(problemForAnswer(call('POST', path), 402, answerCode)).toEqual(problem);
      }
      expect(problemForAnswer(call('POST', path), 400)).toEqual({
        code: 'code-not-sent',
        status: 400,
      });
    },
  );

  it.each([200, 402])(
    'maps answer code 998 with status %i, for a call without a token, to "unauthorised"',
    (status) => {
      const problem = { code: 'unauthorised', status, answerCode: 998 };
      expect(problemForAnswer(call('POST', '/auth'), status, 998)).toEqual(problem);
    },
  );

  it.each([
    [401, 'unauthorised'],
    [400, 'refused'],
    [402, 'refused'],
    [404, 'refused'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('maps status %i without an answer code to %s', (status, code) => {
    expect(problemForAnswer(register, status)).toEqual({ code, status });
  });
});
