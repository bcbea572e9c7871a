import { describe, expect, it } from 'vitest';
import { configurationHints, spellingHints } from '../../src/domain/configuration-hints.js';
import { readConfiguration, type RawConfiguration } from '../../src/domain/read-configuration.js';

const least: RawConfiguration = { campaignid: '1001', categoryID: '1703', apiBase: '/api' };
const hints = (raw: RawConfiguration) => configurationHints(readConfiguration(raw));

describe('configurationHints', () => {
  it.each<[RawConfiguration, readonly string[]]>([
    [least, []],
    [
      { categoryID: '1', apiBase: 'api' },
      ['campaignid is missing', 'api-base is not an http(s) address or a path'],
    ],
    [{ ...least, start: 'x' }, ['start is malformed and was ignored; allowed: register or login']],
    [
      { ...least, symbology: 'pdf417' },
      ['symbology is malformed and was ignored; allowed: one of code128, ean13, qr'],
    ],
    [
      { ...least, devicetype: 'tv' },
      ['devicetype is malformed and was ignored; allowed: 1 (browser), 2 (Android) or 3 (iOS)'],
    ],
  ])('of %o', (raw, expected) => {
    expect(hints(raw)).toEqual(expected);
  });
});

describe('spellingHints', () => {
  const known = [
    'campaignid',
    'categoryid',
    'devicetype',
    'api-base',
    'home-url',
    'start',
    'promise',
  ];

  it.each([
    ['campaign-id', 'campaignid'],
    ['category-id', 'categoryid'],
    ['device-type', 'devicetype'],
    ['campain-id', 'campaignid'],
    ['campiagnid', 'campaignid'],
    ['category', 'categoryid'],
    ['categorie-id', 'categoryid'],
    ['apibase', 'api-base'],
    ['api_base', 'api-base'],
    ['data-campaignid', 'campaignid'],
    ['data-api-base', 'api-base'],
    ['home-ulr', 'home-url'],
    ['strat', 'start'],
    ['start', undefined],
    ['promis', 'promise'],
    ['theme', undefined],
    ['xy', undefined],
    // Attributes of frameworks and of HTML.
    ['x-promise', undefined],
    ['v-start', undefined],
    ['onstart', undefined],
  ])('of %s is %s', (name, meant) => {
    const expected = meant ? [`${name} is unknown, did you mean ${meant}?`] : [];
    expect(spellingHints([name], known)).toEqual(expected);
  });
});
