import { describe, expect, it } from 'vitest';
import { seededPassword } from '../../../src/sandbox/index.js';
import { createStage, minute } from '../stage.js';

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
    for (const dialect of [
      {},
      { refusalStatus: 200 },
      { answerCodeAs: 'text' },
      { payload: 'all-in-data' },
      { answerCode: 'returncode' },
    ] as const) {
      const stage = createStage({ sandbox: { dialect } });
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
  const logIn = async (customer: 'pass' | 'sealed', dialect = {}) => {
    const stage = createStage({ tokens: { customer }, sandbox: { dialect } });
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

  it.each([
    {},
    { payload: 'data' },
    { payload: 'all-in-data' },
    { token: 'access_token', refresh: 'refresh_token', expiry: 'expires_in' },
    { token: 'bearerToken', bearerPrefix: true },
    { keyCase: 'upper' },
    { keyCase: 'lower' },
    { customer: 'root' },
    { token: 'accessToken', expiry: 'expiresIn', expiryAs: 'text' },
    { success: 'absent' },
  ] as const)('never leaves in a reply like %j', async (dialect) => {
    const { stage, session } = await logIn('sealed', dialect);
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
