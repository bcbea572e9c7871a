import { describe, expect, it } from 'vitest';
import type { Challenge, ChallengeContext } from '../../src/challenge/challenge.js';
import { seededPassword } from '../../../sandbox/src/sandbox/index.js';
import { address } from '../address.js';
import { createStage, minute, type Stage } from '../stage.js';

/** Accepts proofs that start with `good`; the id of a proof is its text. */
function plainChallenge(more: Partial<Challenge> = {}) {
  const contexts: ChallengeContext[] = [];
  const challenge: Challenge = {
    header: 'x-proof',
    verify: (proof, context) => {
      contexts.push(context);
      if (proof.startsWith('down')) return Promise.resolve({ ok: false, reason: 'unavailable' });
      if (!proof.startsWith('good')) return Promise.resolve({ ok: false, reason: 'invalid' });
      return Promise.resolve({ ok: true, id: proof, expires: context.now + 5 * minute });
    },
    ...more,
  };
  return { challenge, contexts };
}

const needed = { status: 429, body: { problem: 'challenge' } };
let proofs = 0;
const proof = () => ({ 'x-proof': `good-${String((proofs += 1))}` });
const auth = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };

describe('a proof', () => {
  it('is required for a card, and for the second half of the checks of a journey', async () => {
    const stage = createStage({ challenge: plainChallenge().challenge });
    const token = await stage.synchro();
    expect(await stage.check('card', '100002', { token })).toMatchObject(needed);
    const other = await stage.synchro();
    expect((await stage.check('card', '100002', { token: other, headers: proof() })).status).toBe(
      200,
    );
    const statuses: number[] = [];
    for (let index = 0; index < 7; index += 1)
      statuses.push(
        (await stage.check('email', `a${String(index)}@example.com`, { token })).status,
      );
    expect(statuses).toEqual([402, 402, 402, 402, 402, 402, 429]);
    expect(stage.logs.at(-1)).toMatchObject({ outcome: 'challenged' });
    expect((await stage.check('email', 'b@example.com', { token, headers: proof() })).status).toBe(
      402,
    );
  });

  it('at any call covers the rest of its journey, the entered code included', async () => {
    const limits = { 'commit-ip': { burst: 1, every: '1h' } };
    const stage = createStage({ challenge: plainChallenge().challenge, limits });
    const token = await stage.synchro();
    await stage.check('card', '100002', { token, headers: proof() });
    expect((await stage.check('card', '100001', { token })).status).toBe(200);
    const codes = [];
    for (let index = 0; index < 3; index += 1) {
      codes.push(await stage.register('email', `a${String(index)}@example.org`, '1', { token }));
    }
    expect(codes.map(({ status }) => status)).toEqual([402, 402, 402]);
    const plain = await stage.synchro();
    expect(await stage.register('email', 'b@example.org', '1', { token: plain })).toMatchObject(
      needed,
    );
    const headers = proof();
    const proven = await stage.register('email', 'b@example.org', '1', { token: plain, headers });
    expect(proven.status).toBe(402);
  });

  it('at the start of a journey covers all of it, including renewed tokens', async () => {
    const stage = createStage({ challenge: plainChallenge().challenge });
    const { body } = await stage.call('POST', '/auth', auth, { headers: proof() });
    const renewed = await stage.call('POST', '/auth/refreshToken', {
      refreshToken: body.refreshToken,
    });
    const token = String(renewed.body.token);
    expect((await stage.check('card', '100002', { token })).status).toBe(200);
  });

  it('covers its journey for an hour', async () => {
    const stage = createStage({ challenge: plainChallenge().challenge });
    const { body } = await stage.call('POST', '/auth', auth);
    await stage.check('card', '100002', { token: String(body.token), headers: proof() });
    stage.pass(50 * minute);
    const { refreshToken } = body;
    const renewed = await stage.call('POST', '/auth/refreshToken', { refreshToken });
    const token = String(renewed.body.token);
    stage.pass(9 * minute);
    expect((await stage.check('card', '100001', { token })).status).toBe(200);
    stage.pass(2 * minute);
    expect(await stage.check('card', '100001', { token })).toMatchObject(needed);
  });

  it('is not used up by a request that a limit refuses, and a used one takes nothing of the limits', async () => {
    const limits = { 'code-contact': { burst: 1, every: '1h' } };
    const stage = createStage({ challenge: plainChallenge().challenge, limits });
    const token = await stage.synchro();
    const headers = proof();
    const ask = (name: string, given: object) =>
      stage.verify('email', `${name}@example.org`, { token, ...given });
    expect((await ask('a', {})).status).toBe(200);
    expect(await ask('a', { headers })).toMatchObject({ status: 429, body: { problem: 'limit' } });
    expect((await ask('b', { headers })).status).toBe(200);
    expect(await ask('c', { headers })).toMatchObject(needed);
    expect(stage.logs.at(-1)).toMatchObject({ reason: 'proof used' });
    expect((await ask('c', { headers: proof() })).status).toBe(200);
  });

  it('is required from the fourth failed log-in of a username', async () => {
    const stage = createStage({ challenge: plainChallenge().challenge });
    const guess = (index: number, headers: Record<string, string> = {}) =>
      stage.logIn('registered@example.com', 'a guess', { ip: address(index), headers });
    for (let index = 0; index < 3; index += 1) expect((await guess(index)).status).toBe(402);
    expect(await guess(3)).toMatchObject(needed);
    expect((await guess(4, proof())).status).toBe(402);
    expect(
      (await stage.logIn('registered@example.com', seededPassword, { headers: proof() })).status,
    ).toBe(200);
    expect((await guess(5)).status).toBe(402);
  });

  it('lifts the block of home numbers whose codes are not entered', async () => {
    const texts = async (
      stage: Stage,
      from: number,
      count: number,
      headers: () => Record<string, string> = () => ({}),
    ) => {
      const statuses: number[] = [];
      for (let index = from; index < from + count; index += 1) {
        const ip = address(index);
        const token = await stage.synchro({ ip });
        statuses.push(
          (
            await stage.verify('mobile', `3331${String(10 + index)}0000`, {
              ip,
              token,
              headers: headers(),
            })
          ).status,
        );
      }
      return statuses;
    };
    const stage = createStage({ challenge: plainChallenge().challenge });
    await texts(stage, 0, 20);
    expect(await texts(stage, 30, 2)).toEqual([429, 429]);
    expect(stage.logs.at(-1)).toMatchObject({ outcome: 'challenged' });
    expect(await texts(stage, 40, 2, proof)).toEqual([200, 200]);
    // Without a challenge the home country is not blocked, but the alarm is raised.
    const plain = createStage();
    await texts(plain, 0, 20);
    expect(await texts(plain, 30, 2)).toEqual([200, 200]);
    expect(plain.events).toContainEqual({ kind: 'alarm', tenant: 'default', alarm: 'conversion' });
  });

  it('is accepted once', async () => {
    const stage = createStage({ challenge: plainChallenge().challenge });
    const headers = proof();
    const seen = await Promise.all(
      [1, 2, 3].map(() => stage.call('POST', '/auth', auth, { headers })),
    );
    expect(seen.map(({ status }) => status).sort()).toEqual([200, 429, 429]);
    expect(seen.find(({ status }) => status === 429)?.body).toEqual({ problem: 'challenge' });
    expect(stage.upstream).toHaveLength(1);
  });

  it.each(['bad', 'g', `good-${'x'.repeat(5000)}`])(
    'that is invalid is refused: %.9s',
    async (value) => {
      const stage = createStage({ challenge: plainChallenge().challenge });
      expect(
        await stage.call('POST', '/auth', auth, { headers: { 'x-proof': value } }),
      ).toMatchObject(needed);
      expect(stage.upstream).toHaveLength(0);
    },
  );

  it('that cannot be verified counts as no proof', async () => {
    const stage = createStage({ challenge: plainChallenge().challenge });
    const { status, body } = await stage.call('POST', '/auth', auth, {
      headers: { 'x-proof': 'down' },
    });
    expect(status).toBe(200);
    expect(await stage.check('card', '100002', { token: String(body.token) })).toMatchObject(
      needed,
    );
  });

  it('is verified with the tenant, the address, the time and keys for challenges', async () => {
    const { challenge, contexts } = plainChallenge();
    const stage = createStage({ challenge });
    await stage.call('POST', '/auth', auth, { headers: proof(), ip: '192.0.2.5' });
    expect(contexts[0]).toMatchObject({ tenant: 'default', ip: '192.0.2.5', now: stage.now() });
    expect(contexts[0]?.keys.map((key) => key.length)).toEqual([32]);
  });

  it('is ignored for other calls, and not sent to the platform', async () => {
    const { challenge, contexts } = plainChallenge();
    const stage = createStage({ challenge });
    await stage.call('GET', '/customer', undefined, { token: 't', headers: { 'x-proof': 'bad' } });
    expect(contexts).toHaveLength(0);
    expect(Object.keys(stage.upstream[0]?.headers ?? {})).toEqual(['accept', 'authorization']);
  });
});

describe('GET challenge', () => {
  it('responds with the input of a proof if the challenge has one', async () => {
    const { challenge } = plainChallenge({
      issue: (context) => Promise.resolve({ salt: context.ip }),
    });
    const stage = createStage({ challenge });
    const seen = await stage.call('GET', '/challenge', undefined, { ip: '192.0.2.5' });
    expect(seen).toMatchObject({ status: 200, body: { salt: '192.0.2.5' } });
    expect(seen.headers.get('cache-control')).toBe('no-store');
    const foreign = await stage.call('GET', '/challenge', undefined, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
    expect(
      (await createStage({ challenge: plainChallenge().challenge }).call('GET', '/challenge'))
        .status,
    ).toBe(404);
    expect((await createStage().call('GET', '/challenge')).status).toBe(404);
    expect((await stage.call('POST', '/challenge', {})).status).toBe(404);
  });

  it('is limited by address', async () => {
    const { challenge } = plainChallenge({ issue: () => Promise.resolve({}) });
    const stage = createStage({ challenge });
    const statuses: number[] = [];
    for (let index = 0; index < 1005; index += 1) {
      statuses.push((await stage.call('GET', '/challenge')).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });
});
