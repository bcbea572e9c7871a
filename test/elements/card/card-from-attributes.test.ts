import { expect } from '@open-wc/testing';
import type { OnboardingCard } from '../../../src/elements/onboarding-card.js';
import { settled, until, visit, type Page } from '../stage.js';

const numbers = 'card="0123456789012345" fidelycode="4006381333931" holder="Anna De Luca"';
const alone = 'campaignid="-" categoryid="-" api-base="-" api-key="-"';

const isDrawn = (page: Page) => until(() => page.all('.card svg.bars').length > 0);
const holder = (page: Page) => page.all('.card-holder').map((one) => one.textContent.trim());

describe('a card from attributes alone', () => {
  it('is drawn without configuration, request or session', async () => {
    const page = await visit(`<onboarding-card ${alone} ${numbers}></onboarding-card>`);
    await isDrawn(page);
    expect(page.headings).to.deep.equal(['Your card']);
    expect(holder(page)).to.deep.equal(['Anna De Luca']);
    expect(page.find('[part=card-number]').textContent.replace(/\s/g, ' ')).to.equal(
      '0123 4567 8901 2345',
    );
    expect(page.find('.card [part=barcode-text]').textContent).to.equal('4006381333931');
    expect(page.text()).to.include('Print');
    expect(page.text()).not.to.include('Change my details');
    const card = page.find('onboarding-card');
    expect([card.step, card.signedIn]).to.deep.equal(['done', false]);
    expect(await card.adoptSession({ accessToken: 'T' }).catch(String)).to.include('misconfigured');
    await settled();
    expect(page.sandbox.requests).to.deep.equal([]);
    expect(page.heard).to.deep.equal([]);
    expect(page.said).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('follows its attributes, in the symbology, language and heading level that they say', async () => {
    const page = await visit(
      `<onboarding-card ${alone} ${numbers} symbology="ean13" heading-level="3" lang="it"></onboarding-card>`,
    );
    await isDrawn(page);
    expect(page.headings).to.deep.equal(['La tua tessera']);
    expect(page.find('[part~=heading]').localName).to.equal('h3');
    const modules = () => page.find('.card svg.bars').getAttribute('viewBox');
    const before = modules();
    const card: OnboardingCard = page.find('onboarding-card');
    card.holder = 'Bea';
    card.symbology = 'code128';
    await until(() => modules() !== before);
    expect(holder(page)).to.deep.equal(['Bea']);
  });

  it('needs the content of the barcode', async () => {
    const page = await visit(
      `<onboarding-card ${alone} card="12345678" fidelycode="  "></onboarding-card>`,
    );
    const { detail } = await page.hears('error');
    const hint =
      'fidelycode is missing; or, for the card of a session, campaignid is missing; categoryid is missing; api-base is missing';
    expect(detail).to.include({ code: 'misconfigured', hint });
    expect(page.said).to.deep.equal([`<onboarding-card> ${hint}.`]);
    expect(page.all('.card')).to.deep.equal([]);
  });

  it('gives way to the card of the session, which the console says', async () => {
    const page = await visit(
      `<onboarding-card ${numbers}></onboarding-card><onboarding-login></onboarding-login>`,
    );
    await isDrawn(page);
    expect(holder(page)).to.deep.equal(['Anna De Luca']);
    expect((await page.hears('ready')).detail).to.deep.equal({ step: 'login' });
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    expect(holder(page)).not.to.deep.equal(['Anna De Luca']);
    expect(page.said).to.deep.equal([
      "<onboarding-card> card, fidelycode: the session's own card is shown instead.",
    ]);
    await page.find('onboarding-card').signOut();
    await until(() => holder(page)[0] === 'Anna De Luca');
  });
});
