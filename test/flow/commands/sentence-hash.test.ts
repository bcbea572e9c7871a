import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/flow/commands/sentence-hash.js';

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is that of the standard', (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });

  it('is that of another implementation for every length of two blocks, and for any script', () => {
    const texts = Array.from({ length: 130 }, (_none, length) => 'x'.repeat(length));
    for (const text of [...texts, 'Novità 🎁 für Größe: Ж, 漢, ع', 'é'.repeat(2000)]) {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });
});
