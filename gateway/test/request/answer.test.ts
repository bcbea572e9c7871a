import { describe, expect, it } from 'vitest';
import { answered } from '../../src/request/answer.js';

describe('the Retry-After of the platform', () => {
  it.each([
    ['30', '30'],
    ['Wed, 25 Nov 2026 09:00:00 GMT', 'Wed, 25 Nov 2026 09:00:00 GMT'],
    ['<script>', undefined],
    ['anna@example.org', undefined],
    ['1'.repeat(65), undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is passed on as %j', (retryAfter, expected) => {
    const reply = { status: 429, text: '{}', ...(retryAfter !== undefined && { retryAfter }) };
    expect(answered(reply, {}).headers['retry-after']).toBe(expected);
  });
});
