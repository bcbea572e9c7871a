import { expect } from '@open-wc/testing';
import { configurationProperties } from '../../../src/elements/core/element-properties.js';
import { leave, visit } from '../stage.js';

/** What means nothing, by attribute. */
const rubbish: Readonly<Record<string, string>> = {
  devicetype: '9',
  country: 'Italy',
  identifiers: 'fax',
  'mobile-format': 'national',
  'home-url': 'javascript:alert(1)',
  'login-url': 'ftp://a.example',
  'support-url': 'data:x',
  'privacy-url': 'javascript:alert(1)',
  'terms-url': 'https://',
  'min-password': '3',
  start: 'card',
  'heading-level': '9',
  'min-age': 'abc',
};
/** Any text is a value, or the attribute is required. */
const free = ['campaignid', 'categoryid', 'api-base', 'api-key', 'consents-required'];

describe('a link that the page writes relative', () => {
  afterEach(leave);

  it('leads where the other links of the page do', async () => {
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

describe('a malformed optional attribute', () => {
  afterEach(leave);

  for (const [name, value] of Object.entries(rubbish)) {
    it(`is ignored, with one warning: ${name}`, async () => {
      const page = await visit(`<onboarding-flow ${name}="${value}"></onboarding-flow>`);
      await page.shows('register-heading');
      await page.sendCode();
      expect(page.find('[part~=heading]').localName).to.equal('h2');
      expect(page.said).to.deep.equal([`<onboarding-flow> ${name} is malformed and was ignored.`]);
    });
  }

  it('is any that takes a value of a kind', () => {
    const texts = Object.values(configurationProperties).filter(
      ({ attribute, type }) => attribute && !type,
    );
    const names = texts.map(({ attribute }) => attribute as string);
    expect(names).to.have.members([...free, ...Object.keys(rubbish)]);
  });
});

describe('what no request can carry', () => {
  afterEach(leave);

  it('is named in the console, and not taken for a lost connection', async () => {
    const page = await visit('<onboarding-flow api-key="key–1"></onboarding-flow>');
    await page.identify('new@example.com');
    await page.reads('problem-misconfigured');
    expect(page.said).to.deep.equal([
      '[onboarding] misconfigured (register): A header or the api-key cannot be sent.',
    ]);
    expect(page.requests(/./)).to.have.length(0);
  });
});
