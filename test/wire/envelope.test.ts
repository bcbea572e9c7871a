import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../src/wire/envelope.js';

type Json = Record<string, unknown>;

describe('an envelope', () => {
  it.each<[Json, number | undefined, Json]>([
    [{ AnswerCode: 0, token: 'T' }, 0, { token: 'T' }],
    [{ token: 'T' }, undefined, { token: 'T' }],
    [{ AnswerCode: 53, message: 'x' }, 53, { message: 'x' }],
    [{ ANSWERCODE: 53 }, 53, {}],
    [{ AnswerCode: null, returncode: '' }, undefined, {}],
    [
      { returncode: 0, data: { answerCode: 0, session: 's' }, sessionid: 'S' },
      0,
      { session: 's', sessionid: 'S' },
    ],
    [{ returncode: '9999', data: '' }, 9999, {}],
    [{ returncode: 0, data: { answerCode: 50 } }, 50, {}],
    [{ data: { answerCode: 50 } }, 50, {}],
    [{ returncode: 50, data: { answerCode: 0 } }, 50, {}],
    [{ AnswerCode: 0, data: { answerCode: '53' } }, 53, {}],
    [{ id: 'request-1', data: { ID: 9, card: '1' } }, undefined, { id: 9, card: '1' }],
    [{ id: 'a', card: '2', data: { id: null, card: '' } }, undefined, { id: 'a', card: '2' }],
    [{ data: [1], card: '1' }, undefined, { card: '1' }],
  ])('of %j has the code %s', (reply, answerCode, payload) => {
    const found = readEnvelope(reply, 200);
    expect(found.answerCode).toBe(answerCode);
    expect({ ...found.payload }).toEqual(payload);
  });

  it.each([
    { AnswerCode: 'x' },
    { AnswerCode: '5.5' },
    { AnswerCode: 0.5 },
    { AnswerCode: true },
    { returncode: {} },
    { returncode: 0, data: { answerCode: [1] } },
  ])('is refused with a code that is not a number: %j', (reply) => {
    expect(() => readEnvelope(reply, 200)).toThrow('not-our-server');
    expect(() => readEnvelope(reply, 402)).toThrow('not-our-server');
    expect(readEnvelope(reply, 500)).toMatchObject({});
  });

  it('keeps the code that is a number beside one that is not, where the server has failed', () => {
    expect(readEnvelope({ AnswerCode: 'x', returncode: 998 }, 500).answerCode).toBe(998);
  });
});
