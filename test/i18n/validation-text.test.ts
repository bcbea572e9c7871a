import { beforeAll, describe, expect, it } from 'vitest';
import { readIdentifier } from '../../src/domain/read-identifier.js';
import type { Channel } from '../../src/domain/identifier.js';
import type { ValidationError, ValidationErrorKey } from '../../src/domain/validation-error.js';
import { messages as english } from '../../src/i18n/locales/en.js';
import { messages as italian } from '../../src/i18n/locales/it.js';
import { LocaleTranslator } from '../../src/i18n/translator.js';
import { validationText } from '../../src/i18n/validation-text.js';
import { addLanguage } from '../../src/i18n/add-language.js';

const words = new LocaleTranslator({ language: 'en', tag: 'en-GB' });
const parole = new LocaleTranslator({ language: 'it', tag: 'it' });

beforeAll(() => {
  addLanguage('en', english);
  addLanguage('it', italian);
});

describe('validationText', () => {
  it.each<[ValidationError, string, string]>([
    [
      { key: 'password-too-short', params: { min: 8 } },
      'Use at least 8 characters.',
      'Servono almeno 8 caratteri.',
    ],
    [
      { key: 'date-too-young', params: { min: 1 } },
      'You have to be at least 1 year old to register.',
      'Per registrarti devi avere almeno 1 anno.',
    ],
    [
      { key: 'text-too-long', params: { max: 1200 } },
      'That’s too long: 1,200 characters at most.',
      'È troppo lungo: al massimo 1200 caratteri.',
    ],
    [
      { key: 'number-too-small', params: { min: 1.5 } },
      'Enter 1.5 or more.',
      'Il numero deve essere almeno 1,5.',
    ],
    [
      { key: 'date-too-late', params: { max: '2026-11-24' } },
      'Enter a date on or before 24 November 2026.',
      'Ultima data possibile: 24 novembre 2026.',
    ],
    [
      // "Dall’11", but "dal 12": a date after a colon needs no article.
      { key: 'date-too-early', params: { min: '2026-03-11' } },
      'Enter a date on or after 11 March 2026.',
      'Prima data possibile: 11 marzo 2026.',
    ],
    [
      { key: 'date-incomplete', params: { part: 'month' } },
      'Enter the month, too.',
      'Manca il mese.',
    ],
    [
      { key: 'date-malformed', params: { part: 'day' } },
      'Enter the day as a number from 1 to 31.',
      'Inserisci il giorno con un numero da 1 a 31.',
    ],
    [{ key: 'value-missing' }, 'Please fill in “Name”.', 'Manca “Name”.'],
    [{ key: 'consent-missing' }, 'Choose Yes or No.', 'Scegli Sì o No.'],
  ])('gives the sentence of %j', (mistake, expected, previsto) => {
    expect(validationText(mistake, words, 'Name')).toBe(expected);
    expect(validationText(mistake, parole, 'Name')).toBe(previsto);
  });

  it('leaves no placeholder unfilled', () => {
    const part = { part: 'year' };
    const bounds = { min: 1, max: 2 };
    // As a record, so that a new validation error does not compile without its line here.
    const all: Record<ValidationErrorKey, ValidationError['params']> = {
      'identifier-empty': {},
      'identifier-malformed': {},
      'email-empty': {},
      'email-malformed': {},
      'mobile-empty': {},
      'mobile-malformed': {},
      'card-empty': {},
      'card-malformed': {},
      'username-empty': {},
      'password-empty': {},
      'password-too-short': bounds,
      'password-has-identifier': {},
      'password-common': {},
      'code-empty': {},
      'code-malformed': {},
      'code-too-long': {},
      'code-length': { typed: 5, length: 6 },
      'value-missing': {},
      'choice-missing': {},
      'consent-missing': {},
      'consent-required': {},
      'text-too-long': bounds,
      'phone-malformed': {},
      'phone-too-short': {},
      'number-malformed': {},
      'number-too-small': bounds,
      'number-too-large': bounds,
      'date-incomplete': part,
      'date-malformed': part,
      'date-impossible': {},
      'date-not-past': {},
      'date-too-old': bounds,
      'date-too-young': bounds,
      'date-too-early': { min: '1900-01-01' },
      'date-too-late': { max: '2026-11-24' },
    };
    for (const [key, params = {}] of Object.entries(all)) {
      const mistake = { key: key as ValidationErrorKey, params };
      for (const language of [words, parole]) {
        const text = validationText(mistake, language, 'Name');
        expect(text, key).not.toBe('');
        expect(text, key).not.toMatch(/[{}]/);
      }
    }
  });
});

describe('the error of an empty first form', () => {
  it.each<[readonly Channel[], string]>([
    [['email', 'mobile', 'card'], 'Enter your email address or mobile number.'],
    [['email', 'card'], 'Enter your email address.'],
    [['mobile'], 'Enter your mobile number.'],
    [['card'], 'Enter your card number.'],
  ])('for %j is: %s', (channels, expected) => {
    const reading = readIdentifier('', { channels, channel: 'contact' });
    expect(reading.ok ? '' : validationText(reading.error, words)).toBe(expected);
  });
});
