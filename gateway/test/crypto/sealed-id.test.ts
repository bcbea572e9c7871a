import { describe, expect, it } from 'vitest';
import { Seals } from '../../src/crypto/seals.js';

const secretOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const given = { id: '5003', contact: 'mail anna@example.org', expires: 1_800_000_000_000 };

describe('a sealed customer id', () => {
  const seals = new Seals([secretOf(1)]);
  const sealed = (id = given.id) => seals.sealId('a', { ...given, id })!;

  it('opens in any process with the same secret, for the contact that it was made for', () => {
    const opened = new Seals([secretOf(1)]).openId('a', sealed());
    expect(opened).toMatchObject({ id: '5003', expires: given.expires });
    expect(opened?.isOf('mail anna@example.org')).toBe(true);
    expect(opened?.isOf('mail other@example.org')).toBe(false);
    expect(opened?.isOf('card')).toBe(false);
  });

  it('is different each time, and contains neither id nor contact', () => {
    expect(sealed()).not.toBe(sealed());
    const bytes = Buffer.from(sealed('customer-5003').slice(4), 'base64url');
    expect(bytes.includes('5003')).toBe(false);
    expect(bytes.includes('anna')).toBe(false);
  });

  it('does not open for another tenant, with a flipped bit, or as a token', () => {
    const text = sealed();
    expect(seals.openId('b', text)).toBeUndefined();
    for (const purpose of ['token', 'refresh'] as const) {
      expect(seals.openToken('a', purpose, text)).toBeUndefined();
    }
    const token = seals.sealToken('a', 'token', {
      scope: 'customersynchro',
      token: 't',
      journey: 'j',
      campaign: '1',
      expires: given.expires,
    });
    expect(seals.openId('a', token)).toBeUndefined();
    const bytes = Buffer.from(text.slice(4), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(seals.openId('a', `oe1.${flipped.toString('base64url')}`)).toBeUndefined();
    }
    for (const other of ['5003', '', 'oe1.', `${text}A`]) {
      expect(seals.openId('a', other)).toBeUndefined();
    }
  });

  it('opens for its contact after a new secret is put first, and not when its secret is gone', () => {
    const text = sealed();
    const rotated = new Seals([secretOf(2), secretOf(1)]);
    expect(rotated.openId('a', text)?.isOf(given.contact)).toBe(true);
    const newer = rotated.sealId('a', given)!;
    expect(new Seals([secretOf(2)]).openId('a', newer)?.isOf(given.contact)).toBe(true);
    expect(seals.openId('a', newer)).toBeUndefined();
    expect(new Seals([secretOf(2)]).openId('a', text)).toBeUndefined();
  });

  it.each(['1', '12345678901234567890', 'x'.repeat(230), 'ü'.repeat(115)])(
    'has at most 400 characters for the id %s',
    (id) => {
      const text = sealed(id);
      expect(text.length).toBeLessThanOrEqual(400);
      expect(seals.openId('a', text)?.id).toBe(id);
    },
  );

  it('is not made of an id that is too long for a field of a request', () => {
    expect(seals.sealId('a', { ...given, id: 'x'.repeat(240) })).toBeUndefined();
  });
});
