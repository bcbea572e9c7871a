import { beforeEach, describe, expect, it } from 'vitest';
import { html, json, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const identifier = { channel: 'email', value: 'anna@example.org' } as const;
const credentials = { username: 'anna@example.org', password: 'p' };
const used = () =>
  server.seen.flatMap(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? []);

describe('a token that is refused with an answer code', () => {
  beforeEach(() => server.on('POST /auth/refreshToken', json({ token: 'T2' })));

  it.each([
    ['401', json({ AnswerCode: 51 }, 401), { code: 'customer-blocked', status: 401 }],
    ['402', json({ AnswerCode: 51 }, 402), { code: 'customer-blocked', status: 402 }],
    ['401 without a code', json({}, 401), { code: 'unauthorised', status: 401 }],
    ['401 and 998', json({ AnswerCode: 998 }, 401), { code: 'unauthorised', answerCode: 998 }],
  ])('is renewed once, and the second reply counts: %s', async (_, second, problem) => {
    server.on('GET /customer/checkcard', json({ AnswerCode: 4711 }, 401), second);
    await expect(server.client().checkIdentifier(identifier, signal)).rejects.toMatchObject({
      problem,
    });
    expect(used()).toEqual(['T1', 'T2']);
  });

  it('is kept when a business refusal under 401 is repeated with a new token', async () => {
    const client = server.client();
    await client.logIn(credentials, signal);
    server.on('PUT /customer', json({ AnswerCode: 102 }, 401));
    await expect(client.save({ name: 'Anna' }, signal)).rejects.toMatchObject({
      problem: { code: 'invalid-field', field: 'birthdate', status: 401 },
    });
    expect(used()).toEqual(['T1', 'T2']);
    expect(client.isLoggedIn).toBe(true);
  });

  it('is kept, and the refusal reported, if the token cannot be renewed', async () => {
    const client = server.client();
    server.on('POST /auth', json({ token: 'T1' }));
    await client.logIn(credentials, signal);
    server.on('PUT /customer', json({ AnswerCode: 132 }, 401));
    await expect(client.save({ name: 'Anna' }, signal)).rejects.toMatchObject({
      problem: { code: 'invalid-field', status: 401, answerCode: 132 },
    });
    expect(client.isLoggedIn).toBe(true);
  });

  it('ends the customer session when the refresh gives HTML twice', async () => {
    const client = server.client();
    await client.logIn(credentials, signal);
    server
      .on('POST /auth/refreshToken', html())
      .on('PUT /customer', json({ AnswerCode: 998 }, 401));
    const saved = (code: string) =>
      expect(client.save({ name: 'Anna' }, signal)).rejects.toMatchObject({ problem: { code } });
    await saved('not-our-server');
    expect(client.isLoggedIn).toBe(true);
    await saved('session-expired');
    expect(client.isLoggedIn).toBe(false);
  });

  it.each([
    ['without a code', {}, { code: 'unauthorised' }],
    ['with a business code', { AnswerCode: 77 }, { code: 'wrong-credentials' }],
  ])('is not renewed when a log-in is refused with 401 %s', async (_, body, problem) => {
    server.on('POST /auth', json(body, 401));
    await expect(server.client().logIn(credentials, signal)).rejects.toMatchObject({ problem });
    expect(server.calls).toEqual(['POST /auth']);
  });
});
