/**
 * The words of a journey for a card that the visitor owns.
 */
import { expect } from '@open-wc/testing';
import { until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const cards = '<onboarding-flow identifiers="card"></onboarding-flow>';
const primary = (page: Page) =>
  page.find('form:not([hidden]) .actions > .primary').firstElementChild!.textContent.trim();

describe('the first form', () => {
  it('asks a visitor with a card to use it online, and others to get one', async () => {
    const page = await visit(flow);
    expect(page.headings).to.deep.equal(['Get your card']);
    page.find('button[name=use-card]').click();
    await until(() => page.headings[0] === 'Use your card online');
    await until(() => page.all('button[name=use-contact]').length > 0);
    page.find('button[name=use-contact]').click();
    await until(() => page.headings[0] === 'Get your card');
    const only = await visit(cards);
    expect(only.headings).to.deep.equal(['Use your card online']);
  });
});

describe('a card owner', () => {
  it('who has typed the number is not told that they have a card', async () => {
    const page = await visit(cards);
    await page.identify('100002');
    await page.shows('otp-heading');
    expect(page.text()).not.to.contain('Good news');
    expect(page.text()).to.contain('We’ll then send a code');
  });

  it('who has typed an address is told so', async () => {
    const page = await visit(flow);
    await page.identify('hascard@example.com');
    await page.shows('otp-heading');
    expect(page.text()).to.contain('Good news: you already have a card with us.');
  });

  it('reads at each step that the card comes online', async () => {
    const page = await visit(cards);
    await page.verify('100002');
    expect(page.text()).to.contain('A few details and your card is online.');
    expect(page.text()).not.to.contain('the card is yours');
    expect(primary(page)).to.equal('Save and show my card');
    page.enterData();
    page.submit();
    await page.shows('done-heading-card');
    expect(page.headings).to.deep.equal(['Welcome, Anna. Your card is online.']);
  });
});

describe('a new customer', () => {
  it('gets a card', async () => {
    const page = await visit(flow);
    await page.verify();
    expect(page.text()).to.contain('Your account is ready. A few details and the card is yours.');
    expect(primary(page)).to.equal('Get my card');
    page.enterData();
    page.submit();
    await page.shows('done-heading');
    expect(page.headings).to.deep.equal(['Welcome, Anna. Here’s your card.']);
  });
});
