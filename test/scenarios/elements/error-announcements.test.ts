import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';

/** Records each time that a live region gets this text. */
function listen(page: Page, text: string): string[] {
  const said: string[] = [];
  for (const region of page.all('[role=alert], [role=status]')) {
    const hear = () => {
      if (region.textContent.includes(text)) said.push(text);
    };
    new MutationObserver(hear).observe(region, { childList: true, subtree: true });
  }
  return said;
}

describe('the announcement of a failed attempt', () => {
  it('is repeated for every wrong code while the focus stays in the field', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    const said = listen(page, 'That’s not the code.');
    for (const attempt of [1, 2, 3]) {
      page.type('one-time-code', attempt === 3 ? '999999' : '000000');
      page.submit();
      await until(() => said.length >= attempt && !page.find('form button[type=submit]').ariaBusy);
      await settled();
    }
    expect(said).to.have.length(3);
    expect(page.focused).to.equal(page.input('one-time-code'));
  });

  it('is left to the focus if the focus moves to the field', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    page.input('username').focus();
    await until(() => page.all('[role=alert]').length > 0);
    const said = listen(page, messages['mistake-identifier-empty'] as string);
    page.find('form button[type=submit]').focus();
    page.submit();
    await until(() => page.focused === page.input('username'));
    await settled();
    expect(said).to.deep.equal([]);
  });

  it('is repeated for the same validation error', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    page.type('username', 'anna@');
    page.submit();
    await until(() => page.all('[aria-invalid=true]').length > 0);
    const said = listen(page, messages['mistake-email-malformed'] as string);
    page.submit();
    await settled();
    await settled();
    expect(said).to.have.length(1);
  });

  it('is one sentence, said once, when data entry is refused because of too many requests', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    page.sandbox.faults = [
      { method: 'GET', path: '/customer/customerdatafields/{campaignid}', fault: 'retry-after:60' },
    ];
    const all = new Set<string>();
    const said: string[] = [];
    const hear = (): void => {
      for (const region of page.all('[role=alert], [role=status]')) {
        const text = region.textContent.replace(/\s+/g, ' ').trim();
        if (/very busy|could not|again/i.test(text) && !all.has(text)) said.push(text);
        all.add(text);
      }
    };
    const observer = new MutationObserver(hear);
    observer.observe(page.find('onboarding-flow').shadowRoot!, { childList: true, subtree: true });
    page.enterCode();
    await until(() =>
      page
        .all('[role=alert]')
        .some(({ textContent }) => textContent.includes('Too many attempts.')),
    );
    await settled();
    hear();
    observer.disconnect();
    expect(said).to.have.length(1);
    expect(page.text()).not.to.contain(messages['profile-load-failed']);
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
