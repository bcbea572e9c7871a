import { describe, expect, it } from 'vitest';
import { proofOfWork } from '../../src/challenge/proof-of-work.js';
import type { ChallengeContext } from '../../src/challenge/challenge.js';
import { solve, type Challenge } from '../../../src/proof/solve.js';

const key = (byte: number) => new Uint8Array(32).fill(byte);
const context: ChallengeContext = {
  tenant: 'default',
  ip: '203.0.113.1',
  now: 1_000_000,
  given: 200,
  keys: [key(1)],
};
const quick = proofOfWork({ cost: 1000, tries: 4 });

const issue = async (of = context) => (await quick.issue?.(of)) as Challenge;
const decode = (proof: string) =>
  JSON.parse(Buffer.from(proof, 'base64url').toString()) as {
    challenge: Challenge & { parameters: Record<string, unknown> };
    solution: { counter: number; derivedKey: string };
  };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('proof of work', () => {
  it('is accepted when computed, and has an expiry', async () => {
    const challenge = await issue();
    const verdict = await quick.verify(await solve(challenge), context);
    expect(verdict).toEqual({ ok: true, id: challenge.signature, expires: 1_600_000 });
    expect(challenge.signature.length).toBeLessThanOrEqual(200);
  });

  it('costs a tenth for an address that was given few challenges, and more with each', async () => {
    const dear = proofOfWork({ cost: 1000, tries: 100 });
    const triesOf = async (given: number) => {
      const challenge = (await dear.issue?.({ ...context, given })) as Challenge;
      return decode(await solve(challenge)).solution.counter;
    };
    expect(await triesOf(0)).toBeLessThanOrEqual(10);
    const [middle, dearest, beyond] = [await triesOf(100), await triesOf(200), await triesOf(9000)];
    expect(middle).toBeGreaterThanOrEqual(27);
    expect(middle).toBeLessThanOrEqual(55);
    for (const tries of [dearest, beyond]) {
      expect(tries).toBeGreaterThanOrEqual(50);
      expect(tries).toBeLessThanOrEqual(100);
    }
  });

  it('takes between half and all of the configured tries', async () => {
    const counters = await Promise.all(
      Array.from({ length: 20 }, async () => decode(await solve(await issue())).solution.counter),
    );
    for (const counter of counters) {
      expect(counter).toBeGreaterThanOrEqual(2);
      expect(counter).toBeLessThanOrEqual(4);
    }
  });

  it.each([
    null,
    7,
    {},
    { challenge: null, solution: {} },
    { challenge: 'x', solution: {} },
    { challenge: {}, solution: {} },
    { challenge: { parameters: {}, signature: 'x' }, solution: {} },
  ])('is refused, not thrown at, where it is %j', async (value) => {
    expect(await quick.verify(encode(value), context)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('fits into the longest header that the gateway reads', async () => {
    const proof = await solve(await issue());
    expect(proof).toMatch(/^[\w-]+$/);
    expect(proof.length).toBeLessThan(4096);
  });

  it('is different each time', async () => {
    expect((await issue()).signature).not.toBe((await issue()).signature);
  });

  it('is refused after its expiry', async () => {
    const proof = await solve(await issue());
    const later = { ...context, now: context.now + 600_000 };
    expect(await quick.verify(proof, later)).toEqual({ ok: false, reason: 'expired' });
  });

  it('is accepted with an older key, and refused with another key', async () => {
    const proof = await solve(await issue());
    const rotated = { ...context, keys: [key(2), key(1)] } as const;
    expect(await quick.verify(proof, rotated)).toMatchObject({ ok: true });
    const other = { ...context, keys: [key(2)] } as const;
    expect(await quick.verify(proof, other)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is refused for another tenant', async () => {
    const proof = await solve(await issue());
    const verdict = await quick.verify(proof, { ...context, tenant: 'other.example' });
    expect(verdict).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is refused when any part of it was changed', async () => {
    const { challenge, solution } = decode(await solve(await issue()));
    const { parameters } = challenge;
    const forged = [
      { challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '0' } }, solution },
      {
        challenge: {
          ...challenge,
          parameters: { ...parameters, data: { tenant: 'default', expires: 9e15 } },
        },
        solution,
      },
      { challenge: { ...challenge, signature: 'f'.repeat(64) }, solution },
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      {
        challenge: { ...challenge, parameters: { ...parameters, keySignature: undefined } },
        solution,
      },
    ];
    for (const payload of forged) {
      expect(await quick.verify(encode(payload), context)).toEqual({
        ok: false,
        reason: 'invalid',
      });
    }
  });

  it('does not reject for a malformed header', async () => {
    const good = decode(await solve(await issue()));
    const nonsense: unknown[] = [null, 1, 'x', [], {}, { challenge: null, solution: null }];
    nonsense.push(
      { ...good, solution: { counter: -1, derivedKey: 7 } },
      { ...good, challenge: [] },
    );
    nonsense.push({
      ...good,
      challenge: { ...good.challenge, parameters: { algorithm: 'SCRYPT' } },
    });
    for (const text of ['%', '=', '{}', ...nonsense.map(encode)]) {
      expect(await quick.verify(text, context)).toEqual({ ok: false, reason: 'invalid' });
    }
  });

  it.each([[{ cost: 10 }], [{ tries: 1.5 }]])('throws for options out of range: %j', (options) => {
    expect(() => proofOfWork(options)).toThrow(RangeError);
  });
});
