import { expect } from '@open-wc/testing';
import { leave, type Page, settled, until, visit } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const tags = (page: Page) =>
  page
    .all('.stack, .steps')
    .map((part) => `${part.className} ${String(part.getAttribute('lang'))}`);

describe('the language that a screen reader is told', () => {
  afterEach(leave);

  it('is English where the page has a language that is not spoken here', async () => {
    const page = await visit(flow, { lang: 'fi' });
    await page.shows('register-heading');
    expect(tags(page)).to.deep.equal(['steps en', 'stack en']);
  });

  it('is the tag of the page, and follows it', async () => {
    const page = await visit(flow, { lang: 'en-GB' });
    await page.shows('register-heading');
    expect(tags(page)).to.deep.equal(['steps en-GB', 'stack en-GB']);
    page.place.lang = 'it';
    await until(() => tags(page).join() === 'steps it,stack it');
  });

  it('is at the next step what it was at the first', async () => {
    const page = await visit(flow, { lang: 'fi' });
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    expect(tags(page)).to.deep.equal(['steps en', 'stack en']);
  });

  it('is left to the page where the host has words of its own', async () => {
    const messages = { 'register-heading': 'Liity mukaan' };
    const page = await visit(flow, { lang: 'fi', properties: { messages } });
    await until(() => page.headings.includes('Liity mukaan'));
    expect(tags(page)).to.deep.equal(['steps null', 'stack null']);
    for (const none of [undefined, {}]) {
      Object.assign(page.find('onboarding-flow'), { messages });
      await until(() => page.headings.includes('Liity mukaan'));
      Object.assign(page.find('onboarding-flow'), { messages: none });
      await page.shows('register-heading');
      await settled();
      expect(tags(page)).to.deep.equal(['steps en', 'stack en']);
    }
  });
});
