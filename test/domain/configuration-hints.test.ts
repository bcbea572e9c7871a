import { describe, expect, it } from 'vitest';
import { configurationHints, unknownHints } from '../../src/domain/configuration-hints.js';
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

describe('unknownHints', () => {
  const known = ['campaignid', 'home-url'];

  it('names the unknown attributes once, with those that exist', () => {
    expect(unknownHints(['campaignid', 'home-ulr', 'data-campaignid', 'theme'], known)).toEqual([
      'unknown attribute: home-ulr, data-campaignid, theme; known: campaignid, home-url',
    ]);
  });

  it.each([
    'campaignid',
    // Attributes of HTML and of frameworks.
    'title',
    'spellcheck',
    'onstart',
    'x-promise',
    'v-start',
    'ngskiphydration',
    '_msthash',
  ])('says nothing of %s', (name) => {
    expect(unknownHints([name], known)).toEqual([]);
  });
});
