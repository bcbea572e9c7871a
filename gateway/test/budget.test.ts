import { describe, expect, it } from 'vitest';
import { requestCodes, texts } from './request-codes.js';
import { createStage, minute, type Stage } from './stage.js';

const hour = 60 * minute;

describe('requests for codes to 10,000 numbers from 1,000 addresses', () => {
  it(
    'send at most the budget of text messages in any 24 hours, and raise an alarm',
    { timeout: 300_000 },
    async () => {
      const stage = createStage({ mobile: { country: '39', perDay: 200 } });
      const numbers = Array.from(
        { length: 10_000 },
        (_none, index) => `3${String(20_000_0000 + index * 10_007).slice(0, 9)}`,
      );
      // Over a day and a half, so that the budget is the only limit that applies.
      await requestCodes(stage, numbers, 1000, () => stage.pass((36 * hour) / 10_000));
      const times = texts(stage).map(({ at }) => at);
      expect(times.length).toBeGreaterThan(200);
      for (const start of times) {
        const within = times.filter((at) => at >= start && at < start + 24 * hour);
        expect(within.length).toBeLessThanOrEqual(200);
      }
      expect(stage.events).toContainEqual({ kind: 'alarm', tenant: 'default', alarm: 'budget' });
    },
  );
});

describe('a code that the platform refuses to send', () => {
  /** Refuses the next code of this channel as not sent. */
  const refuse = async (stage: Stage, channel: 'email' | 'mobile', value: string) => {
    stage.sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault: 'answer:202' }];
    const { status } = await stage.verify(channel, value, { token: await stage.synchro() });
    stage.sandbox.faults = [];
    expect(status).toBe(402);
  };
  const text = async (stage: Stage, number: string) =>
    (await stage.verify('mobile', number, { token: await stage.synchro() })).status;

  it('gives its text back to the budget of the day', async () => {
    const stage = createStage({ mobile: { country: '39', perDay: 1 } });
    await refuse(stage, 'mobile', '3331231234');
    expect(await text(stage, '3341231234')).toBe(200);
    expect(await text(stage, '3351231234')).toBe(429);
  });

  it('gives back nothing if it was for an email address', async () => {
    const stage = createStage({ mobile: { country: '39', perDay: 1 } });
    expect(await text(stage, '3341231234')).toBe(200);
    await refuse(stage, 'email', 'anna@example.org');
    expect(await text(stage, '3351231234')).toBe(429);
  });
});
