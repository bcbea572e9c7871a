import { expect } from '@open-wc/testing';
import { newPassword, settled, until, visit } from '../../elements/stage.js';
import { stopTime } from '../../support/page-time.js';

const flow = '<onboarding-flow></onboarding-flow>';

describe('an element that is moved in the page', () => {
  it('keeps the step and what was typed, and repeats no event', async () => {
    const page = await visit(`<p></p>${flow}`);
    page.type('username', 'new@exam');
    page.place.prepend(page.find('onboarding-flow'));
    await settled();
    expect(page.input('username').value).to.equal('new@exam');
    expect(page.named('ready')).to.have.length(1);
    await page.sendCode();
    page.place.append(page.find('onboarding-flow'));
    await settled();
    expect(page.input('new-password').value).to.equal(newPassword);
    expect(page.path).to.equal('register>otp');
  });

  it('keeps the address that the visitor wants to change', async () => {
    const page = await visit(`<p></p>${flow}`);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    page.place.prepend(page.find('onboarding-flow'));
    await settled();
    expect(page.input('username').value).to.equal('new@example.com');
  });

  it('keeps its state when it is inserted again later', async () => {
    const page = await visit('<onboarding-register></onboarding-register>');
    const element = page.find('onboarding-register');
    page.type('username', 'new@exam');
    element.remove();
    await settled();
    page.place.append(element);
    await settled();
    expect(page.input('username').value).to.equal('new@exam');
    expect(page.named('ready')).to.have.length(1);
  });

  it('keeps its running request', async () => {
    const page = await visit(`<p></p>${flow}`);
    const held = page.hold(/checkcard/);
    await page.identify('new@example.com');
    await until(() => held.count === 1);
    page.place.prepend(page.find('onboarding-flow'));
    await settled();
    expect(held.aborted).to.equal(0);
    held.release();
    await page.shows('otp-heading');
    expect(page.requests(/checkcard/)).to.have.length(1);
    expect(page.named('identified')).to.have.length(1);
  });
});

describe('an element that is removed during a request', () => {
  it('aborts a read and can be used when it is inserted again', async () => {
    const page = await visit(flow);
    const held = page.hold(/checkcard/);
    await page.identify('new@example.com');
    await until(() => held.count === 1);
    const element = page.find('onboarding-flow');
    element.remove();
    await until(() => held.aborted === 1);
    held.release();
    page.place.append(element);
    await until(() => page.headings.length === 1);
    expect(page.path).to.equal('');
    expect(page.named('error')).to.deep.equal([]);
    page.submit();
    await page.shows('otp-heading');
  });

  it('completes a registration and fires the event when it is inserted again', async () => {
    const page = await visit(flow);
    await page.sendCode();
    const held = page.hold(/registrationVC/);
    page.type('one-time-code', page.code);
    page.submit();
    await until(() => held.count === 1);
    const element = page.find('onboarding-flow');
    element.remove();
    await settled();
    expect(held.aborted).to.equal(0);
    held.release();
    await until(() =>
      page.sandbox.customers.some(({ username }) => username === 'new@example.com'),
    );
    await settled();
    expect(page.named('verified')).to.deep.equal([]);
    page.place.append(element);
    await page.shows('profile-heading');
    expect(page.named('verified')).to.have.length(1);
    expect(page.requests(/registrationVC/)).to.have.length(1);
  });

  it('leaves the journey to another element of the same campaign', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.find('onboarding-flow').remove();
    await settled();
    page.add('<onboarding-otp></onboarding-otp>');
    await page.shows('otp-code-heading-email');
    expect(page.all('form [name=one-time-code]')).to.have.length(1);
  });
});

