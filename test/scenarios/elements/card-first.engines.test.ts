import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { expectAccessible } from '../../support/accessible.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';

const path = '/customer/customerdatafields/{campaignid}';
const flow = '<onboarding-flow details="after"></onboarding-flow>';
const pair =
  '<onboarding-otp></onboarding-otp><onboarding-card></onboarding-card><onboarding-profile></onboarding-profile>';

/** A new customer whose code was just accepted. */
async function accepted(markup = flow): Promise<Page> {
  const page = await visit(markup);
  await page.sendCode();
  page.enterCode();
  return page;
}

async function opened(markup = flow): Promise<Page> {
  const page = await accepted(markup);
  await page.shows('card-finish');
  await until(() => page.all('form [name=surname]').length > 0);
  await drawn(page);
  return page;
}

const drawn = (page: Page) => until(() => page.all('[part~=barcode] svg.bars').length === 1);
const says = (page: Page, text: string) => until(() => page.text().includes(text));

describe('the card before data entry', () => {
  it('has the barcode, says what is missing, and takes the focus', async () => {
    const page = await opened();
    expect(page.headings).to.deep.equal(['Here’s your card.', 'Finish your card']);
    await says(page, 'Finish your card: 3 details are missing.');
    expect(page.focused).to.equal(
      page.find('onboarding-card').shadowRoot!.querySelector('#heading'),
    );
    const [note] = page.all('#note');
    expect(note!.getAttribute('role')).to.equal('status');
    expect(page.focused!.getAttribute('aria-describedby')).to.equal('note');
    const { card, customerId } = (await page.hears('verified')).detail;
    expect(customerId).not.to.equal(undefined);
    expect(page.find('[part~=card-number]').textContent.replace(/\s/g, '')).to.equal(card);
    await expectAccessible(page.place);
  });

  it('can be shown at the till, and nothing else', async () => {
    const page = await opened();
    const buttons = page
      .find('onboarding-card')
      .shadowRoot!.querySelectorAll('button, a, slot[name=wallet]');
    expect([...buttons].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Show at the till',
      '',
    ]);
    page.button('card-full-screen').click();
    await until(() => page.all('dialog[open] svg').length === 1);
    page.find('dialog .close').click();
    await until(() => page.all('dialog[open]').length === 0);
    expect(page.all('.primary').map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Finish my card',
    ]);
  });

  it('leads to the finished card and to done-url with the save', async () => {
    const page = await opened(
      '<onboarding-flow details="after" done-url="/welcome"></onboarding-flow>',
    );
    expect(page.all('a[href$="/welcome"]')).to.deep.equal([]);
    expect(page.named('complete')).to.deep.equal([]);
    page.enterData();
    page.submit();
    await page.shows('done-heading');
    expect(page.named('complete')).to.have.length(1);
    expect(page.all('a[href$="/welcome"]')).to.have.length(1);
    expect(page.all('onboarding-card')).to.have.length(1);
    expect(page.path).to.equal('register>otp otp>profile profile>done');
  });

  it('stays where the fields do not load, and the button loads them', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.sandbox.faults = [{ method: 'GET', path, fault: 'answer:4711' }];
    page.enterCode();
    await page.reads('profile-load-failed');
    await drawn(page);
    expect(page.headings).to.deep.equal(['Here’s your card.', 'Finish your card']);
    await expectAccessible(page.place);
    page.button('common-retry').click();
    await until(() => page.all('form [name=surname]').length > 0);
    await says(page, 'Finish your card: 3 details are missing.');
  });

  it('is not there on the error page of a refused log-in', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.sandbox.faults = [
      { method: 'POST', path: '/auth', scope: 'customer', fault: 'answer:77', times: 0 },
    ];
    page.enterCode();
    await page.shows('error-heading').catch(() => undefined);
    await until(() => page.find('onboarding-flow').step === 'error');
    await settled();
    expect(page.all('[part~=card]')).to.deep.equal([]);
  });

  it('is above the form for what a log-in has found missing', async () => {
    const page = await visit('<onboarding-flow details="after" start="login"></onboarding-flow>');
    await page.logIn('incomplete@example.com');
    await page.shows('card-finish');
    await drawn(page);
    expect(page.headings).to.deep.equal(['Your card', 'Finish your card']);
    await until(() => /Finish your card: \d details? (is|are) missing\./.test(page.text()));
    expect(page.focused?.id).to.equal('heading');
    expect(page.focused?.textContent.trim()).to.equal('Your card');
  });

  it('is shown by a card element of the page, which keeps it at the first change', async () => {
    const page = await visit(`<onboarding-login details="after"></onboarding-login>
      <onboarding-card></onboarding-card><onboarding-profile></onboarding-profile>`);
    await page.logIn('incomplete@example.com');
    await page.shows('card-finish');
    await drawn(page);
    const [field] = page.all('form [name=surname], form [name=name]');
    page.type(field!.getAttribute('name')!, 'De Luca');
    await until(() => page.path.endsWith('incomplete>profile'));
    await settled();
    await drawn(page);
    expect(page.headings).to.deep.equal(['Your card', 'Finish your card']);
  });

  it('is not shown on a page without the attribute', async () => {
    const page = await visit(`<onboarding-register></onboarding-register>${pair}`);
    await page.verify();
    await settled();
    expect(page.headings).to.deep.equal(['Your details']);
    expect(page.all('[part~=card]').filter((one) => one.checkVisibility())).to.deep.equal([]);
  });

  for (const other of ['min-age="18"', 'consents-required="usedforpromotions"']) {
    it(`is not shown with ${other}, and the console says why`, async () => {
      const page = await visit(`<onboarding-flow details="after" ${other}></onboarding-flow>`);
      await page.verify();
      expect(page.headings).to.deep.equal(['Your details']);
      const name = other.split('=')[0]!;
      await until(() =>
        page.said.includes(`<onboarding-flow> details="after" has no effect with ${name}.`),
      );
    });
  }

  it('has the logo of the flow, and its configuration', async () => {
    const page = await opened(
      '<onboarding-flow details="after" heading-level="3"><span slot="brand">Corner</span></onboarding-flow>',
    );
    expect(page.find('onboarding-card').shadowRoot!.querySelector('#heading')!.localName).to.equal(
      'h3',
    );
    await until(() => page.text().includes('Finish your card'));
    const slot = page
      .find('onboarding-card')
      .shadowRoot!.querySelector<HTMLSlotElement>('slot[name=brand]')!;
    expect(
      slot.assignedNodes({ flatten: true }).map(({ textContent }) => textContent),
    ).to.deep.equal(['Corner']);
  });

  it('is there again when the flow is put back into the page', async () => {
    const page = await opened();
    const element = page.find('onboarding-flow');
    element.remove();
    await settled();
    page.place.append(element);
    await page.shows('card-finish');
    await drawn(page);
  });
});

