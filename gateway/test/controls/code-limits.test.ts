import { describe, expect, it } from 'vitest';
import type { Send } from '../../src/options/gateway-options.js';
import { address } from '../address.js';
import { requestCodes, texts } from '../request-codes.js';
import { replyOf } from '../platform-reply.js';
import { createStage, minute, registerPath } from '../stage.js';

const hour = 60 * minute;
describe('the limits of requested text messages', () => {
  it('send nothing if the tenant sends no text messages', async () => {
    const stage = createStage({ mobile: false });
    const token = await stage.synchro();
    expect(await stage.verify('mobile', '3331231234', { token })).toMatchObject({
      status: 402,
      body: { AnswerCode: 203 },
    });
    expect((await stage.verify('email', 'a@example.com', { token })).status).toBe(200);
    expect(texts(stage)).toHaveLength(0);
  });

  it('allow 20 messages an hour to an allowed country, and none when few codes are entered', async () => {
    const stage = createStage({ mobile: { country: '39', allow: ['41'], perDay: 1000 } });
    // Different ranges in one block of a million numbers.
    const numbers = (from: number, count: number, block: string) =>
      Array.from({ length: count }, (_none, index) => `+${block}1${String(10 + from + index)}0000`);
    const first = await requestCodes(stage, numbers(0, 30, '41791'), 30);
    expect(first.filter((status) => status === 200)).toHaveLength(20);
    expect(stage.events).toContainEqual({ kind: 'alarm', tenant: 'default', alarm: 'conversion' });
    stage.pass(2 * hour);
    const later = await requestCodes(stage, numbers(40, 5, '41791'), 5);
    expect(later).toEqual([429, 429, 429, 429, 429]);
    expect(stage.logs.at(-1)).toMatchObject({ limit: 'code-conversion' });
    expect(await requestCodes(stage, numbers(0, 3, '41792'), 3)).toEqual([200, 200, 200]);
    stage.pass(11 * hour);
    expect(await requestCodes(stage, numbers(60, 1, '41791'), 1)).toEqual([200]);
  });

  it.each([
    ['49', ['+491511234567', '+4901511234567', '01511234567', '004901511234567']],
    ['54', ['+5491123456789', '+541123456789', '01123456789', '+540111523456789']],
    ['52', ['+525512345678', '+5215512345678', '5512345678', '15512345678']],
  ])('of home country %s count a number once, however it is written', async (country, forms) => {
    const stage = createStage({ mobile: { country, perDay: 1000 } });
    const statuses: number[] = [];
    for (const [index, number] of forms.slice(0, 3).entries()) {
      const given = { ip: address(index), token: await stage.synchro({ ip: address(index) }) };
      statuses.push((await stage.verify('mobile', number, given)).status);
    }
    expect(statuses).toEqual([200, 200, 200]);
    for (const number of forms) {
      const given = { ip: address(9), token: await stage.synchro({ ip: address(9) }) };
      expect((await stage.verify('mobile', number, given)).status).toBe(429);
      expect(stage.logs.at(-1)).toMatchObject({ limit: 'code-contact' });
    }
  });

  it('allow more messages while the codes are entered', async () => {
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

  it.each([
    ['450', 402, 0],
    ['997', 402, 0],
    ['1', 402, 0],
    ['427', 402, 0],
    ['"450"', 200, 0],
    ['315', 402, 1],
    ['425', 402, 1],
  ])(
    'count a code as entered if the account may exist: answer code %s with status %i',
    async (code, status, alarms) => {
      const send: Send = ({ url }) =>
        Promise.resolve(
          url.endsWith(registerPath)
            ? replyOf(status, `{"AnswerCode":${code}}`)
            : replyOf(200, '{"token":"t"}'),
        );
      const stage = createStage({
        send,
        mobile: { country: '39', allow: ['41'], perDay: 1000 },
      });
      for (let index = 0; index < 20; index += 1) {
        const number = `+41791${String(100 + index)}0000`;
        const ip = address(index);
        const token = await stage.synchro({ ip });
        expect((await stage.verify('mobile', number, { token, ip })).status).toBe(200);
        const entered = await stage.register('mobile', number, '123456', { token, ip });
        expect(entered.status).toBe(status);
      }
      expect(stage.events.filter(({ kind }) => kind === 'alarm')).toHaveLength(alarms);
    },
  );

  it('allow 3 messages at once and 10 in a day to one contact in any spelling', async () => {
    const stage = createStage();
    const spellings = ['3331231234', '+393331231234', '00393331231234', '393331231234'];
    const statuses: number[] = [];
    for (let index = 0; index < 8; index += 1) {
      const ip = address(index);
      const token = await stage.synchro({ ip });
      statuses.push((await stage.verify('mobile', spellings[index % 4]!, { token, ip })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429, 429, 429]);
    // Over a day the slower of the two limits applies.
    for (let index = 0; index < 100; index += 1) {
      stage.pass(13 * minute);
      const ip = address(index);
      await stage.verify('mobile', '3331231234', { token: await stage.synchro({ ip }), ip });
    }
    expect(texts(stage).length).toBeLessThanOrEqual(3 + 17);
  });
});
