import { describe, expect, it } from 'vitest';
import { OnboardingError, type Problem, problemCodes } from '../../src/domain/problem.js';
import {
  hasResponse,
  isAddressRefused,
  isRetryable,
  isAlreadyRegistered,
  isMessageUnsent,
  isOnlyEmailUnsent,
  mayHaveCommitted,
} from '../../src/domain/problem-meaning.js';

const problems = problemCodes.map((code) => ({ code, retryAfter: 1, field: 'x' }));
const codesOf = (test: (problem: Problem) => boolean) =>
  problems.filter(test).map(({ code }) => code);

describe('problems', () => {
  it('are retryable or not, by code', () => {
    expect(codesOf(isRetryable)).toEqual([
      'offline',
      'timeout',
      'too-many-requests',
      'server-error',
      'not-our-server',
      'session-expired',
      'code-not-sent',
    ]);
    expect(isRetryable({ code: 'refused', answerCode: 427 })).toBe(true);
  });

  it.each([58, 263, 311, 482])('mean an existing account for answer code %i', (answerCode) => {
    expect(isAlreadyRegistered({ code: 'code-not-sent', status: 402, answerCode })).toBe(true);
    expect(isAlreadyRegistered({ code: 'invalid-field', status: 402, answerCode })).toBe(false);
  });

  it('mean no existing account otherwise', () => {
    expect(codesOf(isAlreadyRegistered)).toEqual(['username-taken']);
    expect(isAlreadyRegistered({ code: 'code-not-sent', status: 402, answerCode: 202 })).toBe(
      false,
    );
  });

  it.each([202, 203, 205, 208, 427, 484, 485])(
    'are retryable when sending failed with answer code %i',
    (answerCode) => {
      expect(isRetryable({ code: 'code-not-sent', status: 402, answerCode })).toBe(true);
    },
  );

  it('say that no message went out only of a request for one', () => {
    expect(isMessageUnsent({ code: 'code-not-sent', status: 402, answerCode: 202 })).toBe(true);
    expect(isMessageUnsent({ code: 'refused', status: 402, answerCode: 202 })).toBe(false);
    expect(isMessageUnsent({ code: 'code-not-sent', status: 402, answerCode: 427 })).toBe(false);
  });

  it.each([51, 52, 53, 56, 58, 90, 263, 4711])(
    'are not retryable when sending was refused with answer code %i',
    (answerCode) => {
      expect(isRetryable({ code: 'code-not-sent', status: 402, answerCode })).toBe(false);
    },
  );

  it('are uncertain or not, by code', () => {
    expect(codesOf(mayHaveCommitted)).toEqual([
      'offline',
      'timeout',
      'server-error',
      'not-our-server',
      'unexpected',
    ]);
  });

  it.each([
    [undefined, true],
    [200, true],
    [402, true],
    [403, true],
    [408, true],
    [400, false],
    [404, false],
    [405, false],
    [406, false],
    [410, false],
    [411, false],
    [413, false],
    [414, false],
    [415, false],
    [431, false],
  ])('of other servers are uncertain or not, by status: %s', (status, isDoubt) => {
    const problem = { code: 'not-our-server', ...(status && { status }) } as const;
    expect(mayHaveCommitted(problem)).toBe(isDoubt);
  });

  it.each<[Problem, boolean]>([
    [{ code: 'server-error', status: 500 }, true],
    [{ code: 'server-error', status: 500, answerCode: 0 }, true],
    [{ code: 'server-error', status: 500, answerCode: 5 }, false],
  ])('of a failing server leave it in doubt unless it answers with a code: %o', (problem, isIt) => {
    expect(mayHaveCommitted(problem)).toBe(isIt);
  });

  it.each<[Problem, boolean]>([
    [{ code: 'code-not-sent', status: 200 }, true],
    [{ code: 'code-not-sent', status: 200, answerCode: 203 }, false],
    [{ code: 'code-not-sent', status: 402 }, false],
    [{ code: 'refused', status: 200 }, false],
  ])('mean or not that only the email was not sent: %o', (problem, isIt) => {
    expect(isOnlyEmailUnsent(problem)).toBe(isIt);
  });

  it('may pass when a failing server refuses to send, whatever its code', () => {
    const problem = { code: 'code-not-sent', answerCode: 996 } as const;
    expect(isRetryable({ ...problem, status: 500 })).toBe(true);
    expect(isRetryable({ ...problem, status: 402 })).toBe(false);
  });

  it.each<[Problem, boolean]>([
    [{ code: 'server-error', status: 503 }, true],
    [{ code: 'not-our-server' }, true],
    [{ code: 'refused', status: 402 }, true],
    [{ code: 'timeout' }, false],
    [{ code: 'offline' }, false],
    // The reply of a captive portal is not one of the API.
    [{ code: 'offline', status: 511 }, false],
  ])('tell whether a response arrived: %o', (problem, isIt) => {
    expect(hasResponse(problem)).toBe(isIt);
  });

  it.each([
    [260, true, true],
    [262, true, true],
    [448, true, true],
    [448, false, true],
    [996, true, true],
    // Another input may be the invalid one.
    [996, false, false],
    [4711, true, false],
    [undefined, true, false],
  ])(
    'with answer code %s, the only input: %s, concern the address: %s',
    (answerCode, isOnly, isIt) => {
      const problem = { code: 'refused', ...(answerCode && { answerCode }) } as const;
      expect(isAddressRefused(problem, isOnly)).toBe(isIt);
    },
  );

  it('of a request that was never sent are not uncertain', () => {
    expect(mayHaveCommitted({ code: 'unexpected', unsent: true })).toBe(false);
  });

  it('give a boolean for both questions', () => {
    for (const problem of problems) {
      expect(isRetryable(problem)).toBeTypeOf('boolean');
      expect(mayHaveCommitted(problem)).toBeTypeOf('boolean');
    }
  });

  it('have a message that is the code alone', () => {
    const error = new OnboardingError({ code: 'wrong-code', hint: 'secret' });
    expect(String(error)).toBe('OnboardingError: wrong-code');
  });
});
