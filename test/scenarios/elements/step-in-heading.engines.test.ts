import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { unknownRegistration } from '../../support/lost-registration.js';
import { until, visit, type Page } from '../../elements/stage.js';

/** Waits for the focus in the step, and compares what assistive technology gets for its heading. */
async function isHeard(page: Page, name: string): Promise<void> {
  await until(() => page.focused?.matches('[part~=heading], [aria-describedby~=heading]') === true);
  page.find('[part~=heading]').focus();
  const expected = { role: 'heading', name };
  expect(await executeServerCommand('accessible-name', expected)).to.deep.equal(expected);
}

describe('the focused heading of a flow', () => {
  it('is heard with the number of the step, and without one on the card', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    await isHeard(page, 'Choose your password (Step 2 of 3)');
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    await isHeard(page, 'Get your card (Step 1 of 3)');
    await page.verify();
    await isHeard(page, 'Your details (Step 3 of 3)');
    page.enterData();
    page.submit();
    await page.shows('done-heading');
    await isHeard(page, 'Welcome, Anna. Here’s your card.');
  });

  it('is heard with the number of the step while a code is checked', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    page.sandbox.faults = unknownRegistration('status:503');
    page.enterCode();
    await page.shows('checking-heading');
    await isHeard(page, 'One moment, please (Step 2 of 3)');
  });

  it('is heard with the number of the step where data is missing', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.logIn('incomplete@example.com');
    await page.shows('incomplete-heading');
    page.find('[part~=heading]').focus();
    await isHeard(page, 'Almost there, Luca (Step 3 of 3)');
  });
});

describe('the focused heading of an element without a flow', () => {
  it('is heard without a number', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-otp></onboarding-otp>',
    );
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    await isHeard(page, 'Choose your password');
  });
});
