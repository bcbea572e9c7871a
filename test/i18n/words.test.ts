import { beforeAll, describe, expect, it } from 'vitest';
import { checkPassword, loadCommonPasswords, loadWords, t } from '../../src/api.js';
import type { Field } from '../../src/kinds/index.js';
import { messages } from '../../src/i18n/locales/it.js';

const surname: Field = {
  kind: 'text',
  name: 'surname',
  group: 'you',
  mandatory: true,
  readOnly: false,
};
const own: Field = { ...surname, name: 'favouriteShop', label: 'Negozio' };

describe('the sentences for a page with its own forms', () => {
  it('are empty until their language is loaded', async () => {
    const error = { key: 'password-too-short', params: { min: 8 } } as const;
    expect(t(error, 'fr')).toBe('');
    expect(await loadWords('fr-CA')).toBe(true);
    expect(t(error, 'fr')).toContain('8');
  });

  describe('in Italian', () => {
    beforeAll(() => loadWords('it'));

    it('are those of a validation error, which can name its field', () => {
      expect(t({ key: 'email-empty' }, 'it')).toBe(messages['mistake-email-empty']);
      const missing = { key: 'value-missing' } as const;
      expect(t(missing, 'it-CH', { field: surname })).toBe('Inserisci il tuo cognome.');
      expect(t(missing, 'it', { field: own })).toBe('Manca “Negozio”.');
    });

    it('are those of a problem, with the seconds that are left', () => {
      expect(t({ code: 'timeout' }, 'it')).toBe(messages['problem-timeout']);
      const problem = { code: 'too-many-requests', retryAfter: 60 } as const;
      expect(t(problem, 'it')).toContain('1');
      expect(t(problem, 'it', { seconds: 5 })).toContain('5');
    });

    it('are the labels of fields: ours, else that of the campaign', () => {
      expect(t(surname, 'it')).toBe('Cognome');
      expect(t(own, 'it')).toBe('Negozio');
    });
  });

  it('may be in a language of the page', async () => {
    const sentences = { ...messages, 'field-surname': 'Eftirnafn' };
    expect(await loadWords({ lang: 'is', sentences })).toBe(true);
    expect(t(surname, 'is')).toBe('Eftirnafn');
  });

  it('are English for an unknown language', async () => {
    await loadWords('tlh');
    expect(t(surname, 'tlh')).toBe('Last name');
  });
});

it('the list of common passwords serves checkPassword', async () => {
  const common = await loadCommonPasswords();
  expect(checkPassword('Password1', { min: 8, common })).toEqual({ key: 'password-common' });
  expect(checkPassword('Password1', { min: 8 })).toBeUndefined();
});
