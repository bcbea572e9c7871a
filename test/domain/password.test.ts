import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/domain/identifier.js';
import type { ValidationErrorKey } from '../../src/domain/validation-error.js';
import { checkPassword, type PasswordRules } from '../../src/domain/password.js';
import { anyText } from './any-text.js';

const email = (value: string): Identifier => ({ channel: 'email', value });
const mobile = (value: string): Identifier => ({ channel: 'mobile', value });
const card = (value: string): Identifier => ({ channel: 'card', value });
const common = new Set(['password', 'iloveyou']);

describe('checkPassword', () => {
  it.each<[string, Partial<PasswordRules>, ValidationErrorKey | undefined]>([
    ['', {}, 'password-empty'],
    ['1234567', {}, 'password-too-short'],
    ['12345678', {}, undefined],
    ['12345678', { min: 9 }, 'password-too-short'],
    ['1234567', { min: 4 }, 'password-too-short'],
    ['        ', {}, undefined],
    ['       ', {}, 'password-too-short'],
    [' pass ok', {}, undefined],
    ['😀😀😀😀😀😀😀', {}, 'password-too-short'],
    ['😀😀😀😀😀😀😀😀', {}, undefined],
    ['e\u0301'.repeat(4), {}, undefined],
    ['x'.repeat(100_000), {}, undefined],
    ['password', { common }, 'password-common'],
    ['PassWord', { common }, 'password-common'],
    ['password', {}, undefined],
    ['password1', { common }, undefined],
    ['anna.rossi!', { identifier: email('Anna.Rossi@example.org') }, 'password-has-identifier'],
    ['myANNA.ROSSI', { identifier: email('anna.rossi@example.org') }, 'password-has-identifier'],
    ['wannabe-rich', { identifier: email('ann@example.org') }, undefined],
    ['my-hanna-1', { identifier: email('anna@example.org') }, 'password-has-identifier'],
    ['ann@example.org', { identifier: email('ann@example.org') }, 'password-has-identifier'],
    ['example.org', { identifier: email('ann@example.org') }, undefined],
    ['a3331231234', { identifier: mobile('3331231234') }, 'password-has-identifier'],
    ['333-123-1234', { identifier: mobile('3331231234') }, 'password-has-identifier'],
    ['٣٣٣١٢٣١٢٣٤', { identifier: mobile('3331231234') }, 'password-has-identifier'],
    ['3331231234', { identifier: mobile('+393331231234') }, 'password-has-identifier'],
    ['x31231234', { identifier: mobile('+393331231234') }, undefined],
    ['my12345678', { identifier: mobile('+12345678') }, 'password-has-identifier'],
    ['abcd12345', { identifier: mobile('123') }, undefined],
    ['abcd12345', { identifier: mobile('1234') }, 'password-has-identifier'],
    ['mine10000x', { identifier: card('100002') }, undefined],
    ['card100002', { identifier: card('100002') }, 'password-has-identifier'],
    ['ab12-card', { identifier: card('AB12') }, 'password-has-identifier'],
    ['password', { common, identifier: email('password@x.it') }, 'password-has-identifier'],
  ])('validates %j with the rules %o', (password, rules, key) => {
    expect(checkPassword(password, { min: 8, ...rules })?.key).toBe(key);
  });

  it('names the minimum length, never under eight', () => {
    expect(checkPassword('x', { min: 15 })?.params).toEqual({ min: 15 });
    expect(checkPassword('x', { min: 1 })?.params).toEqual({ min: 8 });
  });

  it('counts code points', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 40 }), (password) => {
        const tooShort = checkPassword(password, { min: 12 })?.key === 'password-too-short';
        expect(tooShort).toBe(Array.from(password).length < 12);
      }),
    );
  });
});
