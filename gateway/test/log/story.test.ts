/**
 * 300 journeys through two gateways while connections are lost on both sides: what the log tells of each person is what has
 * happened to them, as the platform and a tap on the wire know it.
 */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import type { HeadlessJourney } from '../../../src/api.js';
import { referenceOf } from '../../src/domain/reference.js';
import type { Send } from '../../src/options/gateway-options.js';
import {
  askAll,
  createSite,
  formerPassword,
  identifierOf,
  inboxOf,
  logSecret,
  rest,
  type Person,
  type Site,
} from './staged-site.js';

const visitors = 300;
const password = 'correct horse battery';
const kinds = ['new', 'new', 'holder', 'registered'] as const;
const channels = ['email', 'mobile', 'card'] as const;

const people = Array.from({ length: visitors }, (_none, index): Person => {
  const kind = kinds[index % kinds.length]!;
  const channel = channels[Math.floor(index / 4) % 3]!;
  return { index, channel: kind === 'new' && channel === 'card' ? 'email' : channel, kind };
});

/** A number below `most`, the same in each run. */
const draw = (what: string, most: number): number =>
  createHash('sha256').update(what).digest().readUInt32BE() % most;

/** One call in nine to the platform fails: before it arrives, after it was carried out, or with a 503. */
function failing(send: Send): Send {
  let count = 0;
  return async (request) => {
    count += 1;
    const fate = draw(`upstream ${count}`, 27);
    if (fate === 0) throw new TypeError('lost');
    const reply = await send(request);
    if (fate === 1) throw new TypeError('lost');
    return fate === 2 ? { ...reply, status: 503, body: [] } : reply;
  };
}

/** What the wire has seen of one visitor. */
interface Tapped {
  readonly references: Set<string>;
  readonly shown: Set<string>;
}

/** One answer in twelve does not reach the page. Notes the id of each request. */
function tapped(fetch: typeof globalThis.fetch, index: number, tap: Tapped): typeof fetch {
  let count = 0;
  return async (input, init) => {
    count += 1;
    const response = await fetch(input, init);
    tap.references.add(referenceOf(response.headers.get('x-request-id') ?? ''));
    if (draw(`page ${index} ${count}`, 12) === 0) throw new TypeError('Failed to fetch');
    return response;
  };
}

function noteReference({ state }: HeadlessJourney, { shown }: Tapped): void {
  const problem: Problem | undefined =
    state.step === 'error'
      ? state.problem
      : state.request.kind === 'failed'
        ? state.request.problem
        : undefined;
  if (problem?.reference !== undefined) shown.add(problem.reference);
}

/** Presses until the card, or twenty times. Every seventh visitor enters a wrong code first. */
async function walk(site: Site, person: Person, tap: Tapped): Promise<string> {
  const { index } = person;
  const journey = site.start(index, { fetch: tapped(site.fetchOf(index), index, tap) });
  let isWrongDue = index % 7 === 0;
  for (let press = 0; press < 20 && journey.state.step !== 'done'; press += 1) {
    const { state } = journey;
    const code = site.codeOf(person);
    if (state.step === 'checking') journey.checkAgain();
    else if (state.step === 'register') journey.identify(identifierOf(person));
    else if (state.step === 'login')
      journey.logIn({
        username: identifierOf(person).value,
        password: person.kind === 'registered' ? formerPassword : password,
      });
    else if (state.step === 'otp' && !state.delivery.code) journey.sendCode();
    else if (state.step === 'otp' && code !== undefined) {
      journey.verify(isWrongDue ? '000000' : code, password);
      isWrongDue = false;
    } else if (state.step === 'profile' && !state.profileForm) journey.load();
    else if (state.step === 'profile' || state.step === 'incomplete')
      journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: index % 2 === 0 });
    else break;
    await rest(journey);
    noteReference(journey, tap);
  }
  journey.stop();
  return journey.state.step;
}

