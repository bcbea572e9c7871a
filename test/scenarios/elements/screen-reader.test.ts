import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { endChecks, passUntil } from '../../elements/pass-until.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const login = '<onboarding-login></onboarding-login>';

/** The text of the polite live regions. */
const statuses = (page: Page): string =>
  page
    .all('[role=status]')
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean)
    .join(' | ');

let time: PageTime | undefined;
describe('a screen reader announces', () => {
  it('the errors at each attempt, but not on each key that corrects them', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.type('new-password', '');
    page.submit();
    await until(() => page.all('[aria-invalid=true]').length > 1);
    const live = () => page.find('[role=alert].alert').getAttribute('aria-live');
    expect(live()).to.equal(null);
    page.type('one-time-code', '12');
    await settled();
    expect(live()).to.equal('off');
    page.submit();
    await settled();
    expect(live()).to.equal(null);
  });

  it('the running action after 300 ms', async () => {
    const page = await visit(login);
    await page.shows('login-heading');
    time = stopTime();
    const held = page.hold(/\/auth/);
    await page.logIn('registered@example.com');
    await until(() => held.count > 0);
    await settled();
    expect(statuses(page)).not.to.contain(messages['login-busy']);
    time.pass(310);
    await settled();
    expect(statuses(page)).to.contain(messages['login-busy']);
    time.pass(4_000);
    await settled();
    expect(statuses(page)).to.contain(messages['common-waiting']);
    held.release();
  });

  it('when a wait ends at the latest, if it cannot be stopped', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    time = stopTime();
    await page.verify();
    page.enterData();
    page.sandbox.faults = [{ method: 'PUT', path: '/customer', fault: 'expired-token' }];
    const token = page.hold(/refresh/i);
    page.submit();
    await until(() => token.count > 0);
    time.pass(6_000);
    await settled();
    expect(statuses(page)).to.contain(messages['common-waiting']);
    const held = page.hold(/\/customer$/);
    token.release();
    await until(() => held.count > 0);
    time.pass(5_000);
    await settled();
    expect(statuses(page)).to.contain(messages['common-waiting-end']);
    held.release();
  });

  it('why the log-in opens, as description of what has the focus', async () => {
    const page = await visit(flow);
    await page.identify('registered@example.com');
    await page.shows('login-heading');
    const field = page.focused!;
    const root = field.getRootNode() as ShadowRoot;
    const heard = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => root.getElementById(id)?.textContent.trim());
    expect(field.getAttribute('name')).to.equal('current-password');
    expect(heard).to.include(messages['login-registered']);
  });

  it('nothing of a failed automatic check, and the reason each time the checks have ended', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.type('one-time-code', page.code);
    time = stopTime();
    page.sandbox.faults = [
      { method: 'PUT', path: '/customer/registrationVCWithVerificationCode', fault: 'drop' },
      { method: 'POST', path: '/auth', scope: 'customer', fault: 'drop', times: 0 },
    ];
    page.submit();
    await page.shows('checking-heading');
    const alert = page.find('section [role=alert]');
    const changes: string[] = [];
    new MutationObserver(() => changes.push(alert.textContent.trim())).observe(alert, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const asked = () => page.requests(/\/auth/).length;
    const before = asked();
    await passUntil(time, () => asked() > before + 2);
    await settled();
    expect(changes, 'by itself').to.deep.equal([]);
    await endChecks(page, time);
    await until(() => changes.length > 0);
    expect(changes.at(-1)).to.contain(messages['problem-offline']);
    changes.length = 0;
    page.button('checking-now').click();
    await until(() => changes.length > 0);
    expect(changes).to.deep.equal(['']);
    await endChecks(page, time);
    await until(() => changes.length > 1);
    expect(changes.at(-1)).to.contain(messages['problem-offline']);
    page.sandbox.faults = [];
    page.button('checking-now').click();
    await page.shows('profile-heading');
  });
});
