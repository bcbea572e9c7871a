import { beforeAll, describe, expect, it } from 'vitest';
import { messages as italian } from '../../src/i18n/locales/it.js';
import { matchLocale } from '../../src/i18n/locale.js';
import { LocaleTranslator } from '../../src/i18n/translator.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';
import { addLanguage } from '../../src/i18n/add-language.js';
import { isKnown } from '../../src/i18n/tables.js';

const english = { language: 'en', tag: 'en' };
const swiss = { language: 'it', tag: 'it-CH' };

beforeAll(() => {
  addLanguage('it', italian);
});

describe('LocaleTranslator', () => {
  it('translates into its language', () => {
    expect(new LocaleTranslator(swiss).t('common-continue')).toBe('Continua');
  });

  it('gives empty text while the sentence is not loaded', () => {
    const words = new LocaleTranslator(english);
    expect([words.isReady('opening'), words.isReady('main')]).toEqual([true, false]);
    expect(words.t('login-heading')).toBe('');
    expect(words.has('login-heading')).toBe(false);
  });

  it('uses the whole tag for plurals and numbers', () => {
    const words = new LocaleTranslator(swiss);
    expect(words.t('common-mistakes', { count: 1 })).toBe('C’è un dato da rivedere:');
    expect(words.t('common-mistakes', { count: 12_345 })).toMatch(/12[’']345/);
  });

  it.each(['constructor', '__proto__', 'toString'])('has no sentence with the key %s', (key) => {
    expect(new LocaleTranslator(english, () => ({})).has(key)).toBe(false);
  });

  it('leaves slots for links', () => {
    expect(new LocaleTranslator(english).parts('register-privacy')).toContainEqual({
      kind: 'slot',
      name: 'privacy',
    });
  });

  it('falls back to English for a missing sentence', () => {
    const entries = Object.entries(italian).filter(([key]) => key !== 'common-continue');
    addLanguage('xx', Object.fromEntries(entries) as typeof italian);
    const words = new LocaleTranslator({ language: 'xx', tag: 'xx' });
    expect(words.t('common-continue')).toBe('Continue');
    expect(words.t('common-log-in')).toBe('Accedi');
  });
});

describe('addLanguage', () => {
  it.each(['pt_BR', 'PT-br', 'iw', 'zh-hans'])('is case-insensitive: %s', (name) => {
    addLanguage(name, italian);
    const { language } = matchLocale(name, isKnown);
    expect(language).not.toBe('en');
    expect(new LocaleTranslator({ language, tag: language }).t('common-log-in')).toBe('Accedi');
  });
});

describe('overrides', () => {
  const saying = (overrides: MessageOverrides) => new LocaleTranslator(english, () => overrides);

  it('replace built-in sentences', () => {
    expect(saying({ 'common-continue': 'Go on' }).t('common-continue')).toBe('Go on');
  });

  it('may be empty', () => {
    expect(saying({ 'register-card-hint': '' }).t('register-card-hint')).toBe('');
  });

  it('may have plural forms and placeholders', () => {
    const words = saying({ 'common-mistakes': { one: 'Oops', other: '{count} oops' } });
    expect(words.t('common-mistakes', { count: 1 })).toBe('Oops');
    expect(words.t('common-mistakes', { count: 2 })).toBe('2 oops');
  });

  it('may add a sentence for a field of the campaign', () => {
    const words = saying({ 'field-shoe-size': 'Shoe size' });
    const key = 'field-shoe-size';
    expect(words.has(key) && words.t(key)).toBe('Shoe size');
  });

  it('take effect immediately when they change', () => {
    let overrides: MessageOverrides = {};
    const words = new LocaleTranslator(english, () => overrides);
    overrides = { 'common-continue': 'Go on' };
    expect(words.t('common-continue')).toBe('Go on');
  });

  it.each([[null], [undefined], [7], [{}], [[]]])('are ignored if the value is %j', (nonsense) => {
    const overrides = { 'common-continue': nonsense } as unknown as MessageOverrides;
    expect(saying(overrides).t('common-continue')).toBe('Continue');
  });
});
