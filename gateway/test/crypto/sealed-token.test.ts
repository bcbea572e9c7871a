import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../src/crypto/derived-keys.js';
import { type Sealed, Seals } from '../../src/crypto/seals.js';

const secretOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const sealed: Sealed = {
  scope: 'customersynchro',
  token: 'header.payload.signature',
  journey: 'abcdefghijk',
  campaign: '1001',
  expires: 1_800_000_000_000,
};

describe('a sealed token', () => {
  const seals = new Seals([secretOf(1)]);

  it('opens to the content that was sealed', () => {
    const anything = fc.record({
      scope: fc.constantFrom('customersynchro' as const, 'customer' as const),
      token: fc.string({ minLength: 1, maxLength: 300 }),
      journey: fc.string(),
      campaign: fc.string(),
      expires: fc.integer(),
    });
    fc.assert(
      fc.property(anything, (given) => {
        const text = seals.sealToken('a.example', 'token', given);
        expect(text).toMatch(/^[!-~]+$/);
        expect(new Seals([secretOf(1)]).openToken('a.example', 'token', text)).toEqual(given);
      }),
    );
  });

  it('is different each time, and does not contain the token', () => {
    const [one, other] = [1, 2].map(() => seals.sealToken('a', 'token', sealed));
    expect(one).not.toBe(other);
    expect(Buffer.from(one!.slice(4), 'base64url').includes(sealed.token)).toBe(false);
  });

  it('does not open with a flipped bit', () => {
    const text = seals.sealToken('a', 'token', sealed);
    const bytes = Buffer.from(text.slice(4), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(seals.openToken('a', 'token', `oe1.${flipped.toString('base64url')}`)).toBeUndefined();
    }
  });

  it('does not open with a changed, removed or added character', () => {
    const text = seals.sealToken('a', 'token', sealed);
    for (let index = 0; index < text.length; index += 1) {
      const other = text[index] === 'A' ? 'B' : 'A';
      const changed = text.slice(0, index) + other + text.slice(index + 1);
      expect(seals.openToken('a', 'token', changed)).toBeUndefined();
      expect(seals.openToken('a', 'token', text.slice(0, index))).toBeUndefined();
    }
    for (const more of ['=', 'A', ' ', '.', '\n']) {
      expect(seals.openToken('a', 'token', text + more)).toBeUndefined();
    }
  });

  it('opens only for its tenant and purpose', () => {
    const text = seals.sealToken('a', 'token', sealed);
    expect(seals.openToken('a', 'token', text)).toEqual(sealed);
    expect(seals.openToken('b', 'token', text)).toBeUndefined();
    expect(seals.openToken('a', 'refresh', text)).toBeUndefined();
  });

  it('opens with every secret, and is made with the first', () => {
    const old = new Seals([secretOf(1)]);
    const rotated = new Seals([secretOf(2), secretOf(1)]);
    const fresh = new Seals([secretOf(2)]);
    expect(rotated.openToken('a', 'token', old.sealToken('a', 'token', sealed))).toEqual(sealed);
    const text = rotated.sealToken('a', 'token', sealed);
    expect(fresh.openToken('a', 'token', text)).toEqual(sealed);
    expect(old.openToken('a', 'token', text)).toBeUndefined();
  });
});

describe('the hash of keys', () => {
  it('is HMAC-SHA256 over length-prefixed parts', () => {
    const hash = keyedHash(secretOf(3));
    const expected = createHmac('sha256', secretOf(3))
      .update('1:a2:bc')
      .digest('base64url')
      .slice(0, 16);
    expect(hash('a', 'bc')).toBe(expected);
    expect(hash('ab', 'c')).not.toBe(hash('a', 'bc'));
    expect(hash('a', '', 'bc')).not.toBe(hash('a', 'bc'));
  });
});
