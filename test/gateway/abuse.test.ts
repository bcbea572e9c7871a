import { describe, expect, it } from 'vitest';
import { createCustomer, seededPassword } from '../../src/sandbox/index.js';
import { createStage, minute, type Stage } from './stage.js';

const hour = 60 * minute;
const address = (index: number): string =>
  `198.${String(18 + (index >> 16))}.${String((index >> 8) & 255)}.${String(index & 255)}`;
const texts = (stage: Stage) => stage.sandbox.outbox.filter(({ channel }) => channel === 'mobile');

/** Each number from the next address; a journey has five codes, so a token is good for five. */
async function pump(
  stage: Stage,
  numbers: readonly string[],
  addresses: number,
  each?: () => void,
): Promise<number[]> {
  let token = '';
  const statuses: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const ip = address(index % addresses);
    if (index % 5 === 0) token = await stage.synchro({ ip });
    statuses.push((await stage.verify('mobile', number, { ip, token })).status);
    each?.();
  }
  return statuses;
}

describe('pumping texts', () => {
  it(
    'to 10,000 numbers from 1,000 addresses sends no more than the budget in a day',
    { timeout: 120_000 },
    async () => {
      const stage = createStage({ mobile: { country: '39', perDay: 200 } });
      const numbers = Array.from(
        { length: 10_000 },
        (_none, index) => `3${String(20_000_0000 + index * 10_007).slice(0, 9)}`,
      );
      // Over twelve hours, so that no other limit stands in front of the budget.
      await pump(stage, numbers, 1000, () => stage.pass((12 * hour) / 10_000));
      expect(texts(stage).length).toBeGreaterThan(150);
      expect(texts(stage).length).toBeLessThanOrEqual(200);
      expect(stage.events).toContainEqual({ kind: 'alarm', tenant: 'default', alarm: 'budget' });
    },
  );

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

describe('walking', () => {
  it('ids that no checkcard gave sends nothing, and spends no budget', async () => {
    const stage = createStage({ mobile: { country: '39', perDay: 3 } });
    for (let id = 5001; id < 5011; id += 1) {
      const ip = address(id);
      const token = await stage.synchro({ ip });
      const asked = { customerid: String(id), devicetype: '1' };
      for (const contact of [{}, { email: 'hascard@example.com' }]) {
        const seen = await stage.call(
          'POST',
          '/customer/generateverificationcode',
          { ...asked, ...contact },
          { token, ip },
        );
        expect(seen.status).toBe(402);
        expect([202, 203]).toContain(seen.body.AnswerCode);
      }
    }
    expect(stage.sandbox.outbox).toHaveLength(0);
    expect(stage.events).toContainEqual({ kind: 'alarm', tenant: 'default', alarm: 'walked-id' });
    const token = await stage.synchro();
    expect((await stage.verify('mobile', '3331231234', { token })).status).toBe(200);
  });

  it('an id counts for an hour, and for the contact that found it alone', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    await stage.check('email', 'hascard@example.com', { token });
    const ask = async (contact: object, given: string) =>
      (
        await stage.call(
          'POST',
          '/customer/generateverificationcode',
          { customerid: '5003', devicetype: '1', ...contact },
          { token: given },
        )
      ).status;
    expect(await ask({ email: 'thief@example.com' }, token)).toBe(402);
    expect(await ask({}, token)).toBe(402);
    expect(stage.sandbox.outbox).toHaveLength(0);
    // A page that was reloaded has a new token.
    stage.pass(59 * minute);
    expect(await ask({ email: 'HasCard@example.com' }, await stage.synchro())).toBe(200);
    stage.pass(minute);
    expect(await ask({ email: 'hascard@example.com' }, await stage.synchro())).toBe(402);
  });

  it('identifiers ends after 12 in a journey and 20 from an address', async () => {
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

  it('card codes ends after 6 from an address', async () => {
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

  it('a list of identifiers, slowly and from everywhere, raises an alarm', async () => {
    const stage = createStage();
    for (let index = 0; index < 120; index += 1) {
      const ip = address(index);
      await stage.check('email', `person${String(index)}@example.com`, {
        token: await stage.synchro({ ip }),
        ip,
      });
    }
    expect(stage.events.filter(({ kind }) => kind === 'alarm')).toEqual([
      { kind: 'alarm', tenant: 'default', alarm: 'enumeration' },
    ]);
  });
});

describe('a farmed token', () => {
  it('opens nothing at the platform, and the platform’s own never leaves', async () => {
    const stage = createStage();
    const { body, text } = await stage.call('POST', '/auth', {
      campaignid: '1001',
      devicetype: '1',
      scope: 'customersynchro',
    });
    const direct = await stage.sandbox.fetch('/customer/checkcard?email=a%40b.c', {
      headers: { authorization: `Bearer ${String(body.token)}` },
    });
    expect(direct.status).toBe(401);
    const renewed = await stage.sandbox.fetch('/auth/refreshToken', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'sandbox' },
      body: JSON.stringify({ refreshToken: body.refreshToken }),
    });
    expect(renewed.status).toBe(401);
    expect(text).not.toMatch(/eyJ/);
  });

  it('comes 30 at a time from an address', async () => {
    const stage = createStage();
    const tokens: string[] = [];
    for (let index = 0; index < 50; index += 1) tokens.push(await stage.synchro());
    expect(tokens.filter((token) => token !== 'undefined')).toHaveLength(30);
  });
});

describe('stuffing', () => {
  const people = Array.from({ length: 1000 }, (_none, index) =>
    createCustomer({
      id: String(8000 + index),
      username: `person${String(index)}@example.com`,
      password: seededPassword,
      contact: 'mailcontactdata',
      data: { mailcontactdata: `person${String(index)}@example.com` },
    }),
  );
  const logInsAt = (stage: Stage) =>
    stage.upstream.filter(({ url }) => url.endsWith('/auth')).length;

  it('1,000 names from one address reaches the platform 30 times at most, and the owners get in', async () => {
    const stage = createStage({
      sandbox: { people: () => people.map((person) => ({ ...person })) },
    });
    for (let index = 0; index < 1000; index += 1) {
      await stage.logIn(`person${String(index)}@example.com`, 'a guess', { ip: '203.0.113.66' });
      stage.pass(15);
    }
    expect(logInsAt(stage)).toBeLessThanOrEqual(30);
    for (const index of [0, 10, 999]) {
      expect((await stage.logIn(`person${String(index)}@example.com`, seededPassword)).status).toBe(
        200,
      );
    }
  });

  it('one name from 1,000 addresses reaches the platform 10 times, also when all come at once', async () => {
    const stage = createStage({
      sandbox: { people: () => people.map((person) => ({ ...person })) },
    });
    const owner = () => stage.logIn('person1@example.com', seededPassword, { ip: '192.0.2.10' });
    expect((await owner()).status).toBe(200);
    const attack = () =>
      Promise.all(
        Array.from({ length: 200 }, (_none, index) =>
          stage.logIn('PERSON1@example.com', 'a guess', { ip: address(index) }),
        ),
      );
    const before = logInsAt(stage);
    for (let wave = 0; wave < 5; wave += 1) await attack();
    expect(logInsAt(stage) - before).toBe(10);
    // From an address of theirs the owner is let in at once, from another within five minutes.
    expect((await owner()).status).toBe(200);
    await attack();
    const elsewhere = () =>
      stage.logIn('person1@example.com', seededPassword, { ip: '192.0.2.99' });
    expect((await elsewhere()).status).toBe(429);
    stage.pass(5 * minute);
    expect((await elsewhere()).status).toBe(200);
  });
});
