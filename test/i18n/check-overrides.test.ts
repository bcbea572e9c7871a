import { beforeAll, describe, expect, it } from 'vitest';
import { checkOverrides } from '../../src/i18n/check-overrides.js';
import { messages } from '../../src/i18n/locales/en.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';
import { addLanguage } from '../../src/i18n/tables.js';

function reports(overrides: unknown, times = 1): string[] {
  const told: string[] = [];
  const given = overrides as MessageOverrides;
  for (let time = 0; time < times; time += 1) {
    checkOverrides(given, 'en', (message) => told.push(message));
  }
  return told;
}

beforeAll(() => {
  addLanguage('en', messages);
});

describe('checkOverrides', () => {
  it('reports nothing if every sentence exists', () => {
    expect(reports({ 'common-continue': 'Go on', 'login-heading': { other: 'Hi' } })).toEqual([]);
  });

  it('reports unknown keys once, even for several elements', () => {
    expect(reports({ 'common-contine': 'Go on', heading: 'Hi' }, 5)).toEqual([
      'messages: no such sentence, or not text: "common-contine", "heading".',
    ]);
  });

  it('reports values that are not sentences', () => {
    expect(reports({ 'common-continue': 7 })).toEqual([
      'messages: no such sentence, or not text: "common-continue".',
    ]);
  });

  it('accepts keys for fields, consents and answer codes of the campaign', () => {
    expect(reports({ 'field-x': 'X', 'consent-y': 'Y', 'answer-4711': 'Z' })).toEqual([]);
  });
});
