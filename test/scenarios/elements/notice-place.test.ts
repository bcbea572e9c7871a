/**
 * What went wrong, and what the visitor should know, stands in one place: before the primary button, below the fields.
 */
import { expect } from '@open-wc/testing';
import { settled, visit, type Page } from '../../elements/stage.js';

/** Expects this message below each field of the form and above its primary button. */
function expectBeforeButton(page: Page, selector: string): void {
  const all = page.all(`form:not([hidden]) :is(.input, .primary, ${selector})`);
  const seen = all.filter((one) => one.checkVisibility());
  const at = seen.findIndex((one) => one.matches(selector));
  expect(at, selector).to.be.above(0);
  expect(seen[at - 1]!.matches('.input'), 'below a field').to.equal(true);
  expect(seen[at + 1]?.matches('.primary'), 'above the button').to.equal(true);
}

describe('a message of a step is before the primary button', () => {
  it('in the first form', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    page.sandbox.faults = [
      { method: 'GET', path: '/customer/checkcard', times: 0, fault: 'status:500' },
    ];
    await page.identify('new@example.com');
    await page.hears('error');
    await settled();
    expectBeforeButton(page, '.summary');
  });

  it('in the log-in', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('registered@example.com');
    await page.shows('login-heading');
    await page.reads('login-registered');
    expectBeforeButton(page, '.notice');
    expect(page.find('h2').getAttribute('aria-describedby')).to.equal('note');
  });

  it('in data entry, after a failure to save', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify('new@example.com');
    await page.shows('profile-heading');
    page.type('surname', 'Rossi');
    page.sandbox.faults = [{ method: 'PUT', path: '/customer', fault: 'status:500' }];
    page.type('name', 'Anna');
    page.find('[name=usedforpromotions][value=true]').click();
    page.submit();
    await page.hears('error');
    await settled();
    expectBeforeButton(page, '.summary');
  });
});
