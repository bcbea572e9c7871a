import { describe, expect, it } from 'vitest';
import { code, minute, setUp, type Json } from './caller.js';

async function loggedIn() {
  const set = setUp();
  const { body } = await set.logIn('registered@example.com', 'correct horse battery staple');
  const read = (token: unknown) =>
    set.call('GET', '/customer', undefined, set.bearer(String(token)));
  const refresh = (refreshToken: unknown) =>
    set.call('POST', '/auth/refreshToken', { refreshToken }, set.key);
  return { ...set, body, read, refresh };
}

describe('a token', () => {
  it('looks like a signed JSON Web Token that ends in fifteen minutes', async () => {
    const { body, sandbox } = await loggedIn();
    const parts = String(body.token).split('.');
    expect(parts).toHaveLength(3);
    const [header, payload] = parts
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json);
    expect(header).toEqual({ alg: 'HS256', typ: 'JWT' });
    const at = (sandbox.requests[0]?.at ?? 0) / 1000;
    expect(payload).toMatchObject({ scope: 'customer', sub: '5001', iat: at, exp: at + 900 });
  });

  it('works until just before fifteen minutes have passed', async () => {
    const { body, read, pass } = await loggedIn();
    pass(15 * minute - 1);
    expect((await read(body.token)).status).toBe(200);
  });

  it('is refused with 401 and 998 after fifteen minutes', async () => {
    const { body, read, pass } = await loggedIn();
    pass(15 * minute);
    const seen = await read(body.token);
    expect([seen.status, code(seen)]).toEqual([401, 998]);
  });

  it('is renewed by its refresh token for an hour', async () => {
    const { body, read, refresh, pass } = await loggedIn();
    pass(60 * minute - 1);
    const renewed = await refresh(body.refreshToken);
    expect(renewed.status).toBe(200);
    expect(renewed.body.token).not.toBe(body.token);
    expect(renewed.body).not.toHaveProperty('customer');
    expect((await read(renewed.body.token)).status).toBe(200);
  });

  it('is not renewed after an hour', async () => {
    const { body, refresh, pass } = await loggedIn();
    pass(60 * minute);
    const seen = await refresh(body.refreshToken);
    expect([seen.status, code(seen)]).toEqual([401, 998]);
  });

  it('is not its own refresh token, nor the other way round', async () => {
    const { body, read, refresh } = await loggedIn();
    expect((await refresh(body.token)).status).toBe(401);
    expect((await read(body.refreshToken)).status).toBe(401);
  });

  it('keeps its scope and its campaign when renewed', async () => {
    const { call, key, bearer, read, refresh } = await loggedIn();
    const request = { campaignid: '1002', devicetype: '1', scope: 'customersynchro' };
    const { body } = await call('POST', '/auth', request, key);
    const renewed = (await refresh(body.refreshToken)).body.token;
    expect((await read(renewed)).status).toBe(400);
    const path = '/customer/checkcard?email=registered@example.com';
    const found = await call('GET', path, undefined, bearer(String(renewed)));
    expect(code(found)).toBe(53);
  });

  it('is worth nothing after a reset', async () => {
    const { body, read, sandbox } = await loggedIn();
    sandbox.reset();
    expect((await read(body.token)).status).toBe(401);
  });
});
