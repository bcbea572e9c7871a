import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Configuration } from '../../../src/domain/configuration.js';
import { clientFor } from '../../../src/flow/session/session-client.js';
import { Session } from '../../../src/flow/session/session.js';
import { FakeClock } from '../fake-clock.js';
import { FakeStorage } from '../fake-storage.js';
import { anna, configuration } from '../samples.js';
import { absentScript, environmentOf } from '../stage.js';

const environment = {
  ...environmentOf(new FakeClock(), new FakeStorage()),
  pageUrl: () => (globalThis.location as Location | undefined)?.href,
};
const secrets = ['anna@example.org', 'correct horse', 'canary-token', 'canary-key', 'De Luca'];
const replies: Readonly<Record<string, object>> = {
  '/auth': { token: 'canary-token', customer: { id: 7, surname: 'De Luca' } },
  '/customer/checkcard': { registered_customer: true, customerid: 7 },
  '/customer/customerdatafields/1001': {
    CustomDataFields: [
      { name: 'surname', visible: true },
      { name: 'usedForPromotions', visible: true },
      { name: 'constructor', visible: true, label: 'De Luca' },
    ],
  },
};

/** A client as pages get it, with a server that knows three replies and one failure. */
function client(changes: Partial<Configuration> = {}) {
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    const { pathname } = new URL(input as string);
    const reply = replies[pathname.replace('/v1', '')];
    return reply ? Promise.resolve(Response.json(reply)) : Promise.reject(new TypeError('gone'));
  };
  const apiKey = 'canary-key';
  return clientFor(
    new Session({ ...configuration, apiKey, fetch, ...changes }, environment, absentScript),
    () => undefined,
  );
}

describe('the developer log', () => {
  const said: string[] = [];
  const note =
    (level: string) =>
    (...words: unknown[]) =>
      said.push(`${level}: ${words.join(' ')}`);

  beforeEach(() => {
    said.length = 0;
    for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
      vi.spyOn(console, level).mockImplementation(note(level));
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  async function use(changes?: Partial<Configuration>): Promise<void> {
    const { signal } = new AbortController();
    const used = client(changes);
    await used.checkIdentifier(anna, signal);
    await used.logIn({ username: anna.value, password: 'correct horse' }, signal);
    await used.fields(signal);
    await used.save({ surname: 'De Luca' }, signal).catch(() => undefined);
    for (const secret of secrets) expect(said.join('\n')).not.toContain(secret);
  }

  it('names the fields of the campaign that were left out, once on a page', async () => {
    await use();
    await use();
    expect(said).toEqual([
      'warn: [onboarding] CustomDataFields: the field "constructor" is left out: its name is not one of a field.',
    ]);
  });

  it('has each request with outcome and duration and no personal data, with `debug`', async () => {
    await use({ debug: true });
    expect(said.map((line) => line.replace(/ \d+ ms$/, ' N ms'))).toEqual([
      'debug: [onboarding] POST /auth 200 ok N ms',
      'debug: [onboarding] GET /customer/checkcard 200 ok N ms',
      'debug: [onboarding] POST /auth 200 ok N ms',
      'debug: [onboarding] GET /customer/customerdatafields/{campaignid} 200 ok N ms',
      'debug: [onboarding] PUT /customer offline N ms',
    ]);
  });

  it('has one line for the names in `consents-required` that no consent has', async () => {
    const consentsRequired = ['usedforpromotion', 'usedforpromotions', 'surname'];
    await use({ consentsRequired });
    await use({ consentsRequired });
    expect(said.filter((line) => line.includes('consents-required'))).toEqual([
      'warn: [onboarding] consents-required: the campaign has no consent "usedforpromotion", "surname"; it has "usedforpromotions"',
    ]);
  });

  it('names no consents if the campaign has none', async () => {
    const fetch = (input: RequestInfo | URL) =>
      Promise.resolve(
        Response.json(
          (input as string).endsWith('/auth') ? { token: 't' } : { CustomDataFields: [] },
        ),
      );
    const { signal } = new AbortController();
    const used = client({ fetch, consentsRequired: ['newsletter'] });
    await used.logIn({ username: anna.value, password: 'correct horse' }, signal);
    await used.fields(signal);
    expect(said).toEqual([
      'warn: [onboarding] consents-required: the campaign has no consent "newsletter"; it has none',
    ]);
  });

  it('can be switched on and off while the page lives', async () => {
    const session = new Session(
      { ...configuration, fetch: () => Promise.reject(new Error()) },
      environment,
      absentScript,
    );
    const used = clientFor(session, () => undefined);
    const { signal } = new AbortController();
    const attempt = () => used.warmUp(signal).catch(() => undefined);
    await attempt();
    expect(said).toEqual([]);
    session.configuration = { ...session.configuration, debug: true };
    await attempt();
    expect(said).toHaveLength(1);
  });
});

describe('an option that the page sets late', () => {
  it('applies from the next request on', async () => {
    const sent: { key: string | null; body: unknown }[] = [];
    const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const { headers, body } = new Request(input, init);
      sent.push({ key: headers.get('x-api-key'), body: await new Response(body).json() });
      throw new TypeError('gone');
    };
    const session = new Session(
      { ...configuration, fetch, debug: false },
      environment,
      absentScript,
    );
    const used = clientFor(session, () => undefined);
    const { signal } = new AbortController();
    session.configuration = { ...session.configuration, apiKey: 'late', deviceType: '2' };
    await used.warmUp(signal).catch(() => undefined);
    expect(sent).toMatchObject([{ key: 'late', body: { devicetype: '2' } }]);
  });
});

describe('the address of requests', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** The address of the first request of a page; without `page` there is no `location`. */
  async function address(apiBase: string, page?: string): Promise<string> {
    vi.stubGlobal('location', page && { href: page });
    let asked = '';
    const fetch = (input: RequestInfo | URL): Promise<Response> => {
      asked = input as string;
      return Promise.reject(new TypeError('gone'));
    };
    const used = clientFor(
      new Session({ ...configuration, apiBase, fetch }, environment, absentScript),
      () => undefined,
    );
    await used.warmUp(new AbortController().signal).catch(() => undefined);
    return asked;
  }

  it.each([
    ['/loyalty/api', 'https://shop.example/loyalty/api/auth'],
    ['./api', 'https://shop.example/club/api/auth'],
    ['../api', 'https://shop.example/api/auth'],
    ['', 'https://shop.example/auth'],
    ['https://api.example', 'https://api.example/auth'],
    ['HTTP://localhost:8000/a%20b', 'HTTP://localhost:8000/a%20b/auth'],
  ])('is resolved against the address of the page: %s', async (apiBase, expected) => {
    expect(await address(apiBase, 'https://shop.example/club/join?a=1#b')).toBe(expected);
  });

  it.each([undefined, 'about:srcdoc'])(
    'is unchanged if the page has no address: %s',
    async (page) => {
      expect(await address('/loyalty/api', page)).toBe('/loyalty/api/auth');
      expect(await address('https://api.example', page)).toBe('https://api.example/auth');
    },
  );
});

