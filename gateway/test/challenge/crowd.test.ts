/** Many visitors with one address, and an attacker with as much time to compute as they like. */
import { describe, expect, it } from 'vitest';
import type { Challenge } from '../../src/challenge/challenge.js';
import { address } from '../address.js';
import { texts } from '../request-codes.js';
import { createStage, minute, password, type Stage } from '../stage.js';

const hour = 60 * minute;
const perDay = 500;
const mobile = { country: '39', perDay };
/** Proofs that cost nothing: the limits hold although nobody has to compute. */
const free: Challenge = {
  header: 'x-proof',
  name: 'proof-of-work',
  issue: () => Promise.resolve({}),
  verify: (proof, { now }) => Promise.resolve({ ok: true, id: proof, expires: now + hour }),
};
const auth = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };
let proofs = 0;
const proof = () => ({ 'x-proof': `proof-${String((proofs += 1))}` });

/** A mobile number in a range of its own. */
const numberOf = (index: number) =>
  `3${String(20 + (index % 70))}${String(1_000_000 + index * 10_007).slice(0, 7)}`;

/** Requests a text for a number each 30 s for this time, with a proof for each journey; the times of the texts. */
async function attack(stage: Stage, time: number, ip: (index: number) => string, isProven = true) {
  const end = stage.now() + time;
  for (let index = 0; stage.now() < end; index += 1) {
    const headers = isProven ? proof() : {};
    const token = await stage.synchro({ ip: ip(index), headers });
    await stage.verify('mobile', numberOf(index), { ip: ip(index), token });
    stage.pass(30_000);
  }
  return texts(stage).map(({ at }) => at);
}

function mostWithin(times: readonly number[], span: number): number {
  const counts = times.map((from) => times.filter((at) => at >= from && at < from + span).length);
  return Math.max(0, ...counts);
}

