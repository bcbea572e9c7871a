/** Malformed and hostile requests, sent as bytes: only calls of the contract reach the platform. */
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/node.js';
import { optionsFor } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';

let platform: Platform;
let served: Served;
beforeAll(async () => {
  platform = await startPlatform();
  served = await serve({
    ...optionsFor(platform.url),
    limits: {
      'all-ip': { burst: 10_000, every: '1ms' },
      'session-ip': { burst: 10_000, every: '1ms' },
    },
    port: 0,
  });
});
afterAll(async () => {
  await served.close();
  await platform.close();
});
beforeEach(() => {
  platform.calls.length = 0;
});

const session = JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' });

/** Sends bytes; resolves to everything received until the connection closes. */
function send(...parts: readonly string[]): Promise<string> {
  const { port } = new URL(served.url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    for (const part of parts) socket.write(part);
  });
}

const head = (line: string, ...headers: readonly string[]): string =>
  [line, 'Host: shop.example', 'Connection: close', ...headers, '', ''].join('\r\n');
const post = (target: string, ...headers: readonly string[]): string =>
  head(`POST ${target} HTTP/1.1`, 'Content-Type: application/json', ...headers);
const length = `Content-Length: ${session.length}`;
const statusesOf = (answer: string): string[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status = '']) => status);

