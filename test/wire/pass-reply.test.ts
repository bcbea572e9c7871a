import { describe, expect, it } from 'vitest';
import { readPassAddress, readWallets } from '../../src/wire/pass-reply.js';
import { json, useServer } from './server.js';

const { signal } = new AbortController();
const apiBase = 'https://shop.example/loyalty/api';

describe('readWallets', () => {
  it.each([
    ['apple, google', ['apple', 'google']],
    ['GOOGLE,Apple', ['apple', 'google']],
    ['google', ['google']],
    ['samsung', []],
    ['', []],
  ])('reads the header "%s"', (header, wallets) => {
    expect(readWallets(new Headers({ 'x-onboarding-wallet': header }))).toEqual(wallets);
    expect(readWallets(new Headers())).toEqual([]);
  });
});

describe('readPassAddress', () => {
  it.each([
    ['/loyalty/api/wallet/p/x', `${apiBase}/wallet/p/x`],
    [`${apiBase}/wallet/p/x`, `${apiBase}/wallet/p/x`],
    ['https://pay.google.com/gp/v/save/x.y.z', 'https://pay.google.com/gp/v/save/x.y.z'],
  ])('gives %s', (url, address) => {
    expect(readPassAddress({ url }, apiBase)).toBe(address);
    expect(readPassAddress({ url }, `${apiBase}/`)).toBe(address);
  });

  it.each([
    '/loyalty/apiary/x',
    '/loyalty/api/../../x',
    '/loyalty/api/%2e%2e/x',
    '/\\evil.example/loyalty/api/x',
    '//evil.example/loyalty/api/x',
    'http://shop.example/loyalty/api/x',
    'https://shop.example:444/loyalty/api/x',
    'https://shop.example.evil.example/loyalty/api/x',
    'https://anna@shop.example/loyalty/api/x',
    'https://pay.google.com/gp/v/other/x',
    'https://pay.google.com.evil.example/gp/v/save/x',
    'http://pay.google.com/gp/v/save/x',
    'javascript:alert(1)',
    'data:text/html,x',
    '/loyalty/api/',
    'https://pay.google.com/gp/v/save/',
    'blob:https://shop.example/x',
    'https://',
    '',
    undefined,
    7,
  ])('refuses %s', (url) => {
    expect(() => readPassAddress({ url }, apiBase)).toThrow('not-our-server');
  });

  it('refuses every other address if api-base is none', () => {
    const refused = { url: 'https://evil.example/x' };
    expect(() => readPassAddress(refused, 'https://')).toThrow('not-our-server');
  });
});

describe('the passes of a gateway', () => {
  const server = useServer();
  const customer = (wallets?: string) =>
    json({ id: 7 }, 200, wallets === undefined ? {} : { 'x-onboarding-wallet': wallets });
  const logIn = { username: 'anna@example.org', password: 'correct horse' };

  it('are offered as the last reply with the customer says, until it is forgotten', async () => {
    const client = server.client();
    const token = { token: 'T1', refreshToken: 'R', customer: { id: 7 } };
    server.on('POST /auth', json(token, 200, { 'x-onboarding-wallet': 'google' }));
    server.on('GET /customer', customer('apple, google'));
    expect(client.wallets).toEqual([]);
    await client.logIn(logIn, signal);
    expect(client.wallets).toEqual(['google']);
    await client.customer(signal);
    expect(client.wallets).toEqual(['apple', 'google']);
    client.forget();
    expect(client.wallets).toEqual([]);
    await client.logIn(logIn, signal);
    server.on('GET /customer', customer());
    await client.customer(signal);
    expect(client.wallets).toEqual([]);
  });

  it("are asked for with the customer's token, which is renewed once, and without any number", async () => {
    const client = server.client();
    server.on('POST /wallet/apple', json({}, 401), json({ url: `${server.url}/wallet/p/x` }));
    server.on('POST /auth/refreshToken', json({ token: 'T2' }));
    client.adopt({ accessToken: 'T1', refreshToken: 'R' });
    expect(await client.passAddress('apple', signal)).toBe(`${server.url}/wallet/p/x`);
    const asked = server.seen.filter(({ url }) => url === '/wallet/apple');
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer T1', 'Bearer T2']);
    expect(asked.map(({ body }) => body)).toEqual(['', '']);
  });
});
