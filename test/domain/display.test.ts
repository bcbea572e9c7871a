import { describe, expect, it } from 'vitest';
import { groupCard } from '../../src/domain/display.js';

describe('groupCard', () => {
  it.each([
    ['', ''],
    ['1234', '1234'],
    ['12345', '1234\u00A05'],
    ['12345678', '1234\u00A05678'],
    ['0000123456789', '0000\u00A01234\u00A05678\u00A09'],
    ['AB123456', 'AB123456'],
    ['123456AB', '123456AB'],
  ])('sets %j as %j', (card, shown) => {
    expect(groupCard(card)).toBe(shown);
  });
});
