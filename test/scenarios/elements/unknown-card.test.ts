import { expect } from '@open-wc/testing';
import { leave, until, visit } from '../../elements/stage.js';

describe('an unknown card number', () => {
  afterEach(leave);

  it('asks for the configured identifier and says how to correct the number', async () => {
    const page = await visit(
      '<onboarding-register identifiers="email card"></onboarding-register>',
    );
    await until(() => page.all('button[name=use-card]').length === 1);
    page.find('button[name=use-card]').click();
    await until(() => page.all('button[name=use-contact]').length === 1);
    page.type('username', '999999');
    page.submit();
    await until(() => page.text().includes('We don’t know this card number.'));
    await until(() => page.all('button[name=use-card]').length === 1);
    const label = page.button('register-use-card');
    expect(page.text()).to.contain(`Check it under “${label.innerText}”, or go on with`);
    // The mistyped number can be corrected before a second account is created.
    label.click();
    await until(() => page.input('username').value === '999999');
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
      await page.shows('register-heading');
      page.type('username', '999999');
      page.submit();
      await page.reads('register-card-unknown-only');
      expect(page.all('a').map((link) => link.href)).to.deep.equal(hrefs);
    });
  }
});
