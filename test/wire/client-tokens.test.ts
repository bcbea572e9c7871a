import { describe, expect, it } from 'vitest';
import { drop, html, json, raw, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const identifier = { channel: 'email', value: 'anna@example.org' } as const;
const credentials = { username: 'anna@example.org', password: 'p' };
const checkPath = 'GET /customer/checkcard';
const checked = json({ registered_customer: true, customerid: 5 });
const token = (value: string, rest = {}) => json({ token: value, customer: { id: 7 }, ...rest });
const minute = 60_000;

function setUp(...tokens: Parameters<typeof server.on>[1][]) {
  server.on(checkPath, checked).on('GET /customer', json({ id: 7 }));
  if (tokens.length > 0) server.on('POST /auth', ...tokens);
  let time = 1000;
  const client = server.client({ now: () => time });
  return { client, pass: (milliseconds: number) => (time += milliseconds) };
}
const used = () =>
  server.seen.flatMap(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? []);

describe('the synchro token', () => {
  it('is requested once for concurrent calls, and kept', async () => {
    const { client } = setUp();
    const check = () => client.checkIdentifier(identifier, signal);
    await Promise.all([client.warmUp(signal), client.warmUp(signal), check(), check()]);
    await check();
    expect(server.calls.filter((call) => call === 'POST /auth')).toHaveLength(1);
    expect(used()).toEqual(['T1', 'T1', 'T1']);
  });

  it('is still requested for other calls when the first caller aborts', async () => {
    const { client } = setUp();
    const abort = new AbortController();
    const first = client.warmUp(abort.signal);
    const second = client.checkIdentifier(identifier, signal);
    abort.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await expect(second).resolves.toMatchObject({ customerId: '5' });
    expect(server.calls).toEqual(['POST /auth', checkPath]);
  });

  it('is requested again after a failure', async () => {
    const { client } = setUp(drop, token('T2'));
    await expect(client.warmUp(signal)).rejects.toMatchObject({ problem: { code: 'offline' } });
    await client.checkIdentifier(identifier, signal);
    expect(used()).toEqual(['T2']);
  });

  it('is refreshed shortly before its 15 minutes are over', async () => {
    const { client, pass } = setUp();
    server.on('POST /auth/refreshToken', token('T2'));
    await client.warmUp(signal);
    pass(14.4 * minute);
    await client.checkIdentifier(identifier, signal);
    pass(0.2 * minute);
    await client.checkIdentifier(identifier, signal);
    expect(used()).toEqual(['T1', 'T2']);
    const { body, headers } = server.seen.find(({ url }) => url === '/auth/refreshToken')!;
    expect(JSON.parse(body)).toEqual({ refreshToken: 'R1' });
    expect(headers).toMatchObject({ 'x-api-key': 'key' });
    expect(headers.authorization).toBeUndefined();
  });

  it.each([
    ['401', json({}, 401)],
    ['401 without a body', raw('', 401)],
    ['401 as HTML', html(401)],
    ['401 with a business code', json({ AnswerCode: 51 }, 401)],
    ['401 with an unknown code', json({ AnswerCode: '4711' }, 401)],
    ['AnswerCode 998', json({ AnswerCode: 998 }, 402)],
    ['AnswerCode 998 in a 200', json({ AnswerCode: '998' })],
  ])('is replaced once when the server refuses it: %s', async (_, refusal) => {
    const { client } = setUp();
    server.on('POST /auth/refreshToken', token('T2')).on(checkPath, refusal, checked);
    expect(await client.checkIdentifier(identifier, signal)).toMatchObject({ customerId: '5' });
    expect(used()).toEqual(['T1', 'T2']);
  });

  it('is replaced once for two calls that are refused together', async () => {
    const { client } = setUp();
    server
      .on('POST /auth/refreshToken', token('T2'))
      .on(checkPath, json({}, 401), json({}, 401), checked);
    const check = () => client.checkIdentifier(identifier, signal);
    await Promise.all([check(), check()]);
    expect(server.calls.filter((call) => call.includes('auth'))).toEqual([
      'POST /auth',
      'POST /auth/refreshToken',
    ]);
  });

  it('is not requested in a loop', async () => {
    const { client } = setUp();
    server.on('POST /auth/refreshToken', token('T2')).on(checkPath, json({}, 401));
    await expect(client.checkIdentifier(identifier, signal)).rejects.toMatchObject({
      problem: { code: 'unauthorised', status: 401 },
    });
    expect(used()).toEqual(['T1', 'T2']);
  });

  it('is refused for a wrong API key', async () => {
    const { client } = setUp(json({ AnswerCode: 996 }, 401));
    await expect(client.warmUp(signal)).rejects.toMatchObject({
      problem: { code: 'unauthorised', status: 401 },
    });
  });

  it('is renewed before a write is repeated', async () => {
    const { client } = setUp();
    server
      .on('POST /auth/refreshToken', token('T2'))
      .on('POST /customer/verifyemail', json({}, 401), json({}));
    await client.sendVerification(identifier, signal);
    expect(used()).toEqual(['T1', 'T2']);
  });
});

describe('the customer token', () => {
  it('is available after log-in, fresh or refreshed', async () => {
    const { client, pass } = setUp();
    server.on('POST /auth/refreshToken', token('T2', { refreshToken: 'R2' }), token('T3'));
    await client.logIn(credentials, signal);
    expect(await client.accessToken(signal)).toBe('T1');
    pass(15 * minute);
    expect(await client.accessToken(signal)).toBe('T2');
    pass(50 * minute);
    expect(await client.accessToken(signal)).toBe('T3');
    expect(JSON.parse(server.seen.at(-1)!.body)).toEqual({ refreshToken: 'R2' });
  });

  it('is not available before log-in, nor after forget()', async () => {
    const { client } = setUp();
    const unauthorised = { problem: { code: 'unauthorised' } };
    await expect(client.accessToken(signal)).rejects.toMatchObject(unauthorised);
    expect(client.isLoggedIn).toBe(false);
    await client.logIn(credentials, signal);
    expect(client.isLoggedIn).toBe(true);
    client.forget();
    expect(client.isLoggedIn).toBe(false);
    await expect(client.customer(signal)).rejects.toMatchObject(unauthorised);
    expect(server.calls).toEqual(['POST /auth']);
  });

  it('ends when the server refuses it and there is no refresh token', async () => {
    const { client } = setUp(token('T1'));
    server.on('GET /customer', json({ AnswerCode: 998 }, 401));
    await client.logIn(credentials, signal);
    await expect(client.customer(signal)).rejects.toMatchObject({
      problem: { code: 'session-expired' },
    });
    expect(client.isLoggedIn).toBe(false);
    expect(server.calls).toEqual(['POST /auth', 'GET /customer']);
  });

  it('is refreshed and the call repeated once after a 401', async () => {
    const { client } = setUp();
    await client.logIn(credentials, signal);
    server
      .on('POST /auth/refreshToken', token('T2'))
      .on('PUT /customer', json({}, 401), json({}))
      .on('GET /customer', json({}, 401));
    await client.save({ name: 'Anna' }, signal);
    expect(used()).toEqual(['T1', 'T2']);
    await expect(client.customer(signal)).rejects.toMatchObject({
      problem: { code: 'session-expired', status: 401 },
    });
    expect(client.isLoggedIn).toBe(false);
  });

  it('is refreshed once for the two calls of data entry', async () => {
    const { client, pass } = setUp();
    server
      .on('POST /auth/refreshToken', token('T2'))
      .on('GET /customer/customerdatafields/1001', json({ CustomDataFields: {} }));
    await client.logIn(credentials, signal);
    pass(20 * minute);
    await Promise.all([client.fields(signal), client.customer(signal)]);
    expect(used()).toEqual(['T2', 'T2']);
    expect(server.calls).toHaveLength(4);
  });

  it('is separate from the synchro token', async () => {
    const { client } = setUp(token('T1'), token('T2'));
    await client.warmUp(signal);
    await client.logIn(credentials, signal);
    await client.customer(signal);
    await client.checkIdentifier(identifier, signal);
    expect(used()).toEqual(['T2', 'T1']);
  });
});
