import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from '../../flow/fake-client.js';
import { account, anna, cardCode } from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

/** Values that code can throw; most are no `Error`. */
const thrown: readonly unknown[] = [
  new TypeError('undefined is not a function'),
  new RangeError('Maximum call stack size exceeded'),
  new DOMException('The quota has been exceeded.', 'QuotaExceededError'),
  new DOMException('The operation was aborted.', 'AbortError'),
  'a text',
  undefined,
  null,
  { code: 'offline', problem: { code: 'ok' } },
];

type Method = Parameters<FakeClient['answers']>[0];

/** Each call up to the card, the log-in and the password reset: how to reach it, and its successful result. */
const calls: readonly (readonly [Method, (stage: Stage) => Promise<void>])[] = [
  ['checkIdentifier', (stage) => stage.send({ type: 'identify', identifier: anna })],
  [
    'sendVerification',
    async (stage) => {
      await stage.identified({ status: 'new' });
      await stage.send({ type: 'send-code' });
    },
  ],
  [
    'sendCode',
    async (stage) => {
      await stage.identified({ status: 'has-card', customerId: '1' }, cardCode);
      await stage.send({ type: 'send-code' });
    },
  ],
  ['register', (stage) => stage.verifying()],
  ['changeCredentials', (stage) => stage.verifying({ status: 'has-card', customerId: '1' })],
  [
    'logIn',
    async (stage) => {
      await stage.verifying();
      await stage.client.answers('register', account);
    },
  ],
  ['fields', (stage) => stage.verified()],
  ['customer', (stage) => stage.verified()],
  [
    'save',
    async (stage) => {
      await stage.entering();
      await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    },
  ],
];

const successes =
  /^(?:identified|code-sent|verified|profile-saved|logged-in|incomplete|complete)$|>/;

describe('an unexpected exception never leads to success', () => {
  const reported: unknown[] = [];
  beforeEach(() => {
    reported.length = 0;
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const rows = calls.flatMap(([method, reach]) =>
    thrown.map((error) => ({ method, reach, error, text: String(error) })),
  );

  it.each(rows)('when $method throws $text', async ({ method, reach, error }) => {
    const stage = new Stage();
    await reach(stage);
    const before = stage.page.story.length;
    const { step } = stage.state;
    await stage.client.throws(method, error);
    const after = stage.page.story.slice(before);
    expect(after).toEqual(['error unexpected']);
    expect(stage.where).toBe(`${step} failed unexpected`);
    // The error is reported to the page's error handler, and nothing else happens.
    expect(reported).toEqual([error]);
    expect(stage.page.notices.at(-1)?.detail).toEqual({
      code: 'unexpected',
      step,
      retryable: false,
    });
  });

  it.each(thrown)('when the direct log-in throws %o', async (error) => {
    const stage = new Stage(undefined, { start: 'login' });
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', customer());
    await stage.client.throws('fields', error);
    expect(stage.where).toBe('login failed unexpected');
    expect(stage.page.story.filter((line) => successes.test(line))).toEqual([]);
  });

  it.each(thrown)('when the check of a lost registration throws %o', async (error) => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.fails('register', { code: 'timeout' });
    await stage.client.throws('logIn', error);
    expect(stage.where).toBe('checking failed unexpected');
    expect(stage.page.story).not.toContain('verified');
  });

  it('and the next attempt without an exception succeeds', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await stage.client.fails('save', new TypeError('bug'));
    await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await stage.client.answers('save', {});
    expect(stage.where).toBe('done');
  });
});
