import { describe, expect, it } from 'vitest';
import { address } from '../address.js';
import { createStage, minute, type Stage } from '../stage.js';

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
    const strict = createStage({ alarms: { unknown: 5 } });
    await tryList(strict, 5, () => '192.0.2.9');
    expect(alarmsOf(strict)).toHaveLength(1);
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
});
