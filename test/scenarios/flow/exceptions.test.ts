import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from '../../flow/fake-client.js';
import { account, anna, cardCode } from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

/** What code can throw, most of which is no `Error`. */
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

/** Each call on the way to the card, the log-in and the new password: how to get to it, and what it would bring. */
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

describe('an exception never ends in success', () => {
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

  it.each(rows)('$method throws $text', async ({ method, reach, error }) => {
    const stage = new Stage();
    await reach(stage);
    const before = stage.page.story.length;
    const { step } = stage.state;
    await stage.client.throws(method, error);
    const after = stage.page.story.slice(before);
    expect(after).toEqual(['error unexpected']);
    expect(stage.where).toBe(`${step} failed unexpected`);
    // The bug goes to the page, whoever watches over it, and nothing else does.
    expect(reported).toEqual([error]);
    expect(stage.page.notices.at(-1)?.detail).toEqual({
      code: 'unexpected',
      step,
      retryable: false,
    });
  });

  it.each(thrown)('of the log-in by itself, either: %o', async (error) => {
    const stage = new Stage(undefined, { start: 'login' });
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', customer());
    await stage.client.throws('fields', error);
    expect(stage.where).toBe('login failed unexpected');
    expect(stage.page.story.filter((line) => successes.test(line))).toEqual([]);
  });

  it.each(thrown)('while we find out what became of a registration: %o', async (error) => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.fails('register', { code: 'timeout' });
    await stage.client.throws('logIn', error);
    expect(stage.where).toBe('checking failed unexpected');
    expect(stage.page.story).not.toContain('verified');
  });

  it('and the next attempt, without one, succeeds', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await stage.client.fails('save', new TypeError('bug'));
    await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await stage.client.answers('save', {});
    expect(stage.where).toBe('done');
  });
});
