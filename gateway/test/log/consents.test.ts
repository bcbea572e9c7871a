/** Lines of consents, made by journeys, and what `--contact` says of them. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { HeadlessJourney } from '../../../src/api.js';
import type { ConsentLine } from '../../src/options/consent-types.js';
import {
  addressOf,
  ask,
  createSite,
  identifierOf,
  logSecret,
  mobileOf,
  rest,
  type Person,
  type Site,
  type SiteOptions,
} from './staged-site.js';

const password = 'correct horse battery';
const sentence = 'Potete scrivermi: novità e offerte 🎁';
const shown = [
  {
    name: 'usedforpromotions',
    sentence,
    lang: 'it',
    links: [
      { text: 'Privacy', href: 'https://shop.example/privacy?visitor=anna@example.org#top' },
      { text: 'Write to us', href: 'mailto:privacy@shop.example' },
    ],
    version: '2026-11',
  },
];
const values = { name: 'Anna', surname: 'Rossi', usedforpromotions: true };

const siteWith = (more: SiteOptions = {}) => createSite({ logSecret, consentLog: true, ...more });

/** Goes to data entry. */
async function toForm(site: Site, journey: HeadlessJourney, person: Person): Promise<void> {
  journey.identify(identifierOf(person));
  await rest(journey);
  journey.sendCode();
  await rest(journey);
  journey.verify(site.codeOf(person) ?? '', password);
  await rest(journey);
  expect(journey.state.step).toBe('profile');
}

async function register(site: Site, person: Person, typed: object = {}): Promise<string> {
  const journey = site.start(person.index);
  await toForm(site, journey, person);
  journey.save({ ...values, ...typed }, shown);
  await rest(journey);
  expect(journey.state.step).toBe('done');
  journey.stop();
  return site.sandbox.customers.find(({ username }) => username === identifierOf(person).value)!.id;
}

/** What `--contact` tells of a person. */
const askOf = (site: Site, who: Person, lines = site.lines()) =>
  ask(lines, { kind: 'contact', value: identifierOf(who).value });

const person = (index: number, channel: Person['channel'] = 'email'): Person => ({
  index,
  channel,
  kind: 'new',
});

const consentLines = (site: Site): (ConsentLine & { event: string })[] =>
  site
    .lines()
    .map((line) => JSON.parse(line) as ConsentLine & { event: string })
    .filter(({ event }) => event === 'consent');

