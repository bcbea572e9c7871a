import { describe, expect, it } from 'vitest';
import { address } from '../address.js';
import type { Challenge } from '../../src/challenge/challenge.js';
import { createStage, minute, smallStore, type Stage } from '../stage.js';

describe('guessed identifiers', () => {
  it('are limited to 12 checks per journey and 20 per address', async () => {
    const stage = createStage();
    const check = async (index: number, token: string, ip: string) =>
      (await stage.check('email', `person${String(index)}@example.com`, { token, ip })).status;
    const token = await stage.synchro();
    const journey: number[] = [];
    for (let index = 0; index < 14; index += 1)
      journey.push(await check(index, token, address(index)));
    expect(journey.filter((status) => status === 402)).toHaveLength(12);
    const byIp: number[] = [];
    for (let index = 0; index < 24; index += 1)
      byIp.push(await check(index, await stage.synchro({ ip: '192.0.2.77' }), '192.0.2.77'));
    expect(byIp.filter((status) => status === 402)).toHaveLength(20);
  });

  it('are limited to 6 card codes per address', async () => {
    const stage = createStage();
    const statuses: number[] = [];
    for (let index = 0; index < 10; index += 1) {
      statuses.push(
        (await stage.check('card', String(100_000 + index), { token: await stage.synchro() }))
          .status,
      );
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  const alarmsOf = ({ events }: Stage) => events.filter(({ kind }) => kind === 'alarm');
  const tryList = async (stage: Stage, count: number, ip: (index: number) => string) => {
    for (let index = 0; index < count; index += 1) {
      const given = { token: await stage.synchro({ ip: ip(index) }), ip: ip(index) };
      await stage.check('email', `person${String(index)}@example.com`, given);
      stage.pass(minute / 2);
    }
  };

  it('raise an alarm when one visitor looks up 60 that the platform does not know', async () => {
    const stage = createStage();
    await tryList(stage, 59, () => '192.0.2.9');
    expect(alarmsOf(stage)).toEqual([]);
    // The same one again is not another one.
    const given = { token: await stage.synchro({ ip: '192.0.2.9' }), ip: '192.0.2.9' };
    await stage.check('email', 'person1@example.com', given);
    expect(alarmsOf(stage)).toEqual([]);
    await stage.check('email', 'person99@example.com', given);
    expect(alarmsOf(stage)).toEqual([{ kind: 'alarm', tenant: 'default', alarm: 'enumeration' }]);
  });

  it('raise no alarm for a mailing to members, new customers, or many visitors', async () => {
    const stage = createStage();
    for (let index = 0; index < 70; index += 1) {
      const given = { token: await stage.synchro() };
      await stage.check('email', 'registered@example.com', given);
      await stage.check('email', `new${String(index)}@example.com`, given);
      await stage.verify('email', `new${String(index)}@example.com`, given);
      stage.pass(minute / 2);
    }
    await tryList(stage, 120, address);
    expect(alarmsOf(stage)).toEqual([]);
  });

  it('raise no alarm when they are looked up at one gateway and get their code at another', async () => {
    const store = smallStore();
    const [first, second] = [createStage({ store }), createStage({ store })];
    const visit = async (index: number, asksForCode: boolean) => {
      const email = `new${String(index)}@example.com`;
      await first.check('email', email, { token: await first.synchro() });
      // On the way from the one to the other.
      for (const stage of [first, second]) stage.pass(minute / 2);
      if (asksForCode) await second.verify('email', email, { token: await second.synchro() });
    };
    for (let index = 0; index < 90; index += 1) await visit(index, true);
    expect([...alarmsOf(first), ...alarmsOf(second)]).toEqual([]);
    for (let index = 100; index < 220; index += 1) await visit(index, false);
    expect(alarmsOf(first)).toHaveLength(1);
  });

  describe('of a crowd that proves', () => {
    const challenge: Challenge = {
      header: 'x-proof',
      verify: (proof, { now }) => Promise.resolve({ ok: true, id: proof, expires: now + minute }),
    };
    let proofs = 0;
    /** Look-ups at once, by journeys of ten each. */
    const arrive = async (stage: Stage, from: number, count: number, codes: number) => {
      let token = '';
      for (let index = from; index < from + count; index += 1) {
        if (index % 10 === 0)
          token = await stage.synchro({ headers: { 'x-proof': String((proofs += 1)) } });
        await stage.check('email', `new${String(index)}@example.com`, { token });
      }
      stage.pass(minute);
      for (let index = from; index < from + codes; index += 1) {
        if (index % 5 === 0)
          token = await stage.synchro({ headers: { 'x-proof': String((proofs += 1)) } });
        await stage.verify('email', `new${String(index)}@example.com`, { token });
      }
    };

    it('raise no alarm while the codes are on their way, nor if one in five asks for none', async () => {
      const stage = createStage({ challenge });
      await arrive(stage, 0, 400, 320);
      stage.pass(10 * minute);
      await arrive(stage, 1000, 10, 0);
      expect(alarmsOf(stage)).toEqual([]);
    });

    it('raise an alarm when most ask for no code within five minutes', async () => {
      const stage = createStage({ challenge });
      await arrive(stage, 0, 100, 30);
      expect(alarmsOf(stage)).toEqual([]);
      stage.pass(5 * minute);
      await arrive(stage, 1000, 1, 0);
      expect(alarmsOf(stage)).toHaveLength(1);
    });

    it('raise an alarm at once when they are more than can arrive together', async () => {
      const stage = createStage({ challenge });
      await arrive(stage, 0, 999, 0);
      expect(alarmsOf(stage)).toEqual([]);
      await arrive(stage, 1000, 1, 0);
      expect(alarmsOf(stage)).toHaveLength(1);
    });
  });
});
