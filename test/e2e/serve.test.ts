import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoWallet } from '../../scripts/demo-wallet.mjs';
import { serve } from '../../scripts/serve.mjs';
import { sendRaw } from '../support/raw-request.js';
import { logInAt, passAt } from '../support/customer-token.js';

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

/** The status of a path sent unchanged; `fetch` would normalise it. */
const statusOf = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

/** The token of a customer, and the wallets that the gateway names to their page. */
async function logIn(site: string) {
  const { token, headers } = await logInAt(`${site}/loyalty/api`);
  return { token, wallets: headers.get('x-onboarding-wallet') };
}

describe('the demo server', () => {
  it('sends pages with a CSP without inline code and with one Trusted Types policy', async () => {
    const policy = (await fetch(`${server.url}/bare.html`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain('trusted-types onboarding-elements;');
    expect(policy).not.toContain('unsafe');
  });

  it.each(['/', '/api/auth', '/sandbox/outbox', '/loyalty/api/auth'])(
    'refuses the name of a stranger at %s, and says how to allow it',
    async (path) => {
      const { status, text } = await sendRaw(server.port, path, { host: 'stranger.example' });
      expect(status).toBe(403);
      expect(text).toContain('HOSTS=stranger.example npm start');
    },
  );

  it('answers to a name given at the start, and to IP addresses', async () => {
    const named = await serve({ hosts: ['shop-pc.example'] });
    const statuses = ['shop-pc.example', `192.0.2.7:${named.port}`, '[2001:db8::7]'].map(
      async (host) => (await sendRaw(named.port, '/', { host })).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    await named.close();
  });

  it.each(['/api/customer', '/sandbox/faults'])(
    'answers 413 before a body of 2 MB for %s has ended',
    async (path) => {
      expect((await sendRaw(server.port, path, { bytes: 2_000_000 })).status).toBe(413);
    },
  );

  it('inserts its own address into the pages', async () => {
    const page = await (await fetch(`${server.url}/bare.html`)).text();
    expect(page).toContain(`api-base="${server.url}/api"`);
  });

  it('serves scripts with their content type, compressed with Brotli on request', async () => {
    const url = `${server.url}/dist/onboarding.js`;
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    const packed = await fetch(url, { headers: { 'accept-encoding': 'br' } });
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(await packed.text()).toBe(await plain.text());
  });

  it.each(['/playground/dom.js', '/playground/bundled/qr.js', '/playground/fonts/inter-400.woff2'])(
    'sends %s once to a browser that keeps it',
    async (path) => {
      const url = `${server.url}${path}`;
      const etag = (await fetch(url)).headers.get('etag') ?? '';
      const again = await fetch(url, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      const other = await fetch(url, { headers: { 'if-none-match': 'W/"another"' } });
      expect(other.status).toBe(200);
    },
  );

  it.each([
    '/package.json',
    '/../package.json',
    '/dist/../package.json',
    '/dist/%2e%2e/package.json',
    '/dist/..%2fpackage.json',
    '/.git/config',
    '/%00',
    '//',
    '/%',
  ])('does not serve %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it('sends a person who asks for a page that is missing to those that are there', async () => {
    const url = `${server.url}/nowhere.html`;
    const page = await fetch(url, { headers: { accept: 'text/html,*/*' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('href="/docs/"');
    expect(await (await fetch(url)).text()).toBe('not found');
  });

  it('closes the connection after each request, so that no browser repeats one by itself', async () => {
    const { headers } = await fetch(`${server.url}/sandbox/outbox`);
    expect(headers.get('connection')).toBe('close');
  });

  it('keeps connections open if asked to', async () => {
    const kept = await serve({ keepAlive: true });
    const { headers } = await fetch(`${kept.url}/sandbox/outbox`);
    expect(headers.get('connection')).toBe('keep-alive');
    await kept.close();
  });

  it('has a gateway that signs passes by a certificate of its own', async () => {
    const demo = await serve({ wallet: demoWallet });
    const { token, wallets } = await logIn(demo.url);
    expect(wallets).toBe('apple, google');
    const url = await passAt(`${demo.url}/loyalty/api`, 'apple', token);
    const pass = await fetch(demo.url + url);
    expect(pass.headers.get('content-type')).toBe('application/vnd.apple.pkpass');
    const text = Buffer.from(await pass.arrayBuffer()).toString('latin1');
    expect(text).toContain('"description":"Demonstration, not valid"');
    await demo.close();
  });

  it('has no wallet if its certificates cannot be made, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const demo = await serve({ wallet: () => Promise.reject(new Error('no key')) });
    expect(warn.mock.calls).toEqual([['The demo has no wallet: no key']]);
    warn.mockRestore();
    expect((await logIn(demo.url)).wallets).toBe(null);
    await demo.close();
  });

  it('has a sandbox with its controls', async () => {
    expect(await (await fetch(`${server.url}/sandbox/outbox`)).json()).toEqual([]);
    expect((await fetch(`${server.url}/api/nothing`)).status).toBe(404);
  });

  it.each(['127.0.0.1', '::1'])('reports a port in use on %s, and what to do', async (address) => {
    const other = createServer();
    const hasAddress = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(0, address, () => resolve(true));
    });
    const port = hasAddress ? (other.address() as AddressInfo).port : server.port;
    await expect(serve({ port })).rejects.toThrow(
      `Port ${String(port)} is taken. Choose another one: PORT=`,
    );
    other.close();
  });
});
