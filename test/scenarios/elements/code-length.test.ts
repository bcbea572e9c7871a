import { expect } from '@open-wc/testing';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { newPassword, settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow code-length="6"></onboarding-flow>';
const login = '<onboarding-login code-length="6"></onboarding-login>';

let time: PageTime | undefined;
const checks = (page: Page) => page.requests(/registrationVC|changeUAP/);

async function withCode(markup = flow): Promise<Page> {
  const page = await visit(markup);
  await page.sendCode();
  return page;
}

async function wrongCode(page: Page, code = '000000'): Promise<void> {
  const before = page.named('error').length;
  page.type('one-time-code', code);
  await until(() => page.named('error').length > before);
  await settled();
}

const description = (page: Page) => {
  const input = page.input('one-time-code');
  const root = input.getRootNode() as ShadowRoot;
  const all = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  const ids = all.filter((id) => id !== 'heading');
  return ids.map((id) => root.getElementById(id)!.innerText).join(' ');
};

describe('a code of a known length', () => {
  it('is submitted when the last digit is typed, and says so before', async () => {
    const page = await withCode();
    expect(description(page)).to.equal('It goes on by itself after the last digit.');
    expect(page.input('one-time-code').labels![0]!.innerText).to.equal('6-digit code');
    page.type('one-time-code', page.code.slice(0, 5));
    page.type('one-time-code', page.code);
    await page.shows('profile-heading');
    expect(checks(page)).to.have.length(1);
  });

  it('is submitted when a whole message is pasted', async () => {
    const page = await withCode();
    page.type('one-time-code', `Your code is ${page.code.slice(0, 3)}-${page.code.slice(3)}.`);
    await page.shows('profile-heading');
  });

  it('is not cut if it is longer: a second press submits all of it', async () => {
    const page = await withCode();
    page.type('one-time-code', '12345678');
    page.submit();
    await until(() => page.text().includes('That’s 8 digits. The code has 6.'));
    expect(checks(page)).to.deep.equal([]);
    page.submit();
    await until(() => checks(page).length === 1);
    expect(JSON.stringify(checks(page)[0]!.body)).to.contain('"12345678"');
  });

  it('is submitted once for each value, until another code is sent', async () => {
    const page = await withCode();
    await wrongCode(page);
    const once = checks(page).length;
    page.type('one-time-code', '00000');
    page.type('one-time-code', '000000');
    // While a code is checked, the next is not submitted.
    await wrongCode(page, '000001');
    expect(checks(page)).to.have.length(once + 1);
    // The button is not bound by this.
    const before = page.named('error').length;
    page.type('one-time-code', '000000');
    page.submit();
    await until(() => page.named('error').length > before);
    expect(checks(page)).to.have.length(once + 2);
  });

  it('is submitted again after another code was sent', async () => {
    time = stopTime();
    const page = await withCode();
    await wrongCode(page);
    const once = checks(page).length;
    time.pass(31_000);
    await settled();
    page.find('button[name=send-code]').click();
    await until(() => page.named('code-sent').length === 2);
    await settled();
    await wrongCode(page);
    expect(checks(page)).to.have.length(once + 1);
  });

  it('is submitted if it was typed while a newer one was sent', async () => {
    time = stopTime();
    const page = await withCode();
    time.pass(31_000);
    await settled();
    const held = page.hold(/verifyemail/);
    page.find('button[name=send-code]').click();
    await until(() => held.count === 1);
    await until(() => page.sandbox.outbox.length === 2);
    page.type('one-time-code', page.code);
    await settled();
    expect(checks(page)).to.have.length(0);
    held.release();
    await page.shows('profile-heading');
    expect(checks(page)).to.have.length(1);
  });

  it('is submitted if it was typed while a newer one could not be sent', async () => {
    time = stopTime();
    const page = await withCode();
    time.pass(31_000);
    await settled();
    page.sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault: 'answer:202' }];
    const held = page.hold(/verifyemail/);
    page.find('button[name=send-code]').click();
    await until(() => held.count === 1);
    page.type('one-time-code', page.code);
    held.release();
    await page.shows('profile-heading');
    expect(checks(page)).to.have.length(1);
  });

  it('is submitted if it was typed while a newer one was sent at a password reset', async () => {
    time = stopTime();
    const page = await visit(login);
    await page.shows('login-heading');
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    await page.identify('registered@example.com');
    await page.shows('reset-heading');
    page.type('new-password', newPassword);
    time.pass(31_000);
    await settled();
    const held = page.hold(/generateverificationcode/);
    page.find('button[name=send-code]').click();
    await until(() => held.count === 1);
    page.type('one-time-code', page.code);
    held.release();
    await page.shows('done-heading-login');
  });

  it('is not submitted with an invalid password, nor by a password that is typed later', async () => {
    time = stopTime();
    const page = await withCode();
    time.pass(31_000);
    await settled();
    page.fill('new-password', '');
    page.type('one-time-code', page.code);
    await until(() => page.input('new-password').checkVisibility());
    page.type('new-password', newPassword);
    // While a code is checked, no other can be sent.
    page.find('button[name=send-code]').click();
    await until(() => page.named('code-sent').length === 2);
    expect(checks(page)).to.have.length(0);
    await until(() => page.input('one-time-code').value === '');
    page.type('one-time-code', page.code);
    await page.shows('profile-heading');
    expect(checks(page)).to.have.length(1);
  });

  it('is submitted at a password reset, too, once the password was typed', async () => {
    const page = await visit(login);
    await page.shows('login-heading');
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    await page.identify('registered@example.com');
    await page.shows('reset-heading');
    await until(() => page.all('form [name=one-time-code]').length === 1);
    expect(description(page)).to.equal('');
    page.type('new-password', newPassword);
    await settled();
    expect(description(page)).to.equal('It goes on by itself after the last digit.');
    page.type('one-time-code', page.code);
    await page.shows('done-heading-login');
  });

  it('is submitted by the element of the code step alone, by its property', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-otp></onboarding-otp>',
    );
    page.find('onboarding-otp').codeLength = 6;
    await page.sendCode();
    page.type('one-time-code', page.code);
    await page.hears('verified');
  });
});

