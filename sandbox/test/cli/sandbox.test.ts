import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/command-line.js';
import { run } from '../../src/cli/run.js';
import { startSandbox } from '../../src/cli/start-sandbox.js';
import { sendRaw } from '../../../test/support/raw-request.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The command with a free port of an address; what it prints is read later too. */
async function start(host: string, allowedHosts: readonly string[] = []) {
  const printed = { out: '', error: '' };
  server = await startSandbox(
    { port: 0, host, allowedHosts },
    (text) => (printed.out += text),
    (text) => (printed.error += text),
  );
  const { port } = (server?.address() ?? { port: 0 }) as AddressInfo;
  return { printed, port, url: `http://localhost:${port}` };
}

async function sendCode(url: string, email: string) {
  const post = async (path: string, body: object, headers: object) => {
    const response = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ campaignid: '1001', devicetype: '1', ...body }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as { token: string };
  };
  const key = { 'x-api-key': 'sandbox' };
  const { token } = await post('/auth', { scope: 'customersynchro' }, key);
  await post('/customer/verifyemail', { email }, { authorization: `Bearer ${token}` });
}

describe('onboarding-sandbox', () => {
  it('prints its address and each code when it is sent', async () => {
    const { printed, url } = await start('127.0.0.1');
    expect(printed.out).toContain(`listens at ${url}\n`);
    expect(printed.out).not.toContain('code 1');
    await sendCode(url, 'a@b.example');
    const outbox = (await (await fetch(`${url}/sandbox/outbox`)).json()) as { code: string }[];
    expect(printed.out.split('\n').slice(-2)).toEqual([
      `code ${outbox[0]?.code} to a@b.example`,
      '',
    ]);
    expect(printed.error).toBe('');
  });

  it('prints no control character of an address', async () => {
    const { printed, url } = await start('127.0.0.1');
    await sendCode(url, '\u001b[2Ja@b.example');
    expect(printed.out).toMatch(/\ncode \d{6} to \?\[2Ja@b\.example\n$/);
  });

  it('warns of an address that other machines reach', async () => {
    const { printed, url } = await start('0.0.0.0');
    expect(printed.error).toMatch(
      /^Warning: everyone who reaches this machine at 0\.0\.0\.0 .*\n$/,
    );
    expect(printed.out).toContain(`listens at ${url}\n`);
  });

  it('says that it cannot listen at an address of another machine', async () => {
    const { printed } = await start('192.0.2.1');
    expect(printed.error).toMatch(/^The sandbox cannot listen at 192\.0\.2\.1, port 0: .*\n$/);
    expect(printed.out).toBe('');
  });

  it('listens at the address of --host, by default on this machine', () => {
    const hostOf = (...words: string[]) => readCommand(words);
    expect(hostOf()).toMatchObject({ host: 'localhost', port: 8000 });
    expect(hostOf('--host', '0.0.0.0')).toMatchObject({ host: '0.0.0.0', port: 8000 });
  });

  it('refuses an empty address, at which Node would listen for everyone', async () => {
    let output = '';
    const hear = (text: string) => (output += text);
    const readLine = () => Promise.resolve('');
    const code = await run(['--host', ''], { print: hear, printError: hear, readLine });
    expect([code, output]).toEqual([2, expect.stringContaining('--host takes an address')]);
  });

  it.each([
    'localhost',
    'LOCALHOST:8000',
    '127.0.0.1',
    '192.0.2.7:8000',
    '[::1]:8000',
    'shop-pc.example',
  ])('answers to the name %s', async (host) => {
    const { port } = await start('127.0.0.1', ['shop-pc.example']);
    expect(await sendRaw(port, '/sandbox/outbox', { host })).toEqual({ status: 200, text: '[]' });
  });

  it.each(['/', '/sandbox/outbox', '/api/auth', '/sandbox/reset'])(
    'refuses another name at %s, and says how to allow it',
    async (path) => {
      const { port } = await start('127.0.0.1', ['shop-pc.example']);
      const { status, text } = await sendRaw(port, path, { host: 'stranger.example:8000' });
      expect(status).toBe(403);
      expect(text).toContain('--allowed-host stranger.example');
    },
  );

  it('answers to the name at which it listens, and to each --allowed-host', () => {
    const words = [
      '--host',
      'pc.example',
      '--allowed-host',
      'a.example',
      '--allowed-host',
      'b.example',
    ];
    expect(readCommand(words)).toMatchObject({
      allowedHosts: ['a.example', 'b.example', 'pc.example'],
    });
  });

  it.each(['/api/customer', '/sandbox/faults'])(
    'answers 413 before a body of 2 MB for %s has ended',
    async (path) => {
      const { port } = await start('127.0.0.1');
      const { status, text } = await sendRaw(port, path, { bytes: 2_000_000 });
      expect(status).toBe(413);
      expect(text).toContain('1 MB');
    },
  );

  it('has a page at / without inline code, and only there', async () => {
    const { url } = await start('127.0.0.1');
    const page = await fetch(`${url}/`);
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    );
    expect(await page.text()).not.toMatch(/<style|style=|<script(?! type="module" src)| on\w+=/);
    const statuses = ['/page.js', '/page.css', '/index.html', '/api'].map(
      async (path) => (await fetch(url + path)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404]);
  });
});
