import { describe, expect, it } from 'vitest';
import { dialects, seededPassword, type DialectName } from '../../../sandbox/src/sandbox/index.js';
import { createStage, minute, type Json, type Respell, type StageOptions } from '../stage.js';

const registered = 'registered@example.com';

describe('a log-in', () => {
  it('that is refused has the same bytes for known and unknown usernames', async () => {
    const stage = createStage();
    const wrong = await stage.logIn(registered, 'a guess');
    const unknown = await stage.logIn('nobody@example.com', 'a guess');
    expect(unknown).toMatchObject({ status: 402, text: '{"AnswerCode":77}' });
    expect(wrong.text).toBe(unknown.text);
    const names = (seen: typeof wrong) => [...seen.headers.keys()].sort();
    expect(names(wrong)).toEqual(names(unknown));
  });

  it.each([50, 77, 177])('refused with %i in any shape becomes 77', async (answerCode) => {
    const spellings: readonly [DialectName, Respell?][] = [
      ['documented'],
      ['recorded'],
      ['documented', (reply) => ({ AnswerCode: String(reply.AnswerCode) })],
      ['recorded', ({ data }) => ({ data })],
    ];
    for (const [form, respell] of spellings) {
      const stage = createStage({ sandbox: { dialect: dialects[form] }, respell });
      stage.sandbox.faults = [
        { method: 'POST', path: '/auth', times: 0, fault: `answer:${String(answerCode)}` },
      ];
      expect(await stage.logIn(registered, 'a guess')).toMatchObject({
        status: 402,
        text: '{"AnswerCode":77}',
      });
    }
  });

  it('gets its response after 400 ms if refused, and at once if successful', async () => {
    const stage = createStage();
    await stage.logIn(registered, 'a guess');
    expect(stage.waits).toEqual([400]);
    await stage.logIn(registered, seededPassword);
    expect(stage.waits).toEqual([400]);
  });

  it('keeps other refusals unchanged', async () => {
    const stage = createStage();
    expect((await stage.logIn('blocked@example.com', seededPassword)).body.AnswerCode).toBe(51);
  });

  it('that succeeds resets the failures of the username', async () => {
    const stage = createStage();
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 6; guess += 1) {
        expect(
          (
            await stage.logIn(registered, 'a guess', {
              ip: `198.51.100.${String(round * 10 + guess)}`,
            })
          ).status,
        ).toBe(402);
      }
      expect((await stage.logIn(registered, seededPassword)).status).toBe(200);
    }
  });

  it('without a verdict of the platform is not a failure', async () => {
    const stage = createStage({ limits: { 'login-ip': { burst: 1000, every: '1s' } } });
    stage.sandbox.faults = [{ method: 'POST', path: '/auth', times: 0, fault: 'status:429' }];
    for (let time = 0; time < 40; time += 1) await stage.logIn(registered, seededPassword);
    stage.sandbox.faults = [];
    expect((await stage.logIn(registered, seededPassword)).status).toBe(200);
  });

  it('can fail ten times per username, then once in five minutes', async () => {
    const stage = createStage();
    const guess = async (index: number) =>
      (await stage.logIn(registered, 'a guess', { ip: `198.51.100.${String(index)}` })).status;
    const statuses: number[] = [];
    for (let index = 0; index < 12; index += 1) statuses.push(await guess(index));
    expect(statuses.filter((status) => status === 402)).toHaveLength(10);
    stage.pass(5 * minute);
    expect([await guess(20), await guess(21)]).toEqual([402, 429]);
  });
});

