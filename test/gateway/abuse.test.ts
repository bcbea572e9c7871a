import { describe, expect, it } from 'vitest';
import { address } from './address.js';
import { pump, texts } from './pump.js';
import { createStage, minute } from './stage.js';

const hour = 60 * minute;
describe('pumping texts', () => {
  it('to one range of numbers sends 8 at most', async () => {
    const stage = createStage();
    const numbers = Array.from(
      { length: 100 },
      (_none, index) => `33312${String(10_000 + index).slice(1)}`,
    );
    await pump(stage, numbers, 100);
    expect(texts(stage)).toHaveLength(8);
  });

  it.each(['+2348012345678', '002348012345678', '2348012345678', '+441234567890', '+15551234567'])(
    'to %s abroad sends nothing, and says that it was not sent',
    async (number) => {
      const stage = createStage();
      const token = await stage.synchro();
      const before = stage.upstream.length;
      expect(await stage.verify('mobile', number, { token })).toMatchObject({
        status: 402,
        body: { AnswerCode: 203 },
      });
      expect(stage.upstream).toHaveLength(before);
    },
  );

  it('sends none at all where a shop sends no texts', async () => {
    const stage = createStage({ mobile: false });
    const token = await stage.synchro();
    expect(await stage.verify('mobile', '3331231234', { token })).toMatchObject({
      status: 402,
      body: { AnswerCode: 203 },
    });
    expect((await stage.verify('email', 'a@example.com', { token })).status).toBe(200);
    expect(texts(stage)).toHaveLength(0);
  });

  it('to a country that is allowed sends 20 an hour, and none once hardly a code comes back', async () => {
    const stage = createStage({ mobile: { country: '39', allow: ['41'], perDay: 1000 } });
    // Ranges of their own, one block of a million.
    const numbers = (from: number, count: number, block: string) =>
      Array.from({ length: count }, (_none, index) => `+${block}1${String(10 + from + index)}0000`);
    const first = await pump(stage, numbers(0, 30, '41791'), 30);
    expect(first.filter((status) => status === 200)).toHaveLength(20);
    expect(stage.events).toContainEqual({ kind: 'alarm', tenant: 'default', alarm: 'conversion' });
    stage.pass(2 * hour);
    const later = await pump(stage, numbers(40, 5, '41791'), 5);
    expect(later).toEqual([429, 429, 429, 429, 429]);
    expect(stage.logs.at(-1)).toMatchObject({ limit: 'code-conversion' });
    expect(await pump(stage, numbers(0, 3, '41792'), 3)).toEqual([200, 200, 200]);
    stage.pass(11 * hour);
    expect(await pump(stage, numbers(60, 1, '41791'), 1)).toEqual([200]);
  });

  it('goes on where codes come back', async () => {
    const stage = createStage({ mobile: { country: '39', allow: ['41'], perDay: 1000 } });
    for (let index = 0; index < 25; index += 1) {
      const number = `+41791${String(100 + index)}0000`;
      const ip = address(index);
      const token = await stage.synchro({ ip });
      expect((await stage.verify('mobile', number, { token, ip })).status).toBe(200);
      expect((await stage.register('mobile', number, stage.code(), { token, ip })).status).toBe(
        200,
      );
      stage.pass(3 * minute);
    }
    expect(stage.events.filter(({ kind }) => kind === 'alarm')).toEqual([]);
  });

  it('to one contact in any spelling sends 3, and 10 in a day', async () => {
    const stage = createStage();
    const spellings = ['3331231234', '+393331231234', '00393331231234', '393331231234'];
    const statuses: number[] = [];
    for (let index = 0; index < 8; index += 1) {
      const ip = address(index);
      const token = await stage.synchro({ ip });
      statuses.push((await stage.verify('mobile', spellings[index % 4]!, { token, ip })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429, 429, 429]);
    // Spread over a day the slower bucket decides.
    for (let index = 0; index < 100; index += 1) {
      stage.pass(13 * minute);
      const ip = address(index);
      await stage.verify('mobile', '3331231234', { token: await stage.synchro({ ip }), ip });
    }
    expect(texts(stage).length).toBeLessThanOrEqual(3 + 17);
  });
});
