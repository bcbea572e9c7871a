import { describe, expect, it } from 'vitest';
import { Pseudonyms } from '../../src/reports/pseudonyms.js';

const mobile = { country: '39', allow: [] };
const first = { name: 'one.example', mobile };
const second = { name: 'two.example', mobile };
const pseudonyms = new Pseudonyms(new Uint8Array(32).fill(7));

describe('a pseudonym', () => {
  it.each<[string, (tenant: typeof first) => string]>([
    ['email address', (tenant) => pseudonyms.contact(tenant, 'ada@example.com')],
    ['mobile number', (tenant) => pseudonyms.contact(tenant, '3331231234')],
    ['customer id', (tenant) => pseudonyms.customer(tenant, '5003')],
  ])('of one %s is another one at each tenant, and has 16 characters', (_what, of) => {
    expect(of(first)).toMatch(/^[\w-]{16}$/);
    expect(of(first)).toBe(of({ ...first }));
    expect(of(first)).not.toBe(of(second));
  });

  it('of a customer id is not the pseudonym of a contact with the same text', () => {
    expect(pseudonyms.customer(first, '5003')).not.toBe(pseudonyms.contact(first, '5003'));
  });

  it('is another one with another secret', () => {
    const others = new Pseudonyms(new Uint8Array(32).fill(8));
    expect(others.customer(first, '5003')).not.toBe(pseudonyms.customer(first, '5003'));
  });
});
