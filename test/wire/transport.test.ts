import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RequestLog } from '../../src/wire/client.js';
import type { Problem } from '../../src/domain/problem.js';
import { type Answer, html, json, raw, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const identifier = { channel: 'card', value: '100002' } as const;
const check = 'GET /customer/checkcard';
const jsonType = { 'content-type': 'application/json' };
const good = { registered_customer: true, customerid: '5' };

/** The problem that the check of a card rejects with. */
async function problemOf(answer: Answer): Promise<Problem> {
  const running = server.on(check, answer).client().checkIdentifier(identifier, signal);
  const error = await running.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toHaveProperty('problem');
  return (error as { problem: Problem }).problem;
}

const breakOff: Answer = (response) => {
  response.writeHead(200, jsonType).write('{"customerid":', () => response.destroy());
};

/** The problem of a reply that is not a JSON object of the API; its hint names the option to check. */
const foreign = (status: number): Problem => ({
  code: 'not-our-server',
  status,
  hint: 'No JSON object of the Customer API: check api-base.',
});

describe('a response', () => {
  it.each<[string, Answer, Problem]>([
    [
      'a 401 with a code',
      json({ AnswerCode: 51 }, 401),
      { code: 'customer-blocked', status: 401, answerCode: 51 },
    ],
    ['a 402 with code 0', json({ AnswerCode: 0 }, 402), { code: 'refused', status: 402 }],
    ['a 300 without a location', json(good, 300), { code: 'refused', status: 300 }],
    ['an array with status 402', raw('[]', 402, jsonType), foreign(402)],
    ['an array with status 403', raw('[]', 403, jsonType), foreign(403)],
    ['an empty body with status 403', raw('', 403), foreign(403)],
    [
      'HTML with status 404',
      html(404),
      {
        ...foreign(404),
        hint: 'A 404 without JSON: nothing of the Customer API is at api-base.',
      },
    ],
    ['HTML with status 500', html(500), { code: 'server-error', status: 500 }],
    ['an empty body with status 503', raw('', 503), { code: 'server-error', status: 503 }],
    [
      'a 500 with an unknown code',
      json({ AnswerCode: 5 }, 500),
      { code: 'server-error', status: 500, answerCode: 5 },
    ],
    [
      'a 500 with a known code',
      json({ AnswerCode: 51 }, 500),
      { code: 'customer-blocked', status: 500, answerCode: 51 },
    ],
    [
      'a 599 with a known code',
      json({ AnswerCode: 51 }, 599),
      { code: 'customer-blocked', status: 599, answerCode: 51 },
    ],
    [
      'a 500 with code 0',
      json({ AnswerCode: 0 }, 500),
      { code: 'server-error', status: 500, answerCode: 0 },
    ],
    [
      'a 500 with text as the code',
      json({ AnswerCode: 'fine' }, 500),
      { code: 'server-error', status: 500 },
    ],
    [
      'a code below 0',
      json({ AnswerCode: '-1' }),
      { code: 'refused', status: 200, answerCode: -1 },
    ],
  ])('that is %s is reported as such', async (_, answer, problem) => {
    expect(await problemOf(answer)).toEqual(problem);
  });

  it.each([1.5, 'x51', '51x', '5 1', ' 51', '1234567890', [51], true, {}])(
    'with the answer code %j is rejected',
    async (AnswerCode) => {
      const hint = 'The reply does not fit the contract at "AnswerCode": it is not a number.';
      expect(await problemOf(json({ ...good, AnswerCode }))).toEqual({
        code: 'not-our-server',
        hint,
      });
    },
  );

  it.each<[string, Answer]>([
    ['breaks off', breakOff],
    ['has status 511, of a network that requires a log-in', raw('', 511)],
  ])('that %s is reported as "offline"', async (_, answer) => {
    expect(await problemOf(answer)).toMatchObject({
      code: 'offline',
      hint: expect.stringContaining('connection') as unknown,
    });
  });
});

describe('a request', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('bypasses the HTTP cache', async () => {
    const seen: (RequestInit | undefined)[] = [];
    const fetch = (_: unknown, init?: RequestInit) => {
      seen.push(init);
      return Promise.resolve(Response.json({ token: 'T' }));
    };
    await server.client({ fetch }).warmUp(signal);
    expect(seen).toMatchObject([{ cache: 'no-store', method: 'POST' }]);
  });

  it('uses the fetch function that the page has at that time', async () => {
    const client = server.client();
    const fetch = vi.fn(() => Promise.resolve(Response.json({ token: 'T' })));
    vi.stubGlobal('fetch', fetch);
    await client.warmUp(signal);
    expect(fetch).toHaveBeenCalledOnce();
    expect(server.seen).toEqual([]);
  });

  it('has a time limit of ten seconds by default', async () => {
    vi.useFakeTimers();
    const fetch = () => new Promise<Response>(() => undefined);
    const outcomes: unknown[] = [];
    server
      .client({ fetch, requestTimeout: undefined })
      .warmUp(signal)
      .catch((reason: unknown) => outcomes.push(reason));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(outcomes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(outcomes).toMatchObject([{ problem: { code: 'timeout' } }]);
  });

  it('is not sent if the caller aborts while the headers function is pending', async () => {
    const abort = new AbortController();
    const reason = new Error('gone');
    const headers = () => {
      abort.abort(reason);
      return Promise.resolve({});
    };
    const client = server.client({ headers });
    const credentials = { username: 'a', password: 'b' };
    await expect(client.logIn(credentials, abort.signal)).rejects.toBe(reason);
    expect(server.seen).toEqual([]);
  });

  it('uses the token of the last one without a clock in the options', async () => {
    const client = server.on(check, json(good)).client();
    await client.checkIdentifier(identifier, signal);
    await client.checkIdentifier(identifier, signal);
    expect(server.calls).toEqual(['POST /auth', check, check]);
  });
});

describe('the log of a request', () => {
  it('measures the time from the headers to the end', async () => {
    const entries: RequestLog[] = [];
    let time = 1000;
    const client = server.client({
      now: () => time,
      log: (entry) => entries.push(entry),
      headers: () => {
        time += 500;
        return {};
      },
      fetch: () => {
        time += 25;
        return Promise.resolve(Response.json({ token: 'T' }));
      },
    });
    await client.warmUp(signal);
    expect(entries).toEqual([
      { method: 'POST', path: '/auth', status: 200, milliseconds: 25, outcome: 'ok' },
    ]);
  });

  it.each<[string, Answer, Partial<RequestLog>]>([
    ['a refusal without a code', json({}, 402), { status: 402, outcome: 'refused' }],
    ['status 300', json(good, 300), { status: 300, outcome: 'refused' }],
    ['code 0', json({ ...good, AnswerCode: 0 }), { status: 200, outcome: 'ok' }],
    ['too many requests', json({}, 429), { status: 429, outcome: 'too-many-requests' }],
  ])('has an entry for %s', async (_, answer, expected) => {
    const entries: RequestLog[] = [];
    const client = server.on(check, answer).client({ log: (entry) => entries.push(entry) });
    await client.checkIdentifier(identifier, signal).catch(() => undefined);
    expect(entries.at(-1)).toMatchObject({ path: '/customer/checkcard', ...expected });
    expect(entries.at(-1)?.milliseconds).toBeGreaterThanOrEqual(0);
  });
});
