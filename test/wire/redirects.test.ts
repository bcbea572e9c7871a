import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../src/wire/client.js';
import { type Answer, json, TestServer, useServer } from './server.js';

const server = useServer();
const other = new TestServer();
beforeAll(() => other.start());
beforeEach(() => other.reset());
afterAll(() => other.stop());

const { signal } = new AbortController();
const identifier = { channel: 'email', value: 'anna@example.org' } as const;
const credentials = { username: identifier.value, password: 'canary-password' };
const confirmation = { identifier, password: 'canary-password', code: '123456' };
const account = { id: 7, card: '1', fidelyCode: '2' };

/** Every kind of call of the client, for a visitor who is logged in. */
const calls: readonly (readonly [string, (client: Client) => Promise<unknown>])[] = [
  ['POST /auth', (client) => client.logIn(credentials, signal)],
  ['GET /customer/checkcard', (client) => client.checkIdentifier(identifier, signal)],
  ['POST /customer/verifyemail', (client) => client.sendVerification(identifier, signal)],
  [
    'PUT /customer/registrationVCWithVerificationCode',
    (client) => client.register(confirmation, signal),
  ],
  [
    'POST /customer/generateverificationcode',
    (client) => client.sendCode({ customerId: '7', identifier }, signal),
  ],
  [
    'PUT /customer/changeUAPByVerificationCode',
    (client) => client.changeCredentials({ customerId: '7', ...confirmation }, signal),
  ],
  ['GET /customer/customerdatafields/1001', (client) => client.fields(signal)],
  ['GET /customer', (client) => client.customer(signal)],
  ['PUT /customer', (client) => client.save({ name: 'Anna' }, signal)],
];

describe.each([301, 302, 303, 307, 308])('a redirect with status %d', (status) => {
  it.each(calls)('of %s to another origin is not followed', async (call, run) => {
    const path = call.replace(/^\w+ /, '');
    const good = json({ token: 'T', registered_customer: true, customerid: 7, ...account });
    for (const method of ['GET', 'POST', 'PUT']) other.on(`${method} ${path}`, good);
    const client = server.client();
    await client.logIn(credentials, signal);
    await client.warmUp(signal);
    const redirect: Answer = (response) =>
      response.writeHead(status, { location: `${other.url}${path}` }).end();
    server.on(call, redirect);
    await expect(run(client)).rejects.toMatchObject({
      problem: { code: 'offline', hint: expect.stringContaining('redirect') as unknown },
    });
    expect(other.seen).toEqual([]);
  });

  it('of the token refresh to another origin is not followed', async () => {
    other.on('POST /auth/refreshToken', json({ token: 'T2' }));
    const login = json({ token: 'T1', refreshToken: 'canary-refresh', ...account });
    server.on('POST /auth', login).on('POST /auth/refreshToken', (response) => {
      response.writeHead(status, { location: `${other.url}/auth/refreshToken` }).end();
    });
    let now = 0;
    const client = server.client({ now: () => now });
    await client.logIn(credentials, signal);
    now = 15 * 60_000;
    await expect(client.accessToken(signal)).rejects.toMatchObject({
      problem: { code: 'offline' },
    });
    expect(other.seen).toEqual([]);
  });
});

describe('a fetch function of the page that follows redirects', () => {
  it('has its response rejected, with a hint for developers', async () => {
    const fetch = () => {
      const response = Response.json({ token: 'T' });
      return Promise.resolve(Object.defineProperty(response, 'redirected', { value: true }));
    };
    await expect(server.client({ fetch }).warmUp(signal)).rejects.toMatchObject({
      problem: {
        code: 'not-our-server',
        status: 200,
        hint: expect.stringContaining('redirect') as unknown,
      },
    });
  });
});

describe('a fetch function of the page that returns a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'has the response with status %d rejected, even if its body is JSON',
    async (status) => {
      const headers = { 'content-type': 'application/json', location: 'https://other.example/' };
      const fetch = () => Promise.resolve(new Response('{"token":"T"}', { status, headers }));
      await expect(server.client({ fetch }).warmUp(signal)).rejects.toMatchObject({
        problem: {
          code: 'not-our-server',
          status,
          hint: expect.stringContaining('redirect') as unknown,
        },
      });
    },
  );
});
