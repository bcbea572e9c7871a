import { expect } from '@open-wc/testing';
import { configurationProperties } from '../../../src/elements/core/element-properties.js';
import { showsErrorPage } from '../error-page.js';
import { until, visit } from '../stage.js';

/** An invalid value for each optional attribute. */
const rubbish: Readonly<Record<string, string>> = {
  devicetype: '9',
  country: 'Italy',
  identifiers: 'fax',
  identifier: 'not an address',
  'mobile-format': 'national',
  'home-url': 'javascript:alert(1)',
  'done-url': 'mailto:shop@example.com',
  'login-url': 'ftp://a.example',
  'support-url': 'data:x',
  'privacy-url': 'javascript:alert(1)',
  'terms-url': 'https://',
  'min-password': '3',
  start: 'card',
  password: 'required',
  details: 'before',
  'heading-level': '9',
  'min-age': 'abc',
};
/** Attributes that accept any text, or that are required. */
const free = [
  ...['campaignid', 'categoryid'],
  ...['api-base', 'api-key', 'consents-required', 'consents-version', 'tone', 'passkey'],
];

describe('a relative URL in an attribute', () => {
  it('resolves against the base URL of the page', async () => {
    const base = document.createElement('base');
    base.href = '/app/';
    document.head.append(base);
    const page = await visit('<onboarding-flow privacy-url="privacy"></onboarding-flow>');
    await page.shows('register-heading');
    base.remove();
    const { href } = page.find('[part~=link]') as HTMLAnchorElement;
    expect(href).to.equal(`${location.origin}/app/privacy`);
  });
});

describe('an invalid optional attribute', () => {
  for (const [name, value] of Object.entries(rubbish)) {
    it(`is ignored with one warning: ${name}`, async () => {
      const page = await visit(`<onboarding-flow ${name}="${value}"></onboarding-flow>`);
      await page.shows('register-heading');
      await page.sendCode();
      expect(page.find('[part~=heading]').localName).to.equal('h2');
      expect(page.said).to.have.length(1);
      expect(page.said[0]).to.match(
        new RegExp(`^<onboarding-flow> ${name} is malformed and was ignored; allowed: \\w.*\\.$`),
      );
    });
  }

  it('is tested for every attribute with a restricted value', () => {
    const texts = Object.values(configurationProperties).filter(
      ({ attribute, type }) => attribute && !type,
    );
    const names = texts.map(({ attribute }) => attribute as string);
    expect(names).to.have.members([...free, ...Object.keys(rubbish)]);
  });
});

describe('a symbology that does not exist', () => {
  it('is reported at once, not with the card', async () => {
    const page = await visit('<onboarding-flow symbology="pdf417"></onboarding-flow>');
    await until(() => page.said.length > 0);
    expect(page.said).to.deep.equal([
      '<onboarding-flow> symbology is malformed and was ignored; allowed: one of code128, ean13, qr.',
    ]);
  });
});

describe('an unknown attribute', () => {
  it('is named once, with the attributes that exist', async () => {
    const page = await visit(
      '<onboarding-flow class="wide" data-x="1" title="x" home-ulr="/" suport-url="/"></onboarding-flow>',
    );
    await until(() => page.said.length > 0);
    await page.sendCode();
    expect(page.said).to.have.length(1);
    expect(page.said[0]).to.match(
      /^<onboarding-flow> unknown attribute: home-ulr, suport-url; known: .*\bhome-url\b.*\bsupport-url\b.*\.$/,
    );
  });

  it('explains a missing one', async () => {
    const page = await visit(
      '<onboarding-card campaignid="-" campaign-id="1001" campaign_id="1001" data-campaignid="1001"></onboarding-card>',
    );
    await page.hears('error');
    await until(() => page.said.length > 1);
    const [missing, unknown] = [...page.said].sort();
    expect(missing).to.equal('<onboarding-card> campaignid is missing.');
    expect(unknown).to.match(
      /^<onboarding-card> unknown attribute: campaign-id, campaign_id, data-campaignid; known: .*\bcampaignid\b/,
    );
    expect(page.said).to.have.length(2);
  });
});

describe('an api-key that HTTP headers cannot carry', () => {
  it('is reported as misconfigured, not as a lost connection, and sends no request', async () => {
    const page = await visit('<onboarding-flow api-key="key–1"></onboarding-flow>');
    await page.identify('new@example.com');
    await showsErrorPage(page);
    expect(page.said).to.deep.equal([
      '[onboarding] misconfigured (register): A header or the api-key cannot be sent.',
    ]);
    expect(page.requests(/./)).to.have.length(0);
  });
});
