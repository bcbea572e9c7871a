import { describe, expect, it } from 'vitest';
import { contactName, contactOf } from '../../src/controls/contact-name.js';
import { proofName } from '../../src/journey-token.js';

const tenant = { mobile: { country: '54', allow: ['49', '52'], perDay: 10, kept: 0 } };

describe('two numbers that reach the same phone', () => {
  it.each([
    ['+541123456789', '+5491123456789'],
    ['+5215512345678', '+525512345678'],
    ['+4901511234567', '+491511234567'],
  ])('%s and %s are one in limits, and two in a seal and in a proof', (one, other) => {
    const names = (nameOf: (value: string) => string) => new Set([nameOf(one), nameOf(other)]).size;
    const mobile = (value: string) => ({ channel: 'mobile', value }) as const;
    expect(names((value) => contactName(mobile(value), tenant))).toBe(1);
    expect(names((value) => contactOf(mobile(value)))).toBe(2);
    expect(names((value) => proofName(mobile(value), tenant))).toBe(2);
  });
});