/** Asserts that the next visitor is served, and that only this call reached the platform. */
async function nothingElseWasSent(): Promise<void> {
  const answer = await send(post('/loyalty/api/auth', length) + session);
  expect(statusesOf(answer)).toEqual(['200']);
  expect(platform.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /auth']);
}

const smuggled = `GET /loyalty/api/customer/checkcard?email=a@example.org HTTP/1.1\r\nHost: shop.example\r\n\r\n`;

describe('a request outside of the contract', () => {
  it.each([
    '/loyalty/api//auth',
    '//loyalty/api/auth',
    '/loyalty/api/%61uth',
    '/loyalty/api/%2e/auth',
    '/loyalty/api/customer/../auth',
    '/loyalty/api/customer/%2e%2e/auth',
    '/loyalty/api/auth/',
    '/loyalty/api/auth;x',
    '/loyalty/api/Auth',
    '/loyalty/api\\auth',
    '/loyalty/api/auth%00',
    '/loyalty/api/auth#x',
    '/auth',
    '/loyalty/api/customer/delete',
    '/loyalty/api/customer/customerdatafields/1001/..',
    'http://shop.example/loyalty/api/auth',
    'http://169.254.169.254/loyalty/api/auth',
  ])('is refused at %s', async (target) => {
    const statuses = statusesOf(await send(post(target, length) + session));
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toMatch(/^40[045]$/);
    await nothingElseWasSent();
  });

  it.each([
    ['CONNECT', 'CONNECT customer-api.example:443 HTTP/1.1'],
    ['TRACE', 'TRACE /loyalty/api/auth HTTP/1.1'],
    ['OPTIONS *', 'OPTIONS * HTTP/1.1'],
    ['DELETE', 'DELETE /loyalty/api/customer HTTP/1.1'],
    ['HTTP/2 without negotiation', 'PRI * HTTP/2.0'],
  ])('is refused as %s', async (_name, line) => {
    const statuses = statusesOf(await send(head(line)));
    for (const status of statuses) expect(status).toMatch(/^4\d\d$/);
    await nothingElseWasSent();
  });
});

describe('request smuggling', () => {
  it.each([
    [
      'a Content-Length and chunks',
      post('/loyalty/api/auth', length, 'Transfer-Encoding: chunked') + `0\r\n\r\n${smuggled}`,
    ],
    [
      'chunks and a Content-Length',
      post('/loyalty/api/auth', 'Transfer-Encoding: chunked', 'Content-Length: 4') +
        `0\r\n\r\n${smuggled}`,
    ],
    ['two lengths', post('/loyalty/api/auth', 'Content-Length: 0', length) + session],
    ['two equal lengths', post('/loyalty/api/auth', length, length) + session],
    [
      'a list of lengths',
      post('/loyalty/api/auth', `Content-Length: 0, ${session.length}`) + session,
    ],
    ['a signed length', post('/loyalty/api/auth', `Content-Length: +${session.length}`) + session],
    [
      'an unknown transfer coding',
      post('/loyalty/api/auth', 'Transfer-Encoding: chunked, identity') + `0\r\n\r\n${smuggled}`,
    ],
    [
      'a space in the name of Transfer-Encoding',
      post('/loyalty/api/auth', 'Transfer-Encoding : chunked', length) + session,
    ],
    [
      'a wrong chunk size',
      post('/loyalty/api/auth', 'Transfer-Encoding: chunked') + `zz\r\n${session}\r\n0\r\n\r\n`,
    ],
    [
      'a bare line feed',
      `POST /loyalty/api/auth HTTP/1.1\nHost: shop.example\n${length}\n\n${session}${smuggled}`,
    ],
    [
      'a folded header',
      post('/loyalty/api/auth', 'X-A: b', ' Transfer-Encoding: chunked', length) + smuggled,
    ],
    [
      'no Host header',
      `POST /loyalty/api/auth HTTP/1.1\r\n${length}\r\nConnection: close\r\n\r\n${session}`,
    ],
    [
      'a request after a Content-Length that is too short',
      post('/loyalty/api/auth', 'Content-Length: 2') + `{}${smuggled}`,
    ],
  ])('by %s passes no call to the platform', async (_name, bytes) => {
    const statuses = statusesOf(await send(bytes));
    for (const status of statuses) expect(status).toMatch(/^4\d\d$/);
    expect(statuses.length).toBeLessThanOrEqual(1);
    await nothingElseWasSent();
  });

  it('by an upgrade to HTTP/2 stays on HTTP/1.1', async () => {
    const upgrade = ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA', length];
    const bytes = `POST /loyalty/api/auth HTTP/1.1\r\nHost: shop.example\r\nConnection: Upgrade, HTTP2-Settings, close\r\nContent-Type: application/json\r\n${upgrade.join('\r\n')}\r\n\r\n${session}`;
    const answer = await send(bytes);
    expect(answer).not.toContain('101 Switching');
    for (const { headers } of platform.calls) {
      expect(headers).not.toHaveProperty('upgrade');
      expect(headers).not.toHaveProperty('http2-settings');
    }
    platform.calls.length = 0;
    await nothingElseWasSent();
  });

  it('by headers named in Connection does not change the headers for the platform', async () => {
    const answer = await send(
      `POST /loyalty/api/auth HTTP/1.1\r\nHost: shop.example\r\nConnection: close, x-api-key, content-type\r\nContent-Type: application/json\r\nX-Api-Key: other\r\nX-Forwarded-For: 10.0.0.1\r\nCookie: a=b\r\n${length}\r\n\r\n${session}`,
    );
    expect(statusesOf(answer)).toEqual(['200']);
    const [{ headers } = { headers: {} }] = platform.calls;
    expect(headers).toMatchObject({ 'x-api-key': 'sandbox', 'content-type': 'application/json' });
    expect(Object.keys(headers).sort()).toEqual(
      expect.not.arrayContaining(['cookie', 'x-forwarded-for']),
    );
  });
});

describe('an oversized or slow request', () => {
  it.each([
    ['a head', head('GET /loyalty/api/customer HTTP/1.1', `X-A: ${'a'.repeat(20_000)}`), '431'],
    ['a path', head(`GET /loyalty/api/${'a'.repeat(20_000)} HTTP/1.1`), '431'],
    ['a length', post('/loyalty/api/auth', 'Content-Length: 999999999') + session, '413'],
    [
      'a chunked body',
      post('/loyalty/api/auth', 'Transfer-Encoding: chunked') +
        `20000\r\n${'a'.repeat(0x20000)}\r\n0\r\n\r\n`,
      '413',
    ],
  ])('with %s is refused without reading the rest', async (_name, bytes, status) => {
    expect(statusesOf(await send(bytes))).toEqual([status]);
    await nothingElseWasSent();
  });

  it('is closed when its headers or its body are sent slowly', async () => {
    const start = performance.now();
    const answers = await Promise.all([
      send('POST /loyalty/api/auth HTTP/1.1\r\nHost: shop.example\r\nX-A: '),
      send(post('/loyalty/api/auth', length) + session.slice(0, 10)),
    ]);
    for (const answer of answers) expect(statusesOf(answer)).toEqual(['408']);
    expect(performance.now() - start).toBeLessThan(25_000);
    await nothingElseWasSent();
  });

  it('does not count as in flight while its body is sent slowly', async () => {
    const slow = Array.from({ length: 400 }, () =>
      send(post('/loyalty/api/auth', length) + session.slice(0, 10)),
    );
    await nothingElseWasSent();
    await Promise.all(slow);
  });
});
