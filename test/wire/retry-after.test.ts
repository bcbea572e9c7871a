import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../src/wire/retry-after.js';

const now = Date.UTC(2026, 10, 24, 12, 0, 0);

describe('readRetryAfter', () => {
  it.each([
    ['60', 60],
    [' 5 ', 5],
    ['0', 1],
    ['00', 1],
    ['300', 300],
    ['301', 300],
    ['99999999999999999999', 300],
    ['Tue, 24 Nov 2026 12:01:30 GMT', 90],
    ['Tue, 24 Nov 2026 12:00:00 GMT', 30],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 30],
    ['24 Nov 2026 12:01:30 GMT', 90],
    ['24 Nov 2026 11:00:00 GMT', 30],
    ['Tue, 24 Nov 2026 12:01:30 +0000', 90],
    ['Tue, 24 Nov 2026 11:00:00 +0000', 30],
    ['Wed, 25 Nov 2026 12:00:00 GMT', 300],
    ['2026-11-24T12:01:30Z', 30],
    ['2027-11-24', 30],
    ['-5', 30],
    ['1.5', 30],
    ['5 minutes', 30],
    ['soon', 30],
    ['', 30],
    [null, 30],
  ])('reads %j as %i seconds', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});