describe('the token of a customer', () => {
  const logIn = async (customer: 'pass' | 'sealed', options: StageOptions = {}) => {
    const stage = createStage({ ...options, tokens: { customer } });
    return { stage, session: await stage.logIn(registered, seededPassword) };
  };
  const read = (stage: ReturnType<typeof createStage>, token: unknown) =>
    stage.call('GET', '/customer', undefined, { token: String(token) });
  const direct = (stage: ReturnType<typeof createStage>, token: unknown) =>
    stage.sandbox.fetch('/customer', { headers: { authorization: `Bearer ${String(token)}` } });

  it('is the token of the platform by default, in requests and responses', async () => {
    const { stage, session } = await logIn('pass');
    expect((await direct(stage, session.body.token)).status).toBe(200);
    expect((await read(stage, session.body.token)).status).toBe(200);
    const renewed = await stage.call('POST', '/auth/refreshToken', {
      refreshToken: session.body.refreshToken,
    });
    expect((await direct(stage, renewed.body.token)).status).toBe(200);
  });

  it('is sealed if the tenant is configured so, in requests and responses, and is renewed', async () => {
    const { stage, session } = await logIn('sealed');
    expect(session.text).not.toMatch(/eyJhbGciOi/);
    expect(session.body).toMatchObject({ customer: { card: '100010' } });
    expect((await direct(stage, session.body.token)).status).toBe(401);
    expect((await read(stage, session.body.token)).status).toBe(200);
    const { refreshToken } = session.body;
    expect((await stage.call('POST', '/auth/refreshToken', { refreshToken: 'raw' })).status).toBe(
      401,
    );
    const renewed = await stage.call('POST', '/auth/refreshToken', { refreshToken });
    expect((await read(stage, renewed.body.token)).status).toBe(200);
  });

  const named =
    (token: string, refreshToken: string, more: Json = {}): Respell =>
    ({ token: given, refreshToken: refresh, ...reply }) => ({
      ...reply,
      ...(given !== undefined && { [token]: given, [refreshToken]: refresh, ...more }),
    });
  const inCase =
    (change: (key: string) => string): Respell =>
    (reply) =>
      Object.fromEntries(Object.entries(reply).map(([key, value]) => [change(key), value]));

  it.each<[string, StageOptions]>([
    ['of the guide', {}],
    ['that was recorded', { sandbox: { dialect: dialects.recorded } }],
    ['with all in data', { respell: (reply) => ({ data: reply }) }],
    [
      'with the names of OAuth 2.0',
      { respell: named('access_token', 'refresh_token', { expires_in: 900 }) },
    ],
    [
      'with Bearer in front',
      {
        respell: ({ token, ...reply }) => ({
          ...reply,
          ...(token !== undefined && { bearerToken: `Bearer ${token as string}` }),
        }),
      },
    ],
    ['in upper case', { respell: inCase((key) => key.toUpperCase()) }],
    ['in lower case', { respell: inCase((key) => key.toLowerCase()) }],
    [
      'with the customer at the root',
      { respell: ({ customer, ...reply }) => ({ ...reply, ...(customer as Json | undefined) }) },
    ],
    [
      'with accessToken and expiresIn',
      { respell: named('accessToken', 'refreshToken', { expiresIn: '900' }) },
    ],
    ['without an answer code', { respell: (reply) => ({ ...reply, AnswerCode: undefined }) }],
  ])('never leaves in a reply %s', async (_spelling, options) => {
    const { stage, session } = await logIn('sealed', options);
    expect(session.text).not.toMatch(/eyJhbGciOi/);
    expect((await read(stage, session.body.token)).status).toBe(200);
    const synchro = await stage.call('POST', '/auth', {
      campaignid: '1001',
      devicetype: '1',
      scope: 'customersynchro',
    });
    expect(synchro.text).not.toMatch(/eyJhbGciOi/);
    expect(
      (await stage.check('email', 'hascard@example.com', { token: String(synchro.body.token) }))
        .status,
    ).toBe(200);
    const renewed = await stage.call('POST', '/auth/refreshToken', {
      refreshToken: synchro.body.refreshToken,
    });
    expect(renewed.text).not.toMatch(/eyJhbGciOi/);
    expect(renewed.status).toBe(200);
  });

  it('keeps all digits of long ids in a sealed reply', async () => {
    const body =
      '{"token":"eyJ.a.b","customer":{"id":12345678901234567890,"card":1.50,"name":"\\"123456789012345678"}}';
    const stage = createStage({
      tokens: { customer: 'sealed' },
      send: () =>
        Promise.resolve({
          status: 200,
          header: () => undefined,
          body: [new TextEncoder().encode(body)] as never,
        }),
    });
    const { body: seen } = await stage.logIn(registered, seededPassword);
    expect(seen.customer).toEqual({
      id: '12345678901234567890',
      card: 1.5,
      name: '"123456789012345678',
    });
  });
});
