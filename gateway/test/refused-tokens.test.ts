import { describe, expect, it } from 'vitest';
import { send } from './raw-request.js';
import { createStage, prefix } from './stage.js';

describe('tokens, hosts and pins', () => {
  it.each([
    ['none', undefined],
    ['a key', 'sandbox'],
    ['a text', 'Basic eA=='],
    ['a token that is not sealed', 'Bearer header.payload.signature'],
    ['an empty seal', 'Bearer oe1.'],
    ['a seal of nothing', `Bearer oe1.${'A'.repeat(60)}`],
    ['one that is too long', `Bearer oe1.${'A'.repeat(9000)}`],
    ['two', 'Bearer oe1.a, Bearer oe1.b'],
  ])('as a synchro token, %s is refused like an expired one', async (_title, authorization) => {
    const stage = createStage();
    const seen = await stage.call('GET', '/customer/checkcard?email=a%40b.c', undefined, {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(seen).toMatchObject({ status: 401, body: { AnswerCode: 998, problem: 'token' } });
    expect(stage.upstream).toHaveLength(0);
    const token = await stage.synchro();
    stage.pass(17 * 60_000);
    const late = await stage.check('email', 'a@b.c', { token });
    expect(late.text).toBe(seen.text);
  });

  it.each(['bearer', 'BEARER', 'Bearer '])(
    'a token is accepted after the scheme %j',
    async (scheme) => {
      const stage = createStage();
      const headers = { authorization: `${scheme} ${await stage.synchro()}` };
      const path = '/customer/checkcard?email=a%40b.c';
      expect((await stage.call('GET', path, undefined, { headers })).status).not.toBe(401);
      expect(stage.upstream.at(-1)?.headers).toMatchObject({
        authorization: expect.stringMatching(/^Bearer [^ ]+$/) as string,
      });
    },
  );

  it('a refresh token instead of a token, and a synchro token instead of a customer token, are refused', async () => {
    const stage = createStage();
    const { body } = await stage.call('POST', '/auth', {
      campaignid: '1001',
      devicetype: '1',
      scope: 'customersynchro',
    });
    const before = stage.upstream.length;
    expect((await stage.check('email', 'a@b.c', { token: String(body.refreshToken) })).status).toBe(
      401,
    );
    expect(
      (await stage.call('GET', '/customer', undefined, { token: String(body.token) })).status,
    ).toBe(401);
    expect(
      (await stage.call('POST', '/auth/refreshToken', { refreshToken: body.token })).status,
    ).toBe(401);
    expect(stage.upstream).toHaveLength(before);
  });

  it('a host without a tenant gets 421', async () => {
    const tenant = {
      upstream: 'https://platform.example',
      apiKey: 'sandbox',
      campaigns: { '1001': { categories: ['1703'] } },
      mobile: false as const,
    };
    const stage = createStage({ tenants: { 'one.example': tenant, 'two.example': tenant } });
    expect(await send(stage, { host: 'three.example' })).toMatchObject({
      status: 421,
      json: { problem: 'host: not served here' },
    });
    expect((await send(stage, { host: 'One.example' })).status).toBe(200);
  });

  it('a sealed token of one tenant is refused for another', async () => {
    const tenant = {
      upstream: 'https://platform.example',
      apiKey: 'sandbox',
      campaigns: { '1001': { categories: ['1703'] } },
      mobile: false as const,
    };
    const stage = createStage({ tenants: { 'one.example': tenant, 'two.example': tenant } });
    const { json } = await send(stage, { host: 'one.example' });
    const authorization = `Bearer ${String((json as { token: unknown }).token)}`;
    const target = `${prefix}/customer/checkcard?email=a%40b.c`;
    const ask = (name: string) =>
      send(stage, { host: name, method: 'GET', target, headers: { authorization } });
    expect((await ask('two.example')).status).toBe(401);
    expect((await ask('one.example')).status).toBe(402);
  });

  it('a campaign or category that is not configured gets the refusal of the platform', async () => {
    const stage = createStage();
    const auth = { campaignid: '1002', devicetype: '1', scope: 'customersynchro' };
    expect(await stage.call('POST', '/auth', auth)).toMatchObject({
      status: 402,
      body: { AnswerCode: 56 },
    });
    expect(stage.upstream).toHaveLength(0);
    const token = await stage.synchro();
    const made = await stage.register('email', 'a@b.c', '123456', { token }, { categoryID: '1' });
    expect(made).toMatchObject({ status: 402, body: { AnswerCode: 108 } });
    expect(stage.upstream).toHaveLength(1);
  });

  it('a configured campaign is refused in the journey of another one', async () => {
    const campaigns = { '1001': { categories: ['1703'] }, '1002': { categories: ['1704'] } };
    const stage = createStage({ campaigns });
    const token = await stage.synchro();
    const other = { campaignid: '1002', categoryID: '1704' };
    const sent = { campaignid: '1002', email: 'a@b.c', devicetype: '1' };
    for (const seen of [
      await stage.call('POST', '/customer/verifyemail', sent, { token }),
      await stage.register('email', 'a@b.c', '123456', { token }, other),
    ])
      expect(seen).toMatchObject({ status: 402, body: { AnswerCode: 56 } });
    expect(stage.upstream).toHaveLength(1);
    expect((await stage.verify('email', 'a@b.c', { token })).status).toBe(200);
  });
});

it('a request for a code that was refused with 401 is sent again when the client repeats it', async () => {
  const stage = createStage();
  const token = await stage.synchro();
  const ask = () =>
    stage.verify('email', 'new@example.com', { token, headers: { 'idempotency-key': 'click-1' } });
  stage.sandbox.faults = [
    { method: 'POST', path: '/customer/verifyemail', fault: 'expired-token', times: 1 },
  ];
  expect((await ask()).status).toBe(401);
  expect((await ask()).status).toBe(200);
  expect(stage.sandbox.outbox).toHaveLength(1);
});
