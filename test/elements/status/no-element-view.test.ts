import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { settled, until, visit, type Page } from '../stage.js';

const alone = '<onboarding-register></onboarding-register>';

describe('a page without an element for the current step', () => {
  let time: PageTime | undefined;
  /** Goes to the code step, which no element here shows; the console says so at once. */
  async function stuck(markup = alone): Promise<Page> {
    const page = await visit(markup);
    await until(() => page.headings.length > 0);
    time = stopTime();
    await page.identify('new@example.com');
    await until(() => page.said.some((line) => line.includes('the step "otp"')));
    await settled();
    return page;
  }

  it('shows nothing for four seconds, so that the page can navigate', async () => {
    const page = await stuck();
    time?.pass(3_900);
    await settled();
    expect(page.headings).to.deep.equal([]);
    expect(page.named('error')).to.deep.equal([]);
  });

  it('then shows an error page, fires one onboarding-error and can restart', async () => {
    const page = await stuck();
    time?.pass(4_100);
    await page.shows('error-heading');
    time?.pass(60_000);
    await page.reads('problem-misconfigured');
    expect(page.named('error').map(({ detail }) => detail)).to.deep.equal([
      {
        code: 'misconfigured',
        step: 'otp',
        retryable: false,
        hint: 'No element on this page shows the step "otp".',
      },
    ]);
    time?.release();
    await expectAccessible(page.place);
    page.button('error-restart').click();
    await page.shows('register-heading');
    expect(page.path).to.equal('register>otp otp>register');
  });

  it('can restart where nobody chooses a password', async () => {
    const page = await stuck(alone.replace('>', ' password="none">'));
    time?.pass(4_100);
    await page.shows('error-heading');
    page.button('error-restart').click();
    await page.shows('register-heading');
  });

  it('shows one error page in the visible one of two elements, and fires one event', async () => {
    const page = await stuck(`<div hidden>${alone}</div>${alone}`);
    time?.pass(4_100);
    await page.shows('error-heading');
    expect(page.headings).to.have.length(1);
    expect(page.named('error')).to.have.length(1);
    expect(page.said.filter((line) => line.includes('the step "otp"'))).to.have.length(1);
  });

  it('links to home-url', async () => {
    const page = await stuck(alone.replace('>', ' home-url="https://shop.example/">'));
    time?.pass(4_100);
    await page.shows('error-heading');
    expect(page.find('a').getAttribute('href')).to.equal('https://shop.example/');
  });

  it('shows nothing before the journey has begun, and warns in the console', async () => {
    const page = await visit('<onboarding-otp></onboarding-otp>');
    await until(() => page.said.some((line) => line.includes('the step "register"')));
    time = stopTime();
    time.pass(60_000);
    await settled();
    expect(page.text()).to.equal('');
    expect(page.heard).to.deep.equal([]);
  });
});
