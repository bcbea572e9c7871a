import { expect } from '@open-wc/testing';
import { leave, newPassword, settled, until, visit } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';

describe('an element that is moved', () => {
  afterEach(leave);

  it('keeps the step, what was typed, and says nothing twice', async () => {
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

  it('keeps the address that somebody wants to change', async () => {
    const page = await visit(`<p></p>${flow}`);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    page.place.prepend(page.find('onboarding-flow'));
    await settled();
    expect(page.input('username').value).to.equal('new@example.com');
  });

  it('is the same one, wherever it is put and however late', async () => {
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

  it('does not mind while a request is under way', async () => {
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

describe('an element that leaves in the middle of a request', () => {
  afterEach(leave);

  it('drops what only reads, and can be used when it is back', async () => {
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

  it('finishes a registration that was sent, and tells of it when it is back', async () => {
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

  it('leaves what it began to another element of the same campaign', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.find('onboarding-flow').remove();
    await settled();
    page.add('<onboarding-otp></onboarding-otp>');
    await page.shows('otp-code-heading');
    expect(page.all('form [name=one-time-code]')).to.have.length(1);
  });
});

describe('attributes that change', () => {
  afterEach(leave);

  it('may all come late', async () => {
    const page = await visit(
      '<onboarding-flow campaignid="-" categoryid="-" api-base="-"></onboarding-flow>',
    );
    const element = page.find('onboarding-flow');
    element.setAttribute('campaignid', '1001');
    await settled();
    element.setAttribute('categoryid', '1703');
    await settled();
    expect(page.headings).to.deep.equal([]);
    element.setAttribute('api-base', page.base);
    await page.shows('register-heading');
    expect(page.said).to.deep.equal([]);
    expect(page.heard.map(({ name }) => name)).to.deep.equal(['ready']);
  });

  it('never mix two campaigns', async () => {
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

  it('never mix two servers', async () => {
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

  it('change the words of the form at once: no forgotten password, other identifiers', async () => {
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

  it('move the headings to the level of the page', async () => {
    const page = await visit('<onboarding-flow heading-level="3"></onboarding-flow>');
    await page.shows('register-heading');
    expect(page.find('[part~=heading]').localName).to.equal('h3');
  });
});

describe('missing and malformed attributes', () => {
  afterEach(leave);

  for (const tag of ['flow', 'register', 'otp', 'profile', 'login', 'card']) {
    it(`are said once, to visitor, host and developer: ${tag}`, async () => {
      const page = await visit(
        `<onboarding-${tag} campaignid="-" api-base="nowhere"></onboarding-${tag}>`,
      );
      const { detail, by } = await page.hears('error');
      await page.reads('problem-misconfigured');
      expect([detail.code, detail.retryable, by]).to.deep.equal([
        'misconfigured',
        false,
        `onboarding-${tag}`,
      ]);
      expect(page.said).to.deep.equal([
        `<onboarding-${tag}> campaignid is missing; api-base is not an http(s) address or a path.`,
      ]);
    });
  }

  it('are said once however often the element is drawn, and forgotten when they are mended', async () => {
    const page = await visit('<onboarding-flow api-base="-"></onboarding-flow>');
    const element = page.find('onboarding-flow');
    await page.hears('error');
    const other = page.add('<onboarding-flow categoryid="-" campaignid="7"></onboarding-flow>');
    // The second element complains as late as the first would repeat itself.
    await until(() => page.said.length === 2 && page.named('error').length === 2);
    await settled();
    other.remove();
    expect(page.named('error')).to.have.length(2);
    element.apiBase = page.base;
    await page.shows('register-heading');
  });

  it('that are optional are ignored, with a warning', async () => {
    const page = await visit(
      '<onboarding-flow min-password="4" home-url="javascript:alert(1)"></onboarding-flow>',
    );
    await page.shows('register-heading');
    expect(page.said).to.deep.equal([
      '<onboarding-flow> home-url is malformed and was ignored; min-password is malformed and was ignored.',
    ]);
  });
});
