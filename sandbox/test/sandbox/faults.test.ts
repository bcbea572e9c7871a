import { describe, expect, it, vi } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { setUp } from './caller.js';
import { body, headers, troubled } from './trouble.js';

describe('a fault', () => {
  it.each([['drop'], ['drop-after-commit'], ['no-cors']])(
    '%s is a TypeError, as from fetch',
    async (fault) => {
      const { auth } = troubled(fault);
      await expect(auth()).rejects.toThrow(TypeError);
      expect((await auth()).status).toBe(200);
    },
  );

  it.each<[string, number, string, string]>([
    ['status:500', 500, 'application/json; charset=utf-8', '{"message":"a fault of the sandbox"}'],
    ['status:429', 429, 'application/json; charset=utf-8', '{"message":"a fault of the sandbox"}'],
    ['empty', 200, 'application/json; charset=utf-8', ''],
    ['null', 200, 'application/json; charset=utf-8', 'null'],
  ])('%s answers %i', async (fault, status, type, text) => {
    const response = await troubled(fault).auth();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(response.headers.has('retry-after')).toBe(false);
    expect(await response.text()).toBe(text);
  });

  it('status:204 answers without a body', async () => {
    const response = await troubled('status:204').auth();
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it.each([
    ['html', 200],
    ['portal', 403],
  ])('%s is a page with the status %i', async (fault, status) => {
    const response = await troubled(fault).auth();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it.each([
    ['malformed', /,,\}$/],
    ['truncated', /[^}]$/],
  ])('%s is JSON that cannot be parsed', async (fault, end) => {
    const response = await troubled(fault).auth();
    expect(response.headers.get('content-type')).toContain('application/json');
    const text = await response.text();
    expect(text).toMatch(/^\{"AnswerCode":0,"token"/);
    expect(text).toMatch(end);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('bom puts a byte order mark before good JSON', async () => {
    const bytes = new Uint8Array(await (await troubled('bom').auth()).arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b]);
  });

  it('wrong-type sends good JSON as plain text', async () => {
    const response = await troubled('wrong-type').auth();
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.json()).toHaveProperty('token');
  });

  it('huge is good JSON of more than 256 KB', async () => {
    const text = await (await troubled('huge').auth()).text();
    expect(text.length).toBeGreaterThan(256 * 1024);
    expect(JSON.parse(text)).toHaveProperty('token');
  });

  it.each([
    ['answer:177', 402, 177],
    ['answer:0', 402, 0],
    ['expired-token', 401, 998],
  ])('%s answers %i with the code %i', async (fault, status, answer) => {
    const response = await troubled(fault).auth();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ AnswerCode: answer });
  });

  it.each([
    ['retry-after:7', '7'],
    ['retry-after:date', 'Tue, 24 Nov 2026 09:00:30 GMT'],
    ['retry-after:Tue, 24 Nov 2026 10:00:00 GMT', 'Tue, 24 Nov 2026 10:00:00 GMT'],
    ['retry-after:999999999999', '999999999999'],
    ['retry-after:soon', 'soon'],
    ['status:429', null],
  ])('%s is a 429 with that header', async (fault, value) => {
    const response = await troubled(fault).auth();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, value]);
  });

  it('slow:MS waits before the work, and then answers well', async () => {
    const { auth, waits } = troubled('slow:1500');
    expect((await auth()).status).toBe(200);
    expect(waits).toEqual([1500]);
  });

  it('slow:MS by the timer ends at once with the signal', async () => {
    const sandbox = createSandbox();
    sandbox.faults = [{ method: 'POST', path: '/auth', fault: 'slow:600000' }];
    const life = new AbortController();
    const answer = sandbox.fetch('/auth', { method: 'POST', headers, body, signal: life.signal });
    life.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
  });

  it('slow:MS by the timer answers after that time, and not before', async () => {
    vi.useFakeTimers();
    try {
      const sandbox = createSandbox();
      sandbox.faults = [{ method: 'POST', path: '/auth', fault: 'slow:1500' }];
      const settled = vi.fn();
      void sandbox.fetch('/auth', { method: 'POST', headers, body }).then(settled);
      await vi.advanceTimersByTimeAsync(1499);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(settled).toHaveBeenCalledOnce();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('hang ends with the signal, for its reason, and nothing was done', async () => {
    const { auth, sandbox } = troubled('hang');
    const life = new AbortController();
    const answer = auth({ signal: life.signal });
    life.abort(new Error('too long'));
    await expect(answer).rejects.toThrow('too long');
    expect(sandbox.requests).toHaveLength(1);
  });

  it('hang ends with the signal of a Request as well', async () => {
    const { sandbox } = troubled('hang');
    const life = new AbortController();
    const url = 'http://sandbox.invalid/auth';
    const request = new Request(url, { method: 'POST', headers, body, signal: life.signal });
    const answer = sandbox.fetch(request);
    life.abort(new Error('too long'));
    await expect(answer).rejects.toThrow('too long');
  });

  it('hang-body gives headers and the start of the body, then ends with the signal', async () => {
    const { auth } = troubled('hang-body');
    const life = new AbortController();
    const response = await auth({ signal: life.signal });
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toMatch(/^\{"AnswerCode":0,/);
    const rest = reader?.read();
    life.abort(new Error('too long'));
    await expect(rest).rejects.toThrow('too long');
  });

  it('hang-body can be left by cancelling the body', async () => {
    const response = await troubled('hang-body').auth({ signal: new AbortController().signal });
    await expect(response.body?.cancel()).resolves.toBeUndefined();
  });

  it('does not keep a request that was aborted before it began', async () => {
    const { auth, sandbox } = troubled('hang');
    await expect(auth({ signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
    expect(sandbox.requests).toEqual([]);
  });
});

describe('the work of a call', () => {
  const asked = { campaignid: '1001', email: 'new@example.com', devicetype: '1' };
  const before = [
    'drop',
    'status:500',
    'answer:202',
    'retry-after:1',
    'html',
    'portal',
    'expired-token',
  ];
  const after = [
    'drop-after-commit',
    'malformed',
    'truncated',
    'empty',
    'wrong-type',
    'huge',
    'null',
    'bom',
    'no-cors',
    'hang-body',
    'slow:0',
    'answer-after-commit:450',
  ];

  const cases: [string, number][] = [
    ...before.map((fault): [string, number] => [fault, 0]),
    ...after.map((fault): [string, number] => [fault, 1]),
  ];

  it.each(cases)('under %s is done %i times', async (fault, times) => {
    const { sandbox, bearer, synchro } = setUp();
    const open = { ...bearer(await synchro()), 'content-type': 'application/json' };
    sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault }];
    const init = { method: 'POST', headers: open, body: JSON.stringify(asked) };
    await sandbox.fetch('/customer/verifyemail', init).catch(() => undefined);
    expect(sandbox.outbox).toHaveLength(times);
    expect(sandbox.requests).toHaveLength(2);
  });
});
