import { expect } from '@open-wc/testing';
import { stopTime } from '../../support/page-time.js';
import { newPassword, settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const offers = (page: Page) => page.all('button[name=use-suggestion]');

describe('the suggestion for a mistyped address', () => {
  it('comes when the field is left, changes the text at a press, and keeps the focus there', async () => {
    const page = await visit(flow);
    await until(() => page.all('button[name=use-card]').length === 1);
    page.type('username', 'anna@gmial.com');
    page.input('username').blur();
    await until(() => offers(page).length === 1);
    expect(offers(page)[0]!.closest('[role=status]')!.textContent).to.contain('Did you mean');
    expect(page.all('[part~=error]')).to.have.length(0);
    offers(page)[0]!.click();
    await until(() => offers(page).length === 0);
    expect(page.input('username').value).to.equal('anna@gmail.com');
    expect(page.focused?.id).to.equal('username');
  });

  it('comes 800 ms after the last key, not while the text is its beginning, and blocks nothing', async () => {
    const page = await visit(flow);
    await until(() => page.all('button[name=use-card]').length === 1);
    const time = stopTime();
    page.type('username', 'anna@gmail.co');
    time.pass(800);
    time.release();
    await settled();
    expect(offers(page)).to.have.length(0);
    page.type('username', 'anna@gmial.com');
    await until(() => offers(page).length === 1);
    page.submit();
    await page.shows('otp-heading');
    page.type('new-password', newPassword);
    page.find('button[name=send-code]').click();
    await page.hears('code-sent');
    await until(() => page.text().includes('Is anna@gmial.com right?'));
  });
});
