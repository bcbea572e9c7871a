import { describe, expect, it } from 'vitest';
import { readSession, replaceTokens } from '../../src/platform/session-reply.js';

describe('the tokens of a reply', () => {
  it.each([
    [900, 900],
    ['900', 900],
    [0, undefined],
    [-1, undefined],
    ['Infinity', undefined],
    ['1e999', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('with a lifetime of %j last %j seconds', (expiresIn, seconds) => {
    expect(readSession({ token: 'T1', expires_in: expiresIn })?.expiresIn).toBe(seconds);
  });

  it.each([
    ['a text', '"whole"', 'whole'],
    ['null', 'null', null],
    ['an object', '{"token":"T1","id":7}', { id: 7 }],
  ])('are replaced around a member "data" that is %s', (_kind, written, data) => {
    const tokens = { token: 'T2', refreshToken: undefined, expiresIn: undefined };
    const text = replaceTokens(`{"token":"T1","data":${written}}`, tokens) ?? '';
    expect(JSON.parse(text)).toEqual({ AnswerCode: 0, token: 'T2', data });
  });
});
