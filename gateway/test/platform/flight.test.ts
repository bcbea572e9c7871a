import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/store/memory-store.js';
import type { Store } from '../../src/store/store.js';
import { createStage, minute, password, registerPath, sendTo, type Stage } from '../stage.js';

/** A store that records all its keys and values. */
function openStore(): Store & { readonly values: string[]; readonly keys: string[] } {
  const inner = memoryStore({ places: 1024 });
  const values: string[] = [];
  const keys: string[] = [];
  return {
    ...inner,
    values,
    keys,
    take: (scope, buckets, now) => {
      keys.push(scope, ...buckets.map(({ key }) => key));
      return inner.take(scope, buckets, now);
    },
    claim: (scope, key, value, ttl, now) => {
      keys.push(key);
      values.push(value);
      return inner.claim(scope, key, value, ttl, now);
    },
    replace: (scope, key, from, to, ttl, now) => {
      keys.push(key);
      values.push(from ?? '', to ?? '');
      return inner.replace(scope, key, from, to, ttl, now);
    },
  };
}

/** A platform that holds its replies to committing calls until they are released. */
function heldStage(more: Parameters<typeof createStage>[0] = {}) {
  const held: (() => void)[] = [];
  const stage: Stage = createStage({
    ...more,
    send: async (request) => {
      const reply = await sendTo(stage.sandbox, stage.upstream)(request);
      if (!request.url.endsWith(registerPath)) return reply;
      await new Promise<void>((resolve) => held.push(resolve));
      return reply;
    },
  });
  const waitForCommit = async (count = 1): Promise<void> => {
    while (held.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { stage, held, waitForCommit };
}

const commits = (stage: Stage) =>
  stage.upstream.filter(({ url }) => url.endsWith(registerPath)).length;

async function withCode(stage: Stage, email = 'new@example.com') {
  const token = await stage.synchro();
  await stage.verify('email', email, { token });
  return token;
}

describe('a committing call', () => {
  it('that is sent three times concurrently reaches the platform once, and all get its reply', async () => {
    const { stage, held, waitForCommit } = heldStage();
    const token = await withCode(stage);
    const all = [1, 2, 3].map(() =>
      stage.register('email', 'new@example.com', stage.code(), { token }),
    );
    await waitForCommit();
    held[0]?.();
    const seen = await Promise.all(all);
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(seen.map(({ text }) => text)).size).toBe(1);
    expect(commits(stage)).toBe(1);
    expect(
      stage.logs
        .slice(-3)
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['answered', 'joined', 'joined']);
  });

  it('that is repeated within 15 minutes gets the stored reply, also with another token', async () => {
    const stage = createStage();
    const token = await withCode(stage);
    const code = stage.code();
    const first = await stage.register('email', 'new@example.com', code, { token });
    stage.pass(14 * minute);
    const again = await stage.register('email', 'new@example.com', code, {
      token: await stage.synchro(),
    });
    expect(again.text).toBe(first.text);
    expect(commits(stage)).toBe(1);
    expect(stage.logs.at(-1)?.outcome).toBe('replayed');
    stage.pass(2 * minute);
    const late = await stage.register('email', 'new@example.com', code, {
      token: await stage.synchro(),
    });
    expect(late.status).toBe(402);
    expect(commits(stage)).toBe(2);
  });

  it('with another password or code is sent separately', async () => {
    const stage = createStage();
    const token = await withCode(stage);
    await stage.register('email', 'new@example.com', stage.code(), { token });
    const other = await stage.register(
      'email',
      'new@example.com',
      stage.code(),
      { token },
      { password: `${password}!` },
    );
    expect(other.status).toBe(402);
    expect(commits(stage)).toBe(2);
  });

  it('that was refused is sent again when repeated', async () => {
    const stage = createStage();
    const token = await withCode(stage);
    for (let time = 0; time < 2; time += 1) {
      expect((await stage.register('email', 'new@example.com', '000000', { token })).status).toBe(
        402,
      );
    }
    expect(commits(stage)).toBe(2);
  });

  it('without a reply gives 502, and a repeat reaches the platform', async () => {
    const stage = createStage();
    const token = await withCode(stage);
    const code = stage.code();
    stage.sandbox.faults = [{ method: 'PUT', path: registerPath, fault: 'drop-after-commit' }];
    const lost = await stage.register('email', 'new@example.com', code, { token });
    expect(lost).toMatchObject({ status: 502, body: { problem: 'upstream' } });
    const again = await stage.register('email', 'new@example.com', code, { token });
    expect(again.status).toBe(402);
    expect(commits(stage)).toBe(2);
    expect(
      stage.sandbox.customers.filter(({ username }) => username === 'new@example.com'),
    ).toHaveLength(1);
  });

  it('continues when the visitor leaves', async () => {
    const { stage, held, waitForCommit } = heldStage();
    const token = await withCode(stage);
    const code = stage.code();
    const leaving = new AbortController();
    const gone = stage.register('email', 'new@example.com', code, {
      token,
      signal: leaving.signal,
    });
    await waitForCommit();
    leaving.abort();
    held[0]?.();
    await gone;
    const again = await stage.register('email', 'new@example.com', code, { token });
    expect(again.status).toBe(200);
    expect(commits(stage)).toBe(1);
  });

  it('at two gateways with one store reaches the platform once', async () => {
    const store = memoryStore({ places: 1024 });
    const { stage, held, waitForCommit } = heldStage({ store });
    const other = createStage({
      store,
      send: sendTo(stage.sandbox, stage.upstream),
      environment: { clock: stage.now },
    });
    const token = await withCode(stage);
    const code = stage.code();
    const first = stage.register('email', 'new@example.com', code, { token });
    await waitForCommit();
    const second = other.register('email', 'new@example.com', code, { token });
    while (other.waits.length < 3) await new Promise((resolve) => setImmediate(resolve));
    held[0]?.();
    const [one, two] = await Promise.all([first, second]);
    expect(one.status).toBe(200);
    expect(two.text).toBe(one.text);
    expect(commits(stage)).toBe(1);
    expect(other.logs.at(-1)?.outcome).toBe('replayed');
  });

  it('of a crashed gateway is sent by another one when it is no longer renewed', async () => {
    const store = memoryStore({ places: 1024 });
    const { stage, waitForCommit } = heldStage({ store });
    const other = createStage({
      store,
      send: sendTo(stage.sandbox, stage.upstream),
      environment: { clock: stage.now },
    });
    const token = await withCode(stage);
    // No reply, and no renewal while the test runs.
    void stage.register('email', 'new@example.com', '123456', { token });
    await waitForCommit();
    const second = other.register('email', 'new@example.com', '123456', { token });
    while (other.waits.length < 3) await new Promise((resolve) => setImmediate(resolve));
    expect(commits(stage)).toBe(1);
    stage.pass(5000);
    expect((await second).status).toBe(402);
    expect(commits(stage)).toBe(2);
  });

  it('does not get the stored reply of another body, whatever the store gives', async () => {
    const inner = memoryStore({ places: 1024 });
    let kept: string | undefined;
    const store: Store = {
      ...inner,
      claim: async (...parts) => kept ?? inner.claim(...parts),
      replace: (scope, key, from, to, ttl, now) => {
        if (to?.startsWith('end:')) kept = to;
        return inner.replace(scope, key, from, to, ttl, now);
      },
    };
    const stage = createStage({ store });
    const token = await withCode(stage);
    await stage.register('email', 'new@example.com', stage.code(), { token });
    expect(kept).toBeDefined();
    await withCode(stage, 'other@example.com');
    await stage.register('email', 'other@example.com', stage.code(), { token });
    expect(commits(stage)).toBe(2);
    expect(stage.logs.at(-1)?.outcome).toBe('answered');
  });

  it('stores no readable data', async () => {
    const store = openStore();
    const stage = createStage({ store });
    const token = await withCode(stage);
    const code = stage.code();
    await stage.register('email', 'new@example.com', code, { token });
    expect(store.values.some((value) => value.startsWith('end:'))).toBe(true);
    const all = [...store.values, ...store.keys]
      .flatMap((value) => [
        value,
        Buffer.from(value.replace(/^end:/, ''), 'base64').toString('latin1'),
      ])
      .join('\n');
    for (const secret of ['new@example.com', password, code, token, '700001', 'customer']) {
      expect(all).not.toContain(secret);
    }
  });
});

describe('a request for a code with an Idempotency-Key', () => {
  const ask = (stage: Stage, token: string, key: string, email = 'new@example.com') =>
    stage.verify('email', email, { token, headers: { 'idempotency-key': key } });

  it('that is repeated within a minute sends no second code', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    const all = await Promise.all([1, 2].map(() => ask(stage, token, 'click-1')));
    expect(all.map(({ status }) => status)).toEqual([200, 200]);
    stage.pass(59_000);
    expect((await ask(stage, token, 'click-1')).status).toBe(200);
    expect(stage.sandbox.outbox).toHaveLength(1);
    stage.pass(2000);
    expect((await ask(stage, token, 'click-1')).status).toBe(200);
    expect(stage.sandbox.outbox).toHaveLength(2);
  });

  it('with another key, contact or journey is a separate request', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    await ask(stage, token, 'click-1');
    await ask(stage, token, 'click-2');
    await ask(stage, token, 'click-1', 'other@example.com');
    await ask(stage, await stage.synchro(), 'click-1');
    expect(stage.sandbox.outbox).toHaveLength(4);
  });

  it.each([undefined, '', 'click 1', 'k'.repeat(201)])(
    'that is absent or malformed is a separate request each time: %s',
    async (key) => {
      const stage = createStage();
      const token = await stage.synchro();
      const headers: Record<string, string> = {};
      if (key !== undefined) headers['idempotency-key'] = key;
      for (const _ of [1, 2]) await stage.verify('email', 'new@example.com', { token, headers });
      expect(stage.sandbox.outbox).toHaveLength(2);
    },
  );

  it('of 200 characters is one', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    for (const _ of [1, 2]) await ask(stage, token, 'k'.repeat(200));
    expect(stage.sandbox.outbox).toHaveLength(1);
  });
});
