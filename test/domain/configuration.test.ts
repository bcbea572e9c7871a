import { describe, expect, it } from 'vitest';
import { allSettings, attributeOf, type Configuration } from '../../src/domain/configuration.js';
import { defaultConfiguration } from '../../src/domain/default-configuration.js';
import { hints } from '../../src/domain/configuration-hints.js';

describe('the settings', () => {
  it('have defaults, empty where a value is required', () => {
    const { campaignId, categoryId, apiBase, country, minPassword, start } = defaultConfiguration;
    expect([campaignId, categoryId, apiBase]).toEqual(['', '', '']);
    expect([country, minPassword, start]).toEqual([undefined, undefined, 'register']);
  });

  it('give the type of the configuration', () => {
    const least: Configuration = { ...defaultConfiguration, campaignId: '1', deviceType: '2' };
    // @ts-expect-error: not one of the values
    const other: Configuration = { ...least, start: 'card' };
    // @ts-expect-error: required
    const missing: Configuration = { campaignId: '1' };
    expect([other.start, missing.categoryId]).toEqual(['card', undefined]);
  });

  it.each(
    allSettings.flatMap(([name, { kind, parse }]) =>
      kind === 'text' && !parse?.('\u0000?') ? [name] : [],
    ),
  )('have a hint where a text can be malformed: %s', (name) => {
    expect(hints[name]).toMatch(/\w/);
  });
});

describe('attributeOf', () => {
  it.each([
    ['campaignid', 'campaignid'],
    ['categoryID', 'categoryid'],
    ['fidelyCode', 'fidelycode'],
    ['homeUrl', 'home-url'],
  ])('of the property %s is %s', (property, attribute) => {
    expect(attributeOf(property)).toBe(attribute);
  });
});