describe('a code of unknown length', () => {
  for (const markup of [
    '<onboarding-flow></onboarding-flow>',
    '<onboarding-flow code-length="9"></onboarding-flow>',
  ]) {
    it(`is submitted by the button alone: ${markup}`, async () => {
      const page = await withCode(markup);
      expect(description(page)).to.equal('');
      const warned = page.said.filter((line) => line.includes('code-length is malformed'));
      expect(warned).to.have.length(markup.includes('9') ? 1 : 0);
      page.type('one-time-code', '000000');
      // While a code is checked, the button does nothing.
      page.type('one-time-code', page.code);
      page.submit();
      await page.shows('profile-heading');
      expect(checks(page)).to.have.length(1);
    });
  }
});

describe('the way from an empty page to the card', () => {
  for (const [markup, limit] of [
    [flow, 4],
    ['<onboarding-flow></onboarding-flow>', 5],
  ] as const) {
    it(`takes ${limit} presses: ${markup}`, async () => {
      const page = await visit(markup);
      let presses = 0;
      const press = async (selector: string) => {
        await until(() => page.all(selector).some((one) => one.checkVisibility()));
        presses += 1;
        page
          .all(selector)
          .find((one) => one.checkVisibility())!
          .click();
      };
      await page.shows('register-heading');
      page.type('username', 'new@example.com');
      await press('form button[type=submit]');
      await page.shows('otp-heading');
      page.type('new-password', newPassword);
      await press('form button[type=submit]');
      await page.hears('code-sent');
      await until(() => page.all('form [name=one-time-code]').length === 1);
      page.type('one-time-code', page.code);
      if (markup !== flow) await press('form button[type=submit]');
      await page.shows('profile-heading');
      await until(() => page.all('form [name=surname]').length === 1);
      page.type('name', 'Anna');
      page.type('surname', 'De Luca');
      await press('form [name=usedforpromotions][value=false]');
      await press('form button[type=submit]');
      await page.hears('complete');
      expect(presses).to.equal(limit);
    });
  }
});

describe('the hint that the code is sent by itself', () => {
  it('is not shown beside an error', async () => {
    const page = await withCode();
    await wrongCode(page);
    expect(page.text()).not.to.contain('It goes on by itself');
    expect(description(page)).to.match(/^That’s not the code\./);
  });
});
