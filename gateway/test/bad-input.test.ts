import { describe, expect, it } from 'vitest';
import { send } from './raw-request.js';
import { createStage, host, prefix } from './stage.js';

describe('bad input', () => {
  it('is absent from the valid request that these tests modify', async () => {
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
      'an additional field',
      { text: '{"campaignid":"1001","devicetype":"1","scope":"customersynchro","role":"x"}' },
      400,
      'role: unexpected field',
    ],
    [
      'a field whose name is not an identifier',
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
      'an origin whose host has the same prefix',
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
});
