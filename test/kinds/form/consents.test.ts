import { describe, expect, it } from 'vitest';
import {
  asksYesOrNo,
  consentRecords,
  initialConsent,
  unknownConsents,
} from '../../../src/kinds/form/consents.js';
import type { Field } from '../../../src/kinds/index.js';
import { mandatory, sample } from '../sample.js';

const { text, boolean, consent } = sample;
const other = { ...consent, name: 'other' };

describe('consentRecords', () => {
  it('records name, answer and time in field order', () => {
    const at = new Date('2026-11-24T12:00:00+01:00');
    const saved = { other: true, consent: false, text: 'x' };
    expect(consentRecords([text, consent, other], saved, at)).toEqual([
      { name: 'consent', answer: false, at: '2026-11-24T11:00:00.000Z' },
      { name: 'other', answer: true, at: '2026-11-24T11:00:00.000Z' },
    ]);
  });

  it('adds what was shown of each, and nothing to one that was not shown', () => {
    const shown = {
      name: 'other',
      sentence: 'Yes, mail me.',
      lang: 'en',
      links: [],
      hash: '1',
      version: '3',
    };
    const saved = { other: true, consent: false };
    expect(consentRecords([consent, other], saved, new Date(0), [shown])).toEqual([
      { name: 'consent', answer: false, at: '1970-01-01T00:00:00.000Z' },
      { ...shown, answer: true, at: '1970-01-01T00:00:00.000Z' },
    ]);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['False', false],
  ])('reads an answer stored as %j', (spelled, answer) => {
    const saved = { [consent.name]: spelled };
    expect(consentRecords([consent], saved, new Date(0))).toMatchObject([{ answer }]);
  });

  it('cannot be changed by a page that gets it', () => {
    const link = { text: 'privacy notice', href: 'https://shop.example/privacy' };
    const shown = {
      name: consent.name,
      sentence: 'Mail me.',
      lang: 'en',
      links: [link],
      hash: '1',
    };
    const records = consentRecords([consent], { consent: false }, new Date(0), [shown]);
    link.href = 'https://elsewhere.example';
    for (const part of [records, records[0], records[0]?.links, records[0]?.links?.[0]])
      expect(part).toSatisfy(Object.isFrozen);
    expect(records[0]?.links?.[0]?.href).toBe('https://shop.example/privacy');
    expect(Object.isFrozen(shown.links)).toBe(false);
  });

  it('ignores a true value of a field that is not a consent', () => {
    expect(consentRecords([boolean], { [boolean.name]: true }, new Date(0))).toEqual([]);
  });

  it('has no record of an answer that cannot be read', () => {
    expect(consentRecords([consent], { [consent.name]: 'perhaps' }, new Date(0))).toEqual([]);
  });

  it('has no record of an unanswered consent', () => {
    expect(consentRecords([consent, { ...consent, name: 'toString' }], {}, new Date(0))).toEqual(
      [],
    );
  });
});

describe('initialConsent', () => {
  it.each([
    [undefined, 'registration', undefined],
    [undefined, 'login', undefined],
    [true, 'registration', true],
    [true, 'login', true],
    [false, 'registration', undefined],
    [false, 'login', false],
  ] as const)('shows a stored %j in a %s journey as %j', (stored, journey, expected) => {
    expect(initialConsent(stored, journey)).toBe(expected);
  });
});

describe('the consents of a form', () => {
  it.each<[string, readonly Field[], readonly string[], boolean]>([
    ['are checkboxes', [consent, other], [], false],
    ['are questions if one is mandatory', [consent, mandatory(other)], [], true],
    ['are questions if the host requires one', [consent, other], ['OTHER'], true],
    ['are checkboxes beside other mandatory fields', [consent, mandatory(text)], ['text'], false],
  ])('%s', (_, fields, required, isQuestion) => {
    expect(asksYesOrNo(fields, required)).toBe(isQuestion);
  });
});

describe('unknownConsents', () => {
  it('names the required consents that the campaign does not have, in any case', () => {
    const required = ['Consent', 'terms', 'text'];
    expect(unknownConsents([text, consent, other], required)).toEqual(['terms', 'text']);
    expect(unknownConsents([], ['terms'])).toEqual(['terms']);
    expect(unknownConsents([consent, other], ['OTHER'])).toEqual([]);
  });
});
