import { beforeAll, describe, expect, it } from 'vitest';
import type { Field } from '../../src/kinds/index.js';
import { displayLabel } from '../../src/i18n/field-label.js';
import { LocaleTranslator } from '../../src/i18n/translator.js';
import { english } from '../../src/i18n/locale.js';
import { load } from '../../src/i18n/tables.js';

const field = (name: string, label?: string): Field => ({
  ...{ kind: 'text', name, group: 'preferences', mandatory: false, readOnly: false },
  ...(label !== undefined && { label }),
});

describe('the label of a field', () => {
  const translator = new LocaleTranslator(english);
  beforeAll(() => load('en', 'main'));

  it.each([
    ['ours for a field of the catalogue', field('surname', 'Family'), 'Last name'],
    [
      'that of the API for a field of the campaign',
      field('shoe', 'Your shoe size'),
      'Your shoe size',
    ],
    ['the name in words without either', field('favouriteShop_2'), 'Favourite shop 2'],
    ['the name as it is if it has no letters', field('__'), '__'],
  ])('is %s', (_, one, label) => {
    expect(displayLabel(one, translator)).toBe(label);
  });

  it('has at most 240 characters, none of which is cut in half', () => {
    expect(displayLabel(field('shoe', 'a'.repeat(240)), translator)).toBe('a'.repeat(240));
    expect(displayLabel(field('shoe', 'a'.repeat(241)), translator)).toBe(`${'a'.repeat(240)}…`);
    expect(displayLabel(field('shoe', '👟'.repeat(300)), translator)).toBe(`${'👟'.repeat(240)}…`);
  });
});
