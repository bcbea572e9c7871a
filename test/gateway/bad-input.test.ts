import { describe, expect, it } from 'vitest';
import { handlerOf } from '../../src/gateway/handler-of.js';
import type { Incoming, Outgoing } from '../../src/gateway/incoming.js';
import { createStage, host, prefix, type Stage } from './stage.js';

/** A request as a socket gives it, with a good one in what the test does not say. */
async function send(
  stage: Stage,
  given: Partial<Omit<Incoming, 'header' | 'body'>> & {
    headers?: Record<string, string>;
    text?: string | Uint8Array;
  },
): Promise<Outgoing & { json: unknown }> {
  const {
    headers = {},
    text = '{"campaignid":"1001","devicetype":"1","scope":"customersynchro"}',
    ...rest
  } = given;
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const all: Record<string, string> = { 'content-type': 'application/json', ...headers };
  const outgoing = await handlerOf(stage.gateway)({
    method: 'POST',
    target: `${prefix}/auth`,
    host,
    header: (name) => all[name],
    body: (limit) => Promise.resolve(bytes.length > limit ? undefined : bytes),
    ip: '192.0.2.1',
    signal: new AbortController().signal,
    ...rest,
  });
  return { ...outgoing, json: JSON.parse(String(outgoing.body ?? '{}')) as unknown };
}

