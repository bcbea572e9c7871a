import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { errorDetail } from '../../../src/flow/session/host-events.js';

describe('errorDetail', () => {
  it.each<[Problem, object]>([
    [{ code: 'offline' }, { retryable: true }],
    [
      { code: 'offline', hint: 'CORS?' },
      { retryable: true, hint: 'CORS?' },
    ],
    [
      { code: 'wrong-code', status: 402 },
      { retryable: false, status: 402 },
    ],
    [
      { code: 'refused', answerCode: 51 },
      { retryable: false, answerCode: 51 },
    ],
  ])('contains what is known of %o, and nothing else', (problem, known) => {
    const detail = errorDetail(problem, 'otp');
    expect(detail).toStrictEqual({ code: problem.code, step: 'otp', ...known });
  });
});
