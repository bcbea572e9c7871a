import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { settled, until, visit } from '../../elements/stage.js';

describe('an unknown card number', () => {
  for (const [identifiers, sentence, way] of [
    ['email card', 'register-card-unknown-email', 'register-use-email'],
    ['mobile card', 'register-card-unknown-mobile', 'register-use-mobile'],
    ['email mobile card', 'register-card-unknown-email-mobile', 'register-use-email-mobile'],
  ] as const) {
    it(`stays in its field with the error and another way on: ${identifiers}`, async () => {
      const page = await visit(
        `<onboarding-register identifiers="${identifiers}"></onboarding-register>`,
      );
      await until(() => page.all('button[name=use-card]').length === 1);
      page.find('button[name=use-card]').click();
      await until(() => page.all('button[name=use-contact]').length === 1);
      page.type('username', '999999');
      page.find('button[type=submit]').focus();
      page.submit();
      await until(() => page.input('username').ariaInvalid === 'true');
      await settled();
      const input = page.input('username');
      expect([input.value, input.autocomplete]).to.deep.equal(['999999', 'off']);
      expect(page.focused).to.equal(input);
      const error = (input.getRootNode() as ShadowRoot).getElementById('username-error')!;
      expect(error.innerText).to.equal(messages[sentence]);
      expect(page.all('[part~=summary]')).to.deep.equal([]);
      page.type('username', '99999');
      await settled();
      expect(input.ariaInvalid).to.equal(null);
      page.button(way).click();
      await until(() => page.focused === page.input('username'));
      expect(page.input('username').value).to.equal('');
      page.find('button[name=use-card]').click();
      await until(() => page.input('username').value === '99999');
    });
  }

  it('is shown again if the same number is sent again', async () => {
    const page = await visit('<onboarding-register identifiers="card"></onboarding-register>');
    await page.shows('register-heading-card');
    page.type('username', '999999');
    page.submit();
    await until(() => page.input('username').ariaInvalid === 'true');
    const held = page.hold(/checkcard/);
    page.submit();
    await until(() => held.count === 1);
    expect(page.input('username').ariaInvalid).to.equal(null);
    held.release();
    await until(() => page.input('username').ariaInvalid === 'true');
  });

  it('is not asked for if the page does not accept cards', async () => {
    const page = await visit(
      '<onboarding-flow identifiers="email" start="login"></onboarding-flow>',
    );
    await page.shows('login-heading');
    page.type('username', 'anna');
    page.button('login-register').click();
    await page.shows('register-heading');
    await until(() => page.input('username').labels![0]!.innerText.startsWith('Email'));
    expect(page.input('username').value).to.equal('');
  });

  for (const [attributes, hrefs] of [
    ['identifiers="card" support-url="https://shop.example/help"', ['https://shop.example/help']],
    ['identifiers="card"', []],
  ] as const) {
    it(`links to the support if the card is the only identifier: ${attributes}`, async () => {
      const page = await visit(`<onboarding-register ${attributes}></onboarding-register>`);
      await page.shows('register-heading-card');
      page.type('username', '999999');
      page.submit();
      await page.reads('register-card-unknown-only');
      expect(page.all('a').map((link) => link.href)).to.deep.equal(hrefs);
    });
  }
});
