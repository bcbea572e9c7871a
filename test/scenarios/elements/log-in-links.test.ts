import { expect } from '@open-wc/testing';
import { defineTags } from '../../../src/elements/define-tags.js';
import { messages } from '../../../src/i18n/locales/en.js';
import { showsErrorPage } from '../../elements/error-page.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { endChecks, passUntil } from '../../elements/pass-until.js';
import { newPassword, settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const corners =
  '<onboarding-register></onboarding-register><onboarding-otp></onboarding-otp><onboarding-profile></onboarding-profile>';
const register = { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' } as const;
const logIn = { method: 'POST', path: '/auth', scope: 'customer' } as const;

async function entersCode(markup: string): Promise<Page> {
  const page = await visit(markup);
  await page.sendCode();
  page.type('one-time-code', page.code);
  return page;
}

/** Loses the response to the registration and rejects the log-ins that look for the account. */
async function isChecking(
  markup: string,
  fault: 'drop' | 'drop-after-commit' = 'drop-after-commit',
): Promise<Page> {
  const page = await entersCode(markup);
  page.sandbox.faults = [
    { ...register, fault },
    { ...logIn, fault: 'answer:77', times: 0 },
    { method: 'GET', path: '/customer/checkcard', fault: 'answer:4711', times: 0 },
  ];
  time = stopTime();
  page.submit();
  await page.shows('checking-heading');
  return page;
}

let time: PageTime | undefined;
const pass = (isTrue: () => boolean) => passUntil(time!, isTrue);

const labels = (page: Page) =>
  page
    .all('button, a')
    .filter((one) => one.getClientRects().length > 0)
    .map(({ textContent }) => textContent.trim());
const label = messages['common-log-in'] as string;

describe('the link to the log-in', () => {
  it('replaces the support link if the contact belongs to an account', async () => {
    const page = await visit(flow.replace('>', ' support-url="tel:+390612345">'));
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault: 'answer:311' }];
    page.type('new-password', newPassword);
    page.find('button[name=send-code]').click();
    await page.hears('error');
    expect(page.all('[role=alert] a')).to.deep.equal([]);
    page.find('[role=alert] button').click();
    await page.shows('login-heading');
    expect(page.input('username').value).to.equal('new@example.com');
  });

  it('is not shown on an error page if nothing on the page shows the log-in', async () => {
    const page = await entersCode(corners);
    page.sandbox.faults = [{ ...logIn, fault: 'answer:51', times: 0 }];
    page.submit();
    await showsErrorPage(page);
    expect(labels(page)).not.to.include(label);
    expect(labels(page).join(' ')).to.contain(messages['error-restart']);
  });

  it('uses login-url if the page has no log-in', async () => {
    const page = await isChecking(corners.replaceAll('></', ' login-url="#log-in"></'));
    await pass(() => labels(page).includes(label));
    expect(page.all('a[href$="#log-in"]').length).to.equal(1);
  });

  it('keeps name and reason when the page replaces the register element by the log-in', async () => {
    const page = await visit('<onboarding-register></onboarding-register>');
    const swap = () => {
      page.find('onboarding-register').remove();
      page.add('<onboarding-login></onboarding-login>');
    };
    page.place.addEventListener('onboarding-step', () => queueMicrotask(swap), { once: true });
    await page.identify('registered@example.com');
    await page.shows('login-heading');
    await page.reads('login-registered');
    expect(page.input('username').value).to.equal('registered@example.com');
    // The visitor returns to the first form: the address that was looked up is kept, as after a reload.
    page.find('onboarding-login').remove();
    page.add('<onboarding-register></onboarding-register>');
    await page.shows('register-heading');
    expect(page.input('username').value).to.equal('registered@example.com');
  });

  it('is not shown in the checking view if the page has no log-in', async () => {
    const page = await isChecking(corners);
    await endChecks(page, time!);
    expect(labels(page)).not.to.include(label);
  });

  it('is shown in the checking view after ten seconds without a result', async () => {
    const page = await isChecking(flow, 'drop');
    await pass(() => labels(page).includes(label));
    // A check that runs is finished first.
    await pass(() => page.button('common-log-in').ariaDisabled === null);
    page.button('common-log-in').click();
    await page.shows('login-heading');
    expect(page.input('username').value).to.equal('new@example.com');
  });

  it('keeps the focus while the checking view checks again', async () => {
    const page = await isChecking(flow);
    await pass(() => labels(page).includes(label));
    page.button('common-log-in').focus();
    const before = page.named('error').length;
    await pass(() => page.named('error').length > before);
    await settled();
    expect(page.focused?.textContent.trim()).to.equal(label);
  });

  it("fills in the new account's name and does not mention a log-out", async () => {
    const page = await entersCode(flow);
    page.sandbox.faults = [{ ...logIn, fault: 'answer:178' }];
    page.submit();
    await showsErrorPage(page);
    page.button('common-log-in').click();
    await page.shows('login-heading');
    expect(page.text()).not.to.contain(messages['login-session']);
    expect(page.input('username').value).to.equal('new@example.com');
  });

  it('is shown without a promise to retry if the host shows errors itself', async () => {
    const page = await entersCode(flow);
    page
      .find('onboarding-flow')
      .addEventListener('onboarding-error', (event) => event.preventDefault());
    page.sandbox.faults = [
      { ...register, fault: 'drop-after-commit' },
      { ...logIn, fault: 'answer:51', times: 0 },
      { method: 'GET', path: '/customer/checkcard', fault: 'answer:51', times: 0 },
    ];
    page.submit();
    await page.shows('checking-ended-heading');
    await until(() => page.named('error').some(({ detail }) => detail.code === 'customer-blocked'));
    await settled();
    expect(page.text()).not.to.contain(messages['checking-by-itself']);
    expect(labels(page)).to.include(label);
  });
});

