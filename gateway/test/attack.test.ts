/** "An attack, step by step" of docs/security.md, with its numbers. Step 8 is in `live/hostile-requests`. */
import { describe, expect, it } from 'vitest';
import { auth } from './platform-reply.js';
import { createStage, registration, registerPath, type Seen, type Stage } from './stage.js';

const statuses = (seen: readonly Seen[]) => seen.map(({ status }) => status);
const times = (count: number, status: number) => Array.from({ length: count }, () => status);
const texts = ({ sandbox }: Stage) => sandbox.outbox.filter(({ to }) => /\d{6}$/.test(to)).length;
const alarms = ({ events }: Stage) =>
  events.flatMap((event) => (event.kind === 'alarm' ? [event.alarm] : []));

/** Requests a text for each number in turn, from an address and a journey of its own unless given. */
async function textAll(
  stage: Stage,
  numbers: readonly string[],
  given: { ip?: string; token?: string } = {},
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const [index, number] of numbers.entries()) {
    const { ip = `198.51.100.${String(index)}` } = given;
    const token = given.token ?? (await stage.synchro({ ip }));
    seen.push(await stage.verify('mobile', number, { ip, token }));
  }
  return seen;
}

/** Numbers of one range (`count` below 10,000), or one number in each of several ranges. */
const inRange = (count: number) =>
  Array.from({ length: count }, (_none, index) => `333123${String(1000 + index)}`);
const inRanges = (count: number, operator = '333') =>
  Array.from({ length: count }, (_none, index) => `${operator}${String(100 + index)}0001`);

describe('an attack, step by step', () => {
  it('1: an address gets 30 tokens, then one per 20 s', async () => {
    const stage = createStage();
    const ask = () => stage.call('POST', '/auth', auth);
    const seen: Seen[] = [];
    for (let count = 0; count < 31; count += 1) seen.push(await ask());
    expect(statuses(seen)).toEqual([...times(30, 200), 429]);
    stage.pass(20_000);
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429]);
  });

  it('2: a token is refused by the platform itself', async () => {
    const stage = createStage();
    const { body } = await stage.call('POST', '/auth', auth);
    const direct = await stage.sandbox.fetch('/customer/checkcard?email=a%40b.c', {
      headers: { authorization: `Bearer ${String(body.token)}` },
    });
    const renewed = await stage.sandbox.fetch('/auth/refreshToken', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'sandbox' },
      body: JSON.stringify({ refreshToken: body.refreshToken }),
    });
    expect([direct.status, renewed.status]).toEqual([401, 401]);
  });

  it('3: a number abroad is "not sent", and nothing reaches the platform', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    const before = stage.upstream.length;
    const seen = await stage.verify('mobile', '+88213123456', { token });
    expect(seen).toMatchObject({ status: 402, body: { AnswerCode: 203 } });
    expect(stage.upstream).toHaveLength(before);
  });

  it('4: 8 texts to a range, 5 from a token, 15 from an address', async () => {
    const range = await textAll(createStage(), inRange(10));
    expect(statuses(range)).toEqual([...times(8, 200), 429, 429]);
    const stage = createStage();
    const token = await stage.synchro();
    const ofToken = await textAll(stage, inRanges(7), { token });
    expect(statuses(ofToken)).toEqual([...times(5, 200), 429, 429]);
    const ofAddress = await textAll(createStage(), inRanges(17), { ip: '192.0.2.7' });
    expect(statuses(ofAddress)).toEqual([...times(15, 200), 429, 429]);
  });

  it('5: 20 texts to a block and none entered raise an alarm; the budget ends all texts', async () => {
    const stage = createStage({ mobile: { country: '39', perDay: 37 } });
    await textAll(stage, inRanges(19));
    expect(alarms(stage)).toEqual([]);
    await textAll(stage, inRanges(20).slice(19));
    expect(alarms(stage)).toEqual(['conversion']);
    const others = await textAll(stage, inRanges(7, '347'));
    expect(statuses(others)).toEqual([...times(5, 200), 429, 429]);
    expect(texts(stage)).toBe(25);
    expect(alarms(stage)).toContain('budget');
  });

  it('6: ids in a row are "not sent", and nothing reaches the platform', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    const before = stage.upstream.length;
    for (const [contact, code] of [
      [{}, 202],
      [{ email: 'a@b.c' }, 202],
      [{ mobile: '3331234567' }, 203],
    ] as const) {
      const body = { customerid: '5001', devicetype: '1', ...contact };
      const path = '/customer/generateverificationcode';
      const seen = await stage.call('POST', path, body, { token });
      expect(seen).toMatchObject({ status: 402, body: { AnswerCode: code } });
    }
    expect(stage.upstream).toHaveLength(before);
    expect(alarms(stage)).toContain('unknown-id');
  });

  it('7: of fifty equal registrations at once one reaches the platform, and all get its answer', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    await stage.verify('email', 'new@example.org', { token });
    const body = registration('email', 'new@example.org', stage.code());
    const seen = await Promise.all(
      Array.from({ length: 50 }, () => stage.call('PUT', registerPath, body, { token })),
    );
    expect(statuses(seen)).toEqual(times(50, 200));
    expect(stage.upstream.filter(({ url }) => url.endsWith(registerPath))).toHaveLength(1);
  });
});