describe('a reload at a card that is not finished', () => {
  const savedCard = () => ({
    version: 3,
    at: Date.now(),
    account: { card: '100010', fidelyCode: '4006381333931' },
    holder: {},
    wallets: ['apple', 'google'],
    isUnfinished: true,
  });
  const saved = () => ({
    version: 3,
    at: Date.now(),
    step: 'profile',
    newAccountId: 'customerId 9',
  });

  it('shows the card and "Finish your card", which leads to the log-in', async () => {
    const page = await visit(flow, { saved: saved(), savedCard: savedCard() });
    await page.shows('card-heading');
    await drawn(page);
    expect(page.requests(/./)).to.deep.equal([]);
    // How many are missing is not stored: nothing was asked since, and the draft may have some of them.
    expect(page.find('#note').innerText).to.equal(messages['done-intro']);
    expect(page.all('.primary').map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Finish your card',
    ]);
    expect(page.all('[part~=button-wallet], [part~=button-tile]')).to.deep.equal([]);
    expect(page.all('button[name=not-you]')).to.have.length(1);
    await expectAccessible(page.place);
    page.button('card-finish').click();
    await page.shows('login-heading');
    expect(page.text()).to.include('Nearly done. Enter your password to go on.');
  });

  it('leads to the first form where a code is the log-in', async () => {
    const page = await visit(
      '<onboarding-flow details="after" password="none"></onboarding-flow>',
      {
        saved: saved(),
        savedCard: savedCard(),
      },
    );
    await page.shows('card-heading');
    page.button('card-finish').click();
    await until(() => page.all('button[name=send-code]').length > 0);
  });
});
