import { describe, expect, it, vi } from 'vitest';
import type { RequestLog } from '../../src/wire/client.js';
import type { Problem } from '../../src/domain/problem.js';
import { type Answer, drop, hang, hangInBody, html, json, raw, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const identifier = { channel: 'mobile', value: '+393331231234' } as const;
const check = 'GET /customer/checkcard';
const jsonType = { 'content-type': 'application/json' };
const good = { registered_customer: true, customerid: '5' };
const text = JSON.stringify(good);

const run = (answer: Answer, options = {}) =>
  server.on(check, answer).client(options).checkIdentifier(identifier, signal);

describe('a reply', () => {
  it.each<[string, Answer]>([
    ['HTML', html()],
    ['HTML with 404', html(404)],
    ['status 204', raw('', 204)],
    ['truncated JSON', raw(text.slice(0, 20), 200, jsonType)],
    ['no customer id', json({ registered_customer: false })],
  ])(
    'that is not from the Customer API is rejected with "not-our-server": %s',
    async (_, answer) => {
      await expect(run(answer)).rejects.toMatchObject({ problem: { code: 'not-our-server' } });
      expect(server.calls).toEqual(['POST /auth', check]);
    },
  );

  it('is accepted with AnswerCode 0', async () => {
    const answer = json({ ...good, AnswerCode: '0' });
    expect(await run(answer)).toEqual({ status: 'registered', customerId: '5' });
  });
});

describe('the problem of a failed request', () => {
  it.each<[string, Answer, Problem]>([
    [
      'a refusal',
      json({ AnswerCode: 51 }, 402),
      { code: 'customer-blocked', status: 402, answerCode: 51 },
    ],
    [
      'a refusal with status 200',
      json({ returncode: '51' }),
      { code: 'customer-blocked', status: 200, answerCode: 51 },
    ],
    [
      'a refusal under data',
      json({ data: { answerCode: 52 } }, 400),
      { code: 'customer-expired', status: 400, answerCode: 52 },
    ],
    [
      'an unknown answer code',
      json({ AnswerCode: 4711 }, 402),
      { code: 'refused', status: 402, answerCode: 4711 },
    ],
    [
      '53 with another status',
      json({ AnswerCode: 53 }, 400),
      { code: 'refused', status: 400, answerCode: 53 },
    ],
    ['53 under a 200', json({ AnswerCode: 53 }), { code: 'refused', status: 200, answerCode: 53 }],
    ['a 404', json({ message: 'no such path' }, 404), { code: 'refused', status: 404 }],
    [
      'too many requests',
      json({}, 429, { 'retry-after': '60' }),
      { code: 'too-many-requests', status: 429, retryAfter: 60 },
    ],
    [
      'too many requests as HTML',
      html(429),
      { code: 'too-many-requests', status: 429, retryAfter: 30 },
    ],
  ])('states what the reply says: %s', async (_, answer, problem) => {
    await expect(run(answer)).rejects.toMatchObject({ problem });
    await expect(run(answer)).rejects.not.toHaveProperty('cause');
    expect(server.calls.filter((call) => call === check)).toHaveLength(2);
  });

  it('takes a Retry-After date relative to the wall clock', async () => {
    const answer = json({}, 429, { 'retry-after': 'Tue, 24 Nov 2026 12:01:00 GMT' });
    const date = () => Date.UTC(2026, 10, 24, 12, 0, 0);
    await expect(run(answer, { date })).rejects.toMatchObject({ problem: { retryAfter: 60 } });
  });

  it.each<[string, Answer, Partial<Problem>]>([
    ['a captive portal', html(403), { code: 'offline', status: 403 }],
    ['a network log-in page (511)', html(511), { code: 'offline', status: 511 }],
    ['a lost connection', drop, { code: 'offline' }],
  ])('is "offline" with a hint: %s', async (_, answer, problem) => {
    const error: unknown = await run(answer).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problem });
    expect(error).toHaveProperty('problem.hint');
  });

  it.each([hang, hangInBody])('is "timeout" when a request is too slow', async (answer) => {
    await expect(run(answer, { requestTimeout: 3000 })).rejects.toMatchObject({
      problem: { code: 'timeout' },
    });
    expect(server.calls).toEqual(['POST /auth', check]);
  });

  it('is "timeout" after 25 seconds, however many requests the call makes', async () => {
    vi.useFakeTimers();
    const fetch = () => new Promise<Response>(() => undefined);
    const ended = server
      .client({ fetch, requestTimeout: 60_000 })
      .warmUp(signal)
      .catch((reason: unknown) => reason);
    const reasons: unknown[] = [];
    void ended.then((reason) => reasons.push(reason));
    await vi.advanceTimersByTimeAsync(24_900);
    expect(reasons).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(reasons).toMatchObject([{ problem: { code: 'timeout' } }]);
    vi.useRealTimers();
  });

  it.each([hang, hangInBody])('is replaced by the abort reason of the caller', async (answer) => {
    const abort = new AbortController();
    const reason = new Error('gone');
    server.on(check, (response) => {
      answer(response);
      abort.abort(reason);
    });
    const running = server.client().checkIdentifier(identifier, abort.signal);
    await expect(running).rejects.toBe(reason);
    await expect(server.client().warmUp(abort.signal)).rejects.toBe(reason);
  });

  it('contains no personal data', async () => {
    const bad = 'http://127.0.0.1:1';
    for (const client of [server.client(), server.client({ apiBase: bad })]) {
      for (const answer of [
        drop,
        html(),
        json({ AnswerCode: 51, message: identifier.value }, 402),
      ]) {
        server.on(check, answer);
        const error: unknown = await client
          .checkIdentifier(identifier, signal)
          .catch((reason: unknown) => reason);
        const written = JSON.stringify(error) + String(error) + String((error as Error).stack);
        expect(written).not.toContain('3331231234');
        expect(error).not.toHaveProperty('cause');
      }
    }
  });
});

