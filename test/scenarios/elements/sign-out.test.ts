import { expect } from '@open-wc/testing';
import { settled, until, visit } from '../../elements/stage.js';

describe('signOut', () => {
  for (const state of ['typed', 'sent'] as const) {
    it(`clears name and password of the log-in: ${state}`, async () => {
      const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
      await until(() => page.all('form [name=current-password]').length > 0);
      const held = page.hold(/auth$/);
      page.type('username', 'registered@example.com');
      page.type('current-password', 'wrong, and secret');
      page.find('.reveal').click();
      if (state === 'sent') {
        page.submit();
        await until(() => held.count > 0);
      }
      await page.find('onboarding-flow').signOut();
      await settled();
      held.release();
      await settled();
      expect([page.input('username').value, page.input('current-password').value]).to.deep.equal([
        '',
        '',
      ]);
      expect(page.input('current-password').type).to.equal('password');
      expect(page.all('[aria-invalid=true]')).to.deep.equal([]);
      expect(page.named('logged-in')).to.deep.equal([]);
    });
  }

  it('clears the address in the register form, and the card number behind it', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    page.type('username', 'anna@example.com');
    page.find('button[name=use-card]').click();
    await page.reads('register-card');
    page.type('username', '0100002');
    await page.find('onboarding-flow').signOut();
    await settled();
    expect(page.input('username').value).to.equal('');
    page.find('button[name=use-card]').click();
    await settled();
    expect(page.input('username').value).to.equal('');
  });
});
