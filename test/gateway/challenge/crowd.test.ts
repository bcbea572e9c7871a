/** Many visitors with one address, and an attacker with as much time to compute as they like. */
import { describe, expect, it } from 'vitest';
import type { Challenge } from '../../../src/gateway/challenge/challenge.js';
import { address } from '../address.js';
import { texts } from '../request-codes.js';
import { createStage, minute, type Stage } from '../stage.js';

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
  }, 60_000);

  it('without proofs gets no more texts than without a challenge', async () => {
    const counts: number[] = [];
    for (const challenge of [free, undefined]) {
      const stage = createStage({ mobile, ...(challenge && { challenge }) });
      counts.push((await attack(stage, hour, () => '192.0.2.1', false)).length);
    }
    expect(counts[0]).toBeLessThanOrEqual(counts[1]!);
    expect(counts[1]).toBeLessThanOrEqual(15 + 30);
  });

  it('starts at most 2,000 journeys in an hour with proofs, and gets as many challenges', async () => {
    const limits = { 'all-ip': { burst: 100_000, every: '1s' } };
    const stage = createStage({ challenge: free, limits });
    let started = 0;
    let given = 0;
    for (let index = 0; index < 2400; index += 1) {
      if ((await stage.synchro({ headers: proof() })) !== 'undefined') started += 1;
      if ((await stage.call('GET', '/challenge')).status === 200) given += 1;
      stage.pass(1500);
    }
    expect(started).toBeGreaterThan(1900);
    expect(started).toBeLessThanOrEqual(2000);
    expect(given).toBeLessThanOrEqual(2000);
    expect(given).toBeGreaterThan(1900);
  }, 60_000);

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
  const auth = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };
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