describe('bad input', () => {
  it('is not what the good request of these tests is', async () => {
    const stage = createStage();
    expect((await send(stage, {})).status).toBe(200);
    expect(stage.upstream).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof send>[1], number, string]>([
    ['another path', { target: `${prefix}/customers` }, 404, 'path: no such call'],
    ['a path outside the prefix', { target: '/auth' }, 404, 'path: no such call'],
    ['the prefix alone', { target: prefix }, 404, 'path: no such call'],
    ['a path of another case', { target: `${prefix}/Auth` }, 404, 'path: no such call'],
    ['a slash too many', { target: `${prefix}//auth` }, 404, 'path: no such call'],
    ['a slash behind', { target: `${prefix}/auth/` }, 404, 'path: no such call'],
    ['an encoded letter', { target: `${prefix}/%61uth` }, 404, 'path: no such call'],
    ['dots', { target: `${prefix}/customer/../auth` }, 404, 'path: no such call'],
    ['encoded dots', { target: `${prefix}/customer/%2e%2e/auth` }, 404, 'path: no such call'],
    ['the absolute form', { target: `http://${host}${prefix}/auth` }, 404, 'path: no such call'],
    ['the asterisk form', { target: '*' }, 404, 'path: no such call'],
    ['a parameter', { target: `${prefix}/auth;x=1` }, 404, 'path: no such call'],
    ['a fragment', { target: `${prefix}/auth#x` }, 404, 'path: no such call'],
    ['a zero byte', { target: `${prefix}/auth%00` }, 404, 'path: no such call'],
    [
      'fields of a campaign that is not pinned',
      { method: 'GET', target: `${prefix}/customer/customerdatafields/1002` },
      404,
      'path: no such call',
    ],
    [
      'fields of a path',
      { method: 'GET', target: `${prefix}/customer/customerdatafields/1001/../1002` },
      404,
      'path: no such call',
    ],
    ['a query where there is none', { target: `${prefix}/auth?x=1` }, 400, 'query: must be absent'],
    ['another method', { method: 'DELETE' }, 405, 'method: must be POST'],
    ['TRACE', { method: 'TRACE' }, 405, 'method: must be POST'],
    [
      'no content type',
      { headers: { 'content-type': '' } },
      415,
      'content-type: must be application/json',
    ],
    [
      'a form',
      { headers: { 'content-type': 'text/plain' } },
      415,
      'content-type: must be application/json',
    ],
    [
      'two content types',
      { headers: { 'content-type': 'application/json, text/plain' } },
      415,
      'content-type: must be application/json',
    ],
    [
      'another charset',
      { headers: { 'content-type': 'application/json; charset=utf-7' } },
      415,
      'content-type: must be application/json',
    ],
    [
      'a compressed body',
      { headers: { 'content-encoding': 'gzip' } },
      415,
      'content-encoding: must be absent',
    ],
    [
      'a body that is too long',
      { text: JSON.stringify({ scope: 'x'.repeat(9000) }) },
      413,
      'body: must be at most 8192 bytes',
    ],
    [
      'a length that is too long',
      { headers: { 'content-length': '9000' } },
      413,
      'body: must be at most 8192 bytes',
    ],
    ['no body', { text: '' }, 400, 'body: must be JSON in UTF-8'],
    ['half a body', { text: '{"scope":' }, 400, 'body: must be JSON in UTF-8'],
    ['a byte order mark', { text: '\uFEFF{}' }, 400, 'body: must be JSON in UTF-8'],
    [
      'bytes that are no UTF-8',
      { text: new Uint8Array([0x22, 0xff, 0x22]) },
      400,
      'body: must be JSON in UTF-8',
    ],
    ['two values', { text: '{}{}' }, 400, 'body: must be JSON in UTF-8'],
    ['a list', { text: '[]' }, 400, 'body: must be a JSON object'],
    ['null', { text: 'null' }, 400, 'body: must be a JSON object'],
    [
      'another scope',
      { text: '{"campaignid":"1001","devicetype":"1","scope":"admin"}' },
      400,
      'scope: must be customersynchro or customer',
    ],
    [
      'a scope of another type',
      { text: '{"campaignid":"1001","devicetype":"1","scope":["customer"]}' },
      400,
      'scope: must be customersynchro or customer',
    ],
    [
      'a number for a string',
      { text: '{"campaignid":1001,"devicetype":"1","scope":"customersynchro"}' },
      400,
      'campaignid: must be a string',
    ],
    [
      'a field too many',
      { text: '{"campaignid":"1001","devicetype":"1","scope":"customersynchro","role":"x"}' },
      400,
      'role: unexpected field',
    ],
    [
      'a field whose name is a text',
      { text: '{"campaignid":"1001","devicetype":"1","scope":"customersynchro","<b>":"x"}' },
      400,
      'body: unexpected field',
    ],
    [
      'a field that is missing',
      { text: '{"devicetype":"1","scope":"customersynchro"}' },
      400,
      'campaignid: missing field',
    ],
    [
      'a field of the prototype',
      { text: '{"__proto__":{"campaignid":"1001"},"devicetype":"1","scope":"customersynchro"}' },
      400,
      '__proto__: unexpected field',
    ],
    [
      'a control character',
      { text: '{"campaignid":"1001\\u0000","devicetype":"1","scope":"customersynchro"}' },
      400,
      'campaignid: must be text of at most 400 characters',
    ],
    [
      'another device',
      { text: '{"campaignid":"1001","devicetype":"9","scope":"customersynchro"}' },
      400,
      'devicetype: must be one of 1, 2, 3',
    ],
    [
      'a page of another site',
      { headers: { 'sec-fetch-site': 'cross-site' } },
      403,
      'origin: not allowed',
    ],
    ['a sibling site', { headers: { 'sec-fetch-site': 'same-site' } }, 403, 'origin: not allowed'],
    ['another origin', { headers: { origin: 'https://evil.example' } }, 403, 'origin: not allowed'],
    ['an opaque origin', { headers: { origin: 'null' } }, 403, 'origin: not allowed'],
    [
      'an origin whose host begins alike',
      { headers: { origin: `https://${host}.evil.example` } },
      403,
      'origin: not allowed',
    ],
    [
      'a preflight of another origin',
      {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      },
      403,
      'origin: not allowed',
    ],
    ['OPTIONS without a preflight', { method: 'OPTIONS' }, 405, 'method: must be POST'],
  ])('%s is refused, says why, and goes no further', async (_title, given, status, problem) => {
    const stage = createStage();
    const { headers, ...seen } = await send(stage, given);
    expect(seen.status).toBe(status);
    expect(seen.json).toEqual({ problem });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(stage.upstream).toHaveLength(0);
    expect((await send(stage, {})).status).toBe(200);
  });

  it.each([
    'email=a%40b.c&mobile=333',
    'email=a&email=b',
    'name=x',
    '',
    'email',
    'email=',
    'email=%',
    'email=%ff',
    'email=a%00',
    'EMAIL=a',
    'email=a=b',
    'mobile=%2B39x',
    'mobile=+39333',
    'card=a%0d%0aX',
  ])('the query %j of checkcard is refused', async (query) => {
    const stage = createStage();
    const token = await stage.synchro();
    const before = stage.upstream.length;
    const { status } = await stage.call('GET', `/customer/checkcard?${query}`, undefined, {
      token,
    });
    expect(status).toBe(400);
    expect(stage.upstream).toHaveLength(before);
  });

  it.each([
    ['none', undefined],
    ['a key', 'sandbox'],
    ['a text', 'Basic eA=='],
    ['a token that is not sealed', 'Bearer header.payload.signature'],
    ['an empty seal', 'Bearer oe1.'],
    ['a seal of nothing', `Bearer oe1.${'A'.repeat(60)}`],
    ['one that is too long', `Bearer oe1.${'A'.repeat(9000)}`],
    ['two', 'Bearer oe1.a, Bearer oe1.b'],
  ])(
    'as a synchro token, %s is refused like one that has run out',
    async (_title, authorization) => {
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
    },
  );

  it('a refresh token in place of a token, and a synchro token in place of a customer token, are refused', async () => {
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

  it('another host than a tenant gets 421', async () => {
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

  it('a seal of one tenant is nothing to another', async () => {
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

  it('campaign and category that are not pinned get the answers of the platform', async () => {
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
});
