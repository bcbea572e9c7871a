/** What a client returns to a gateway, and only to one that has asked for it. */
import { describe, expect, it } from 'vitest';
import { OnboardingError, type Problem } from '../../src/domain/problem.js';
import { createClient } from '../../src/wire/create-client.js';

const token = (name: string): string => `oe1.${name.padEnd(40, 'x')}`;

interface Sent {
  readonly path: string;
  readonly headers: Headers;
}

/** A server whose answers have these headers. */
function clientWith(answers: (path: string, count: number) => Response) {
  const sent: Sent[] = [];
  const client = createClient({
    campaignId: '1001',
    categoryId: '1703',
    apiBase: 'https://shop.example/api',
    deviceType: '1',
    random: () => 0,
    fetch: (input, init) => {
      const { pathname } = new URL(new Request(input, init).url);
      sent.push({ path: pathname, headers: new Headers(init?.headers) });
      return Promise.resolve(answers(pathname, sent.length));
    },
  });
  return { client, sent };
}

const json = (body: object, headers: Record<string, string> = {}, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
const { signal } = new AbortController();
const anna = { channel: 'email', value: 'anna@example.org' } as const;
const shown = [
  { name: 'usedforpromotions', sentence: 'May we?', lang: 'en', links: [], hash: 'a'.repeat(64) },
];

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OnboardingError)) throw new Error('no problem');
  return error.problem;
}

const names = ({ headers }: Sent) => [...headers.keys()].filter((name) => name.startsWith('x-'));

describe('a client of a gateway', () => {
  it('returns the latest token with each later call', async () => {
    const { client, sent } = clientWith((path) =>
      path.endsWith('/auth')
        ? json({ token: 't', customer: { id: '1' } }, { 'x-onboarding-journey': token('one') })
        : json({ customerid: '1', registered_customer: false }),
    );
    await client.checkIdentifier(anna, signal);
    await client.logIn({ username: anna.value, password: 'a password' }, signal);
    await client.save({ usedforpromotions: true }, signal, shown);
    expect(sent.map(({ headers }) => headers.get('x-onboarding-journey'))).toEqual([
      null,
      token('one'),
      token('one'),
      token('one'),
    ]);
    expect(names(sent.at(-1)!)).toEqual(['x-onboarding-consents', 'x-onboarding-journey']);
  });

  it('forgets it with the visitor', async () => {
    const { client, sent } = clientWith(() =>
      json({ token: 't', customerid: '1' }, { 'x-onboarding-journey': token('one') }),
    );
    await client.warmUp(signal);
    client.forget();
    await client.warmUp(signal);
    expect(names(sent[1]!)).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['a word', 'none'],
    ['too short', 'oe1.short'],
    ['too long', `oe1.${'x'.repeat(3000)}`],
    ['with spaces', 'oe1.with space and more of them'],
  ])('takes no token of another form: %s', async (_case, text) => {
    const { client, sent } = clientWith(() =>
      json(
        { token: 't', customerid: '1', registered_customer: false },
        { 'x-onboarding-journey': text },
      ),
    );
    await client.checkIdentifier(anna, signal);
    expect(names(sent[1]!)).toEqual([]);
  });

  it('puts the reference of the refused request into its problem', async () => {
    const { client } = clientWith((path, count) =>
      json(
        path.endsWith('/auth') ? { token: 't' } : { AnswerCode: 51 },
        { 'x-onboarding-reference': `7F3A9C2${count}` },
        path.endsWith('/auth') ? 200 : 402,
      ),
    );
    const problem = await problemOf(client.checkIdentifier(anna, signal));
    expect(problem).toMatchObject({ code: 'customer-blocked', reference: '7F3A9C22' });
  });

  it('puts the last one into the problem of a request that got no answer', async () => {
    const { client } = clientWith((path) => {
      if (path.endsWith('/auth'))
        return json({ token: 't' }, { 'x-onboarding-reference': '7F3A9C21' });
      throw new TypeError('Failed to fetch');
    });
    const problem = await problemOf(client.sendVerification(anna, signal));
    expect(problem).toMatchObject({ code: 'offline', reference: '7F3A9C21' });
  });

  it('puts it into the problem of an answer that cannot be read', async () => {
    const { client } = clientWith(
      () =>
        new Response('<html>', {
          headers: { 'content-type': 'text/html', 'x-onboarding-reference': '7F3A9C2K' },
        }),
    );
    const problem = await problemOf(client.warmUp(signal));
    expect(problem).toMatchObject({ code: 'not-our-server', reference: '7F3A9C2K' });
  });
});

describe('a client of the platform itself', () => {
  it('sends no header of a gateway, and its problems have no reference', async () => {
    const { client, sent } = clientWith((path) =>
      json(
        path.endsWith('/auth') ? { token: 't', customer: { id: '1' } } : { AnswerCode: 51 },
        { 'x-request-id': 'e67c5203-a9d0-4c0c-8221-4204827a657c' },
        path.endsWith('/auth') ? 200 : 402,
      ),
    );
    await client.logIn({ username: anna.value, password: 'a password' }, signal);
    const problem = await problemOf(client.save({ usedforpromotions: true }, signal, shown));
    expect(problem).not.toHaveProperty('reference');
    expect(sent.flatMap(names)).toEqual([]);
  });
});
