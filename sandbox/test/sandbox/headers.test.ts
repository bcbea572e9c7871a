import { describe, expect, it } from 'vitest';
import { code, setUp } from './caller.js';
import { samples, strictCaller, type Sample } from './samples.js';

describe('the headers of a request', () => {
  const reads: Sample[] = [
    { method: 'GET', path: '/customer/checkcard?card=1', access: 'synchro', body: {} },
    { method: 'GET', path: '/customer', access: 'customer', body: {} },
    { method: 'GET', path: '/customer/customerdatafields/1001', access: 'customer', body: {} },
  ];
  const all = [...samples, ...reads].map(
    (sample) => [`${sample.method} ${sample.path}`, sample] as const,
  );

  it.each(all)('of %s must hold the right key or token', async (_name, sample) => {
    const { call, headers, bearer, tokens } = await strictCaller();
    const body = sample.method === 'GET' ? undefined : sample.body;
    const send = (given: Record<string, string>) => call(sample.method, sample.path, body, given);
    const name = sample.access === 'key' ? 'x-api-key' : 'Authorization';
    const other = sample.access === 'key' ? bearer(tokens.synchro) : { 'x-api-key': 'sandbox' };

    const missing = await send({});
    expect([missing.status, missing.body.field]).toEqual([400, name]);
    const both = await send({ ...headers(sample.access), ...other });
    expect(both.status).toBe(400);
    expect(both.body.field).not.toBe(name);
    const wrong = await send(sample.access === 'key' ? { 'x-api-key': 'no' } : bearer('a.b.c'));
    expect(wrong.status).toBe(401);
    if (sample.access === 'key') return;
    expect(code(wrong)).toBe(998);
    const scope = sample.access === 'synchro' ? tokens.customer : tokens.synchro;
    const scoped = await send(bearer(scope));
    expect([scoped.status, scoped.body.field]).toEqual([400, 'Authorization']);
    const bare = await send({ authorization: tokens[sample.access] });
    expect([bare.status, bare.body.field]).toEqual([400, 'Authorization']);
  });

  it('must say that the body is JSON', async () => {
    const { sandbox, key } = await strictCaller();
    const body = JSON.stringify(samples[0]!.body);
    const headers = { ...key, 'content-type': 'text/plain' };
    const response = await sandbox.fetch('/auth', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: 'Content-Type' });
  });

  it('must not hold a key when a gateway adds it', async () => {
    const { call, key } = setUp({ apiKey: null });
    const { body } = samples[0]!;
    expect((await call('POST', '/auth', body)).status).toBe(200);
    const keyed = await call('POST', '/auth', body, key);
    expect([keyed.status, keyed.body.field]).toEqual([400, 'x-api-key']);
  });
});

describe('the query of a request', () => {
  it.each([
    ['', 'card or email or mobile'],
    ['?email=a@example.com&mobile=333123456', 'mobile'],
    ['?email=a@example.com&email=b@example.com', 'email'],
    ['?card=', 'card'],
    ['?card=1&campaignid=1001', 'campaignid'],
    ['?emails=a@example.com', 'emails'],
    ['?mobile=333%20123', 'mobile'],
    ['?email=%20a@example.com', 'email'],
  ])('of checkcard %s is refused', async (query, field) => {
    const { call, headers } = await strictCaller();
    const seen = await call('GET', `/customer/checkcard${query}`, undefined, headers('synchro'));
    expect([seen.status, seen.body.field]).toEqual([400, field]);
  });

  it('of any other call must be empty', async () => {
    const { call, headers, send } = await strictCaller();
    for (const sample of samples) {
      const seen = await send({ ...sample, path: `${sample.path}?lang=it` }, sample.body);
      expect([seen.status, seen.body.field]).toEqual([400, 'lang']);
    }
    const read = await call('GET', '/customer?lang=it', undefined, headers('customer'));
    expect(read.status).toBe(400);
  });

  it('reaches nothing on a path that the contract does not have', async () => {
    const { call } = await strictCaller();
    expect((await call('GET', '/customers')).status).toBe(404);
    expect((await call('POST', '/customer', {})).status).toBe(404);
  });
});
