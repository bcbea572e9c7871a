import { expect } from '@open-wc/testing';
import { visit } from '../stage.js';

describe('the fields of the code step tell password managers', () => {
  it('the length of a new password', async () => {
    const page = await visit('<onboarding-flow min-password="10"></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    const field = page.input('new-password');
    expect(field.getAttribute('passwordrules')).to.equal('minlength: 10;');
    expect(field.getAttribute('enterkeyhint')).to.equal('done');
  });

  it('and keyboards what Enter does at the log-in', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    expect(page.input('current-password').getAttribute('enterkeyhint')).to.equal('go');
  });

  it('to keep their badges off the code', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    const names = page.input('one-time-code').getAttributeNames();
    expect(names).to.include.members(['data-1p-ignore', 'data-lpignore', 'data-bwignore']);
  });
});
