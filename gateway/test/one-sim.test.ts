/** Strangers who can enter the codes of a number of their own, and an owner who gets in by a code alone. */
import { describe, expect, it } from 'vitest';
import { address } from './address.js';
import { Visitor } from './code-visitor.js';
import { texts } from './request-codes.js';
import { createStage, minute, type Stage } from './stage.js';

const hour = 60 * minute;
const day = 24 * hour;
const home = '203.0.113.7';
const office = '203.0.113.8';
const mobile = { country: '39', perDay: 300 };

/** A person with a SIM of their own, who has an account and enters a code from nine new addresses a day. */
class Stranger {
  readonly visitors: Visitor[] = [];

  constructor(
    readonly stage: Stage,
    readonly index: number,
  ) {}

  get number(): string {
    return `347${String(1_000_000 + this.index * 10_007)}`;
  }

  visitorAt(ip: string): Visitor {
    return new Visitor(this.stage, ip, 'mobile', this.number);
  }

  async register(): Promise<void> {
    const given = { ip: address(this.index * 1000), token: '' };
    given.token = await this.stage.synchro(given);
    await this.stage.verify('mobile', this.number, given);
    await this.stage.register('mobile', this.number, this.stage.code(), given);
  }

  /** Three days, in each of which a code is entered from nine new addresses. */
  async prepare(): Promise<void> {
    for (let index = 1; index <= 27; index += 1) {
      const visitor = this.visitorAt(address(this.index * 1000 + index));
      this.visitors.push(visitor);
      if ((await visitor.getIn()).length !== 3) throw new Error('not prepared');
      this.stage.pass(day / 9);
    }
  }

  /** One request for a code from each address; none is entered. */
  async ask(): Promise<void> {
    for (const visitor of this.visitors) {
      await visitor.look();
      await visitor.send();
    }
  }
}

/** A day: strangers ask each hour, and the owner gets in each two hours. Resolves to how often, of twelve. */
async function oneDay(stage: Stage, strangers: readonly Stranger[], owner: Visitor) {
  let entered = 0;
  for (let step = 0; step < 24; step += 1) {
    for (const stranger of strangers) await stranger.ask();
    if (step % 2 === 1 && (await owner.getIn()).join() === '200,200,200') entered += 1;
    stage.pass(hour);
  }
  return entered;
}

const textsTo = (stage: Stage, number: string, since: number) =>
  texts(stage).filter(({ to, at }) => to === number && at >= since).length;

describe('one SIM whose codes were entered from 27 addresses', () => {
  it('gets 50 texts a day, and the owner of another number gets in twelve times of twelve', async () => {
    const stage = createStage({ mobile });
    const owner = new Visitor(stage, home, 'mobile', '3330000002');
    expect(await owner.getIn()).toEqual([200, 200, 200]);
    const stranger = new Stranger(stage, 1);
    await stranger.register();
    await stranger.prepare();
    const start = stage.now();
    expect(await oneDay(stage, [stranger], owner)).toBe(12);
    expect(textsTo(stage, stranger.number, start)).toBeLessThanOrEqual(50);
    expect(textsTo(stage, stranger.number, start)).toBeGreaterThan(10);
  }, 120_000);
});

describe('an owner at home', () => {
  it.each([
    ['email', 'registered@example.com'],
    ['mobile', '3330000002'],
    ['card', '100001'],
  ] as const)(
    'gets in by %s while a stranger behind another one of their addresses asks for codes',
    async (channel, contact) => {
      const stage = createStage({ mobile });
      const owner = new Visitor(stage, home, channel, contact);
      expect(await new Visitor(stage, office, channel, contact).getIn()).toEqual([200, 200, 200]);
      expect(await owner.getIn()).toEqual([200, 200, 200]);
      stage.pass(2 * day);
      const strangers = [office, address(1), address(2)].map(
        (ip) => new Visitor(stage, ip, channel, contact),
      );
      const seen: string[] = [];
      for (let step = 0; step < 96; step += 1) {
        for (const stranger of strangers) {
          await stranger.look();
          await stranger.send();
        }
        if (step % 6 === 5) seen.push((await owner.getIn()).join());
        stage.pass(30 * minute);
      }
      expect(seen).toEqual(Array.from({ length: 16 }, () => '200,200,200'));
    },
    120_000,
  );
});
