/** The derivation is frozen: these vectors are computed by `node:crypto`, and one is printed in the design. */
import { createHash, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prfInput, secretsOf } from '../../src/passkey/derivation.js';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxy23456789!#$%*+-=';
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

/** The block of 24 characters with this number, counted from 0, by another implementation. */
function block(output: Uint8Array, number: number): string {
  const bytes = new Uint8Array(hkdfSync('sha256', output, new Uint8Array(), 'password', 8160));
  return Array.from(
    bytes.subarray(24 * number, 24 * (number + 1)),
    (byte) => alphabet[byte & 63],
  ).join('');
}

const isWhole = (text: string) =>
  [/[A-Z]/, /[a-z]/, /[2-9]/, /[!#$%*+\-=]/].every((kind) => kind.test(text));

describe('the derivation, version 1', () => {
  it('has the printed password for the output whose first block lacks a kind', async () => {
    const output = hex('8e38a1ea5c681c8e9a08f1af465f1f07d33d931de8f71af45ecbe957751c9a86');
    expect(isWhole(block(output, 0))).toBe(false);
    const { password } = await secretsOf(output);
    expect(password).toBe('XC7cmMuG-NS!3r*ueyF7Y6Ds');
    expect(password).toBe(block(output, 1));
  });

  it('takes the first block with all kinds, for 200 outputs', async () => {
    let later = 0;
    for (let at = 0; at < 200; at += 1) {
      const output = new Uint8Array(createHash('sha256').update(`output ${at}`).digest());
      const number = [0, 1, 2, 3, 4, 5].find((one) => isWhole(block(output, one)))!;
      if (number > 0) later += 1;
      expect((await secretsOf(output)).password).toBe(block(output, number));
    }
    expect(later).toBeGreaterThan(3);
  });

  it('has for each campaign another input of the PRF: a hash with the version', async () => {
    const expected = createHash('sha256')
      .update('onboarding-elements 1\0' + '1001')
      .digest('hex');
    expect(Buffer.from(await prfInput('1001')).toString('hex')).toBe(expected);
    expect(expected).not.toBe(Buffer.from(await prfInput('1002')).toString('hex'));
  });

  it('encrypts what is remembered with another output of the same secret', async () => {
    const output = hex('00'.repeat(32));
    const { memoryKey } = await secretsOf(output);
    const iv = new Uint8Array(12);
    const params = { name: 'AES-GCM', iv };
    const sealed = await crypto.subtle.encrypt(params, memoryKey, new Uint8Array([1, 2, 3]));
    const raw = new Uint8Array(hkdfSync('sha256', output, new Uint8Array(), 'memory', 32));
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    expect([...new Uint8Array(await crypto.subtle.decrypt(params, key, sealed))]).toEqual([
      1, 2, 3,
    ]);
    await expect(crypto.subtle.exportKey('raw', memoryKey)).rejects.toThrow();
  });
});
