import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanEmail,
  cleanMobile,
  readIdentifier,
  type IdentifierRules,
} from '../../src/domain/read-identifier.js';
import { channels, type Channel } from '../../src/domain/identifier.js';
import { anyText } from './any-text.js';

const all: IdentifierRules = { channels };
const only = (...list: Channel[]): IdentifierRules => ({ channels: list });

describe('readIdentifier', () => {
  it.each<[string, IdentifierRules, Channel, string]>([
    ['anna@example.org', all, 'email', 'anna@example.org'],
    ['  Anna.Rossi+shop@Example.ORG \n', all, 'email', 'Anna.Rossi+shop@Example.ORG'],
    ['\u202Aanna@example.org\u202C', all, 'email', 'anna@example.org'],
    ['jörg@müller.example', all, 'email', 'jörg@müller.example'],
    ['用户@例子.广告', all, 'email', '用户@例子.广告'],
    ['用户@例子。广告', all, 'email', '用户@例子。广告'],
    ['info@col·legi.cat', all, 'email', 'info@col·legi.cat'],
    ['a@あ・い.jp', all, 'email', 'a@あ・い.jp'],
    ['user@ג׳.co.il', all, 'email', 'user@ג׳.co.il'],
    ['user@צה״ל.co.il', all, 'email', 'user@צה״ל.co.il'],
    ['a@α͵β.gr', all, 'email', 'a@α͵β.gr'],
    ['info@ex．jp', all, 'email', 'info@ex．jp'],
    ['info@ex｡jp', all, 'email', 'info@ex｡jp'],
    ['info＠ex．jp', all, 'email', 'info@ex．jp'],
    ['info＠ex.jp', only('email', 'card'), 'email', 'info@ex.jp'],
    ['"anna rossi"@example.org', all, 'email', '"anna rossi"@example.org'],
    ['a..b@docomo.example', all, 'email', 'a..b@docomo.example'],
    ['anna@my-shop.example', all, 'email', 'anna@my-shop.example'],
    [`anna@example.org${' '.repeat(384)}`, all, 'email', 'anna@example.org'],
    [`3331231234${' '.repeat(390)}`, all, 'mobile', '3331231234'],
    ["o'hara@example.org", all, 'email', "o'hara@example.org"],
    ['333 123 1234', all, 'mobile', '3331231234'],
    ['+39 333.123-1234', all, 'mobile', '+393331231234'],
    ['(+39) 333/1231234', all, 'mobile', '+393331231234'],
    ['0039 333 1231234', all, 'mobile', '00393331231234'],
    ['+49 (0)151 23456789', all, 'mobile', '+4915123456789'],
    ['+49 (0) 151 23456789', all, 'mobile', '+4915123456789'],
    ['(+44)(0)7400 123456', all, 'mobile', '+447400123456'],
    ['+44 [ 0 ] 7400 123456', all, 'mobile', '+447400123456'],
    ['＋４９（０）151 23456789', all, 'mobile', '+4915123456789'],
    ['0049 (0)151 23456789', all, 'mobile', '004915123456789'],
    ['+353 (0)85 012 3456', all, 'mobile', '+353850123456'],
    ['+39 (0)6 1234 5678', all, 'mobile', '+390612345678'],
    ['0039 (0)6 1234 5678', all, 'mobile', '00390612345678'],
    ['(0)151 23456789', all, 'mobile', '015123456789'],
    ['0151 (0) 23456789', all, 'mobile', '0151023456789'],
    ['+49 151 (0) 2345678', all, 'mobile', '+4915102345678'],
    ['+49 (0151) 23456789', all, 'mobile', '+49015123456789'],
    ['\u202A+39\u00A0333\u2011123\u20131234\u202C', all, 'mobile', '+393331231234'],
    ['333\u2009123\u22121234', all, 'mobile', '3331231234'],
    ['[333] 1231234', all, 'mobile', '3331231234'],
    ['＋３９（３３３）１２３１２３４', all, 'mobile', '+393331231234'],
    ['٣٣٣١٢٣١٢٣٤', all, 'mobile', '3331231234'],
    ['333·123·1234', all, 'mobile', '3331231234'],
    ['333•123∙1234', all, 'mobile', '3331231234'],
    ['333・123･1234', all, 'mobile', '3331231234'],
    ['333。123｡1234', all, 'mobile', '3331231234'],
    ['【333】{123}「1234」', all, 'mobile', '3331231234'],
    ['+44 (0)20 7946 0000', all, 'mobile', '+442079460000'],
    ['100002', { ...all, channel: 'card' }, 'card', '100002'],
    ['1000 02', { ...all, channel: 'card' }, 'card', '100002'],
    ['0000-1234-5678', { ...all, channel: 'card' }, 'card', '000012345678'],
    ['１０００02', { ...all, channel: 'card' }, 'card', '100002'],
    ['AB-12 34', { ...all, channel: 'card' }, 'card', 'AB-1234'],
    ['AB–123', { ...all, channel: 'card' }, 'card', 'AB-123'],
    ['AB\u2011123\u2212４', { ...all, channel: 'card' }, 'card', 'AB-123-4'],
    ['1000\u221202', { ...all, channel: 'card' }, 'card', '100002'],
    ['3331231234', { ...all, channel: 'contact' }, 'mobile', '3331231234'],
    ['100002', only('card'), 'card', '100002'],
    ['100002', only('email', 'card'), 'card', '100002'],
    ['anna@example.org', only('email', 'card'), 'email', 'anna@example.org'],
    ['100002', only('mobile', 'card'), 'mobile', '100002'],
    ['anna@example.org', only('email'), 'email', 'anna@example.org'],
    ['333-1231234', only('mobile'), 'mobile', '3331231234'],
  ])('reads %j', (text, rules, channel, value) => {
    expect(readIdentifier(text, rules)).toEqual({ ok: true, identifier: { channel, value } });
  });

  it.each<[string, IdentifierRules, string]>([
    ['', all, 'identifier-empty'],
    [' \u00A0\u200B\n', all, 'identifier-empty'],
    ['', { ...all, channel: 'card' }, 'card-empty'],
    ['  ', only('card'), 'card-empty'],
    ['', only('email'), 'email-empty'],
    ['', { ...only('email', 'card'), channel: 'contact' }, 'email-empty'],
    ['', only('mobile'), 'mobile-empty'],
    ['anna', all, 'identifier-malformed'],
    ['Anna 12', all, 'identifier-malformed'],
    ['anna', only('email'), 'email-malformed'],
    ['12345678', { ...only('email', 'card'), channel: 'contact' }, 'email-malformed'],
    ['anna', only('mobile'), 'mobile-malformed'],
    ['anna@example.org', only('mobile'), 'mobile-malformed'],
    ['anna@', all, 'email-malformed'],
    ['@example.org', all, 'email-malformed'],
    ['anna@@example.org', all, 'email-malformed'],
    ['anna@rossi@example.org', all, 'email-malformed'],
    ['anna＠rossi@example.org', all, 'email-malformed'],
    ['anna@．example.org', all, 'email-malformed'],
    ['anna@example', all, 'email-malformed'],
    ['anna@example.', all, 'email-malformed'],
    ['anna@.example.org', all, 'email-malformed'],
    ['anna@example..org', all, 'email-malformed'],
    ['anna@-example.org', all, 'email-malformed'],
    ['anna@example-.org', all, 'email-malformed'],
    ['anna rossi@example.org', all, 'email-malformed'],
    ['anna@exa mple.org', all, 'email-malformed'],
    ['anna@example,org', all, 'email-malformed'],
    ['Anna <anna@example.org>', all, 'email-malformed'],
    ['""@example.org', all, 'email-malformed'],
    ['x"anna rossi"@example.org', all, 'email-malformed'],
    ['"anna rossi"x@example.org', all, 'email-malformed'],
    ['anna.example.org', only('email'), 'email-malformed'],
    [`3331231234${' '.repeat(391)}`, all, 'identifier-malformed'],
    ['12345', all, 'phone-too-short'],
    ['333 12', only('mobile'), 'phone-too-short'],
    ['+39 333', all, 'phone-too-short'],
    ['123456789012345678', all, 'mobile-malformed'],
    ['33+3123123', all, 'mobile-malformed'],
    ['++393331231234', all, 'mobile-malformed'],
    ['#*!', all, 'mobile-malformed'],
    ['12', { ...all, channel: 'card' }, 'card-malformed'],
    ['12_34', { ...all, channel: 'card' }, 'card-malformed'],
    ['1'.repeat(33), { ...all, channel: 'card' }, 'card-malformed'],
    ['1'.repeat(401), { ...all, channel: 'card' }, 'card-malformed'],
    ['x'.repeat(401), only('email'), 'email-malformed'],
    ['x'.repeat(401), only('email', 'card'), 'email-malformed'],
    ['x'.repeat(401), only('card'), 'card-malformed'],
    ['x'.repeat(401), all, 'identifier-malformed'],
    [`${'a'.repeat(310)}@example.org`, all, 'email-malformed'],
  ])('refuses %j', (text, rules, key) => {
    expect(readIdentifier(text, rules)).toEqual({ ok: false, error: { key } });
  });

  it('accepts addresses of up to 320 characters', () => {
    const address = `${'a'.repeat(308)}@example.org`;
    expect(address).toHaveLength(320);
    expect(cleanEmail(address)).toBe(address);
  });

  it('refuses longer input without parsing it', () => {
    expect(cleanEmail(`anna@example.org${' '.repeat(384)}`)).toBe('anna@example.org');
    expect(cleanEmail(`anna@example.org${' '.repeat(385)}`)).toBeUndefined();
  });

  it('converts to E.164 only if the site asks for it', () => {
    const toE164 = (number: string) => (number.startsWith('3') ? `+39${number}` : undefined);
    const rules: IdentifierRules = { ...all, mobileFormat: 'e164', toE164 };
    const mobile = (value: string) => ({ ok: true, identifier: { channel: 'mobile', value } });
    expect(readIdentifier('333 1231234', rules)).toEqual(mobile('+393331231234'));
    expect(readIdentifier('333 1231234', { ...rules, mobileFormat: 'as-typed' })).toEqual(
      mobile('3331231234'),
    );
    expect(readIdentifier('999 1231234', rules)).toEqual({
      ok: false,
      error: { key: 'mobile-malformed' },
    });
  });

  it('gives the same value when it reads a cleaned value again', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (text) => {
        const first = readIdentifier(text, all);
        if (!first.ok) return;
        expect(readIdentifier(first.identifier.value, all)).toEqual(first);
      }),
    );
  });

  it('reads a number with any grouping', () => {
    const gap = fc.constantFrom(...Array.from(' .-/()[]\u00A0\u2013\u2212·•・【】'));
    const number = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789')),
      minLength: 6,
      maxLength: 17,
    });
    fc.assert(
      fc.property(number, fc.array(gap, { maxLength: 17 }), (digits, gaps) => {
        const typed = Array.from(digits)
          .map((digit, index) => digit + (gaps[index] ?? ''))
          .join('');
        expect(cleanMobile(typed)).toBe(digits);
      }),
    );
  });
});
