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

  it('moves no button away while it is pressed, and goes with its text', async () => {
    const page = await visit(flow);
    await until(() => page.all('button[name=use-card]').length === 1);
    const time = stopTime();
    page.type('username', 'anna@gmail.co');
    const top = () => page.find('form button[type=submit]').getBoundingClientRect().top;
    const before = top();
    // A pointer that goes down on the button takes the focus from the field.
    page.input('username').blur();
    await settled();
    time.pass(799);
    await settled();
    expect(top()).to.equal(before);
    time.pass(1);
    await until(() => offers(page).length === 1);
    page.find('button[name=use-card]').click();
    await until(() => offers(page).length === 0);
    page.find('button[name=use-contact]').click();
    page.type('username', 'anna@gmial.com');
    await settled();
    time.pass(800);
    await until(() => offers(page).length === 1);
    await (page.find('onboarding-flow') as HTMLElement & { signOut(): Promise<void> }).signOut();
    await until(() => offers(page).length === 0);
    expect(page.input('username').value).to.equal('');
  });

  it('comes 800 ms after the last key, not while the text is its beginning, and blocks nothing', async () => {
    const page = await visit(flow);
    await until(() => page.all('button[name=use-card]').length === 1);
    const time = stopTime();
    page.type('username', 'anna@gmail.co');
    await settled();
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
