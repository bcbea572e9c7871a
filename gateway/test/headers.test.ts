import { describe, expect, it } from 'vitest';
import { auth, replyOf } from './platform-reply.js';
import { createStage } from './stage.js';

describe('the API key', () => {
  it('is replaced by the next one when the platform refuses it', async () => {
    const stage = createStage({ apiKey: ['old', 'sandbox'] });
    expect(await stage.synchro()).toMatch(/^oe1\./);
    expect(await stage.synchro()).toMatch(/^oe1\./);
    expect(
      stage.upstream.map(({ headers }) => (headers as Record<string, string>)['x-api-key']),
    ).toEqual(['old', 'sandbox', 'sandbox']);
  });

  it('is not replaced when a password is wrong', async () => {
    const stage = createStage({
      apiKey: ['sandbox', 'other'],
      send: ({ headers }) => {
        keys.push(headers['x-api-key']);
        return Promise.resolve(replyOf(401, '{"AnswerCode":77}'));
      },
    });
    const keys: (string | undefined)[] = [];
    expect((await stage.logIn('a@example.com', 'x')).body).toEqual({ AnswerCode: 77 });
    expect(keys).toEqual(['sandbox']);
  });

  it('can come from a function; if that rejects, nothing is sent', async () => {
    const stage = createStage({ apiKey: () => Promise.resolve('sandbox') });
    expect(await stage.synchro()).toMatch(/^oe1\./);
    const broken = createStage({ apiKey: () => Promise.reject(new Error('no vault')) });
    expect(await broken.call('POST', '/auth', auth)).toMatchObject({
      status: 429,
      body: { problem: 'limit' },
    });
    expect(broken.upstream).toHaveLength(0);
  });
});

describe('the visitor’s address', () => {
  it('is sent to the platform only in the header that the tenant configures', async () => {
    const stage = createStage({ forwardIp: 'X-Visitor-IP' });
    await stage.synchro({ ip: '192.0.2.5', headers: { 'x-visitor-ip': '6.6.6.6' } });
    expect(stage.upstream[0]?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-api-key': 'sandbox',
      'x-visitor-ip': '192.0.2.5',
    });
  });
});

describe('a trace', () => {
  const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const sent = async (traceparent: string) => {
    const stage = createStage();
    await stage.synchro({ headers: { traceparent, tracestate: 'vendor=1', baggage: 'a=b' } });
    return stage.upstream[0]?.headers;
  };

  it('reaches the platform, and nothing else of its headers', async () => {
    expect(await sent(parent)).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-api-key': 'sandbox',
      traceparent: parent,
    });
  });

  it.each([
    parent.toUpperCase(),
    `${parent}-x`,
    parent.slice(1),
    `${parent}, ${parent}`,
    '',
    'x y',
  ])('of another form (%j) does not', async (other) => {
    expect(await sent(other)).not.toHaveProperty('traceparent');
  });

  it('is left to OpenTelemetry where that is installed, which adds the header of its own span', async () => {
    const api = Symbol.for('opentelemetry.js.api.1');
    Reflect.set(globalThis, api, { version: '1.9.0', propagation: {} });
    const headers = await sent(parent);
    Reflect.deleteProperty(globalThis, api);
    expect(headers).not.toHaveProperty('traceparent');
  });
});

describe('pages of other origins', () => {
  const origins = ['https://www.example'];

  it('may call with a preflight if they are configured', async () => {
    const stage = createStage({ origins });
    const headers = { origin: 'https://www.example', 'sec-fetch-site': 'cross-site' };
    const preflight = await stage.call('OPTIONS', '/auth', undefined, {
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://www.example');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const seen = await stage.call('POST', '/auth', auth, { headers });
    expect(seen.status).toBe(200);
    expect(seen.headers.get('access-control-expose-headers')).toContain('retry-after');
    const refused = await stage.call('POST', '/auth', { ...auth, devicetype: '9' }, { headers });
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://www.example');
    expect(
      (await stage.call('POST', '/auth', auth, { headers: { origin: 'https://other.example' } }))
        .status,
    ).toBe(403);
  });

  it('get no CORS header by default', async () => {
    const stage = createStage();
    const seen = await stage.call('POST', '/auth', auth, {
      headers: { origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' },
    });
    expect(seen.status).toBe(200);
    expect([...seen.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });
});
