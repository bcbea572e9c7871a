/** A stranger who uses up every limit of a contact, and its owner, who gets in by a code alone. */
import { describe, expect, it } from 'vitest';
import { address } from './address.js';
import { Visitor } from './code-visitor.js';
import { requestCodes } from './request-codes.js';
import {
  createStage,
  minute,
  registerPath,
  registration,
  type Stage,
  type StageOptions,
} from './stage.js';

const day = 24 * 60 * minute;
const home = '203.0.113.7';
const people = [
  ['email', 'registered@example.com'],
  ['mobile', '3330000002'],
  ['card', '100001'],
] as const;
type Channel = (typeof people)[number][0];

/** Asks for codes and guesses codes and passwords, from as many addresses as it takes. */
async function attack(stage: Stage, channel: Channel, contact: string): Promise<void> {
  const numbers = Array.from({ length: 40 }, (_none, index) => `33300${String(10_000 + index)}`);
  await requestCodes(stage, numbers, 40);
  const others = Array.from({ length: 60 }, (_none, index) => `33${String(10 + index)}1234567`);
  await requestCodes(stage, others, 60);
  for (let index = 0; index < 14; index += 1) {
    const stranger = new Visitor(stage, address(500 + index), channel, contact);
    await stranger.look();
    await stranger.send();
    await stranger.enter('000000', 'a guess');
    await stage.logIn(contact, 'a guess', { ip: stranger.ip });
    // The limit of a few minutes has room again, and that of a day is used up in the end.
    stage.pass(12 * minute);
  }
  for (let index = 0; index < 14; index += 1) {
    const stranger = new Visitor(stage, address(600 + index), channel, contact);
    await stranger.look();
    await stranger.send();
    await stranger.enter('000000', 'a guess');
    await stage.logIn(contact, 'a guess', { ip: stranger.ip });
  }
}

function setUp(options: StageOptions = {}): Stage {
  return createStage({ mobile: { country: '39', perDay: 60 }, ...options });
}

