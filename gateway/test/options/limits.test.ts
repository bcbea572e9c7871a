import { describe, expect, it } from 'vitest';
import { seededPassword } from '../../../sandbox/src/sandbox/index.js';
import { retryAfter } from '../../src/request/refusal.js';
import { memoryStore } from '../../src/store/memory-store.js';
import { StoreError } from '../../src/store/store-error.js';
import type { Store } from '../../src/store/store.js';
import { createStage, minute, type Stage } from '../stage.js';

const registered = 'registered@example.com';

describe('a refusal for a limit', () => {
  it('reveals only that the page must wait', async () => {
    const stage = createStage();
    for (let index = 0; index < 3; index += 1)
      await stage.verify('email', 'a@example.com', { token: await stage.synchro() });
    const seen = await stage.verify('email', 'a@example.com', { token: await stage.synchro() });
    expect(seen).toMatchObject({ status: 429, text: '{"problem":"limit"}' });
    expect(Number(seen.headers.get('retry-after')) % 5).toBe(0);
    expect(stage.logs.at(-1)).toMatchObject({ outcome: 'limited', limit: 'code-contact' });
  });

  it.each([
    [1, 0, '5'],
    [1, 0.99, '10'],
    [5000, 0, '5'],
    [5001, 0, '10'],
    [299_000, 0.99, '300'],
    [1e9, 0, '300'],
    [0, 0, '5'],
  ])(
    'for a wait of %i ms and the random number %d has Retry-After: %s',
    (wait, chance, expected) => {
      expect(retryAfter(wait, () => chance)).toBe(expected);
    },
  );

  it('does not charge the other limits of the request', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    for (let index = 0; index < 10; index += 1)
      await stage.verify('email', 'a@example.com', { token });
    // 3 of the 5 units of the journey are used; the refused requests are not charged.
    expect((await stage.verify('email', 'b@example.com', { token })).status).toBe(200);
    expect((await stage.verify('email', 'c@example.com', { token })).status).toBe(200);
    expect((await stage.verify('email', 'd@example.com', { token })).status).toBe(429);
  });
});

describe('limits', () => {
  const burstOf = async (work: (index: number) => Promise<{ status: number }>, most = 200) => {
    for (let index = 0; index < most; index += 1)
      if ((await work(index)).status === 429) return index;
    return most;
  };

  it.each<
    [string, number, (stage: Stage) => Promise<(index: number) => Promise<{ status: number }>>]
  >([
    [
      'tokens from an address',
      30,
      (stage) =>
        Promise.resolve(async () => ({
          status: (await stage.synchro()) === 'undefined' ? 429 : 200,
        })),
    ],
    [
      'log-ins from an address',
      20,
      (stage) => Promise.resolve((index) => stage.logIn(`p${String(index)}@example.com`, 'x')),
    ],
    [
      'renewals from an address',
      30,
      async (stage) => {
        const { body } = await stage.call('POST', '/auth', {
          campaignid: '1001',
          devicetype: '1',
          scope: 'customersynchro',
        });
        return () => stage.call('POST', '/auth/refreshToken', { refreshToken: body.refreshToken });
      },
    ],
    [
      'commits for a contact',
      10,
      async (stage) => {
        const token = await stage.synchro();
        return (index) =>
          stage.register('email', 'a@example.com', String(index), {
            token,
            ip: `198.51.100.${String(index)}`,
          });
      },
    ],
    [
      'commits from an address',
      20,
      async (stage) => {
        const token = await stage.synchro();
        return (index) => stage.register('email', `a${String(index)}@example.com`, '1', { token });
      },
    ],
    [
      'codes by email from an address',
      60,
      (stage) =>
        Promise.resolve(async (index) =>
          stage.verify('email', `a${String(index)}@example.com`, {
            token: await stage.synchro({ ip: `198.51.100.${String(index)}` }),
          }),
        ),
    ],
    [
      'codes by text from an address',
      15,
      (stage) =>
        Promise.resolve(async (index) =>
          stage.verify('mobile', `333${String(100 + index)}0001`, {
            token: await stage.synchro({ ip: `198.51.100.${String(index)}` }),
          }),
        ),
    ],
    [
      'calls with a customer token',
      60,
      async (stage) => {
        const { body } = await stage.logIn(registered, seededPassword);
        return () => stage.call('GET', '/customer', undefined, { token: String(body.token) });
      },
    ],
    [
      'everything from an address',
      120,
      async (stage) => {
        const tokens: string[] = [];
        for (let index = 0; index < 4; index += 1)
          tokens.push(
            String(
              (await stage.logIn(registered, seededPassword, { ip: '192.0.2.200' })).body.token,
            ),
          );
        return (index) => stage.call('GET', '/customer', undefined, { token: tokens[index % 4]! });
      },
    ],
  ])('%s: %i at once', async (_title, burst, prepare) => {
    const stage = createStage();
    expect(await burstOf(await prepare(stage))).toBe(burst);
  });

  it('can be configured, and are multiplied for shared networks', async () => {
    const stage = createStage({
      limits: { 'session-ip': { burst: 2, every: '1h' } },
      networks: [{ cidr: '203.0.113.0/24', factor: 3 }],
    });
    const tokensFrom = async (ip: string) => {
      const tokens: string[] = [];
      for (let index = 0; index < 10; index += 1) tokens.push(await stage.synchro({ ip }));
      return tokens.filter((token) => token !== 'undefined').length;
    };
    expect(await tokensFrom('192.0.2.1')).toBe(2);
    expect(await tokensFrom('203.0.113.9')).toBe(6);
  });

  it('apply to the /56 network of an IPv6 address', async () => {
    const stage = createStage({ limits: { 'session-ip': { burst: 2, every: '1h' } } });
    for (const ip of ['2001:db8::1', '2001:db8:0:1::1']) await stage.synchro({ ip });
    expect(await stage.synchro({ ip: '2001:db8:0:ff::2' })).toBe('undefined');
    expect(await stage.synchro({ ip: '2001:db8:0:100::1' })).not.toBe('undefined');
  });
});