describe('the number of attempts', () => {
  it('of a GET is one while navigator.onLine is false', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    await expect(run(drop)).rejects.toMatchObject({ problem: { code: 'offline' } });
    expect(server.calls).toEqual(['POST /auth', check]);
    vi.stubGlobal('navigator', { onLine: true });
    await expect(run(drop)).rejects.toMatchObject({ problem: { code: 'offline' } });
    expect(server.calls).toHaveLength(2 + 4);
    vi.unstubAllGlobals();
  });

  it('of a GET ends with the first good reply', async () => {
    server.on(check, json({}, 500), drop, json(good));
    expect(await server.client().checkIdentifier(identifier, signal)).toMatchObject({
      customerId: '5',
    });
  });

  it.each<[string, Answer]>([
    ['the server fails', json({ AnswerCode: 5 }, 500)],
    ['the connection is lost', drop],
  ])('of a write is one when %s', async (_, answer) => {
    server.on('POST /customer/verifyemail', answer);
    await expect(server.client().sendVerification(identifier, signal)).rejects.toThrow();
    expect(server.calls).toEqual(['POST /auth', 'POST /customer/verifyemail']);
  });
});

describe('the request log', () => {
  it('has path templates, outcomes and durations, and no personal data', async () => {
    const entries: RequestLog[] = [];
    let clock = 0;
    const client = server
      .on(check, json({}, 500), json({ AnswerCode: 53 }, 402))
      .on('GET /customer/customerdatafields/1001', json({ CustomDataFields: {} }))
      .client({ log: (entry) => entries.push(entry), now: () => (clock += 10) });
    await client.checkIdentifier(identifier, signal);
    await client.logIn({ username: 'anna@example.org', password: 'secret' }, signal);
    await client.fields(signal);
    expect(entries).toMatchObject([
      { method: 'POST', path: '/auth', status: 200, outcome: 'ok' },
      { method: 'GET', path: '/customer/checkcard', status: 500, outcome: 'server-error' },
      { method: 'GET', path: '/customer/checkcard', status: 402, outcome: 'answer 53' },
      { method: 'POST', path: '/auth', status: 200, outcome: 'ok' },
      { path: '/customer/customerdatafields/{campaignid}', outcome: 'ok' },
    ]);
    expect(entries.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
    expect(JSON.stringify(entries)).not.toMatch(/333|anna|secret|T1/);
  });

  it('has an entry for an aborted request', async () => {
    const entries: RequestLog[] = [];
    const abort = new AbortController();
    server.on('POST /auth', () => abort.abort(new Error('gone')));
    const client = server.client({ log: (entry) => entries.push(entry) });
    const running = client.logIn({ username: 'a', password: 'b' }, abort.signal);
    await expect(running).rejects.toThrow('gone');
    expect(entries).toMatchObject([{ path: '/auth', outcome: 'aborted' }]);
  });
});