describe('the log of 300 journeys through two gateways with faults', () => {
  const taps = people.map((): Tapped => ({ references: new Set(), shown: new Set() }));
  let site: Site;
  let steps: readonly string[] = [];

  beforeAll(async () => {
    site = createSite({ people, logSecret, through: failing });
    const ended: string[] = [];
    for (let index = 0; index < visitors; index += 100) {
      const group = people.slice(index, index + 100);
      ended.push(
        ...(await Promise.all(group.map((person) => walk(site, person, taps[person.index]!)))),
      );
      site.pass(20_000);
    }
    steps = ended;
    told = await askAll(
      site.lines(),
      people.map((person) => ({ kind: 'contact', value: identifierOf(person).value })),
    );
  }, 300_000);

  /** What is told of each person. */
  let told: Awaited<ReturnType<typeof askAll>> = [];

  it('has faults in it, and visitors who get to the card all the same', () => {
    const entries = site.lines().join('\n');
    expect(entries).toContain('"outcome":"upstream-failed"');
    expect(steps.filter((step) => step === 'done').length).toBeGreaterThan(visitors / 2);
    expect(steps.filter((step) => step !== 'done').length).toBeGreaterThan(0);
  });

  it('tells each of them right', () => {
    for (const person of people) {
      const { references } = taps[person.index]!;
      const { text, lines } = told[person.index]!;
      const rows = lines.filter((line) => line.startsWith('  '));
      const count = (part: string) => rows.filter((row) => row.includes(part)).length;
      const about = `visitor ${person.index}: ${text}`;
      // One journey, and no line of another visitor's.
      expect(lines.filter((line) => line.startsWith('Journey ')).length, about).toBe(1);
      for (const row of rows) {
        expect(references, about).toContain(/UTC {2}(\S{8})/.exec(row)?.[1]);
      }
      // Only of calls that write or send, and of each of them that got no answer.
      for (const row of rows) {
        const isWrite = /(?:Code requested|Code entered|Personal data saved)\b/.test(row);
        expect(row.includes('may have been carried out'), about).toBe(
          isWrite && row.includes('no answer of the platform'),
        );
      }
      expect(text, about).not.toMatch(/refused by the platform.*status 5/);
      // What the platform has sent, of which some answers were lost.
      const sent = site.sandbox.outbox.filter(({ to }) => to === inboxOf(person)).length;
      const accepted = count('which is not delivery');
      const unclear = rows.filter(
        (row) => row.includes('Code requested') && row.includes('no answer of the platform'),
      ).length;
      expect(accepted, about).toBeLessThanOrEqual(sent);
      expect(accepted + unclear, about).toBeGreaterThanOrEqual(sent);
      // Whether there is an account, and whether the code made it.
      const customer = site.sandbox.customers.find(
        ({ username }) => username === identifierOf(person).value,
      );
      if (person.kind === 'registered') {
        expect(text, about).toContain('has an account');
        expect(count('Code requested'), about).toBe(0);
      } else if (customer?.password === password) {
        const unclearCodes = rows.filter((row) => /Code entered.*no answer/.test(row));
        expect(count('right; the') + unclearCodes.length, about).toBeGreaterThan(0);
      }
      if (!customer) expect(count('right; the'), about).toBe(0);
      if (count('right; the') > 0) expect(customer, about).toBeDefined();
      if (person.index % 7 === 0 && count('Code entered') > 1)
        expect(text, about).toContain('wrong code');
      const isSaved = customer?.data.surname === 'Rossi';
      if (count('Personal data saved: accepted') > 0) expect(isSaved, about).toBe(true);
      if (isSaved) expect(count('Personal data saved'), about).toBeGreaterThan(0);
      if (steps[person.index] === 'done' && person.kind === 'new')
        expect(text, about).toContain('Personal data saved');
    }
  });

  it('finds the journey by the reference that a visitor has read out', async () => {
    const shown = taps.flatMap(({ shown: all }, index) =>
      [...all].map((reference) => ({ reference, person: people[index]! })),
    );
    expect(shown.length).toBeGreaterThan(40);
    const some = shown.slice(0, 40);
    const found = await askAll(
      site.lines(),
      some.map(({ reference }) => ({ kind: 'reference', value: reference })),
    );
    for (const [index, { text }] of found.entries()) {
      const { reference, person } = some[index]!;
      expect(text).toContain(reference);
      const [head] = text.split('\n');
      expect(told[person.index]!.text).toContain(head);
    }
  });

  it('has no address, number, name, password or code in any line', () => {
    const text = site.lines().join('\n');
    const personal = [
      ...people.map((person) => inboxOf(person)),
      ...people.map((person) => identifierOf(person).value),
      ...site.sandbox.outbox.map(({ code }) => `"${code}"`),
      ...['Anna', 'Rossi', password, formerPassword, '@', 'eyJ', 'oe1.'],
    ];
    for (const value of personal) expect(text.includes(value), value).toBe(false);
  });
});
