import { expect } from '@open-wc/testing';
import { contrast } from '../support/contrast.js';
import { settled, until, visit, type Page } from './stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const alone = '<onboarding-register></onboarding-register>';

async function askForCard(page: Page): Promise<void> {
  await until(() => page.all('button[name=use-card]').length === 1);
  page.find('button[name=use-card]').click();
  await until(() => page.all('button[name=use-contact]').length === 1);
}

describe('onboarding-register', () => {
  it('has the attributes that password managers and phones need', async () => {
    const page = await visit(alone);
    await page.shows('register-heading');
    const input = page.input('username');
    expect(input.autocomplete).to.equal('email');
    expect(input.inputMode).to.equal('email');
    expect(input.labels![0]!.innerText).to.equal('Email or mobile number');
    expect(page.all('form')).to.have.length(1);
    expect(page.all('button[type=submit]')).to.have.length(1);
  });

  it('keeps the exportparts of the page', async () => {
    const page = await visit('<div></div>');
    const root = page.find('div').attachShadow({ mode: 'open' });
    root.append(page.add(alone));
    const element = root.querySelector('onboarding-register')!;
    element.setAttribute('exportparts', 'heading: join-heading');
    await page.shows('register-heading');
    page.type('username', 'anna@');
    await until(() => page.sandbox.requests.length === 1);
    expect(element.getAttribute('exportparts')).to.equal('heading: join-heading');
  });

  it('does not take the focus, and fires onboarding-ready', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    expect(page.focused).to.equal(document.body);
    expect(page.named('ready').map(({ detail }) => detail)).to.deep.equal([{ step: 'register' }]);
  });

  it('sends no request before the visitor types', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    page.input('username').focus();
    await settled();
    expect(page.sandbox.requests).to.have.length(0);
    page.type('username', 'n');
    await until(() => page.sandbox.requests.length === 1);
    expect(page.sandbox.requests[0]!.path).to.equal('/auth');
  });

  it('switches to the card field at once, and keeps text typed before the form logic has loaded', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    page.input('username').value = 'anna@example.com';
    page.find('button[name=use-card]').click();
    page.input('username').value = '10 00 02';
    await until(() => page.focused === page.input('username'));
    expect(page.input('username').value).to.equal('10 00 02');
    await until(() => page.all('button[name=use-contact]').length === 1);
    page.find('button[name=use-contact]').click();
    expect(page.input('username').value).to.equal('anna@example.com');
    await until(() => page.all('button[name=use-card]').length === 1);
    page.find('button[name=use-card]').click();
    page.submit();
    expect((await page.hears('identified')).detail).to.include({ channel: 'card' });
  });

  it('shows one mistake at its field alone, and focuses the field', async () => {
    const page = await visit(flow);
    page.submit();
    await until(() => page.all('[aria-invalid=true]').length === 1);
    const input = page.input('username');
    expect(page.focused).to.equal(input);
    expect(page.all('[part~=summary]')).to.deep.equal([]);
    const error = (input.getRootNode() as ShadowRoot).getElementById('username-error')!;
    expect(error.innerText).to.equal('Enter your email address or mobile number.');
    expect(input.getAttribute('aria-describedby')).to.contain('username-error');
    page.type('username', 'new@example.com');
    await settled();
    expect(page.all('[aria-invalid=true]')).to.have.length(0);
    expect(page.find('[role=alert]').innerText).to.equal('');
  });

  it('shows no error at a changed field that is left', async () => {
    const page = await visit(flow);
    page.type('username', 'nobody@');
    await page.hears('ready');
    await until(() => page.sandbox.requests.length > 0);
    page.input('username').blur();
    await settled();
    expect(page.all('[aria-invalid=true]')).to.have.length(0);
    page.submit();
    await until(() => page.all('[aria-invalid=true]').length === 1);
  });

  it('keeps the size of the busy button, and the typed address after a failure', async () => {
    const page = await visit(flow);
    page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'html' }];
    page.type('username', 'new@example.com');
    await until(() => page.sandbox.requests.length === 1);
    const held = page.hold(/checkcard/);
    const button = page.find('button[type=submit]');
    button.focus();
    const { width, height } = button.getBoundingClientRect();
    button.click();
    await until(() => held.count === 1);
    const busy = button.getBoundingClientRect();
    expect([busy.width, busy.height]).to.deep.equal([width, height]);
    await until(() => button.innerText.trim() === 'Checking…');
    expect(page.focused).to.equal(button);
    held.release();
    const { detail } = await page.hears('error');
    expect([detail.code, detail.step, detail.retryable]).to.deep.equal([
      'not-our-server',
      'register',
      true,
    ]);
    await until(() => !button.hasAttribute('aria-busy'));
    expect(page.input('username').value).to.equal('new@example.com');
    expect(page.find('[role=alert]').innerText).to.contain('log in first');
    page.submit();
    await page.shows('otp-heading');
  });

  it('keeps what was typed for card and address when the visitor switches between them', async () => {
    const page = await visit(flow);
    page.type('username', 'new@example.com');
    await askForCard(page);
    const input = page.input('username');
    expect([input.value, input.labels![0]!.innerText]).to.deep.equal(['', 'Card number']);
    await until(() => page.focused === input);
    page.type('username', '100 002');
    page.find('button[name=use-contact]').click();
    await until(() => input.value === 'new@example.com');
    page.find('button[name=use-card]').click();
    await until(() => input.value === '100 002');
  });

  it('shows the card number again when the visitor goes back from the code step', async () => {
    const page = await visit(flow);
    await askForCard(page);
    page.type('username', '100002');
    page.submit();
    await page.shows('otp-heading');
    page.button('otp-change-card').click();
    await page.shows('register-heading-card');
    expect(page.input('username').value).to.equal('100002');
    expect(page.input('username').labels![0]!.innerText).to.equal('Card number');
  });

  for (const [identifiers, label, others, autocomplete] of [
    ['email', 'Email address', 0, 'email'],
    ['mobile', 'Mobile number', 0, 'tel'],
    ['card', 'Card number', 0, 'off'],
    ['email card', 'Email address', 1, 'email'],
    ['mobile card', 'Mobile number', 1, 'tel'],
  ] as const) {
    it(`asks only for the configured identifiers: ${identifiers}`, async () => {
      const page = await visit(`<onboarding-register identifiers="${identifiers}">`);
      await page.shows(identifiers === 'card' ? 'register-heading-card' : 'register-heading');
      const input = page.input('username');
      expect([input.labels![0]!.innerText, input.autocomplete]).to.deep.equal([
        label,
        autocomplete,
      ]);
      expect(page.all('button[name^=use-]')).to.have.length(others);
    });
  }

  it('links to the privacy notice in the form', async () => {
    const page = await visit('<onboarding-register privacy-url="https://shop.example/privacy">');
    await page.shows('register-heading');
    const link = page.find('a');
    expect([link.href, link.target, link.innerText]).to.deep.equal([
      'https://shop.example/privacy',
      '_blank',
      'privacy notice',
    ]);
    expect(page.find('form').contains(link)).to.equal(true);
    const below = page.find('button[type=submit]').compareDocumentPosition(link);
    expect(below, 'below the button').to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('puts the quiet ways on below a hairline', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    const ways = page.find('.ways');
    expect([...ways.querySelectorAll('button')]).to.deep.equal([
      page.find('button[name=use-card]'),
      page.button('common-log-in'),
    ]);
    expect(getComputedStyle(ways).borderTopWidth).to.equal('1px');
  });

  it('draws no hairline without other ways on', async () => {
    const page = await visit('<onboarding-register identifiers="email">');
    await page.shows('register-heading');
    expect(getComputedStyle(page.find('.ways')).display).to.equal('none');
  });

  it('shows a reason to join from its slot, through a flow, in the quiet colour', async () => {
    const page = await visit('<onboarding-flow><p slot="intro">Points on all you buy.</p>');
    await page.shows('register-heading');
    const reason = document.querySelector<HTMLElement>('p[slot=intro]')!;
    const heading = page.find('[part=heading]').getBoundingClientRect();
    const label = page.find('label').getBoundingClientRect();
    const { top, bottom } = reason.getBoundingClientRect();
    expect(top - heading.bottom).to.be.closeTo(8, 1);
    expect(label.top - bottom).to.be.closeTo(20, 1);
    expect(contrast(getComputedStyle(reason).color, '#fff')).to.be.within(6, 9);
  });

  it('shows a reason to join from the messages, and no line without one', async () => {
    const page = await visit(alone);
    await page.shows('register-heading');
    expect(page.all('.intro')).to.have.length(0);
    const heading = page.find('[part=heading]').getBoundingClientRect();
    expect(page.find('label').getBoundingClientRect().top - heading.bottom).to.be.closeTo(20, 1);
    const element = document.querySelector('onboarding-register')!;
    element.messages = { 'register-intro': 'Points on all you buy.' };
    await until(() => page.all('.intro').length === 1);
    expect(page.find('.intro').innerText).to.equal('Points on all you buy.');
  });
});
