import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { until, visit, type Page, type PageOptions } from '../../elements/stage.js';

const path = '/customer/registrationVCWithVerificationCode';
const isInvalid = (page: Page) =>
  page.input('new-password').getAttribute('aria-invalid') === 'true';

describe('a password that the API rejects (264)', () => {
  async function refused(options?: PageOptions): Promise<Page> {
    const page = await visit('<onboarding-flow></onboarding-flow>', options);
    await page.sendCode();
    page.sandbox.faults = [{ method: 'PUT', path, fault: 'answer:264' }];
    page.type('one-time-code', page.code);
    page.submit();
    const { detail } = await page.hears('error');
    expect(detail).to.include({ code: 'password-refused', answerCode: 264, step: 'otp' });
    await until(() => isInvalid(page));
    return page;
  }

  /** The error text of the password. */
  const said = (page: Page) => page.find('#new-password-error').innerText.trim();

  it('is marked until it changes, and another one creates the account', async () => {
    const page = await refused();
    expect(said(page)).to.equal(messages['problem-password-refused']);
    expect(page.focused).to.equal(page.input('new-password'));
    page.type('new-password', 'quite another fine sentence');
    await until(() => !isInvalid(page));
    page.submit();
    await page.shows('profile-heading');
    expect(page.sandbox.customers.at(-1)?.password).to.equal('quite another fine sentence');
  });

  it('shows the reason from the messages of the host', async () => {
    const reason = 'Please use a capital letter.';
    const page = await refused({ properties: { messages: { 'answer-264': reason } } });
    expect(said(page)).to.equal(reason);
  });
});