describe('a second log-in on the same page', () => {
  it('does not show that the customer before saved something', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    page.button('card-edit').click();
    await until(() => page.all('form [name=surname]').length > 0);
    page.type('surname', 'Somebody Else');
    page.submit();
    await page.shows('done-heading-login');
    expect(page.text()).to.contain(messages['profile-saved']);
    await page.find('onboarding-flow').signOut();
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    expect(page.text()).not.to.contain(messages['profile-saved']);
  });

  it('shows the form if the page has no card', async () => {
    const page = await visit(
      '<onboarding-login></onboarding-login><onboarding-profile></onboarding-profile>',
    );
    await page.logIn('registered@example.com');
    await until(() => page.all('form [name=surname]').length > 0);
    await page.find('onboarding-login').signOut();
    const other = page.sandbox.customers.find(({ username }) => username?.startsWith('incomplete'));
    Object.assign(other!.data, { surname: 'Bianchi', usedforpromotions: false });
    await page.shows('login-heading');
    await page.logIn('incomplete@example.com');
    await until(() => page.all('form [name=surname]').length > 0);
    expect(page.input('surname').value).to.equal('Bianchi');
  });
});

describe('an account with missing data', () => {
  it('has links to home page and support beside the button', async () => {
    const page = await visit(
      '<onboarding-flow start="login" home-url="#home" support-url="#help"></onboarding-flow>',
    );
    await page.logIn('incomplete@example.com');
    await page.shows('incomplete-heading');
    expect(labels(page)).to.include(messages['error-home']);
    expect(labels(page)).to.include(messages['error-support']);
    expect(labels(page).join(' ')).to.contain(messages['profile-save']);
  });

  it('has no button on a page without the form', async () => {
    const page = await visit('<onboarding-login home-url="#home"></onboarding-login>');
    await page.logIn('incomplete@example.com');
    await page.shows('incomplete-heading');
    expect(labels(page)).to.deep.equal([messages['error-home']]);
  });
});

describe('defineTags', () => {
  it('defines onboarding-flow first, so that its configuration wins on a page that is already parsed', () => {
    const defined: string[] = [];
    const registry = {
      get: () => undefined,
      define: (tag: string) => defined.push(tag),
    } as unknown as CustomElementRegistry;
    expect(defineTags(registry)).to.deep.equal([]);
    expect(defined[0]).to.equal('onboarding-flow');
    expect(defined.length).to.equal(6);
  });
});
