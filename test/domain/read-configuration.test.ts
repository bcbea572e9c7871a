import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/domain/configuration.js';
import { readConfiguration, type RawConfiguration } from '../../src/domain/read-configuration.js';

const least: RawConfiguration = { campaignid: '1001', categoryID: '1703', apiBase: '/api' };
const page = 'https://shop.example/join';

/** Both groups of settings as one. */
function read(raw: RawConfiguration) {
  const { own, shared, ...result } = readConfiguration(raw, page);
  return result.ok ? { ...result, configuration: { ...own, ...shared } } : result;
}

const defaults: Configuration = {
  campaignId: '1001',
  categoryId: '1703',
  apiBase: '/api',
  country: undefined,
  identifiers: ['email', 'mobile', 'card'],
  mobileFormat: 'as-typed',
  start: 'register',
};

describe('readConfiguration', () => {
  it('separates what an element has for itself from what the elements of a journey share, without absent values', () => {
    const given = { ...least, minPassword: 15, privacyUrl: '/privacy', start: '', apiKey: ' ' };
    const result = readConfiguration(given, page);
    expect(Object.keys(result.shared ?? {}).sort()).toEqual([
      'apiBase',
      'campaignId',
      'categoryId',
      'minPassword',
      'start',
    ]);
    expect(Object.keys(result.own ?? {}).sort()).toEqual([
      'identifiers',
      'mobileFormat',
      'privacyUrl',
    ]);
  });

  it('requires three values and has defaults for the rest', () => {
    expect(read(least)).toEqual({
      ok: true,
      configuration: defaults,
      malformed: [],
    });
  });

  it.each<[RawConfiguration, Partial<Configuration>]>([
    [{ passkey: '' }, { passkey: '' }],
    [{ passkey: true }, { passkey: '' }],
    [{ passkey: 'true' }, { passkey: '' }],
    [{ passkey: 'Example.com' }, { passkey: 'example.com' }],
    [{ passkey: false }, {}],
    [{ passkey: null }, {}],
    [{ campaignid: 1001, categoryID: 1703 }, {}],
    [{ campaignid: ' 1001 ' }, {}],
    [{ apiBase: 'https://api.example/v1/' }, { apiBase: 'https://api.example/v1' }],
    [{ apiBase: 'http://localhost:8000/api' }, { apiBase: 'http://localhost:8000/api' }],
    [{ apiBase: './api' }, { apiBase: './api' }],
    [{ apiBase: '../api//' }, { apiBase: '../api' }],
    [{ apiKey: 'sandbox' }, { apiKey: 'sandbox' }],
    [{ consentsVersion: 3 }, { consentsVersion: '3' }],
    [{ symbology: 'EAN13' }, { symbology: 'ean13' }],
    [{ tone: 'Formal' }, { tone: 'formal' }],
    [{ apiKey: '' }, {}],
    [{ devicetype: 2 }, { deviceType: '2' }],
    [{ devicetype: '3' }, { deviceType: '3' }],
    [{ country: 'ch' }, { country: 'CH' }],
    [{ identifiers: 'mobile email' }, { identifiers: ['email', 'mobile'] }],
    [{ identifiers: 'Email, EMAIL' }, { identifiers: ['email'] }],
    [{ identifiers: ['card'] }, { identifiers: ['card'] }],
    [{ identifiers: ['card', 'email'] }, { identifiers: ['email', 'card'] }],
    [{ mobileFormat: 'E164' }, { mobileFormat: 'e164' }],
    [{ mobileFormat: 'as typed' }, {}],
    [
      { consentsRequired: 'usedForPromotions  terms' },
      { consentsRequired: ['usedforpromotions', 'terms'] },
    ],
    [{ homeUrl: '/' }, { homeUrl: 'https://shop.example/' }],
    [{ loginUrl: 'https://a.example/' }, { loginUrl: 'https://a.example/' }],
    [{ supportUrl: 'mailto:a@b.it' }, { supportUrl: 'mailto:a@b.it' }],
    [{ privacyUrl: 'privacy' }, { privacyUrl: 'https://shop.example/privacy' }],
    [{ termsUrl: 'tel:112' }, { termsUrl: 'tel:112' }],
    [{ minPassword: '15' }, { minPassword: 15 }],
    [{ minPassword: 8 }, { minPassword: 8 }],
    [{ start: 'login' }, { start: 'login' }],
    [{ headingLevel: '1' }, { headingLevel: 1 }],
    [{ headingLevel: 6 }, { headingLevel: 6 }],
    [{ minAge: '18' }, { minAge: 18 }],
    [{ minAge: 0 }, { minAge: 0 }],
    [{ minAge: 120 }, { minAge: 120 }],
    [{ minPassword: 1000 }, { minPassword: 1000 }],
    [{ codeLength: '4' }, { codeLength: 4 }],
    [{ codeLength: 8 }, { codeLength: 8 }],
    [
      { noResume: true, noReset: true, debug: true },
      { resume: false, reset: false, debug: true },
    ],
    // Vue passes an empty string for a boolean attribute without a value.
    [
      { noResume: '', noReset: '', debug: '' },
      { resume: false, reset: false, debug: true },
    ],
    [{ noResume: null, noReset: false, debug: undefined }, {}],
    // Angular's async pipe passes null before the first value.
    [{ options: null, headers: null, fetch: null }, {}],
    [{ homeUrl: null, identifiers: undefined, minAge: '' }, {}],
  ])('accepts %o', (raw, expected) => {
    expect(read({ ...least, ...raw })).toEqual({
      ok: true,
      configuration: { ...defaults, ...expected },
      malformed: [],
    });
  });

  it.each<[RawConfiguration, string]>([
    [{ devicetype: '4' }, 'devicetype'],
    [{ country: 'Italy' }, 'country'],
    [{ identifiers: 'email fax' }, 'identifiers'],
    [{ identifiers: ' , ' }, 'identifiers'],
    [{ mobileFormat: 'national' }, 'mobile-format'],
    [{ homeUrl: 'javascript:alert(1)' }, 'home-url'],
    [{ loginUrl: 'http://a.example/' }, 'login-url'],
    [{ supportUrl: 'data:x' }, 'support-url'],
    [{ privacyUrl: 'blob:x' }, 'privacy-url'],
    [{ termsUrl: 'https://' }, 'terms-url'],
    [{ minPassword: 7 }, 'min-password'],
    [{ codeLength: 3 }, 'code-length'],
    [{ codeLength: '9' }, 'code-length'],
    [{ codeLength: 'six' }, 'code-length'],
    [{ minPassword: '8.5' }, 'min-password'],
    [{ minPassword: 'ten' }, 'min-password'],
    [{ start: 'card' }, 'start'],
    [{ headingLevel: 0 }, 'heading-level'],
    [{ headingLevel: '9' }, 'heading-level'],
    [{ headingLevel: 'abc' }, 'heading-level'],
    [{ minAge: '-1' }, 'min-age'],
    [{ minAge: 121 }, 'min-age'],
    [{ symbology: 'pdf417' }, 'symbology'],
    [{ tone: 'friendly' }, 'tone'],
  ])('uses the default for %o and reports it', (raw, name) => {
    expect(read({ ...least, ...raw })).toEqual({
      ok: true,
      configuration: defaults,
      malformed: [name],
    });
  });

  it.each<[RawConfiguration, readonly string[]]>([
    [{}, ['campaignid', 'categoryid', 'api-base']],
    [{ ...least, campaignid: ' ' }, ['campaignid']],
    [{ ...least, categoryID: undefined }, ['categoryid']],
    [{ ...least, apiBase: null }, ['api-base']],
  ])('refuses %o', (raw, missing) => {
    expect(read(raw)).toEqual({ ok: false, missing, malformed: [] });
  });

  it.each([
    'ftp://a.example',
    'xhttps://a.example',
    'api',
    '//a.example/x',
    'https://',
    '/a?b',
    '/a#b',
    '/a b',
    'javascript:x',
  ])('refuses the address %o', (apiBase) => {
    expect(read({ ...least, apiBase })).toEqual({
      ok: false,
      missing: [],
      malformed: ['api-base'],
    });
  });

  it('requires nothing of an element that can do without a session', () => {
    expect(read({ isStandalone: true, headingLevel: '3' })).toMatchObject({
      ok: true,
      configuration: { headingLevel: 3, campaignId: '' },
    });
  });

  it('passes the functions of the page on', () => {
    const given = {
      options: () => Promise.resolve([]),
      headers: () => ({}),
      fetch: globalThis.fetch,
    };
    expect(read({ ...least, ...given })).toMatchObject({ configuration: given });
  });
});
