import { expect } from '@open-wc/testing';
import { newPassword, settled, until, visit, type Page, type PageOptions } from '../stage.js';

const reset = '/customer/changeUAPByVerificationCode';

/** Goes to the step with the code and the new password. */
async function atReset(
  who = 'registered@example.com',
  options?: PageOptions,
  body = '<onboarding-login></onboarding-login>',
): Promise<Page> {
  const page = await visit(body, options);
  await page.shows('login-heading');
  page.type('username', who);
  page.find('button[name=forgot]').click();
  await page.shows('login-forgot');
  page.submit();
  await page.hears('code-sent');
  await until(() => page.all('form [name=one-time-code]').length === 1);
  return page;
}

/** Emulates a small phone: the test page cannot be resized that far. */
function onPhone(page: Page, height = 560): void {
  const box = 'position: fixed; inset: 0 auto auto 0; overflow: auto; padding: 16px';
  page.place.style = `${box}; inline-size: 360px; block-size: ${height}px; box-sizing: border-box`;
}

describe('onboarding-login, new password step: a failed request', () => {
  it('shows the error between the top of a 560 px screen and the pressed button', async () => {
    const page = await atReset();
    onPhone(page);
    page.sandbox.faults = [{ method: 'PUT', path: reset, fault: 'retry-after:60', times: 9 }];
    page.type('one-time-code', page.code);
    page.type('new-password', newPassword);
    page.find('button[type=submit]').focus();
    page.submit();
    await page.hears('error');
    await until(() => page.all('[part=summary]').length === 1);
    const [alert, ...others] = page.all('[role=alert]');
    expect(others).to.deep.equal([]);
    const said = alert!.getBoundingClientRect();
    const button = page.find('button[type=submit]').getBoundingClientRect();
    expect(said.top).to.be.at.least(0);
    expect(said.bottom).to.be.at.most(560);
    expect(button.top - said.bottom).to.be.within(0, 60);
    expect(button.bottom).to.be.at.most(560);
  });
});

describe('onboarding-login: a new password whose answer is lost', () => {
  const logInAndCode = '<onboarding-otp></onboarding-otp><onboarding-login></onboarding-login>';
  for (const body of ['<onboarding-login></onboarding-login>', logInAndCode]) {
    it(`is checked where it was typed, and asked for again if it was not set: ${body}`, async () => {
      const page = await atReset(undefined, undefined, body);
      const checks = page.hold(/\/auth/);
      const heard: (EventTarget | null)[] = [];
      page.place.addEventListener('onboarding-error', ({ target }) => heard.push(target));
      page.sandbox.faults = [
        { method: 'PUT', path: reset, fault: 'drop' },
        { method: 'PUT', path: reset, fault: 'answer:425', nth: 2 },
      ];
      page.type('one-time-code', page.code);
      page.type('new-password', newPassword);
      page.submit();
      await until(() => checks.count === 1);
      await page.shows('checking-heading');
      const { host } = page.find('[part~=heading]').getRootNode() as ShadowRoot;
      expect(host.localName).to.equal('onboarding-login');
      checks.release();
      await until(() => page.all('[aria-invalid=true]').length > 0);
      expect(page.input('new-password').value).to.equal(newPassword);
      expect(new Set(heard)).to.deep.equal(new Set([page.place.querySelector('onboarding-login')]));
    });
  }
});

describe('onboarding-login: an error above a form taller than the screen', () => {
  it('is scrolled into view instead of the button, below a sticky bar of the page', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    onPhone(page, 300);
    const above = document.createElement('div');
    above.style.blockSize = '500px';
    page.place.prepend(above);
    page.type('username', 'registered@example.com');
    page.type('current-password', 'not the password');
    const button = page.find('button[type=submit]');
    button.focus();
    button.scrollIntoView({ block: 'end' });
    // WebKit scrolls the focused control into view in the next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    page.submit();
    await page.reads('problem-wrong-credentials');
    await settled();
    const said = page.find('[part=summary]').getBoundingClientRect();
    expect(said.top).to.be.at.least(78);
    expect(said.bottom).to.be.at.most(300);
  });
});

describe('onboarding-login, new password step', () => {
  it('sets no enterkeyhint on the code field, because the password field follows it', async () => {
    const page = await atReset();
    expect(page.input('one-time-code').getAttribute('enterkeyhint')).to.equal(null);
    const other = await visit('<onboarding-flow></onboarding-flow>');
    await other.sendCode();
    expect(other.input('one-time-code').getAttribute('enterkeyhint')).to.equal('done');
  });

  it('disables the links back while the code is checked, and a click on them changes nothing', async () => {
    const page = await atReset();
    const held = page.hold(/changeUAP/);
    page.type('one-time-code', '000000');
    page.type('new-password', newPassword);
    page.submit();
    await until(() => held.count === 1);
    const ways = () => [page.button('otp-change-email'), page.button('reset-back')];
    expect(ways().map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal(['true', 'true']);
    page.find('[part~=reveal]').click();
    await settled();
    for (const way of ways()) way.click();
    await settled();
    expect(page.input('new-password').type).to.equal('text');
    held.release();
    await until(() => page.all('[aria-invalid=true]').length > 0);
    expect(ways().map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal([null, null]);
    page.button('reset-back').click();
    await page.shows('login-heading');
  });
});
