import { expect } from '@open-wc/testing';
import { messages } from '../../src/i18n/locales/en.js';
import { password, settled, until, visit, type Page } from './stage.js';

const login = '<onboarding-login></onboarding-login>';
const flow = '<onboarding-flow start="login"></onboarding-flow>';
const invalid = (page: Page) =>
  page.all('[aria-invalid=true]').map((control) => control.getAttribute('name'));
/** The token requests of log-ins. */
const logIns = (page: Page) =>
  page
    .requests(/^\/auth$/)
    .map(({ body }) => body as { scope: string; username?: string })
    .filter(({ scope }) => scope === 'customer');

describe('onboarding-login', () => {
  it('has the autocomplete values that password managers need, and fires onboarding-ready', async () => {
    const page = await visit(login);
    await page.shows('login-heading');
    expect(page.input('username').autocomplete).to.equal('username');
    expect(page.input('current-password').autocomplete).to.equal('current-password');
    expect(page.input('current-password').form).to.equal(page.input('username').form);
    expect(page.named('ready').map(({ detail, by }) => [detail, by])).to.deep.equal([
      [{ step: 'login' }, 'onboarding-login'],
    ]);
    expect(page.focused).to.equal(document.body);
  });

  it('ends the sentence about two empty fields without a colon, because no list follows', async () => {
    const page = await visit(login);
    await page.shows('login-heading');
    page.submit();
    await until(() => page.all('[part=summary-title]').length > 0);
    const [title] = page.all('[part=summary-title]');
    expect(title!.textContent).to.equal('Please check these 2 things.');
  });

  it('leads back to the register form that it has replaced', async () => {
    const page = await visit(`<onboarding-register></onboarding-register>${login}`);
    await until(() => page.headings.length === 2);
    const lines = () =>
      page.all('onboarding-login').map(({ shadowRoot }) => shadowRoot!.textContent);
    expect(lines()[0]).not.to.contain('New here?');
    const input = page.find('onboarding-register').shadowRoot!.querySelector('input')!;
    input.value = 'registered@example.com';
    input.form!.requestSubmit();
    await page.reads('login-registered');
    expect(page.headings).to.have.length(1);
    page.button('login-register').click();
    await page.shows('register-heading');
  });

  it('completes the journey of a customer whose data is complete, and fires the events', async () => {
    const page = await visit(flow);
    await page.logIn('registered@example.com');
    await page.hears('complete');
    expect(page.heard.map(({ name }) => name)).to.deep.equal([
      'ready',
      'started',
      'logged-in',
      'complete',
      'step',
    ]);
    const [told] = page.named('logged-in');
    expect(Object.keys(told!.detail).sort()).to.deep.equal(['card', 'customerId', 'fidelyCode']);
    expect(page.named('complete')[0]!.detail).to.deep.equal({ ...told!.detail, via: 'login' });
  });

  it('says that the customer is logged in on a page without a card', async () => {
    const page = await visit(login);
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    expect(page.headings).to.have.length(1);
  });

  it('keeps name and password after a refused log-in, and hides a revealed password', async () => {
    const page = await visit(login);
    await page.shows('login-heading');
    page.find('[part~=reveal]').click();
    await page.logIn('registered@example.com', 'not the password');
    const { detail } = await page.hears('error');
    expect(detail).to.deep.equal({
      code: 'wrong-credentials',
      step: 'login',
      retryable: false,
      status: 402,
      answerCode: 77,
    });
    await page.reads('problem-wrong-credentials');
    expect(page.input('username').value).to.equal('registered@example.com');
    expect([
      page.input('current-password').value,
      page.input('current-password').type,
    ]).to.deep.equal(['not the password', 'password']);
    page.type('current-password', password);
    page.submit();
    await page.hears('logged-in');
    const scopes = page.requests(/auth/).map(({ body }) => (body as { scope: string }).scope);
    expect(scopes).to.deep.equal(['customer', 'customer']);
  });

  it('links to support-url only for errors that the visitor cannot correct', async () => {
    const support = async (code: number, url = 'tel:+390612345') => {
      const page = await visit(login.replace('>', ` support-url="${url}">`));
      page.sandbox.faults = [
        { method: 'POST', path: '/auth', scope: 'customer', fault: `answer:${code}` },
      ];
      await page.logIn('registered@example.com', password);
      await page.hears('error');
      return page.all('[role=alert] a').map((link) => link.getAttribute('href'));
    };
    expect(await support(51)).to.deep.equal(['tel:+390612345']);
    expect(await support(51, '')).to.deep.equal([]);
    // A wrong password can be corrected by the visitor.
    expect(await support(77)).to.deep.equal([]);
  });

  it('normalises a mobile number like the register form', async () => {
    const page = await visit(login);
    await page.logIn('+39 333 000-0002');
    await page.hears('error');
    expect(logIns(page).map(({ username }) => username)).to.deep.equal(['+393330000002']);
  });

  it('keeps the focus in the password field when the log-in fails', async () => {
    const page = await visit(`<onboarding-register></onboarding-register>${login}`);
    await page.logIn('registered@example.com', 'not the password');
    await page.hears('error');
    await page.reads('problem-wrong-credentials');
    expect(page.path).to.equal('register>login');
    expect(page.focused).to.equal(page.input('current-password'));
  });

  it('opens the form at the first missing field, and saving it completes the journey', async () => {
    const page = await visit(flow);
    await page.logIn('incomplete@example.com');
    await page.shows('incomplete-heading');
    expect((await page.hears('incomplete')).detail).to.deep.equal({
      missing: ['surname'],
    });
    await until(() => page.focused?.matches('form [name=surname]') === true);
    const inputs = page.all('form [name]').map((input) => input.getAttribute('name'));
    expect(inputs.slice(0, 2)).to.deep.equal(['surname', 'name']);
    expect(page.path).to.equal('login>incomplete');
    page.enterData();
    await page.shows('incomplete-heading');
    expect(page.focused).to.equal(page.input('surname'));
    page.submit();
    await page.hears('complete');
    expect(page.named('complete')[0]!.detail.via).to.equal('login');
    expect(page.named('logged-in')).to.deep.equal([]);
    expect(page.path).to.equal('login>incomplete incomplete>profile profile>done');
  });
});