describe('an owner who has entered a code from an address', () => {
  it.each(people)(
    'gets in by %s from there, and not from a new one, after a stranger has used up all limits',
    async (channel, contact) => {
      const stage = setUp();
      const owner = new Visitor(stage, home, channel, contact);
      expect(await owner.getIn()).toEqual([200, 200, 200]);
      stage.pass(3 * day);
      await attack(stage, channel, contact);
      expect(await owner.getIn()).toEqual([200, 200, 200]);
      stage.pass(13 * minute);
      expect(await owner.getIn()).toEqual([200, 200, 200]);
      const elsewhere = new Visitor(stage, '203.0.113.99', channel, contact);
      expect(await elsewhere.getIn()).toEqual([429]);
    },
    60_000,
  );

  it('has no end to the wait at a new address while a stranger goes on, but a password', async () => {
    const stage = setUp();
    const [channel, contact] = people[0];
    const elsewhere = new Visitor(stage, '203.0.113.99', channel, contact);
    const entered: number[] = [];
    for (let step = 0; step < 240; step += 1) {
      // The stranger takes each message of the day as soon as there is one.
      const stranger = new Visitor(stage, address(500 + step), channel, contact);
      await stranger.look();
      await stranger.send();
      if (step >= 60 && step % 5 === 0) entered.push((await elsewhere.getIn())[0]!);
      stage.pass(12 * minute);
    }
    expect(entered).toEqual(Array.from({ length: 36 }, () => 429));
    const { status } = await stage.logIn(contact, 'correct horse battery staple', {
      ip: elsewhere.ip,
    });
    expect(status).toBe(200);
  });

  it('is known there by the registration, too', async () => {
    const stage = setUp();
    const contact = 'anna@example.org';
    const token = await stage.synchro({ ip: home });
    const given = { ip: home, token };
    await stage.verify('email', contact, given);
    const body = registration('email', contact, stage.code());
    expect((await stage.call('PUT', registerPath, body, given)).status).toBe(200);
    stage.pass(3 * day);
    await attack(stage, 'email', contact);
    expect(await new Visitor(stage, home, 'email', contact).getIn()).toEqual([200, 200, 200]);
  });

  it('gets in after strangers whose numbers differ in the last digits have used up their own counts', async () => {
    const stage = setUp();
    const owner = new Visitor(stage, home, ...people[1]);
    expect(await owner.getIn()).toEqual([200, 200, 200]);
    const strangers = Array.from(
      { length: 8 },
      (_none, index) =>
        new Visitor(stage, address(700 + index), 'mobile', `33300000${String(10 + index)}`),
    );
    for (const { ip, contact } of strangers) {
      const given = { ip, token: await stage.synchro({ ip }) };
      await stage.verify('mobile', contact, given);
      const entered = await stage.register('mobile', contact, stage.code(), given);
      expect(entered.status).toBe(200);
      stage.pass(15 * minute);
    }
    for (const stranger of strangers) {
      await stranger.look();
      for (let index = 0; index < 6; index += 1) await stranger.send();
    }
    const unknown = new Visitor(stage, address(800), 'mobile', '3330000030');
    await unknown.look();
    expect((await stage.verify('mobile', unknown.contact, unknown.given)).status).toBe(429);
    expect(stage.logs.at(-1)).toMatchObject({ limit: 'code-range' });
    expect(await owner.getIn()).toEqual([200, 200, 200]);
  });

  it('gets in for 29 days after the code', async () => {
    const stage = setUp();
    const [channel, contact] = people[0];
    const owner = new Visitor(stage, home, channel, contact);
    expect(await owner.getIn()).toEqual([200, 200, 200]);
    stage.pass(29 * day);
    await attack(stage, channel, contact);
    expect(await owner.getIn()).toEqual([200, 200, 200]);
  });

  it('is as everybody after 30 days, and by a code that was refused', async () => {
    for (const isRefused of [false, true]) {
      const stage = setUp();
      const [channel, contact] = people[0];
      const owner = new Visitor(stage, home, channel, contact);
      if (isRefused) {
        await owner.look();
        await owner.send();
        expect((await owner.enter('000000')).status).toBe(402);
      } else expect(await owner.getIn()).toEqual([200, 200, 200]);
      stage.pass(isRefused ? 3 * day : 30.01 * day);
      await attack(stage, channel, contact);
      expect(await owner.getIn()).toEqual([429]);
    }
  });

  it('has counts there that end, too, and the budget ends for everybody', async () => {
    const stage = setUp({ mobile: { country: '39', perDay: 12, kept: 0.5 } });
    const [channel, contact] = people[1];
    const owner = new Visitor(stage, home, channel, contact);
    expect(await owner.getIn()).toEqual([200, 200, 200]);
    stage.pass(3 * day);
    await attack(stage, channel, contact);
    expect(stage.logs.filter(({ limit }) => limit === 'code-budget')).not.toEqual([]);
    const sent = [];
    for (let index = 0; index < 8; index += 1) {
      await owner.look();
      sent.push((await owner.send()).status);
      stage.pass(13 * minute);
    }
    expect(sent.filter((status) => status === 200)).toHaveLength(6);
  });
});

describe('a committing call that is delivered twice', () => {
  it.each([
    ['commit-contact', 1],
    ['commit-ip', 1],
  ])('has one answer, also if %s has no room for the repeat', async (limit, burst) => {
    for (const isAtOnce of [false, true]) {
      const stage = setUp({ limits: { [limit]: { burst, every: '1h' } } });
      const token = await stage.synchro({ ip: home });
      const given = { ip: home, token };
      await stage.verify('email', 'anna@example.org', given);
      const put = () => stage.register('email', 'anna@example.org', stage.code(), given);
      const both = isAtOnce ? await Promise.all([put(), put()]) : [await put(), await put()];
      expect(both.map(({ text }) => text)).toEqual([both[0]!.text, both[0]!.text]);
      expect(both[0]!.status).toBe(200);
      expect(
        stage.sandbox.customers.filter(({ username }) => username === 'anna@example.org'),
      ).toHaveLength(1);
    }
  });
});