describe('a changed attribute', () => {
  it('may be set after the element was inserted, also a required one', async () => {
    // What is missing is reported after 50 ms, which a busy machine may take for each of these lines.
    const time = stopTime();
    const page = await visit(
      '<onboarding-flow campaignid="-" categoryid="-" api-base="-"></onboarding-flow>',
    );
    const element = page.find('onboarding-flow');
    time.pass(49);
    element.setAttribute('campaignid', '1001');
    await settled();
    time.pass(49);
    element.setAttribute('categoryid', '1703');
    await settled();
    time.pass(49);
    expect(page.headings).to.deep.equal([]);
    element.setAttribute('api-base', page.base);
    await page.shows('register-heading');
    time.pass(1_000);
    expect(page.said).to.deep.equal([]);
    expect(page.heard.map(({ name }) => name)).to.deep.equal(['ready']);
  });

  it('campaignid starts another journey and keeps the first one', async () => {
    const page = await visit(flow);
    await page.sendCode();
    const element = page.find('onboarding-flow');
    const held = page.hold(/registrationVC/);
    page.type('one-time-code', page.code);
    page.submit();
    await until(() => held.count === 1);
    const before = page.sandbox.requests.length;
    element.campaignid = '1002';
    await page.shows('register-heading');
    expect(page.input('username').value).to.equal('');
    held.release();
    await settled();
    expect(page.headings).to.deep.equal(['Get your card']);
    expect(page.named('verified')).to.deep.equal([]);
    await page.identify('second@example.com');
    await page.shows('otp-heading');
    expect(page.named('verified')).to.deep.equal([]);
    const later = page.sandbox.requests.slice(before).filter(({ path }) => path === '/auth');
    expect(later.map(({ body }) => (body as { campaignid: string }).campaignid)).to.deep.equal([
      '1002',
    ]);
    element.campaignid = '1001';
    await page.shows('profile-heading');
    expect(page.named('verified')).to.have.length(1);
  });

  it('api-base starts another journey and keeps the first one', async () => {
    const page = await visit(flow);
    const element = page.find('onboarding-flow');
    const asked: string[] = [];
    const { fetch } = element;
    element.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return fetch!(input, init);
    };
    await page.sendCode();
    const held = page.hold(/registrationVC/);
    page.type('one-time-code', page.code);
    page.submit();
    await until(() => held.count === 1);
    asked.length = 0;
    const other = page.base.replace('page', 'other');
    element.apiBase = other;
    await page.shows('register-heading');
    expect(page.input('username').value).to.equal('');
    held.release();
    await settled();
    expect(page.named('verified')).to.deep.equal([]);
    await page.identify('second@example.com');
    await page.shows('otp-heading');
    expect(page.named('verified')).to.deep.equal([]);
    expect(asked.length).to.be.above(1);
    expect(asked.filter((url) => !url.startsWith(other))).to.deep.equal([]);
    element.apiBase = page.base;
    await page.shows('profile-heading');
    expect(page.named('verified')).to.have.length(1);
  });

  it('no-reset and identifiers change the form at once', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    const element = page.find('onboarding-login');
    expect(page.all('button[name=forgot]')).to.have.length(1);
    element.noReset = true;
    await settled();
    expect(page.all('button[name=forgot]')).to.have.length(0);
    const register = page.add('<onboarding-register identifiers="mobile"></onboarding-register>');
    await settled();
    expect(register.shadowRoot!.querySelector('label')!.textContent.trim()).to.equal(
      'Mobile number',
    );
    expect(register.shadowRoot!.querySelector('input')!.type).to.equal('tel');
  });

  it('heading-level sets the level of the headings', async () => {
    const page = await visit('<onboarding-flow heading-level="3"></onboarding-flow>');
    await page.shows('register-heading');
    expect(page.find('[part~=heading]').localName).to.equal('h3');
  });
});

describe('missing and invalid attributes', () => {
  it('are reported once per element, and the form appears when they are corrected', async () => {
    const page = await visit('<onboarding-flow api-base="-"></onboarding-flow>');
    const element = page.find('onboarding-flow');
    await page.hears('error');
    const other = page.add('<onboarding-flow categoryid="-" campaignid="7"></onboarding-flow>');
    // The warning of the second element comes as late as a repeated one of the first would.
    await until(() => page.said.length === 2 && page.named('error').length === 2);
    await settled();
    other.remove();
    expect(page.named('error')).to.have.length(2);
    element.apiBase = page.base;
    await page.shows('register-heading');
  });

  it('that are optional are ignored with a warning', async () => {
    const page = await visit(
      '<onboarding-flow min-password="4" home-url="javascript:alert(1)"></onboarding-flow>',
    );
    await page.shows('register-heading');
    expect(page.said).to.deep.equal([
      '<onboarding-flow> home-url is malformed and was ignored; allowed: an https, mailto or tel address, or a path of this ' +
        'site; min-password is malformed and was ignored; allowed: a whole number from 8 to 1000.',
    ]);
  });
});
