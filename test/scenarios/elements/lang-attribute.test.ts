import { expect } from '@open-wc/testing';
import { type Page, settled, until, visit } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const tags = (page: Page) =>
  page
    .all('.stack, .steps')
    .map((part) => `${part.className} ${String(part.getAttribute('lang'))}`);

describe('the lang attribute inside the elements', () => {
  it('is "en" for an unsupported language of the page', async () => {
    const page = await visit(flow, { lang: 'fi' });
    await page.shows('register-heading');
    expect(tags(page)).to.deep.equal(['steps en', 'stack en']);
  });

  it('is the language tag of the page and follows it', async () => {
    const page = await visit(flow, { lang: 'en-GB' });
    await page.shows('register-heading');
    expect(tags(page)).to.deep.equal(['steps en-GB', 'stack en-GB']);
    page.place.lang = 'it';
    await until(() => tags(page).join() === 'steps it,stack it');
  });

  it('stays the same in the next step', async () => {
    const page = await visit(flow, { lang: 'fi' });
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    expect(tags(page)).to.deep.equal(['steps en', 'stack en']);
  });

  it('is not set while the host overrides messages in an unsupported language', async () => {
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