describe('one address', () => {
  it('that proves all the time gets a tenth of the texts of a day in an hour, and a third in a day', async () => {
    const stage = createStage({ challenge: free, mobile });
    const sent = await attack(stage, 6 * hour, () => '192.0.2.1');
    expect(mostWithin(sent, hour)).toBeLessThanOrEqual(perDay / 10);
    expect(sent.length).toBeGreaterThan(perDay / 10);
    expect(sent.length).toBeLessThanOrEqual(perDay / 3);
  });

  it('without proofs gets no more texts than without a challenge', async () => {
    const counts: number[] = [];
    for (const challenge of [free, undefined]) {
      const stage = createStage({ mobile, ...(challenge && { challenge }) });
      counts.push((await attack(stage, hour, () => '192.0.2.1', false)).length);
    }
    expect(counts[0]).toBeLessThanOrEqual(counts[1]!);
    expect(counts[1]).toBeLessThanOrEqual(15 + 30);
  });

  describe('has with proofs, in a hundredth of its size,', () => {
    const ip = '192.0.2.1';
    const small = () =>
      createStage({ challenge: free, networks: [{ cidr: '192.0.2.0/24', factor: 0.01 }] });
    /** Its token is of another address. */
    const prove = async (stage: Stage, index: number) => ({
      ip,
      token: await stage.synchro({ ip: address(index) }),
      headers: proof(),
    });

    it.each([
      [
        20,
        'journeys',
        (stage: Stage) => stage.call('POST', '/auth', auth, { ip, headers: proof() }),
      ],
      [40, 'challenges', (stage: Stage) => stage.call('GET', '/challenge', undefined, { ip })],
      [
        40,
        'look-ups',
        async (stage: Stage, index: number) =>
          stage.check('email', `a${index}@example.org`, await prove(stage, index)),
      ],
      [
        40,
        'emails',
        async (stage: Stage, index: number) =>
          stage.verify('email', `a${index}@example.org`, await prove(stage, index)),
      ],
      [
        40,
        'entered codes',
        async (stage: Stage, index: number) =>
          stage.register('email', `a${index}@example.org`, '1', await prove(stage, index)),
      ],
    ] as const)('%i %s in an hour', async (most, _what, call) => {
      const stage = small();
      let passed = 0;
      for (let index = 0; index < 120; index += 1) {
        if ((await call(stage, index)).status !== 429) passed += 1;
        stage.pass(30_000);
      }
      expect(passed).toBeLessThanOrEqual(most);
      expect(passed).toBeGreaterThan(most * 0.9);
    });

    it('30 calls at once and one each two seconds', async () => {
      const stage = small();
      const statuses: number[] = [];
      for (let index = 0; index < 35; index += 1) {
        const given = await prove(stage, index);
        const email = `a${index}@example.org`;
        const call = index % 2 === 0 ? stage.check : stage.verify;
        statuses.push((await call('email', email, given)).status);
      }
      expect(statuses.filter((status) => status === 429)).toHaveLength(5);
      expect(stage.logs.at(-1)).toMatchObject({ limit: 'all-ip' });
      stage.pass(2000);
      expect((await stage.check('email', 'b@example.org', await prove(stage, 40))).status).toBe(
        402,
      );
    });
  });

  it('without proofs has 120 calls at once, whatever others prove', async () => {
    const stage = createStage({ challenge: free });
    const headers = proof();
    const token = await stage.synchro({ headers });
    const customer = (index: number) =>
      stage.call('GET', '/customer', undefined, { token: `of-nobody-${index}` });
    const statuses: number[] = [];
    for (let index = 0; index < 125; index += 1) statuses.push((await customer(index)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect((await stage.check('email', 'a@example.org', { token })).status).toBe(402);
    expect(await stage.call('POST', '/auth', auth)).toMatchObject({ status: 429 });
  });

  it('has the limit of a range of numbers with proofs, too', async () => {
    const stage = createStage({ challenge: free, mobile });
    for (let index = 0; index < 20; index += 1) {
      const headers = proof();
      const token = await stage.synchro({ headers });
      await stage.verify('mobile', `33312310${String(10 + index)}`, { token });
    }
    expect(texts(stage)).toHaveLength(8);
  });
});

describe('the price of a challenge', () => {
  it('rises with the challenges that an address was given, not with those that it used', async () => {
    const prices: number[] = [];
    const priced: Challenge = {
      ...free,
      issue: ({ given }) => {
        prices.push(given);
        return Promise.resolve({});
      },
    };
    const stage = createStage({ challenge: priced });
    for (let index = 0; index < 50; index += 1) await stage.call('GET', '/challenge');
    await stage.call('GET', '/challenge', undefined, { ip: address(7) });
    expect(prices.map(Math.round)).toEqual([
      ...Array.from({ length: 50 }, (_none, index) => index),
      0,
    ]);
  });
});

describe('the header x-onboarding-challenge', () => {
  const origin = 'https://other.example';

  it('is in the first reply when a limit of the address is half in use, and in a refusal', async () => {
    const stage = createStage({ challenge: free, origins: [origin] });
    const open = () => stage.call('POST', '/auth', auth, { headers: { origin } });
    const seen = [];
    for (let index = 0; index < 31; index += 1) seen.push(await open());
    expect(seen[0]?.headers.has('x-onboarding-challenge')).toBe(false);
    expect(seen[20]?.headers.get('x-onboarding-challenge')).toBe('proof-of-work');
    expect(seen[20]?.headers.get('access-control-expose-headers')).toContain(
      'x-onboarding-challenge',
    );
    expect(seen[30]).toMatchObject({ status: 429, body: { problem: 'challenge' } });
    expect(seen[30]?.headers.get('x-onboarding-challenge')).toBe('proof-of-work');
  });

  it('is in the first reply when only the texts of the address are half in use', async () => {
    const stage = createStage({ challenge: free, mobile });
    for (let index = 0; index < 8; index += 1) {
      const ip = '192.0.2.1';
      const token = await stage.synchro({ ip: address(index) });
      await stage.verify('mobile', numberOf(index), { ip, token });
    }
    const first = await stage.call('POST', '/auth', auth);
    expect(first.headers.get('x-onboarding-challenge')).toBe('proof-of-work');
  });

  it('costs nothing: a first token charges no other limit than its own', async () => {
    const stage = createStage({
      challenge: free,
      limits: { 'check-ip': { burst: 1, every: '1h' } },
    });
    for (let index = 0; index < 3; index += 1) await stage.synchro();
    const token = await stage.synchro();
    expect((await stage.check('email', 'a@example.org', { token })).status).toBe(402);
  });

  it.each([
    ['no challenge', {}],
    ['a challenge without a name', { challenge: { header: 'x-proof', verify: free.verify } }],
  ])('is absent with %s', async (_case, options) => {
    const stage = createStage(options);
    for (let index = 0; index < 31; index += 1) {
      const { headers } = await stage.call('POST', '/auth', auth);
      expect(headers.has('x-onboarding-challenge')).toBe(false);
    }
  });
});

describe('a log-in right after a registration', () => {
  it('and data entry pass when others have used up the calls and log-ins of the address, and a second log-in does not', async () => {
    const limits = {
      'all-ip': { burst: 12, every: '1h' },
      'login-failures-ip': { burst: 1, every: '1h' },
    };
    const stage = createStage({ challenge: free, limits });
    const email = 'new@example.org';
    const token = await stage.synchro();
    await stage.verify('email', email, { token });
    await stage.register('email', email, stage.code(), { token });
    for (let index = 0; index < 12; index += 1) {
      await stage.logIn(`other${index}@example.org`, 'a guess');
      await stage.call('GET', '/customer', undefined, { token: `of-nobody-${index}` });
    }
    const entered = await stage.logIn(email, password);
    expect(entered.status).toBe(200);
    const read = async (one: unknown) =>
      (await stage.call('GET', '/customer', undefined, { token: String(one) })).status;
    expect([await read(entered.body.token), await read('of-nobody')]).toEqual([200, 429]);
    expect((await stage.logIn(email, password)).status).toBe(429);
  });

  it('does not count for the limit of log-ins from the address', async () => {
    const limits = { 'login-ip': { burst: 1, every: '1h' } };
    const stage = createStage({ limits });
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) {
      const email = `new${String(index)}@example.org`;
      const token = await stage.synchro();
      await stage.verify('email', email, { token });
      await stage.register('email', email, stage.code(), { token });
      statuses.push((await stage.logIn(email, 'a long enough password')).status);
    }
    expect(statuses).toEqual([200, 200, 200]);
    expect((await stage.logIn('registered@example.com', 'x')).status).toBe(429);
  });
});
