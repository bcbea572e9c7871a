/** Requests that Node's parser refuses, or would read only in part. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/node.js';
import { secret } from '../stage.js';

const sent: string[] = [];
let served: Served;
beforeAll(async () => {
  served = await serve({
    prefix: '/loyalty/api',
    upstream: 'https://platform.example',
    apiKey: 'sandbox',
    secrets: [secret],
    campaigns: { 1001: { categories: ['1703'] } },
    mobile: false,
    clientIp: { hops: 1 },
    limits: { 'session-ip': { burst: 1, every: '1h' } },
    send: ({ url }) => {
      sent.push(url);
      const body = Buffer.from('{"AnswerCode":0,"token":"t"}');
      return Promise.resolve({ status: 200, header: () => undefined, body: [body] });
    },
    port: 0,
  });
});
afterAll(() => served.close());

/** Sends bytes; resolves to status and headers of the response when the connection is closed. */
function exchange(bytes: string) {
  return new Promise<{ status: number; head: string }>((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const [head = ''] = answer.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]), head });
    });
    socket.write(bytes);
  });
}

const host = 'Host: shop.example\r\n';
const line = 'POST /loyalty/api/auth HTTP/1.1\r\n';

describe('a request that cannot be read', () => {
  it.each([
    ['no HTTP', 'junk\r\n\r\n', 400],
    ['TLS', '\u0016\u0003\u0001\u0002', 400],
    ['an unknown method', `SEND /x HTTP/1.1\r\n${host}\r\n`, 400],
    ['two lengths', `${line}${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`, 400],
    ['no host', `${line}Connection: close\r\nContent-Length: 2\r\n\r\n{}`, 400],
    [
      'an unknown expectation',
      `${line}${host}Connection: close\r\nExpect: more\r\nContent-Length: 2\r\n\r\n{}`,
      417,
    ],
    ['headers that are too long', `${line}${host}X: ${'x'.repeat(17_000)}`, 431],
    [
      'chunk extensions that are too long',
      `${line}${host}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(17_000)}\r\n{}\r\n`,
      413,
    ],
  ])('(%s) is refused with a status, and its connection closed', async (_name, bytes, status) => {
    const answer = await exchange(bytes);
    expect(answer.status).toBe(status);
    expect(answer.head.toLowerCase()).toContain('connection: close');
    expect(sent).toEqual([]);
  });

  it('(CONNECT) ends the connection without a response', async () => {
    expect((await exchange(`CONNECT a.example:443 HTTP/1.1\r\n${host}\r\n`)).head).toBe('');
    expect(sent).toEqual([]);
  });
});

it('reads every header of a request, so that none hides the address', async () => {
  sent.length = 0;
  const body = '{"campaignid":"1001","devicetype":"1","scope":"customersynchro"}';
  const others = Array.from({ length: 500 }, (_none, index) => `a${String(index)}: b\r\n`).join('');
  const ask = (address: string) =>
    exchange(
      `${line}${host}${others}Connection: close\r\nX-Forwarded-For: ${address}\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`,
    );
  expect((await ask('192.0.2.1')).status).toBe(200);
  expect((await ask('192.0.2.2')).status).toBe(200);
  expect((await ask('192.0.2.2')).status).toBe(429);
});
