import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { sessionOver } from '../../support/session-over.js';
import { newPassword, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const value = (page: Page) => page.input('username').value;
const cancel = messages['profile-cancel'] as string;

describe('switching between registration and log-in', () => {
  for (const typed of ['anna@example.com', '333 123 1234']) {
    it(`keeps the typed address or number in both directions: ${typed}`, async () => {
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

  it('keeps a typed card number and shows the card field again', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    page.find('button[name=use-card]').click();
    await page.reads('register-card');
    page.type('username', '0100002');
    page.button('common-log-in').click();
    await page.shows('login-heading');
    expect(value(page)).to.equal('0100002');
    page.button('login-register').click();
    await page.shows('register-heading-card');
    await page.reads('register-card');
    expect(value(page)).to.equal('0100002');
  });

  it('does not carry an incomplete address over', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    page.type('username', 'anna@');
    page.button('common-log-in').click();
    await page.shows('login-heading');
    expect(value(page)).to.equal('');
    expect(page.all('[aria-invalid=true]')).to.deep.equal([]);
  });

  it('moves each step in the direction of the way, but not the first form', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    const moves: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const { localName, className } = target as Element;
        if (className) moves.push(`${localName} ${className}`);
      }
    }).observe(page.find('onboarding-flow').shadowRoot!, {
      subtree: true,
      attributeFilter: ['class'],
    });
    expect(page.find('onboarding-register').className).to.equal('');
    page.button('common-log-in').click();
    await page.shows('login-heading');
    page.button('login-register').click();
    await page.shows('register-heading');
    expect(moves.filter((move) => move.includes('enter'))).to.deep.equal([
      'onboarding-login enter',
      'onboarding-register enter back',
    ]);
  });

  it('keeps the address of a registered customer on the way back to registration', async () => {
    const page = await visit(flow);
    await page.identify('registered@example.com');
    await page.shows('login-heading');
    page.button('login-register').click();
    await page.shows('register-heading');
    expect(value(page)).to.equal('registered@example.com');
  });
});

const apart =
  '<onboarding-login></onboarding-login><onboarding-profile></onboarding-profile><onboarding-card></onboarding-card>';

describe('opening the form from the card', () => {
  for (const markup of ['<onboarding-flow start="login"></onboarding-flow>', apart]) {
    it(`keeps the card and its focus until the form is complete: ${markup}`, async () => {
      const page = await visit(markup);
      await page.logIn('registered@example.com');
      await page.shows('done-heading-login');
      const edit = page.button('card-edit');
      const loading = page.hold(/\/customer$/);
      edit.focus();
      edit.click();
      await until(() => edit.getAttribute('aria-disabled') === 'true');
      expect(edit.innerText.trim()).to.equal(messages['profile-loading']);
      await page.shows('done-heading-login');
      expect(page.focused).to.equal(edit);
      expect(page.all('form')).to.have.length(0);
      loading.release();
      await until(() => page.all('form [name=surname]').length > 0);
      await page.shows('profile-heading');
      expect(page.focused?.getAttribute('part')).to.equal('heading');
    });

    it(`says beside the button why the form did not load, and loads it at the next press: ${markup}`, async () => {
      const page = await visit(markup);
      await page.logIn('registered@example.com');
      await page.shows('done-heading-login');
      page.sandbox.faults = [{ method: 'GET', path: '/customer', fault: 'status:500', times: 9 }];
      page.button('card-edit').click();
      await page.reads('problem-server-error');
      await page.shows('done-heading-login');
      expect(page.path.endsWith('>done')).to.equal(true);
      page.sandbox.faults = [];
      page.button('card-edit').click();
      await until(() => page.all('form [name=surname]').length > 0);
    });
  }
});

it('shows the waiting screen instead of a button where the form opens by itself after a log-in', async () => {
  const page = await visit(
    '<onboarding-login></onboarding-login><onboarding-profile></onboarding-profile>',
  );
  const loading: { release(): void }[] = [];
  page.place.addEventListener('onboarding-complete', () => loading.push(page.hold(/\/customer$/)));
  await page.logIn('registered@example.com');
  await until(() => page.all('.wait').length > 0);
  expect(page.text()).not.to.contain(messages['profile-edit']);
  loading[0]!.release();
  await until(() => page.all('form [name=surname]').length > 0);
});

describe('cancelling the change of profile data', () => {
  async function card(): Promise<Page> {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    return page;
  }

  it('returns to the card, sends nothing and discards what was typed', async () => {
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

  it('shows "saved" only after a successful save', async () => {
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

  it('shows no "saved" to the next customer who logs in on the same page', async () => {
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

  it('is not offered during registration', async () => {
    const page = await visit(flow);
    await page.verify();
    expect(page.text()).not.to.contain(cancel);
  });
});

describe('"Forgot your password?" when the session has expired at data entry', () => {
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

  it('goes to the log-in and restores everything typed afterwards', async () => {
    const page = await expired(flow);
    page.type('name', 'Annalisa');
    forgot(page)!.click();
    await page.shows('login-heading');
    await page.reads('login-session');
    expect(page.all('button[name=forgot]')).to.have.length(1);
    await page.logIn('new@example.com', newPassword);
    await page.shows('profile-heading');
    await until(() => page.all('form [name=name]').length > 0);
    expect([page.input('name').value, page.input('surname').value]).to.deep.equal([
      'Annalisa',
      'De Luca',
    ]);
  });

  it('is offered only if the page allows a password reset', async () => {
    const page = await expired('<onboarding-flow no-reset></onboarding-flow>');
    expect(page.text()).not.to.contain(label);
  });
});
