import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../../src/domain/customer.js';
import type { Problem } from '../../../src/domain/problem.js';
import { holderOf } from '../../../src/domain/holder.js';
import { errorDetail, hostEventFor } from '../../../src/flow/session/host-events.js';
import { account, cardCode, states } from '../samples.js';

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

describe('holderOf', () => {
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
    expect(holderOf(values)).toStrictEqual(expected);
  });
});

describe('the event of a saved profile', () => {
  const consent = {
    name: 'usedforpromotions',
    answer: true,
    text: 'May we write to you?',
    lang: 'en',
    links: [],
    at: '2026-11-28T10:00:00.000Z',
  };

  it('has the account and the consents as they were shown', () => {
    const consents = [consent];
    expect(hostEventFor({ kind: 'saved', account, holder: {}, consents }, states.profile)).toEqual({
      name: 'onboarding-profile-saved',
      detail: { ...account, consents },
      cancelable: true,
      step: 'profile',
    });
  });

  it('has no consents where the form asked for none', () => {
    expect(hostEventFor({ kind: 'saved', account, holder: {} }, states.profile)?.detail).toEqual({
      ...account,
      consents: [],
    });
  });
});

it('an unknown card has no event', () => {
  const outcome = { kind: 'card-unknown', identifier: cardCode } as const;
  expect(hostEventFor(outcome, states.register)).toBeUndefined();
});
