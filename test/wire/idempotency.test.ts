import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../src/wire/client.js';
import { createSandbox } from '../../sandbox/src/sandbox/sandbox.js';
import { drop, json, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const identifier = { channel: 'email', value: 'new@example.com' } as const;
const registration = { identifier, password: 'a password', code: '123456' };
const verify = 'POST /customer/verifyemail';
const register = 'PUT /customer/registrationVCWithVerificationCode';
const account = json({ id: 7, card: '1' });

/** Places the page at this address. `origin` differs from the address in a sandboxed frame. */
function standAt(href: string, origin = new URL(href).origin): void {
  vi.stubGlobal('location', { href });
  vi.stubGlobal('origin', origin);
}

/** The Idempotency-Key headers of the requests to this call, in order. */
const keysOf = (call: string) =>
  server.seen
    .filter(({ method, url }) => `${method} ${url}` === call)
    .map(({ headers }) => headers['idempotency-key']);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the Idempotency-Key header, for an API on the origin of the page,', () => {
  let client: Client;
  beforeEach(() => {
    standAt(`${server.url}/shop/register.html`);
    client = server.client();
  });

  it('is sent with every write of customer data, with a new value each time', async () => {
    server
      .on(verify, json({}))
      .on(register, account)
      .on('POST /customer/generateverificationcode', json({}))
      .on('PUT /customer/changeUAPByVerificationCode', account)
      .on('PUT /customer', json({}));
    await client.sendVerification(identifier, signal);
    await client.sendVerification(identifier, signal);
    await client.register(registration, signal);
    await client.sendCode({ customerId: '7', identifier }, signal);
    await client.changeCredentials({ customerId: '7', ...registration }, signal);
    await client.logIn({ username: 'a', password: 'b' }, signal);
    await client.save({ name: 'Anna' }, signal);
    const writes = server.seen.filter(({ url }) => url.startsWith('/customer'));
    const keys = writes.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(6);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys).size).toBe(6);
  });

  it('is not sent with token calls and reads', async () => {
    server.on('GET /customer', account);
    await client.logIn({ username: 'a', password: 'b' }, signal);
    await client.customer(signal);
    expect(server.seen).toHaveLength(2);
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('keeps its value when the client repeats the request with a fresh token', async () => {
    server.on(verify, json({}, 401), json({}));
    await client.sendVerification(identifier, signal);
    const [first, second, ...others] = keysOf(verify);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
    expect(others).toEqual([]);
  });

  it('keeps its value when a registration is repeated whose response was lost', async () => {
    server.on(register, drop, json({}, 502), account, account);
    for (const isLost of [true, true, false, false]) {
      const running = client.register(registration, signal);
      await (isLost ? expect(running).rejects.toThrow() : running);
    }
    const [first, second, third, fourth] = keysOf(register);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
  });

  it('has a new value for another code, even after a lost response', async () => {
    server.on(register, drop, account);
    await expect(client.register(registration, signal)).rejects.toThrow();
    await client.register({ ...registration, code: '654321' }, signal);
    const [first, second] = keysOf(register);
    expect(second).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
  });

  it('has a new value after a refusal', async () => {
    server.on(register, json({ AnswerCode: 312 }, 402), json({}, 429), account);
    await expect(client.register(registration, signal)).rejects.toThrow('wrong-code');
    await expect(client.register(registration, signal)).rejects.toThrow('too-many-requests');
    await client.register(registration, signal);
    expect(new Set(keysOf(register)).size).toBe(3);
  });

  it('has a new value for each request for a code, even after a lost response', async () => {
    server.on(verify, drop, json({}));
    await expect(client.sendVerification(identifier, signal)).rejects.toThrow('offline');
    await client.sendVerification(identifier, signal);
    expect(new Set(keysOf(verify)).size).toBe(2);
  });

  it('has a new value after the client has forgotten the visitor', async () => {
    server.on(register, drop, account);
    await expect(client.register(registration, signal)).rejects.toThrow();
    client.forget();
    await client.register(registration, signal);
    expect(new Set(keysOf(register)).size).toBe(2);
  });

  it('overrides a header of the same name from the page', async () => {
    server.on(verify, json({}));
    const headers = () => ({ 'Idempotency-Key': 'mine' });
    await server.client({ headers }).sendVerification(identifier, signal);
    expect(keysOf(verify)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });
});

describe('the Idempotency-Key header, for an API on another origin,', () => {
  it.each<[string, () => void]>([
    ['the page has another origin', () => standAt('https://shop.example/')],
    ['the page has another port', () => standAt('http://127.0.0.1:1/')],
    ['the page is in a sandboxed frame', () => standAt(`${server.url}/`, 'null')],
    ['there is no page', () => undefined],
  ])('is not sent when %s', async (_, arrange) => {
    arrange();
    server.on(verify, json({}));
    await server.client().sendVerification(identifier, signal);
    expect(keysOf(verify)).toEqual([undefined]);
  });
});

describe('the Idempotency-Key header, for an API base that is a path,', () => {
  const keysWith = async (apiBase: string): Promise<readonly (string | null)[]> => {
    const keys: (string | null)[] = [];
    const fetch = (_: unknown, init?: RequestInit) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      return Promise.resolve(Response.json({ token: 'T' }));
    };
    await server.client({ apiBase, fetch }).sendVerification(identifier, signal);
    return keys.slice(1);
  };

  it.each(['/api', 'api', './api/', ''])('is sent when there is no location: %j', async (base) => {
    expect(await keysWith(base)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it('is not sent when the API base names a host', async () => {
    expect(await keysWith('//api.example/v1')).toEqual([null]);
    standAt('https://shop.example/');
    expect(await keysWith('//api.example/v1')).toEqual([null]);
  });

  it.each(['about:srcdoc', 'file:///index.html'])(
    'is not sent from a page without an origin: %s',
    async (address) => {
      standAt(address, 'null');
      expect(await keysWith('/api')).toEqual([null]);
    },
  );

  it('is sent when the path resolves to the origin of the page', async () => {
    standAt('https://shop.example/register/');
    expect(await keysWith('/api')).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it('is accepted by the sandbox', async () => {
    const sandbox = createSandbox();
    const client = server.client({ apiBase: '', apiKey: 'sandbox', fetch: sandbox.fetch });
    await client.sendVerification(identifier, signal);
    const code = sandbox.outbox[0]?.code ?? '';
    const password = 'correct horse battery staple';
    await client.register({ identifier, password, code }, signal);
    expect(sandbox.customers.some(({ username }) => username === identifier.value)).toBe(true);
  });
});
