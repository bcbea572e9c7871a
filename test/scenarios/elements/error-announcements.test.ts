import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { leave, settled, until, visit, type Page } from '../../elements/stage.js';

/** Records the text of the alerts at each change. */
function listen(page: Page): string[] {
  const said: string[] = [];
  for (const alert of page.all('[role=alert]')) {
    const hear = () => {
      const text = alert.textContent.replace(/\s+/g, ' ').trim();
      if (text !== '') said.push(text);
    };
    new MutationObserver(hear).observe(alert, { childList: true, subtree: true });
  }
  return said;
}

describe('the announcement of a failed attempt', () => {
  afterEach(leave);

  it('is repeated for every wrong code while the focus stays in the field', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    const said = listen(page);
    for (const attempt of [1, 2, 3]) {
      page.type('one-time-code', attempt === 3 ? '999999' : '000000');
      page.submit();
      await until(() => said.length >= attempt && !page.find('form button[type=submit]').ariaBusy);
      await settled();
    }
    const text = messages['problem-wrong-code'] as string;
    expect(said.filter((one) => one.includes(text)).length).to.be.at.least(3);
    expect(page.focused).to.equal(page.input('one-time-code'));
  });

  it('is repeated for the same validation error', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    page.type('username', 'anna@');
    page.submit();
    await until(() => page.all('[aria-invalid=true]').length > 0);
    const said = listen(page);
    page.submit();
    await settled();
    await settled();
    expect(said).to.have.length(1);
  });

  it('is removed while the next attempt runs', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    page.type('one-time-code', '000000');
    page.submit();
    await until(() => page.all('form [aria-invalid=true]').length > 0);
    page.type('one-time-code', page.code);
    const held = page.hold(/registrationVC/);
    page.submit();
    await until(() => held.count > 0);
    expect(page.all('form [aria-invalid=true]')).to.deep.equal([]);
    held.release();
    await page.shows('profile-heading');
  });
});
