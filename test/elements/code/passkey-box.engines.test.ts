import { expect } from '@open-wc/testing';
import { passkeyScript } from '../../../src/flow/commands/passkey-script.js';
import { expectAccessible, finishMotion, paint, unpaint } from '../../support/accessible.js';
import { Authenticator } from '../authenticator.js';
import { settled, until, visit, type Page } from '../stage.js';

const registered = 'registered@example.com';
const flow = '<onboarding-flow password="none" passkey code-length="6"></onboarding-flow>';
const box = (page: Page) => page.all('form [name=passkey]') as HTMLInputElement[];
const checks = (page: Page) => page.requests(/changeUAP|registrationVC/);

async function atCode(markup: string, address = registered): Promise<Page> {
  const page = await visit(markup);
  await page.identify(address);
  await page.shows('otp-code-heading-email');
  await until(() => page.all('form [name=one-time-code]').length === 1);
  await settled();
  return page;
}

async function withBox(markup = flow): Promise<Page> {
  const page = await atCode(markup);
  await until(() => box(page).length === 1);
  return page;
}

before(() => passkeyScript.load());

describe('the box for a passkey', () => {
  it('is below the code, not ticked, with a sentence as its label', async () => {
    new Authenticator();
    const page = await withBox();
    const [input] = box(page);
    expect(input!.checked).to.equal(false);
    expect(input!.labels![0]!.innerText.trim()).to.equal(
      'Next time log in with your face, finger or PIN, without a code',
    );
    const code = page.input('one-time-code').getBoundingClientRect();
    const confirm = page.find('button[type=submit]').getBoundingClientRect();
    const own = input!.labels![0]!.getBoundingClientRect();
    expect([own.top >= code.bottom, own.bottom <= confirm.top]).to.deep.equal([true, true]);
  });

  for (const [why, options, attributes] of [
    ['no platform authenticator', { hasPlatformAuthenticator: false }, 'password="none" passkey'],
    ['no PRF extension', { hasPrf: false }, 'password="none" passkey'],
    ['no attribute', {}, 'password="none"'],
    ['no-resume', {}, 'password="none" passkey no-resume'],
  ] as const)
    it(`is missing, and a code is enough: ${why}`, async () => {
      const authenticator = new Authenticator(options);
      const page = await atCode(`<onboarding-flow ${attributes}></onboarding-flow>`);
      expect(box(page)).to.deep.equal([]);
      page.enterCode();
      await page.shows('done-heading-login');
      expect(authenticator.dialogs).to.equal(0);
      expect(localStorage).to.have.length(0);
      expect(page.said).to.deep.equal([]);
    });

  it('is missing beside a password that the visitor chooses, and the console says why', async () => {
    new Authenticator();
    const page = await visit('<onboarding-flow passkey></onboarding-flow>');
    await page.sendCode();
    expect(box(page)).to.deep.equal([]);
    await until(() => page.said.length > 0);
    expect(page.said.join()).to.contain('passkey has no effect without password="none"');
  });

  it('keeps a complete code from submitting itself while it is ticked', async () => {
    const authenticator = new Authenticator();
    const page = await withBox();
    await page.reads('otp-code-complete');
    box(page)[0]!.click();
    page.type('one-time-code', page.code);
    await settled();
    await settled();
    expect(page.text()).not.to.contain('It goes on by itself');
    expect([checks(page).length, authenticator.dialogs]).to.deep.equal([0, 0]);
    page.submit();
    await page.shows('done-heading-login');
    expect([checks(page).length, authenticator.dialogs]).to.deep.equal([1, 1]);
  });

  it('lets a complete code submit itself while it is not ticked', async () => {
    const authenticator = new Authenticator();
    const page = await withBox();
    page.type('one-time-code', page.code);
    await page.shows('done-heading-login');
    expect(authenticator.dialogs).to.equal(0);
  });

  it('that is emptied after a wrong code makes no passkey', async () => {
    const authenticator = new Authenticator();
    const page = await withBox();
    box(page)[0]!.click();
    page.type('one-time-code', page.code === '000000' ? '000001' : '000000');
    page.submit();
    await until(() => page.all('[aria-invalid=true]').length === 1);
    expect(box(page)[0]!.checked).to.equal(true);
    box(page)[0]!.click();
    page.type('one-time-code', page.code);
    await page.shows('done-heading-login');
    expect(authenticator.dialogs).to.equal(1);
    await until(() => authenticator.signalled.length === 1);
    expect(localStorage).to.have.length(0);
  });

  it('asks the browser after its offer at the field has ended', async () => {
    const authenticator = new Authenticator({ offersAtField: true });
    const page = await visit(flow);
    await page.shows('register-heading');
    await until(() => authenticator.offers.length === 1);
    await page.identify(registered);
    await until(() => box(page).length === 1);
    box(page)[0]!.click();
    page.type('one-time-code', page.code);
    page.submit();
    await page.shows('done-heading-login');
    expect(authenticator.created).to.have.length(1);
    expect(authenticator.offers.map(({ signal }) => signal!.aborted)).to.deep.equal([true]);
  });

  it('says no "Still working…" while the dialog is open, and no error when it is dismissed', async () => {
    const authenticator = new Authenticator();
    authenticator.isDismissed = true;
    const page = await withBox();
    box(page)[0]!.click();
    page.enterCode();
    await page.shows('done-heading-login');
    expect(page.named('error')).to.deep.equal([]);
    expect(authenticator.dialogs).to.equal(1);
  });

  it('is reached by the Tab key between the code and Confirm, and by a target of 44 px', async () => {
    new Authenticator();
    const page = await withBox();
    const order = page
      .all('form:not([hidden]) :is(input, button)')
      .filter((node) => node.tabIndex >= 0 && node.getClientRects().length > 0)
      .map((node) => node.getAttribute('name'));
    expect(order.indexOf('passkey')).to.equal(order.indexOf('one-time-code') + 1);
    const [input] = box(page);
    input!.focus();
    expect(page.focused).to.equal(input);
    const label = input!.labels![0]!;
    expect(label.getBoundingClientRect().height).to.be.at.least(44);
    expect(getComputedStyle(label).fontWeight).to.equal('400');
    expect(getComputedStyle(input!).outlineStyle).not.to.equal('none');
  });

  it('stands at the middle of the first line of its sentence, at any size of text', async () => {
    new Authenticator();
    const page = await withBox();
    for (const [size, width] of [
      ['100%', 448],
      ['200%', 328],
      ['100%', 248],
    ] as const) {
      page.place.style.inlineSize = `${width}px`;
      page.place.style.setProperty('--onboarding-size', size === '100%' ? '16px' : '32px');
      finishMotion(page.place);
      const [input] = box(page);
      const text = input!.labels![0]!.querySelector('span')!;
      const range = document.createRange();
      range.selectNodeContents(text);
      const first = range.getClientRects()[0]!;
      const own = input!.getBoundingClientRect();
      const middle = (rect: DOMRect) => rect.top + rect.height / 2;
      expect(middle(own) - middle(first), size).to.be.closeTo(0, 1.5);
      expect(own.width, size).to.equal(own.height);
      const { right } = input!.labels![0]!.getBoundingClientRect();
      expect(right).to.be.at.most(page.place.getBoundingClientRect().right);
    }
  });

  it('passes axe, in the light and in the dark, ticked and not', async () => {
    new Authenticator();
    const page = await withBox();
    try {
      for (const scheme of ['light', 'dark'] as const) {
        paint(scheme);
        await expectAccessible(page.find('onboarding-flow'));
        box(page)[0]!.click();
        await settled();
        await expectAccessible(page.find('onboarding-flow'));
      }
    } finally {
      unpaint();
    }
  });
});