describe('onboarding-login, forgotten password', () => {
  async function forget(page: Page, who: string): Promise<void> {
    await page.shows('login-heading');
    page.type('username', who);
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    expect(page.input('username').value).to.equal(who);
    page.submit();
    await page.hears('code-sent');
    await until(() => page.all('form [name=one-time-code]').length === 1);
  }

  it('asks for the identifier first, and for the new password after the code was sent', async () => {
    const page = await visit(login);
    await forget(page, 'registered@example.com');
    await page.shows('reset-heading');
    page.button('otp-change-email').click();
    await page.shows('login-forgot');
    expect(page.headings).not.to.include(messages['reset-heading']);
    expect(page.focused, 'where the address is corrected').to.equal(page.input('username'));
    page.button('reset-back').click();
    await page.shows('login-heading');
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    expect(page.focused?.getAttribute('name')).to.equal('username');
  });

  it('shows the same text for an unknown address as for a known one', async () => {
    const page = await visit(login);
    await forget(page, 'nobody@example.com');
    const unknown = page.text().replaceAll('nobody', 'somebody');
    const other = await visit(login);
    await forget(other, 'registered@example.com');
    expect(other.text().replaceAll('registered@', 'somebody@')).to.equal(unknown);
    expect(other.sandbox.outbox).to.have.length(1);
  });

  it('clears errors and password when the visitor returns to it', async () => {
    const page = await visit(login);
    await forget(page, 'registered@example.com');
    page.find('[part~=reveal]').click();
    page.submit();
    await settled();
    expect(invalid(page)).to.deep.equal(['one-time-code', 'new-password']);
    page.button('reset-back').click();
    await page.shows('login-heading');
    expect(invalid(page)).to.deep.equal([]);
    page.submit();
    await settled();
    expect(invalid(page)).to.deep.equal(['current-password']);
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    expect(page.find('[role=alert]').innerText).to.equal('');
    page.button('reset-back').click();
    await page.shows('login-heading');
    expect(invalid(page)).to.deep.equal([]);
  });

  it('shows nothing of the last customer after signOut', async () => {
    const page = await visit(login);
    await forget(page, 'registered@example.com');
    page.find('[part~=reveal]').click();
    page.submit();
    await until(() => invalid(page).length > 0);
    expect(page.input('new-password').type).to.equal('text');
    await page.find('onboarding-login').signOut();
    await page.shows('login-heading');
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    expect(page.find('[role=alert]').innerText).to.equal('');
    await page.identify('incomplete@example.com');
    await page.shows('reset-heading');
    expect(page.input('new-password').type).to.equal('password');
    expect(invalid(page)).to.deep.equal([]);
  });
});
