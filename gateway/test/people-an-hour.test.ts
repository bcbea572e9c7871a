/** The number of people of one address, as gateway/docs/operate.md prints it. */
import { expect, it } from 'vitest';
import { createStage, minute } from './stage.js';

/** Registers a new visitor, unless a limit refuses a call. */
async function registers(
  stage: ReturnType<typeof createStage>,
  channel: 'email' | 'mobile',
  value: string,
): Promise<boolean> {
  const token = await stage.synchro();
  if (token === 'undefined') return false;
  if ((await stage.check(channel, value, { token })).status === 429) return false;
  if ((await stage.verify(channel, value, { token })).status !== 200) return false;
  return (await stage.register(channel, value, stage.code(), { token })).status === 200;
}

it.each([
  ['text', 44, 30],
  ['email', 120, 120],
] as const)(
  'from one address by %s %i register in the first hour, and %i in the next',
  async (means, ...expected) => {
    const stage = createStage();
    const perHour: number[] = [];
    for (let hour = 0; hour < 2; hour += 1) {
      let registered = 0;
      // One every 30 s: fewer than the limits on first tokens and on checks allow.
      for (let arrival = 0; arrival < 120; arrival += 1) {
        const isRegistered =
          means === 'email'
            ? await registers(stage, 'email', `visitor-${hour}-${arrival}@example.org`)
            : await registers(stage, 'mobile', `33${hour}${String(100 + arrival)}1234`);
        if (isRegistered) registered += 1;
        stage.pass(minute / 2);
      }
      perHour.push(registered);
    }
    expect(perHour).toEqual(expected);
  },
);