describe('while the store is down', () => {
  it('a refusal is over soon after the store is back, whatever the local count says', async () => {
    const store = cutStore();
    const stage = createStage({ store });
    const token = await stage.synchro();
    const check = (name: string) =>
      stage.call('GET', `/customer/checkcard?email=${name}@example.com`, undefined, { token });
    store.isCut = true;
    expect((await check('mistyped')).status).toBe(402);
    const refused = await check('right');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    store.isCut = false;
    stage.pass(5000);
    expect((await check('right')).status).toBe(402);
  });

  it('one that is full is down, although it can be read', async () => {
    const inner = memoryStore({ places: 1024 });
    const full = () => Promise.reject(new StoreError('OOM'));
    const store: Store = {
      ...inner,
      take: full,
      replace: full,
      claim: (...parts) => (parts[3] > 0 ? full() : inner.claim(...parts)),
    };
    const stage = createStage({ store });
    expect(await stage.gateway.ready()).toMatchObject({ store: 'down', storeFault: 'OOM' });
  });

  /** A store that can be made to fail. */
  const cutStore = (): Store & { isCut: boolean } => {
    const inner = memoryStore({ places: 1024 });
    const store = { ...inner, isCut: false };
    const guard =
      <Parts extends unknown[], Result>(work: (...parts: Parts) => Promise<Result>) =>
      (...parts: Parts) =>
        store.isCut ? Promise.reject(new StoreError('ECONNRESET')) : work(...parts);
    return Object.assign(store, {
      take: guard(inner.take),
      reset: guard(inner.reset),
      claim: guard(inner.claim),
      replace: guard(inner.replace),
    });
  };

  it('codes are refused, tokens and commits work, checks and log-ins have a tenth of their limits', async () => {
    const store = cutStore();
    const stage = createStage({ store });
    const token = await stage.synchro();
    await stage.verify('email', 'new@example.com', { token });
    const customerid = await stage.findId('email', 'hascard@example.com', { token });
    store.isCut = true;
    for (const [path, body] of [
      ['/customer/verifyemail', { campaignid: '1001', email: 'x@example.com', devicetype: '1' }],
      [
        '/customer/generateverificationcode',
        { customerid, email: 'hascard@example.com', devicetype: '1' },
      ],
    ] as const) {
      const seen = await stage.call('POST', path, body, { token });
      expect(seen).toMatchObject({ status: 429, body: { problem: 'limit' } });
      expect(seen.headers.get('retry-after')).toBe('5');
    }
    expect(stage.sandbox.outbox).toHaveLength(1);
    const code = stage.code();
    const twice = await Promise.all(
      [1, 2].map(() => stage.register('email', 'new@example.com', code, { token })),
    );
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const checks: number[] = [];
    for (let index = 0; index < 4; index += 1)
      checks.push((await stage.check('email', `q${String(index)}@example.com`, { token })).status);
    expect(checks).toEqual([402, 429, 429, 429]);
    const logIns: number[] = [];
    for (let index = 0; index < 4; index += 1)
      logIns.push(
        (await stage.logIn(registered, 'x', { ip: `198.51.100.${String(index)}` })).status,
      );
    expect(logIns).toEqual([402, 429, 429, 429]);
    expect(await stage.gateway.ready()).toMatchObject({
      ready: true,
      store: 'down',
      storeFault: 'ECONNRESET',
    });
    let tokens = 0;
    while ((await stage.synchro({ ip: '198.51.100.77' })) !== 'undefined') tokens += 1;
    expect(tokens).toBe(30);
    store.isCut = false;
    stage.pass(minute);
    expect(
      (await stage.verify('email', 'y@example.com', { token: await stage.synchro() })).status,
    ).toBe(200);
    expect(stage.events.filter(({ kind }) => kind === 'store')).toEqual([
      { kind: 'store', state: 'down', fault: 'ECONNRESET' },
      { kind: 'store', state: 'up' },
    ]);
  });
});
