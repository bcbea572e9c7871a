/** The funnel of 1,000 journeys whose course is known: by the platform's data and what each visitor does, not by the log. */
import { describe, expect, it } from 'vitest';
import type { HeadlessJourney } from '../../../src/api.js';
import { Funnel, stages } from '../../src/log/funnel.js';
import { readLines } from '../../src/log/read-lines.js';
import {
  ask,
  bytesOf,
  createSite,
  identifierOf,
  rest,
  type Person,
  type Site,
} from './staged-site.js';

/** How far a visitor goes. */
const ends = ['look-up', 'code', 'wrong code', 'right code', 'saved'] as const;
type End = (typeof ends)[number];

const channels = ['email', 'mobile', 'card'] as const;
const kinds = ['new', 'holder', 'registered'] as const;

const personOf = (index: number): Person => {
  const channel = channels[index % 3]!;
  // Somebody without a card has no code to look up.
  const kind = kinds[Math.floor(index / 3) % 3]!;
  return { index, channel, kind: channel === 'card' && kind === 'new' ? 'holder' : kind };
};

/** A registered customer is led to the log-in. */
const endOf = ({ index, kind }: Person): End =>
  kind === 'registered' ? 'look-up' : ends[Math.floor(index / 9) % ends.length]!;

const password = 'correct horse battery';

/** Goes as far as the visitor does; some look up twice. */
async function walk(site: Site, person: Person): Promise<void> {
  const journey = site.start(person.index);
  const end = endOf(person);
  journey.identify(identifierOf(person));
  await rest(journey);
  if (person.index % 4 === 0 && journey.state.step === 'otp') {
    journey.navigate('change-address');
    journey.identify(identifierOf(person));
    await rest(journey);
  }
  if (end !== 'look-up') await enterCode(site, person, journey);
  journey.stop();
}

async function enterCode(site: Site, person: Person, journey: HeadlessJourney): Promise<void> {
  const end = endOf(person);
  journey.sendCode();
  await rest(journey);
  if (end === 'code') return;
  const code = site.codeOf(person) ?? '';
  if (end === 'wrong code') journey.verify(code === '000000' ? '000001' : '000000', password);
  else journey.verify(code, password);
  await rest(journey);
  if (end === 'saved' && journey.state.step === 'profile') {
    journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: true });
    await rest(journey);
  }
}

describe('the funnel of 1,000 known journeys through two gateways', () => {
  it(
    'is exact in every count, in whatever order the lines come',
    { timeout: 300_000 },
    async () => {
      const people = Array.from({ length: 1000 }, (_none, index) => personOf(index));
      const site = createSite({ people });
      const day = ({ index }: Person) => (index < 600 ? '2026-11-24' : '2026-11-25');
      for (let index = 0; index < 1000; index += 50) {
        if (index === 600) site.pass(24 * 3_600_000);
        await Promise.all(people.slice(index, index + 50).map((person) => walk(site, person)));
        site.pass(20_000);
      }
      const expected: Record<string, Record<string, number>> = {};
      for (const person of people) {
        const channel = { email: 'mail', mobile: 'mobile', card: 'card' }[person.channel];
        const row = (expected[`${day(person)} ${channel}`] ??= Object.fromEntries(
          stages.map((stage) => [stage, 0]),
        ));
        const far = ends.indexOf(endOf(person));
        // Of the sandbox's card holders nothing mandatory is missing but name and surname.
        row['looked up']! += 1;
        row[person.kind]! += 1;
        if (far >= 1) row['code sent']! += 1;
        if (far >= 3) row['code right']! += 1;
        if (far >= 4) row.saved! += 1;
      }
      const saved = site.sandbox.customers.filter(({ data }) => data.surname === 'Rossi').length;
      expect(Object.values(expected).reduce((sum, row) => sum + row.saved!, 0)).toBe(saved);
      for (const lines of [site.lines(), site.lines().reverse()]) {
        const funnel = new Funnel({});
        const unread = { count: 0, numbers: [] };
        for await (const line of readLines(bytesOf(lines), unread)) funnel.add(line);
        expect(
          Object.fromEntries(
            funnel.rows().map(({ day: at, channel, counts }) => [`${at} ${channel}`, counts]),
          ),
        ).toEqual(expected);
        expect(funnel.unjoined).toBe(0);
        expect(unread.count).toBe(0);
      }
      const { text } = await ask(site.lines(), { kind: 'funnel', campaign: undefined });
      expect(text.split('\n')).toHaveLength(7);
      const later = await ask(
        site.lines(),
        { kind: 'funnel', campaign: '1001' },
        { since: Date.UTC(2026, 10, 25) },
      );
      expect(later.text).not.toContain('2026-11-24');
      expect(later.text).toContain('2026-11-25  mobile');
      const other = await ask(site.lines(), { kind: 'funnel', campaign: '1002' });
      expect(other).toMatchObject({ isFound: false, text: 'No journeys.' });
    },
  );
});
