import { describe, expect, it } from 'vitest';
import { proofOfWork } from '../../gateway/src/challenge/proof-of-work.js';
import type { ChallengeContext } from '../../gateway/src/challenge/challenge.js';
import { proofHeaders } from '../../src/proof/proof-headers.js';

const context: ChallengeContext = {
  tenant: 'default',
  ip: '',
  now: 0,
  given: 0,
  keys: [new Uint8Array(32)],
};
const challenge = proofOfWork({ cost: 1000, tries: 2 });
const auth = { method: 'POST', path: '/auth' };

/** A gateway that answers so to `GET /challenge`. */
function page(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const headers = proofHeaders({
    apiBase: 'https://shop.example/loyalty/api/',
    fetch: async (input: string | URL | Request) => {
      asked.push(new Request(input).url);
      return answer();
    },
  });
  return { headers, asked };
}

describe('the headers of proof of work', () => {
  it('hold a proof that the gateway accepts, another one each time', async () => {
    const { headers, asked } = page(async () => Response.json(await challenge.issue?.(context)));
    const proofs = [await headers(auth), await headers(auth)].map((sent) => sent[challenge.header]);
    for (const proof of proofs) {
      expect(await challenge.verify(proof ?? '', context)).toMatchObject({ ok: true });
    }
    expect(proofs[0]).not.toBe(proofs[1]);
    expect(asked).toEqual(Array(2).fill('https://shop.example/loyalty/api/challenge'));
  });

  it('are for the calls that fetch a token alone', async () => {
    const { headers, asked } = page(() => Response.error());
    expect(await headers({ method: 'GET', path: '/customer/checkcard' })).toEqual({});
    expect(await headers({ method: 'POST', path: '/auth/refreshToken' })).toEqual({});
    expect(asked).toEqual([]);
  });

  it('are not tried again where the gateway has no challenge', async () => {
    const { headers, asked } = page(() => new Response('{}', { status: 404 }));
    expect(await headers(auth)).toEqual({});
    expect(await headers(auth)).toEqual({});
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a lost answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a refusal', () => new Response('{}', { status: 429 })],
    ['a page', () => new Response('<!doctype html>')],
    [
      'an unknown algorithm',
      () => Response.json({ parameters: { algorithm: 'RIDDLE', nonce: '', salt: '' } }),
    ],
  ])('are none after %s, and tried again', async (_case, answer) => {
    const { headers, asked } = page(answer);
    expect(await headers(auth)).toEqual({});
    expect(await headers(auth)).toEqual({});
    expect(asked).toHaveLength(2);
  });
});
