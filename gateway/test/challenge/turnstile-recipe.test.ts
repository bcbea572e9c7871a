/** The code of docs/security.md that lets the gateway verify Turnstile, as printed. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGateway, type Challenge, type ChallengeContext } from '../../src/index.js';
import { secret as sealing } from '../stage.js';

const blocks = readFileSync('docs/security.md', 'utf8').split(/^```(?:js)?\n/m);
const recipe = blocks.find((block) => block.startsWith('// turnstile.js')) ?? '';
const { turnstile } = (await import(
  /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(recipe)}`
)) as { turnstile(keys: { secret: string; hostname: string }): Challenge };

const context: ChallengeContext = {
  tenant: 'default',
  ip: '203.0.113.1',
  now: 1000,
  given: 0,
  keys: [new Uint8Array(32)],
};

/** The recipe with a service that gives this response; `asked` records the requests. */
function challenged(answer: () => Response | Promise<Response>) {
  const asked: { url: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    asked.push({ url, body: JSON.parse(body) });
    return answer();
  });
  return { challenge: turnstile({ secret: 'hush', hostname: 'shop.example' }), asked };
}

const right = () => Response.json({ success: true, hostname: 'shop.example' });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the recipe for Turnstile', () => {
  it('sends secret, token and address to the service, and accepts a token of this site', async () => {
    const { challenge, asked } = challenged(right);
    const verdict = await challenge.verify('token', context);
    expect(verdict).toMatchObject({ ok: true, expires: 301_000 });
    expect(asked).toEqual([
      {
        url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
        body: { secret: 'hush', response: 'token', remoteip: '203.0.113.1' },
      },
    ]);
    await challenge.verify('token', { ...context, ip: 'unknown' });
    expect(asked[1]?.body).toEqual({ secret: 'hush', response: 'token' });
  });

  it('gives equal ids for equal tokens, without a part of the token', async () => {
    const { challenge } = challenged(right);
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
    ['null', null, 'unavailable'],
  ])('refuses %s', async (_case, answer, reason) => {
    const { challenge } = challenged(() => Response.json(answer));
    expect(await challenge.verify('token', context)).toEqual({ ok: false, reason });
  });

  it('reports a service that does not respond as unavailable', async () => {
    for (const answer of [
      () => Promise.reject(new TypeError('offline')),
      () => new Response('<!doctype html>'),
    ]) {
      const { challenge } = challenged(answer);
      expect(await challenge.verify('token', context)).toEqual({
        ok: false,
        reason: 'unavailable',
      });
    }
  });

  it('does not ask for a token that is too long for Cloudflare', async () => {
    const { challenge, asked } = challenged(right);
    expect(await challenge.verify('x'.repeat(2049), context)).toEqual({
      ok: false,
      reason: 'invalid',
    });
    expect(asked).toEqual([]);
  });

  it('opens a session in a gateway with a token, and with it a card number can be looked up', async () => {
    const { challenge } = challenged(right);
    const gateway = createGateway({
      prefix: '/loyalty/api',
      upstream: 'https://platform.example',
      apiKey: 'sandbox',
      secrets: [sealing],
      campaigns: { 1001: { categories: ['1703'] } },
      mobile: false,
      challenge,
      send: ({ url }) =>
        Promise.resolve({
          status: 200,
          header: () => 'application/json',
          body: [
            Buffer.from(url.endsWith('/auth') ? '{"token":"t","expires_in":900}' : '{"data":{}}'),
          ],
        }),
    });
    const call = (path: string, init: RequestInit) =>
      gateway.fetch(new Request(`https://shop.example/loyalty/api${path}`, init), {
        ip: '192.0.2.1',
      });
    const session = await call('/auth', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"campaignid":"1001","devicetype":"1","scope":"customersynchro"}',
    });
    const { token } = (await session.json()) as { token: string };
    const lookUp = async (headers: Record<string, string>): Promise<unknown> => {
      const all = { authorization: `Bearer ${token}`, ...headers };
      return (await call('/customer/checkcard?card=100002', { headers: all })).json();
    };
    expect(await lookUp({})).toEqual({ problem: 'challenge' });
    expect(await lookUp({ 'x-turnstile-token': 'token' })).not.toHaveProperty('problem');
    await gateway.close();
  });
});
