import { describe, expect, it } from 'vitest';
import { provingFetch } from '../../src/proof/proving-fetch.js';

const base = 'https://shop.example/loyalty/api';
const named = { 'x-onboarding-challenge': 'proof-of-work' };
const ok = (headers: Record<string, string> = {}) => Response.json({}, { headers });
const refused = (problem: string, headers: Record<string, string> = {}) =>
  Response.json({ problem }, { status: 429, headers });

/** A page whose requests get these replies in turn; `proofs` are made in turn. */
function page(
  replies: readonly Response[],
  proofs: readonly (string | undefined)[] = ['p1', 'p2'],
) {
  const sent: [string, string | null][] = [];
  let made = 0;
  const fetch = provingFetch(
    (input, init) => {
      const url = input as string;
      sent.push([url.slice(base.length), new Headers(init?.headers).get('x-onboarding-proof')]);
      const reply = replies[sent.length - 1];
      return reply ? Promise.resolve(reply) : Promise.reject(new TypeError('no reply'));
    },
    () => Promise.resolve(proofs[made++]),
  );
  const call = async (path: string) =>
    (await fetch(`${base}${path}`, { method: 'POST', headers: { accept: 'application/json' } }))
      .status;
  return { call, sent, made: () => made };
}

describe('a page behind a gateway', () => {
  it('proves nothing while the gateway asks for nothing', async () => {
    const { call, sent, made } = page([ok(), ok(), refused('limit')]);
    await call('/auth');
    await call('/customer/checkcard');
    expect(await call('/customer/verifyemail')).toBe(429);
    expect(sent.map(([, proof]) => proof)).toEqual([null, null, null]);
    expect(made()).toBe(0);
  });

  it('sends a proof with the next call after the gateway has announced a challenge, once', async () => {
    const { call, sent } = page([ok(named), ok(), ok(), ok()]);
    await call('/auth');
    await call('/auth/refreshToken');
    await call('/customer/checkcard');
    await call('/customer/verifyemail');
    expect(sent).toEqual([
      ['/auth', null],
      ['/auth/refreshToken', null],
      ['/customer/checkcard', 'p1'],
      ['/customer/verifyemail', null],
    ]);
  });

  it.each([
    ['with the name of the challenge', refused('challenge', named)],
    ['without a header that the page can read', refused('challenge')],
  ])(
    'sends a call once more with a proof if it was refused for the lack of one, %s',
    async (_case, first) => {
      const { call, sent } = page([first, ok()]);
      expect(await call('/customer/checkcard')).toBe(200);
      expect(sent.map(([, proof]) => proof)).toEqual([null, 'p1']);
    },
  );

  it('makes a new proof if the one it had was refused, and tries no third time', async () => {
    const replies = [ok(named), refused('challenge', named), refused('challenge', named), ok()];
    const { call, sent } = page(replies);
    await call('/auth');
    expect(await call('/customer/checkcard')).toBe(429);
    expect(sent.map(([, proof]) => proof)).toEqual([null, 'p1', 'p2']);
  });

  it('sends a proof again whose call a limit has refused, with a first token, too', async () => {
    const limited = () => refused('limit');
    const replies = [
      refused('challenge', named),
      limited(),
      ok(),
      ok(),
      ok(),
      ok(named),
      limited(),
      ok(),
      ok(),
    ];
    const { call, sent } = page(replies);
    expect(await call('/auth')).toBe(429);
    await call('/auth/refreshToken');
    expect(await call('/auth')).toBe(200);
    await call('/customer/checkcard');
    await call('/auth');
    expect(await call('/customer/verifyemail')).toBe(429);
    expect(await call('/customer/verifyemail')).toBe(200);
    await call('/customer/verifyemail');
    expect(sent.map(([, proof]) => proof)).toEqual([
      null,
      'p1',
      null,
      'p1',
      null,
      null,
      'p2',
      'p2',
      null,
    ]);
  });

  it('goes on without a proof if it cannot make one', async () => {
    const { call, sent } = page([ok(named), ok(), refused('challenge', named)], []);
    await call('/auth');
    expect(await call('/customer/checkcard')).toBe(200);
    expect(await call('/customer/verifyemail')).toBe(429);
    expect(sent.map(([, proof]) => proof)).toEqual([null, null, null]);
  });

  it('leaves a challenge of another kind to the page', async () => {
    const other = { 'x-onboarding-challenge': 'turnstile' };
    const { call, made } = page([ok(other), ok(), refused('challenge', other)]);
    await call('/auth');
    await call('/customer/checkcard');
    expect(await call('/customer/verifyemail')).toBe(429);
    expect(made()).toBe(0);
  });

  it.each([['<html>'], ['null'], ['']])(
    'takes a refusal with the body %j as it is',
    async (body) => {
      const { call, made } = page([new Response(body, { status: 429 })]);
      expect(await call('/auth')).toBe(429);
      expect(made()).toBe(0);
    },
  );
});
