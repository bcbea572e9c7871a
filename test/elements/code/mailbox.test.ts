import { expect } from '@open-wc/testing';
import { expectAccessible, finishMotion } from '../../support/accessible.js';
import { newPassword, settled, visit, type Page } from '../stage.js';

const mailbox = (page: Page) =>
  page.all('form .mailbox a').filter((one) => one.checkVisibility()) as HTMLAnchorElement[];

describe('the way to the mailbox', () => {
  it('is a link in a new tab once a code was sent to an address of a known domain', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('anna@gmail.com');
    await page.shows('otp-heading');
    expect(mailbox(page)).to.have.length(0);
    page.type('new-password', newPassword);
    page.submit();
    await page.shows('otp-code-heading-email');
    await settled();
    const [link] = mailbox(page);
    expect(link!.innerText).to.equal('Open Gmail');
    const { href, target, rel } = link!;
    expect({ href, target, rel }).to.deep.equal({
      href: 'https://mail.google.com/',
      target: '_blank',
      rel: 'noopener',
    });
    // The focus stays in the field, and one button is the main one.
    expect(page.focused === page.input('one-time-code')).to.equal(true);
    finishMotion(page.place);
    await expectAccessible(page.place);
    page.enterCode();
    await page.shows('profile-heading');
  });

  for (const value of ['anna@example.org', '333 123 4567']) {
    it(`is not offered for ${value}`, async () => {
      const page = await visit('<onboarding-flow></onboarding-flow>');
      await page.sendCode(value);
      await settled();
      expect(mailbox(page)).to.have.length(0);
    });
  }
});
