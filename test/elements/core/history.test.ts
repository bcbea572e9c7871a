import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { sessionOver } from '../../support/session-over.js';
import { leave, newPassword, until, visit, type Page } from '../stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const value = (page: Page) => page.input('username').value;
const cancel = messages['profile-cancel'] as string;

describe('the way from one entry to the other', () => {
  afterEach(leave);

  for (const typed of ['anna@example.com', '333 123 1234']) {
    it(`takes along what was typed, there and back: ${typed}`, async () => {
      const page = await visit(flow);
      await page.shows('register-heading');
      page.type('username', typed);
      page.button('common-log-in').click();
      await page.shows('login-heading');
      expect(value(page).replace(/\s/g, '')).to.equal(typed.replace(/\s/g, ''));
      page.button('login-register').click();
      await page.shows('register-heading');
      expect(value(page).replace(/\s/g, '')).to.equal(typed.replace(/\s/g, ''));
      expect(page.requests(/customer/)).to.deep.equal([]);
    });
  }

  it('takes along the number of a card, to the question that it answers', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    page.find('button[name=use-card]').click();
    await page.reads('register-card');
    page.type('username', '0100002');
    page.button('common-log-in').click();
    await page.shows('login-heading');
    expect(value(page)).to.equal('0100002');
    page.button('login-register').click();
    await page.shows('register-heading');
    await page.reads('register-card');
    expect(value(page)).to.equal('0100002');
  });

  it('leaves behind what is no address', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    page.type('username', 'anna@');
    page.button('common-log-in').click();
    await page.shows('login-heading');
    expect(value(page)).to.equal('');
    expect(page.all('[aria-invalid=true]')).to.deep.equal([]);
  });

  it('is a step of its own, and moves like one; only what comes first just stands there', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    expect(page.find('onboarding-register').className).to.equal('');
    page.button('common-log-in').click();
    await page.shows('login-heading');
    expect(page.find('onboarding-login').className).to.equal('enter');
    page.button('login-register').click();
    await page.shows('register-heading');
    expect(page.find('onboarding-register').className).to.equal('enter');
  });

  it('leads who is registered back to the form with the address in it', async () => {
    const page = await visit(flow);
    await page.identify('registered@example.com');
    await page.shows('login-heading');
    page.button('login-register').click();
    await page.shows('register-heading');
    expect(value(page)).to.equal('registered@example.com');
  });
});

describe('the way back from changing one’s details', () => {
  afterEach(leave);

  async function card(): Promise<Page> {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    return page;
  }

  it('leads to the card; nothing is sent, and nothing that was typed is there the next time', async () => {
    const page = await card();
    const holder = page.find('[part=card-holder]').innerText;
    page.button('card-edit').click();
    await until(() => page.all('form [name=surname]').length > 0);
    const before = page.input('surname').value;
    page.type('surname', 'Somebody Else');
    page.button('profile-cancel').click();
    await page.shows('done-heading-login');
    expect(page.find('[part=card-holder]').innerText).to.equal(holder);
    expect(page.focused?.getAttribute('part')).to.equal('heading');
    expect(page.requests(/customer$/).some(({ method }) => method === 'PUT')).to.equal(false);
    expect(page.named('complete')).to.have.length(1);
    page.button('card-edit').click();
    await until(() => page.all('form [name=surname]').length > 0);
    expect(page.input('surname').value).to.equal(before);
  });

  it('says that something is saved only where it is', async () => {
    const saved = messages['profile-saved'] as string;
    const page = await card();
    const change = async () => {
      page.button('card-edit').click();
      await until(() => page.all('form [name=surname]').length > 0);
      page.type('surname', 'Somebody Else');
      page.submit();
    };
    page.sandbox.faults = [{ method: 'PUT', path: '/customer', fault: 'answer:996', times: 9 }];
    await change();
    await until(() => page.named('error').length > 0);
    page.button('profile-cancel').click();
    await page.shows('done-heading-login');
    expect(page.text()).not.to.contain(saved);
    page.sandbox.faults = [];
    await change();
    await page.shows('done-heading-login');
    expect(page.text()).to.contain(saved);
    page.button('card-edit').click();
    await until(() => page.all('form [name=surname]').length > 0);
    page.button('profile-cancel').click();
    await page.shows('done-heading-login');
    expect(page.text()).not.to.contain(saved);
  });

  it('says nothing of it to whoever logs in next on the same page', async () => {
    const saved = messages['profile-saved'] as string;
    const page = await card();
    page.button('card-edit').click();
    await until(() => page.all('form [name=surname]').length > 0);
    page.type('surname', 'Somebody Else');
    page.submit();
    await page.shows('done-heading-login');
    expect(page.text()).to.contain(saved);
    await page.find('onboarding-flow').signOut();
    const luca = page.sandbox.customers.find(({ username }) => username?.startsWith('incomplete'))!;
    Object.assign(luca.data, { surname: 'Bianchi', usedforpromotions: false });
    await page.logIn('incomplete@example.com');
    await page.shows('done-heading-login');
    expect(page.text()).not.to.contain(saved);
  });

  it('is there when the data does not load', async () => {
    const page = await card();
    page.sandbox.faults = [{ method: 'GET', path: '/customer', fault: 'status:500', times: 9 }];
    page.button('card-edit').click();
    await page.reads('profile-load-failed');
    page.button('profile-cancel').click();
    await page.shows('done-heading-login');
  });

  it('is not there for somebody who is on the way to her card', async () => {
    const page = await visit(flow);
    await page.verify();
    expect(page.text()).not.to.contain(cancel);
  });
});

describe('the way to another password, when the session is over at data entry', () => {
  afterEach(leave);
  const label = 'Forgot your password? Go to log-in';
  const forgot = (page: Page) => page.all('button').find((one) => one.innerText.trim() === label);

  async function expired(markup: string): Promise<Page> {
    const page = await visit(markup);
    await page.verify();
    page.enterData();
    page.sandbox.faults = sessionOver();
    page.submit();
    await until(() => page.all('form [name=current-password]').length > 0);
    page.sandbox.faults = [];
    return page;
  }

  it('leads over the log-in, and what was typed to the last letter comes back', async () => {
    const page = await expired(flow);
    page.type('name', 'Annalisa');
    forgot(page)!.click();
    await page.shows('login-heading');
    await page.reads('login-session');
    expect(page.all('button[name=forgot]')).to.have.length(1);
    await page.logIn('new@example.com', newPassword);
    await page.shows('incomplete-heading');
    page.button('incomplete-finish').click();
    await page.shows('profile-heading');
    await until(() => page.all('form [name=name]').length > 0);
    expect([page.input('name').value, page.input('surname').value]).to.deep.equal([
      'Annalisa',
      'De Luca',
    ]);
  });

  it('is offered only where the page has one', async () => {
    const page = await expired('<onboarding-flow no-reset></onboarding-flow>');
    expect(page.text()).not.to.contain(label);
  });
});
