import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../src/domain/customer.js';
import type { Problem } from '../../src/domain/problem.js';
import { cardholderOf } from '../../src/flow/data-entry.js';
import { errorDetail } from '../../src/flow/host-events.js';

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

describe('cardholderOf', () => {
  it.each<[FieldValues, object]>([
    [{}, {}],
    [{ name: '', surname: ' ' }, {}],
    [{ name: 'Anna ' }, { cardholder: 'Anna ', givenName: 'Anna' }],
    [{ name: ' ', surname: 'Rossi' }, { cardholder: 'Rossi' }],
    [
      { name: 'Anna', surname: 'Rossi' },
      { cardholder: 'Anna Rossi', givenName: 'Anna' },
    ],
    [{ name: 1, surname: true }, {}],
  ])('is composed of %o', (values, expected) => {
    expect(cardholderOf(values)).toStrictEqual(expected);
  });
});