describe('a consent', () => {
  it('is told with its wording, and the contact that was proved', async () => {
    const site = siteWith();
    const id = await register(site, person(1));
    const { text } = await askOf(site, person(1));
    const hash = createHash('sha256').update(sentence).digest('hex');
    expect(text).toContain(
      `usedforpromotions: yes (the page says: sentence ${hash}, language it, version 2026-11, links https://shop.example/privacy)`,
    );
    expect(text).toMatch(/the email address: proved by a code at 2026-11-24 09:00:\d\d UTC/);
    expect(site.lines().join('\n')).not.toContain(id);
    expect(site.lines().join('\n')).not.toContain('@');
  });

  it('has the hash that getConsents() gives to the page', async () => {
    const site = siteWith();
    const journey = site.start(2);
    await toForm(site, journey, person(2));
    journey.save(values, shown);
    await rest(journey);
    const [record] = journey.getConsents();
    const [line] = consentLines(site);
    expect(record?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(line?.answers[0]?.sentence).toBe(record?.hash);
    journey.stop();
  });

  it('is told below the request that has saved it, and again for its repeat', async () => {
    const site = siteWith();
    const first = site.start(3, {
      fetch: losing(
        site.fetchOf(3),
        (method, path) => method === 'PUT' && path.endsWith('/customer'),
      ),
    });
    await toForm(site, first, person(3));
    first.save(values, shown);
    await rest(first);
    expect(first.state.request).toMatchObject({ kind: 'failed' });
    first.save(values, shown);
    await rest(first);
    expect(first.state.step).toBe('done');
    first.stop();
    const { text } = await askOf(site, person(3));
    const save =
      /UTC {2}(\S{8}) {2}Personal data saved \(email address\): accepted.*\n.*UTC {2}\1 {2}Consents stored\n {6}usedforpromotions: yes/g;
    expect(text.match(save)).toHaveLength(2);
  });

  it('is found by each contact of the save, and by its reference, when the requests are deleted', async () => {
    const site = siteWith();
    const [one, other] = [person(11), person(12)];
    await register(site, one, { mobilecontactdata: mobileOf(one) });
    await register(site, other);
    const kept = site.lines().filter((line) => line.includes('"event":"consent"'));
    expect(kept).toHaveLength(2);
    const ofOne = await askOf(site, one, kept);
    expect(ofOne.lines).toEqual([
      expect.stringMatching(/^Journey [0-9a-f]{16}, campaign 1001$/),
      expect.stringMatching(/^ {2}2026-11-24 09:00:\d\d UTC {2}\S{8} {2}Consents stored$/),
      expect.stringMatching(/^ {6}usedforpromotions: yes \(the page says: sentence /),
      expect.stringMatching(/^ {6}the email address: proved by a code at 2026-11-24 09:00:\d\d/),
      '      the mobile number (another contact): not proved',
    ]);
    const byNumber = await ask(kept, { kind: 'contact', value: mobileOf(one) });
    expect(byNumber.text).toContain('the mobile number: not proved');
    expect(byNumber.text).toContain('the email address (another contact): proved by a code');
    const [value = ''] = /\S{8}(?= {2}Consents)/.exec(ofOne.text) ?? [];
    const byReference = await ask(kept, { kind: 'reference', value });
    expect(byReference.lines[0]).toBe(ofOne.lines[0]);
    expect((await askOf(site, person(13), kept)).isFound).toBe(false);
  });

  it('says that a mail typed after a registration by mobile is not proved', async () => {
    const site = siteWith();
    await register(site, person(4, 'mobile'), { mailcontactdata: 'typed@example.org' });
    const { text } = await askOf(site, person(4, 'mobile'));
    expect(text).toContain('the email address (another contact): not proved');
    expect(text).toMatch(/the mobile number: proved by a code/);
  });

  it('says so of another mail than the one that was proved', async () => {
    const mail = addressOf(person(5));
    const site = siteWith({
      // A platform that takes another mail; the sandbox locks the one of the account.
      through: (send) => (request) => {
        const body = request.body?.replace('other@example.org', mail);
        return send({ ...request, ...(body !== undefined && { body }) });
      },
    });
    const journey = site.start(5, {
      fetch: (input, init) => {
        const body = typeof init?.body === 'string' ? init.body : undefined;
        const isSave = init?.method === 'PUT' && body?.includes('surname') === true;
        const other = body?.replace(mail, 'other@example.org');
        return site.fetchOf(5)(input, isSave ? { ...init, body: other ?? null } : init);
      },
    });
    await toForm(site, journey, person(5));
    journey.save(values, shown);
    await rest(journey);
    journey.stop();
    const { text } = await askOf(site, person(5));
    expect(text).toContain('the email address (another contact): not proved');
  });

  it('has no proof and no customer without the token of the journey', async () => {
    const site = siteWith({ logSecret });
    const bare: typeof globalThis.fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.delete('x-onboarding-journey');
      return site.fetchOf(6)(input, { ...init, headers });
    };
    const journey = site.start(6, { fetch: bare });
    await toForm(site, journey, person(6));
    journey.save(values, shown);
    await rest(journey);
    journey.stop();
    const [line] = consentLines(site);
    expect(line).toMatchObject({ contacts: [{ channel: 'mail' }] });
    expect(line).not.toHaveProperty('journey');
    const { text } = await ask(site.lines(), { kind: 'funnel', campaign: undefined });
    expect(text).toMatch(/Unjoined: 4 \(calls/);
  });

  it.each(['email', 'mobile'] as const)(
    'has its proof by %s although the answer to the right code is lost on its way to the page',
    async (channel) => {
      const site = siteWith();
      const who = person(14, channel);
      const isCommit = (method: string, path: string) =>
        method === 'PUT' && path.includes('registration');
      const journey = site.start(14, { fetch: losing(site.fetchOf(14), isCommit) });
      await toForm(site, journey, who);
      journey.save(values, shown);
      await rest(journey);
      journey.stop();
      const { text } = await askOf(site, who);
      const [, right = ''] = /(\S+ UTC) {2}\S{8} {2}Code entered .*: right/.exec(text) ?? [];
      expect(right).not.toBe('');
      expect(text).toMatch(new RegExp(`the .*: proved by a code at 2026-11-24 ${right}`));
    },
  );

  it('is not proved if the platform has not told the gateway that the code was right', async () => {
    let isLost = false;
    const site = siteWith({
      through: (send) => async (request) => {
        const reply = await send(request);
        if (!request.url.includes('registration') || isLost) return reply;
        isLost = true;
        throw new TypeError('lost');
      },
    });
    const journey = site.start(15);
    await toForm(site, journey, person(15));
    journey.save(values, shown);
    await rest(journey);
    journey.stop();
    const { text } = await askOf(site, person(15));
    expect(text).toContain('usedforpromotions: yes');
    expect(text).toContain('the email address: not proved');
  });

  it('is told as uncertain if the answer of the platform was lost', async () => {
    const site = siteWith({
      through: (send) => async (request) => {
        const reply = await send(request);
        if (request.method === 'PUT' && request.url.endsWith('/customer'))
          throw new TypeError('lost');
        return reply;
      },
    });
    const journey = site.start(7);
    await toForm(site, journey, person(7));
    journey.save(values, shown);
    await rest(journey);
    journey.stop();
    const { text } = await askOf(site, person(7));
    expect(text).toContain('Consents sent: no answer of the platform, they may be stored');
    expect(text).not.toContain('Consents stored');
  });

  it('has no line, and a contact has no pseudonym, where nobody asked for it', async () => {
    const site = createSite();
    await register(site, person(9));
    expect(consentLines(site)).toEqual([]);
    expect(site.lines().join('\n')).not.toContain('"contact"');
  });

  it.each([
    ['that is no JSON', 'e30x!!'],
    ['with an address instead of a hash', [{ name: 'usedforpromotions', sentence: 'a@b.example' }]],
    ['with a link to a person', [{ name: 'usedforpromotions', links: ['https://a@b.example/'] }]],
    ['with a version that is an address', [{ name: 'usedforpromotions', version: 'a@b.example' }]],
    ['that is too long', [{ name: 'usedforpromotions', version: '1', more: 'x'.repeat(4000) }]],
    ['that is a list of lists', [[['usedforpromotions']]]],
  ])('takes nothing from a header %s', async (_case, content) => {
    const header =
      typeof content === 'string'
        ? content
        : Buffer.from(JSON.stringify(content)).toString('base64url');
    const site = siteWith();
    const journey = site.start(10, {
      headers: () => Promise.resolve({ 'x-onboarding-consents': header }),
    });
    await toForm(site, journey, person(10));
    journey.save(values);
    await rest(journey);
    journey.stop();
    const [line] = consentLines(site);
    expect(line?.answers).toEqual([{ name: 'usedforpromotions', answer: true }]);
  });
});

/** Loses the first answer to a matching request, after it was carried out. */
function losing(
  fetch: typeof globalThis.fetch,
  matches: (method: string, path: string) => boolean,
): typeof globalThis.fetch {
  let isLost = false;
  return async (input, init) => {
    const response = await fetch(input, init);
    const request = new Request(input, init);
    if (isLost || !matches(request.method, new URL(request.url).pathname)) return response;
    isLost = true;
    throw new TypeError('Failed to fetch');
  };
}

it('a number typed at data entry after a registration by mail is not proved', async () => {
  const site = siteWith();
  await register(site, person(20), { mobilecontactdata: mobileOf(person(21)) });
  const { text } = await askOf(site, person(20));
  expect(text).toContain('the mobile number (another contact): not proved');
});
