import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchSend } from '../src/platform/fetch-send.js';
import { type OpenSender, undiciSend } from '../src/node/undici-send.js';
import { createStage, type Stage } from './stage.js';

const seededPassword = 'correct horse battery staple';

describe.each<[string, () => OpenSender]>([
  ['undici', undiciSend],
  ['fetch', () => ({ send: fetchSend, close: () => undefined })],
])('requests by %s', (kind, make) => {
  const servers: http.Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close().closeAllConnections()));
  const listen = async (handler: http.RequestListener): Promise<string> => {
    const server = http.createServer(handler).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  };
  const options = { prefix: '', environment: {} };
  const customer = (stage: Stage) => stage.logIn('a@example.com', seededPassword);

  it('are sent unchanged, without following redirects', async () => {
    const seen: {
      method?: string;
      url?: string;
      headers: http.IncomingHttpHeaders;
      text: string;
      port?: number;
    }[] = [];
    const upstream = await listen((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        const { method, url, headers, socket } = request;
        seen.push({ method, url, headers, text, port: socket.remotePort });
        response.setHeader('content-type', 'application/json');
        if (seen.length === 3) response.writeHead(302, { location: '/elsewhere' });
        response.end('{"token":"eyJ.a.b"}');
      });
    });
    const sender = make();
    const stage = createStage({
      ...options,
      prefix: '/loyalty/api',
      upstream: `${upstream}/base`,
      send: sender.send,
    });
    expect((await customer(stage)).status).toBe(200);
    expect((await customer(stage)).status).toBe(200);
    expect((await customer(stage)).status).toBe(502);
    sender.close();
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/base/auth',
      text: `{"username":"a@example.com","password":"${seededPassword}","campaignid":"1001","devicetype":"1","scope":"customer"}`,
    });
    expect(seen[0]?.headers).toMatchObject({ 'x-api-key': 'sandbox', 'content-length': '126' });
    // The reuse of connections by a runtime's fetch is not specified.
    const ports = new Set(seen.map(({ port }) => port)).size;
    // Undici releases a connection a moment after the response.
    if (kind !== 'fetch') expect(ports).toBeLessThanOrEqual(2);
    expect(seen).toHaveLength(3);
  });

  it('fail when the connection is lost before or during the response', async () => {
    let count = 0;
    const upstream = await listen((_request, response) => {
      count += 1;
      if (count === 1) return response.destroy();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"a":');
      return setImmediate(() => response.destroy());
    });
    const sender = make();
    const stage = createStage({ upstream, send: sender.send });
    const read = async () =>
      (await stage.call('GET', '/customer', undefined, { token: 't' })).status;
    expect([await read(), await read()]).toEqual([502, 502]);
    expect(count).toBe(2);
    sender.close();
  });

  it.each([
    ['GET', undefined],
    ['PUT', { name: 'Anna' }],
  ] as const)(
    'are sent once when a connection that is used again is lost (%s)',
    async (method, body) => {
      const used = new WeakSet();
      let count = 0;
      const upstream = await listen((request, response) => {
        count += 1;
        request.resume().on('end', () => {
          if (used.has(request.socket)) request.socket.destroy();
          else response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
          used.add(request.socket);
        });
      });
      const sender = make();
      const stage = createStage({ upstream, send: sender.send });
      const statuses: number[] = [];
      while (!statuses.includes(502) && statuses.length < 10) {
        statuses.push((await stage.call(method, '/customer', body, { token: 't' })).status);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(statuses.at(-1)).toBe(502);
      expect(count).toBe(statuses.length);
      sender.close();
    },
  );

  it('fail when the platform changes to another protocol', async () => {
    const upstream = await listen((_request, { socket }) => {
      socket?.write('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n');
    });
    const sender = make();
    const stage = createStage({ upstream, send: sender.send });
    const seen = await stage.call('GET', '/customer', undefined, { token: 't' });
    expect(seen.status).toBe(502);
    sender.close();
  });

  it('read a body that ends with the connection', async () => {
    const upstream = await listen((_request, { socket }) => {
      socket?.end('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"id":"7"}');
    });
    const sender = make();
    const stage = createStage({ upstream, send: sender.send });
    const seen = await stage.call('GET', '/customer', undefined, { token: 't' });
    expect(seen).toMatchObject({ status: 200, body: { id: '7' } });
    sender.close();
  });

  it('pass over informational responses before the final one', async () => {
    const upstream = await listen((_request, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"7"}');
    });
    const sender = make();
    const stage = createStage({ upstream, send: sender.send });
    const seen = await stage.call('GET', '/customer', undefined, { token: 't' });
    expect(seen).toMatchObject({ status: 200, body: { id: '7' } });
    sender.close();
  });
});
