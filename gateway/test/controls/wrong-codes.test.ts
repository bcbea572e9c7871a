import { describe, expect, it } from 'vitest';
import { address } from '../address.js';
import { Visitor } from '../code-visitor.js';
import { createStage, minute, smallStore, type Stage } from '../stage.js';

const wrongCodes = { kind: 'alarm', tenant: 'default', alarm: 'wrong-codes' };
const alarmsOf = ({ events }: Stage) => events.filter(({ kind }) => kind === 'alarm');
let guesses = 0;

/** Somebody who enters codes for another person's contact, each from a new address and one each 12 minutes. */
async function guess(
  stage: Stage,
  channel: 'email' | 'card',
  contact: string,
  count: number,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const stranger = new Visitor(stage, address((guesses += 1)), channel, contact);
    await stranger.look();
    const { body } = await stranger.enter(String(100_000 + index));
    expect(body.AnswerCode).toBe(425);
    stage.pass(12 * minute);
  }
}

describe('wrong codes for one contact', () => {
  it.each([
    ['email', 'registered@example.com'],
    ['card', '100001'],
  ] as const)(
    'raise an alarm at the fiftieth of a day, and close nothing: %s',
    async (channel, contact) => {
      const stage = createStage();
      await guess(stage, channel, contact, 49);
      expect(alarmsOf(stage)).toEqual([]);
      await guess(stage, channel, contact, 1);
      expect(alarmsOf(stage)).toEqual([wrongCodes]);
      const owner = new Visitor(stage, '203.0.113.7', channel, contact);
      expect(await owner.getIn()).toEqual([200, 200, 200]);
    },
  );

  it('raise it for new customers, through two gateways with one store', async () => {
    const store = smallStore();
    const stages = [createStage({ store }), createStage({ store })] as const;
    for (let index = 0; index < 50; index += 1) {
      const stage = stages[index % 2 === 0 ? 0 : 1];
      const given = { ip: address(index), token: await stage.synchro({ ip: address(index) }) };
      await stage.register('email', 'anna@example.org', '100000', given);
      for (const each of stages) each.pass(12 * minute);
    }
    expect([alarmsOf(stages[0]), alarmsOf(stages[1])]).toEqual([[], [wrongCodes]]);
  });

  it('raise none when they are of many contacts, or of several days', async () => {
    const stage = createStage();
    await guess(stage, 'email', 'registered@example.com', 40);
    await guess(stage, 'card', '100001', 40);
    stage.pass(25 * 60 * minute);
    await guess(stage, 'email', 'registered@example.com', 40);
    expect(alarmsOf(stage)).toEqual([]);
  });
});
