import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, createSandboxApp } from '../../src/sandbox/index.js';
import { sendRaw } from '../../../test/support/raw-request.js';
import type { Json } from './caller.js';

const sandbox = createSandbox({ seed: 1 });
let server: ReturnType<typeof serve>;
let base = '';

beforeAll(async () => {
  const app = createSandboxApp(sandbox);
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
      resolve();
    });
  });
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(() => {
  if ('closeAllConnections' in server) server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  sandbox.reset();
});

const origin = { origin: 'https://shop.example' };
const json = { 'content-type': 'application/json', ...origin };
const synchro = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };

function auth(init: RequestInit = {}): Promise<Response> {
  const headers = { ...json, 'x-api-key': 'sandbox' };
  return fetch(`${base}/api/auth`, {
    method: 'POST',
    headers,
    body: JSON.stringify(synchro),
    ...init,
  });
}

async function control(method: string, path: string, body?: unknown) {
  const init =
    body === undefined ? { method } : { method, headers: json, body: JSON.stringify(body) };
  const response = await fetch(`${base}/sandbox/${path}`, init);
  return { status: response.status, body: (await response.json()) as unknown };
}

const setFault = (fault: string) =>
  control('PUT', 'faults', [{ method: 'POST', path: '/auth', fault }]);

describe('the API over HTTP', () => {
  it.each(['/api/customer', '/sandbox/faults'])(
    'answers 413 before a body of 2 MB for %s has ended',
    async (path) => {
      const { port } = server.address() as AddressInfo;
      const { status } = await sendRaw(port, path, { bytes: 2_000_000 });
      expect(status).toBe(413);
    },
  );

  it('answers under /api, readable from every origin with its Retry-After', async () => {
    const response = await auth();
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toHaveProperty('token');
  });

  it('allows any header of a page to be sent, in the preflight', async () => {
    const response = await fetch(`${base}/api/customer`, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-type,x-captcha',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'authorization,content-type,x-captcha',
    );
    expect(sandbox.requests).toEqual([]);
  });

  it('passes query and path on', async () => {
    const { token } = (await (await auth()).json()) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const found = await fetch(`${base}/api/customer/checkcard?card=100002`, { headers });
    expect(await found.json()).toMatchObject({ customerid: '5005' });
    expect((await fetch(`${base}/api/nowhere`)).status).toBe(404);
  });

  it.each([['drop'], ['drop-after-commit']])(
    'loses the connection at %s, and lives on',
    async (fault) => {
      await setFault(fault);
      await expect(auth()).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
      expect((await auth()).status).toBe(200);
    },
  );

  it('keeps the faults of each client apart', async () => {
    const fault = { method: 'POST', path: '/auth', fault: 'status:503' };
    const from = async (client: string) => {
      const headers = { ...json, 'x-api-key': 'sandbox', 'x-sandbox-client': client };
      return (await auth({ headers })).status;
    };
    await control('PUT', 'faults?client=one', [fault]);
    expect(await from('two')).toBe(200);
    expect(await from('one')).toBe(503);
    // The count of the first client goes on when the second one sets its faults.
    await control('PUT', 'faults?client=two', [fault]);
    expect((await control('GET', 'faults?client=one')).body).toEqual([{ ...fault, client: 'one' }]);
    expect([await from('one'), await from('two')]).toEqual([200, 503]);
  });

  it('answers without a header for other origins at no-cors', async () => {
    await setFault('no-cors');
    const response = await auth();
    expect(response.status).toBe(200);
    expect(
      [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
    ).toEqual([]);
  });

  it('sends headers and the start of the body at hang-body, then nothing', async () => {
    await setFault('hang-body');
    const life = new AbortController();
    const response = await auth({ signal: life.signal });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^\{"AnswerCode":0,/);
    const rest = reader?.read();
    life.abort(new Error('too long'));
    await expect(rest).rejects.toThrow('too long');
  });

  it('sends nothing at hang, until the caller leaves', async () => {
    await setFault('hang');
    const life = new AbortController();
    const answer = auth({ signal: life.signal });
    await expect.poll(() => sandbox.requests.length).toBe(1);
    life.abort(new Error('too long'));
    await expect(answer).rejects.toThrow('too long');
    expect((await auth()).status).toBe(200);
  });

  it.each([
    ['status:503', 503, null],
    ['status:204', 204, null],
    ['retry-after:9', 429, '9'],
    ['portal', 403, null],
  ])('sends %s as it is', async (fault, status, retryAfter) => {
    await setFault(fault);
    const response = await auth();
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
  });

  it('sends a byte order mark and a huge body whole', async () => {
    await setFault('bom');
    const bytes = new Uint8Array(await (await auth()).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    await setFault('huge');
    expect((await (await auth()).text()).length).toBeGreaterThan(256 * 1024);
  });
});

describe('the application without a server', () => {
  it('fails as a lost call does when the connection is dropped', async () => {
    const app = createSandboxApp(sandbox);
    await setFault('drop');
    const init = { method: 'POST', headers: json, body: JSON.stringify(synchro) };
    const request = (path: string, options?: RequestInit) =>
      app.fetch(new Request(`http://sandbox.example${path}`, options));
    await expect(request('/api/auth', init)).rejects.toThrow(TypeError);
    expect((await request('/sandbox/requests')).status).toBe(200);
    expect((await request('/elsewhere')).status).toBe(404);
  });
});

describe('the controls', () => {
  it('show the outbox', async () => {
    const { token } = (await (await auth()).json()) as { token: string };
    await fetch(`${base}/api/customer/verifyemail`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}` },
      body: JSON.stringify({ campaignid: '1001', email: 'new@example.com', devicetype: '1' }),
    });
    const { body } = await control('GET', 'outbox');
    expect(body).toEqual([
      {
        channel: 'email',
        to: 'new@example.com',
        code: expect.stringMatching(/^\d{6}$/) as string,
        at: expect.any(Number) as number,
      },
    ]);
  });

  it('show the people without their passwords', async () => {
    const { body } = await control('GET', 'customers');
    expect(body).toHaveLength(sandbox.customers.length);
    expect(JSON.stringify(body)).not.toContain('correct horse');
    expect((body as Json[])[0]).toMatchObject({ id: '5001', card: '100010', registered: true });
    expect((body as Json[])[2]).toMatchObject({ id: '5003', registered: false });
  });

  it.each<[string, Json]>([
    ['flags', { CustomDataFields: { showName: true }, PrivacyCustomDataFields: {} }],
    ['map', { CustomDataFields: { name: { visible: true } } }],
    ['list', { CustomDataFields: [{ name: 'name', visible: true }] }],
  ])('take and give the field lists in the shape: %s', async (_shape, fields) => {
    expect(await control('PUT', 'campaign', fields)).toEqual({ status: 200, body: fields });
    expect((await control('GET', 'campaign')).body).toEqual(fields);
    expect((await control('GET', 'campaign?campaignid=1001')).body).toEqual(fields);
    expect((await control('GET', 'campaign?campaignid=1002')).body).not.toEqual(fields);
  });

  it('make another campaign when asked for one', async () => {
    expect((await control('GET', 'campaign?campaignid=7')).status).toBe(404);
    const fields = { CustomDataFields: {} };
    expect((await control('PUT', 'campaign?campaignid=7', fields)).status).toBe(200);
    expect((await control('GET', 'campaign?campaignid=7')).body).toEqual(fields);
    const body = JSON.stringify({ ...synchro, campaignid: '7' });
    expect((await auth({ body })).status).toBe(200);
  });

  it.each([[null], [[]], [{}], [{ CustomDataFields: null }], [{ CustomDataFields: 'name' }]])(
    'refuse the field lists %j',
    async (fields) => {
      expect((await control('PUT', 'campaign', fields)).status).toBe(400);
    },
  );

  it('take and give faults, and count from the moment they are set', async () => {
    const faults = [
      {
        method: 'POST',
        path: '/auth',
        scope: 'customersynchro',
        nth: 2,
        times: 1,
        fault: 'status:500',
      },
    ];
    expect(await control('PUT', 'faults', faults)).toEqual({ status: 200, body: faults });
    expect((await control('GET', 'faults')).body).toEqual(faults);
    expect([(await auth()).status, (await auth()).status]).toEqual([200, 500]);
  });

  const good = { method: 'POST', path: '/auth', fault: 'drop' };
  it.each<[unknown, string]>([
    [{}, 'faults: '],
    [['drop'], 'faults[0].fault: '],
    [[good, { ...good, fault: 'explode' }], 'faults[1].fault: '],
    [[{ ...good, fault: 'status:99' }], 'faults[0].fault: '],
    [[{ ...good, fault: 'status:abc' }], 'faults[0].fault: '],
    [[{ ...good, fault: 'answer:' }], 'faults[0].fault: '],
    [[{ ...good, fault: 'retry-after:' }], 'faults[0].fault: '],
    [[{ ...good, fault: 7 }], 'faults[0].fault: '],
    [[{ ...good, path: '/auth/x' }], 'faults[0].path: '],
    [[{ ...good, method: 'GET' }], 'faults[0].path: '],
    [[{ ...good, nth: 0 }], 'faults[0].nth: '],
    [[{ ...good, times: -1 }], 'faults[0].times: '],
    [[{ ...good, scope: 7 }], 'faults[0].scope: '],
    [[{ method: 'GET', path: '/customer', scope: 'customer', fault: 'drop' }], 'faults[0].scope: '],
    [[{ ...good, after: 3 }], 'faults[0].after: '],
  ])('refuse the faults %j, saying where', async (faults, problem) => {
    const { status, body } = await control('PUT', 'faults', faults);
    expect(status).toBe(400);
    expect((body as Json).problem).toMatch(new RegExp(`^${problem.replace(/[[\].]/g, '\\$&')}`));
    expect(sandbox.faults).toEqual([]);
  });

  it('show the calls, and on demand everything about them', async () => {
    await auth();
    const at = expect.any(Number) as number;
    expect((await control('GET', 'requests')).body).toEqual([
      { method: 'POST', path: '/auth', at },
    ]);
    expect((await control('GET', 'requests?full=1')).body).toEqual([
      expect.objectContaining({ method: 'POST', path: '/auth', at, query: {}, body: synchro }),
    ]);
  });

  it('reset everything', async () => {
    await auth();
    await setFault('drop');
    expect(await control('POST', 'reset')).toEqual({ status: 200, body: {} });
    expect((await control('GET', 'requests')).body).toEqual([]);
    expect((await control('GET', 'faults')).body).toEqual([]);
  });

  it('are open to every origin as well', async () => {
    const response = await fetch(`${base}/sandbox/outbox`, { headers: origin });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});
