import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  defaultConfiguration,
  settings,
  type Configuration,
  type SettingProperty,
} from '../../src/domain/configuration.js';
import { hints } from '../../src/domain/configuration-hints.js';
import type { ConfigurationProperties } from '../../src/elements/core/element-properties.js';

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
type OfSome = 'codeLength' | 'symbology';

describe('the settings', () => {
  it('are the documented properties: these of all elements, two of some, the sentences, and a language', () => {
    const isSame: Same<
      keyof ConfigurationProperties,
      Exclude<SettingProperty, OfSome> | 'messages' | 'locale'
    > = true;
    const ofSome = Object.values(settings).filter((setting) => setting.isOfSome);
    expect(ofSome.map(({ property }) => property)).toEqual(['codeLength', 'symbology']);
    expect(isSame).toBe(true);
  });

  it('have defaults, empty where a value is required', () => {
    const { campaignId, categoryId, apiBase, country, minPassword, resume, debug } =
      defaultConfiguration;
    expect([campaignId, categoryId, apiBase]).toEqual(['', '', '']);
    expect([country, minPassword, resume, debug]).toEqual(['IT', 8, true, false]);
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
    Object.values(settings).filter(({ kind, parse }) => kind === 'text' && !parse('\u0000?')),
  )('have a hint where a text can be malformed: $property', ({ property }) => {
    expect(hints[property]).toMatch(/\w/);
  });
});

describe('attributeOf', () => {
  it.each([
    ['campaignid', 'campaignid'],
    ['categoryID', 'categoryid'],
    ['fidelyCode', 'fidelycode'],
    ['homeUrl', 'home-url'],
    ['walletAppleUrl', 'wallet-apple-url'],
  ])('of the property %s is %s', (property, attribute) => {
    expect(attributeOf(property)).toBe(attribute);
  });
});
