import { describe, expect, it } from 'vitest';
import { defaultTimes } from '../../src/options/environment.js';
import type { Send } from '../../src/options/gateway-options.js';
import { auth, replyOf } from '../platform-reply.js';
import { createStage, type Stage } from '../stage.js';

describe('a platform that does not respond', () => {
  const hanging: Send = ({ signal }) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new Error('aborted'))),
    );
  const times = { ...defaultTimes, call: 20, commit: 60 };

  it('gives 504 after the time limit, which is longer for committing calls', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    const late = createStage({ send: hanging, environment: { times, clock: stage.now } });
    const start = performance.now();
    expect(await late.check('email', 'a@example.com', { token })).toMatchObject({
      status: 504,
      text: '{"problem":"upstream"}',
    });
    const middle = performance.now();
    expect((await late.register('email', 'a@example.com', '1', { token })).status).toBe(504);
    expect(middle - start).toBeGreaterThanOrEqual(19);
    expect(performance.now() - middle).toBeGreaterThanOrEqual(59);
    expect(late.logs.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['upstream-failed', 'timeout'],
      ['upstream-failed', 'timeout'],
    ]);
  });

  it('in the middle of its body gives 504, too', async () => {
    const stage = createStage({
      environment: { times },
      send: ({ signal }) =>
        Promise.resolve({
          status: 200,
          header: () => undefined,
          body: (async function* () {
            yield new TextEncoder().encode('{"a"');
            await new Promise((_resolve, reject) =>
              signal.addEventListener('abort', () => reject(new Error('aborted'))),
            );
          })(),
        }),
    });
    expect((await stage.call('GET', '/customer', undefined, { token: 't' })).status).toBe(504);
  });

  it('is asked to the end when the visitor leaves, which does not count as a failure', async () => {
    const aborted: string[] = [];
    const answers: (() => void)[] = [];
    const stage = createStage({
      send: ({ signal, url }) => {
        signal.addEventListener('abort', () => aborted.push(url));
        return new Promise((resolve) => answers.push(() => resolve(replyOf(200, '{}'))));
      },
    });
    const leaving = new AbortController();
    const visits = Array.from({ length: 25 }, (_none, visit) =>
      stage.call('GET', '/customer', undefined, {
        token: `t${String(visit)}`,
        signal: leaving.signal,
      }),
    );
    while (answers.length < visits.length) await new Promise((resolve) => setImmediate(resolve));
    leaving.abort();
    for (const answer of answers) answer();
    const statuses = (await Promise.all(visits)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(aborted).toEqual([]);
    expect((await stage.gateway.ready()).upstream).toEqual({ default: 'closed' });
  });
});

describe('the breaker', () => {
  const failing = () => {
    let isUp = false;
    let calls = 0;
    const stage = createStage({
      send: () => {
        calls += 1;
        return isUp ? Promise.resolve(replyOf(200, '{}')) : Promise.reject(new Error('refused'));
      },
    });
    const read = async (index: number) =>
      (await stage.call('GET', '/customer', undefined, { token: `t${String(index)}` })).status;
    const calling = () => calls;
    return { stage, read, calling, mend: () => void (isUp = true) };
  };

  it('opens after 20 calls of which half failed, responds with 429, and closes after one successful probe', async () => {
    const { stage, read, calling, mend } = failing();
    const statuses: number[] = [];
    for (let index = 0; index < 25; index += 1) statuses.push(await read(index));
    expect(statuses.filter((status) => status === 502)).toHaveLength(20);
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429, 429]);
    expect(stage.events).toEqual([{ kind: 'breaker', tenant: 'default', state: 'open' }]);
    stage.pass(5000);
    const probes = await Promise.all([30, 31, 32].map(read));
    expect(probes.filter((status) => status === 502)).toHaveLength(1);
    mend();
    stage.pass(5000);
    expect(await read(40)).toBe(200);
    expect(await read(41)).toBe(200);
    expect(calling()).toBe(23);
    expect(stage.events.at(-1)).toEqual({ kind: 'breaker', tenant: 'default', state: 'closed' });
  });

  it('lets the next call be the probe when a probe has no key to call with', async () => {
    let isUp = true;
    const stage = createStage({
      apiKey: () => (isUp ? Promise.resolve('sandbox') : Promise.reject(new Error('no key'))),
      send: () =>
        isUp ? Promise.reject(new Error('refused')) : Promise.resolve(replyOf(200, '{}')),
    });
    const read = (index: number) =>
      stage.call('GET', '/customer', undefined, { token: `t${String(index)}` });
    for (let index = 0; index < 20; index += 1) await read(index);
    stage.pass(5000);
    isUp = false;
    expect((await stage.call('POST', '/auth', auth)).status).toBe(429);
    expect((await read(21)).status).toBe(200);
    expect((await stage.gateway.ready()).upstream).toEqual({ default: 'closed' });
  });

  it('does not block calls that write', async () => {
    const { stage, read } = failing();
    for (let index = 0; index < 20; index += 1) await read(index);
    expect((await stage.call('PUT', '/customer', { name: 'a' }, { token: 't' })).status).toBe(502);
  });
});

describe('concurrent requests', () => {
  it('are limited to 256, a tenth of them reserved for calls that write; others get 429', async () => {
    const waiting: (() => void)[] = [];
    const stage: Stage = createStage({
      limits: { 'all-ip': { burst: 1000, every: '1s' } },
      send: () => new Promise((resolve) => waiting.push(() => resolve(replyOf(200, '{}')))),
    });
    const read = (index: number) =>
      stage.call('GET', '/customer', undefined, { token: `t${String(index)}` });
    const save = (index: number) =>
      stage.call('PUT', '/customer', { name: 'a' }, { token: `w${String(index)}` });
    const reads = Array.from({ length: 240 }, (_none, index) => read(index));
    while (waiting.length < 230) await new Promise((resolve) => setImmediate(resolve));
    const writes = Array.from({ length: 30 }, (_none, index) => save(index));
    while (waiting.length < 256) await new Promise((resolve) => setImmediate(resolve));
    expect(stage.gateway.metrics()).toContain('onboarding_gateway_in_flight 256');
    waiting.forEach((answer) => answer());
    const statuses = (await Promise.all([...reads, ...writes])).map(({ status }) => status);
    expect(statuses.slice(0, 240).filter((status) => status === 200)).toHaveLength(230);
    expect(statuses.slice(240).filter((status) => status === 200)).toHaveLength(26);
    expect(statuses.filter((status) => status === 429)).toHaveLength(14);
    expect(stage.gateway.metrics()).toContain('onboarding_gateway_in_flight 0');
  });

  it('are finished by close(), which refuses further requests', async () => {
    const waiting: (() => void)[] = [];
    const stage = createStage({
      send: () => new Promise((resolve) => waiting.push(() => resolve(replyOf(200, '{}')))),
    });
    const running = stage.call('GET', '/customer', undefined, { token: 't' });
    while (waiting.length < 1) await new Promise((resolve) => setImmediate(resolve));
    let isClosed = false;
    const closed = stage.gateway.close().then(() => (isClosed = true));
    expect((await stage.call('GET', '/customer', undefined, { token: 'u' })).status).toBe(429);
    expect(isClosed).toBe(false);
    expect((await stage.gateway.ready()).ready).toBe(false);
    waiting[0]?.();
    expect((await running).status).toBe(200);
    await closed;
  });
});
