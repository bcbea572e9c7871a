import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkOverrides } from '../../src/i18n/check-overrides.js';
import { messages } from '../../src/i18n/locales/en.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';
import { addLanguage } from '../../src/i18n/tables.js';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => void vi.restoreAllMocks());

function reports(overrides: unknown, times = 1): string[] {
  for (let time = 0; time < times; time += 1) checkOverrides(overrides as MessageOverrides, 'en');
  return said;
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
      '[onboarding] messages: no such sentence, or not text: "common-contine", "heading".',
    ]);
  });

  it('reports values that are not sentences', () => {
    expect(reports({ 'common-back': 7 })).toEqual([
      '[onboarding] messages: no such sentence, or not text: "common-back".',
    ]);
  });

  it('accepts keys for fields, consents and answer codes of the campaign', () => {
    expect(reports({ 'field-x': 'X', 'consent-y': 'Y', 'answer-4711': 'Z' })).toEqual([]);
  });
});
