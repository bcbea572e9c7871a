import { describe, expect, it } from 'vitest';
import { turnstile } from '../../src/challenge/turnstile.js';
import type { ChallengeContext } from '../../src/challenge/challenge.js';

const context: ChallengeContext = {
  tenant: 'default',
  ip: '203.0.113.1',
  now: 1000,
  given: 0,
  keys: [new Uint8Array(32)],
};

/** Turnstile with a fake service that gives this response; `asked` records the requests. */
function challenged(answer: () => Response | Promise<Response>) {
  const asked: { url: string; body: unknown }[] = [];
  const challenge = turnstile({
    secret: 'hush',
    hostname: 'shop.example',
    fetch: async (input: string | URL | Request, init) => {
      const { url, body } = { url: new Request(input).url, body: init?.body };
      asked.push({ url, body: typeof body === 'string' ? JSON.parse(body) : body });
      return answer();
    },
  });
  return { challenge, asked };
}

describe('Turnstile', () => {
  it('sends secret, token and address to the service, and accepts a token of this site', async () => {
    const { challenge, asked } = challenged(() =>
      Response.json({ success: true, hostname: 'shop.example' }),
    );
    const verdict = await challenge.verify('token', context);
    expect(verdict).toMatchObject({ ok: true, expires: 301_000 });
    expect(asked).toEqual([
      {
        url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
        body: { secret: 'hush', response: 'token', remoteip: '203.0.113.1' },
      },
    ]);
  });

  it('gives equal ids for equal tokens, without a part of the token', async () => {
    const { challenge } = challenged(() =>
      Response.json({ success: true, hostname: 'shop.example' }),
    );
    const verdicts = await Promise.all(
      ['a-token', 'a-token', 'b-token'].map((token) => challenge.verify(token, context)),
    );
    const [first, again, other] = verdicts.map((verdict) => (verdict.ok ? verdict.id : ''));
    expect(first).toBe(again);
    expect(first).not.toBe(other);
    expect(first).not.toContain('token');
  });

  it.each([
    ['a token of another site', { success: true, hostname: 'evil.example' }, 'invalid'],
    ['a token without a site', { success: true }, 'invalid'],
    ['a false token', { success: false, 'error-codes': ['invalid-input-response'] }, 'invalid'],
    ['a used token', { success: false, 'error-codes': ['timeout-or-duplicate'] }, 'expired'],
    ['a wrong secret', { success: false, 'error-codes': ['invalid-input-secret'] }, 'unavailable'],
    [
      'a failure of the service',
      { success: false, 'error-codes': ['internal-error'] },
      'unavailable',
    ],
    ['a response of another shape', [], 'unavailable'],
  ])('refuses %s', async (_case, answer, reason) => {
    const { challenge } = challenged(() => Response.json(answer));
    expect(await challenge.verify('token', context)).toEqual({ ok: false, reason });
  });

  it('reports a service that does not respond as unavailable', async () => {
    const lost = challenged(() => Promise.reject(new TypeError('offline')));
    const page = challenged(() => new Response('<!doctype html>'));
    for (const { challenge } of [lost, page]) {
      const verdict = await challenge.verify('token', context);
      expect(verdict).toEqual({ ok: false, reason: 'unavailable' });
    }
  });

  it('refuses a token that is too long without a request', async () => {
    const { challenge, asked } = challenged(() => Response.json({ success: true }));
    expect(await challenge.verify('x'.repeat(2049), context)).toEqual({
      ok: false,
      reason: 'invalid',
    });
    expect(asked).toEqual([]);
  });

  it('requires secret and host name', () => {
    expect(() => turnstile({ secret: '', hostname: 'shop.example' })).toThrow(TypeError);
  });
});