it("the client keeps the API address of the page's start after a navigation", async () => {
  const asked: string[] = [];
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    asked.push(input as string);
    return Promise.resolve(Response.json({ token: 'T', registered_customer: false }));
  };
  vi.stubGlobal('location', { href: 'https://shop.example/join/' });
  const used = client({ apiBase: '../api', fetch });
  vi.stubGlobal('location', { href: 'https://shop.example/join/step/two/' });
  await used.warmUp(new AbortController().signal);
  vi.unstubAllGlobals();
  expect(asked).toEqual(['https://shop.example/api/auth']);
});

describe('the proof of work', () => {
  /** The headers of each request, by its path. `asks`: the gateway announces a challenge, which it does not have then. */
  async function sentTo({ asks }: { readonly asks: boolean }) {
    const sent = new Map<string, Headers>();
    const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const path = new URL(input as string).pathname.replace('/v1', '');
      sent.set(path, new Headers(init?.headers));
      const headers: HeadersInit = asks ? { 'x-onboarding-challenge': 'proof-of-work' } : {};
      const reply = replies[path];
      return Promise.resolve(
        reply ? Response.json(reply, { headers }) : new Response('{}', { status: 404 }),
      );
    };
    const used = client({ fetch, headers: () => ({ 'x-tenant': 'shop-1' }) });
    await used.warmUp(new AbortController().signal);
    return sent;
  }

  it('is made when the gateway asks for one, without the headers of the page', async () => {
    expect([...(await sentTo({ asks: false })).keys()]).toEqual(['/auth']);
    const sent = await sentTo({ asks: true });
    await expect.poll(() => [...sent.keys()]).toEqual(['/auth', '/challenge']);
    expect(sent.get('/auth')?.get('x-tenant')).toBe('shop-1');
    expect(sent.get('/challenge')?.get('x-tenant')).toBe(null);
  });
});
