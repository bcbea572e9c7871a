import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OnboardingCard } from '../../src/elements/onboarding-card.js';
import { defineTags } from '../../src/elements/define-tags.js';
import { createSandbox } from '../../sandbox/src/index.js';
import { unpaint } from '../support/accessible.js';
import { waitUntil } from '../support/patience.js';
import { stopTime } from '../support/page-time.js';
import { collect, replace } from '../support/replace.js';
import { restyle } from '../support/restyle.js';
import { until } from './stage.js';

defineTags();
let campaigns = 0;

interface Person {
  readonly fidelyCode?: string;
  readonly card?: string;
  readonly name?: string;
}

/** An onboarding-card whose customer has just logged in. */
async function cardOf({
  fidelyCode = '4006381333931',
  card = '1234567890123456',
  name,
}: Person = {}) {
  const sandbox = createSandbox();
  const customer = sandbox.customers.find((one) => one.username === 'registered@example.com')!;
  Object.assign(customer, { fidelyCode, card });
  if (name) customer.data.name = name;
  campaigns += 1;
  const configuration = {
    campaignid: '1001',
    categoryID: '1703',
    // Sessions are shared by API address and campaign, so each test uses its own.
    apiBase: `/api-${String(campaigns)}`,
    apiKey: 'sandbox',
    noResume: true,
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const address = new Request(input).url.replace(/\/api-\d+/, '');
      return sandbox.fetch(new Request(address, init));
    },
  };
  const element = document.createElement('onboarding-card');
  const login = document.createElement('onboarding-login');
  Object.assign(element, configuration);
  Object.assign(login, configuration);
  const main = await fixture(html`<main lang="en">${login}${element}</main>`);
  await logIn(login);
  await waitUntil(() => find(element, '.card'), 'no card');
  return { element, main, sandbox, login, customer };
}

async function logIn({ shadowRoot }: HTMLElement): Promise<void> {
  await waitUntil(() => shadowRoot!.querySelector('form'), 'no form');
  const input = (name: string) => shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  input('username').value = 'registered@example.com';
  input('current-password').value = 'correct horse battery staple';
  shadowRoot!.querySelector<HTMLButtonElement>('[type=submit]')!.click();
}

function find(element: OnboardingCard, selector: string): HTMLElement | null {
  return element.shadowRoot!.querySelector<HTMLElement>(selector);
}

const barcode = (element: OnboardingCard) =>
  waitUntil(() => find(element, '.barcode > .bars'), 'no barcode');

function button(element: OnboardingCard, words: string): HTMLButtonElement {
  const all = [...element.shadowRoot!.querySelectorAll('button')];
  const found = all.find((one) => one.textContent.includes(words));
  if (!found) throw new Error(`no button says ${words}`);
  return found;
}

describe('onboarding-card', () => {
  afterEach(unpaint);

  for (const scheme of ['light', 'dark']) {
    it(`is accessible, also with the full-screen barcode: ${scheme}`, async () => {
      restyle(document.documentElement, `color-scheme: ${scheme}`);
      restyle(document.body, 'background: Canvas; color: CanvasText');
      const { element } = await cardOf();
      await barcode(element);
      await expect(element).to.be.accessible();
      button(element, 'Show at the till').click();
      await expect(element).to.be.accessible();
    });
  }

  it('shows the cardholder, the number in groups and the text of the barcode', async () => {
    const { element } = await cardOf();
    await barcode(element);
    expect(find(element, '[part=card-holder]')?.textContent).to.equal('Anna Rossi');
    expect(find(element, '[part=card-number]')?.textContent).to.equal(
      '1234\u00A05678\u00A09012\u00A03456',
    );
    expect(find(element, '[part=barcode-text]')?.textContent).to.equal('4006381333931');
    expect(find(element, 'svg.bars')?.getAttribute('aria-label')).to.equal(
      'Barcode of card 1234567890123456',
    );
  });

  it('follows the language of the page', async () => {
    const { element, main } = await cardOf();
    await barcode(element);
    main.setAttribute('lang', 'it');
    await waitUntil(() => find(element, 'h2')?.textContent === 'Che bello rivederti');
    expect(button(element, 'Mostra alla cassa')).to.exist;
  });

  describe('the button that copies the number', () => {
    let copied: string[];
    beforeEach(() => {
      copied = [];
      const writeText = (text: string) => Promise.resolve(void copied.push(text));
      replace(navigator, 'clipboard', { writeText });
    });
    const isSaid = (element: OnboardingCard) =>
      until(() => find(element, '[role=status]')?.textContent === 'Copied');

    it('copies the number without spaces and says so for a few seconds', async () => {
      const { element } = await cardOf();
      await barcode(element);
      const time = stopTime();
      button(element, 'Copy').click();
      await isSaid(element);
      expect(copied).to.deep.equal(['1234567890123456']);
      expect(button(element, 'Copied')).to.exist;
      time.pass(5_000);
      await element.updateComplete;
      expect(button(element, 'Copy')).to.exist;
    });

    it('shows no confirmation for the card of the next customer', async () => {
      const { element, login, customer } = await cardOf();
      await barcode(element);
      button(element, 'Copy').click();
      await isSaid(element);
      await element.signOut();
      customer.card = '1234567890123457';
      await logIn(login);
      await waitUntil(() => find(element, '.card')?.textContent.includes('3457'));
      expect(find(element, '[role=status]')?.textContent).to.equal('');
      expect(button(element, 'Copy')).to.exist;
    });
  });

  it('says that copying failed if there is no clipboard', async () => {
    const { element } = await cardOf();
    await barcode(element);
    replace(navigator, 'clipboard', undefined);
    button(element, 'Copy').click();
    await waitUntil(() =>
      find(element, '[role=status]')?.textContent.includes('select the number'),
    );
    expect(find(element, '[role=status]')?.getBoundingClientRect().height).to.be.above(10);
  });

  it('shows the barcode full screen and returns the focus on Escape', async () => {
    const { element } = await cardOf();
    await barcode(element);
    const opener = button(element, 'Show at the till');
    opener.focus();
    opener.click();
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.matches(':modal')).to.equal(true);
    const { width, height } = dialog.getBoundingClientRect();
    expect([width, height]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
    expect(getComputedStyle(dialog).backgroundColor).to.equal('rgb(255, 255, 255)');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
    expect(element.shadowRoot!.activeElement).to.equal(opener);
  });

  it('opens by a tap on the card as well, which is no other control', async () => {
    const { element } = await cardOf();
    await barcode(element);
    const panel = find(element, '.barcode')!;
    expect([panel.localName, panel.getAttribute('role'), panel.tabIndex]).to.deep.equal([
      'div',
      null,
      -1,
    ]);
    panel.click();
    expect(element.shadowRoot!.querySelector('dialog')!.matches(':modal')).to.equal(true);
  });

  it('leaves a tap on what the page has slotted to the page', async () => {
    const { element } = await cardOf();
    await barcode(element);
    const brand = document.createElement('span');
    brand.slot = 'brand';
    brand.className = 'barcode';
    element.append(brand);
    brand.click();
    expect(element.shadowRoot!.querySelector('dialog')?.matches(':modal')).not.to.equal(true);
  });

  it('draws a second barcode only while the full-screen dialog is open', async () => {
    const { element } = await cardOf();
    await barcode(element);
    const drawn = () => element.shadowRoot!.querySelectorAll('svg.bars').length;
    expect(drawn()).to.equal(1);
    button(element, 'Show at the till').click();
    await element.updateComplete;
    expect(drawn()).to.equal(2);
    find(element, 'dialog [part=dialog-close]')!.click();
    await waitUntil(() => drawn() === 1);
  });

  /** What is asked of the lock of the screen. */
  function recordWakeLock(): string[] {
    const calls: string[] = [];
    const lock = { release: () => Promise.resolve(calls.push('release')) };
    const wakeLock = { request: (kind: string) => Promise.resolve((calls.push(kind), lock)) };
    replace(navigator, 'wakeLock', wakeLock);
    return calls;
  }

  it('keeps the screen on only while the barcode is full screen', async () => {
    const calls = recordWakeLock();
    const { element } = await cardOf();
    await barcode(element);
    button(element, 'Show at the till').click();
    await Promise.resolve();
    expect(calls).to.deep.equal(['screen']);
    find(element, 'dialog [part=dialog-close]')!.click();
    await waitUntil(() => calls.length > 1);
    expect(calls).to.deep.equal(['screen', 'release']);
  });

  it('keeps the screen on if it is opened again before the browser reports that it was closed', async () => {
    const calls = recordWakeLock();
    const { element } = await cardOf();
    await barcode(element);
    const show = button(element, 'Show at the till');
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    show.click();
    await element.updateComplete;
    calls.length = 0;
    const closed = oneEvent(dialog, 'close');
    find(element, 'dialog [part=dialog-close]')!.click();
    show.click();
    await closed;
    await element.updateComplete;
    expect(dialog.matches(':modal')).to.equal(true);
    // The second opening asks for a lock of its own, and gives the first one back.
    expect(calls).to.deep.equal(['screen', 'release']);
    find(element, 'dialog [part=dialog-close]')!.click();
    await waitUntil(() => calls.length > 2);
    expect(calls).to.deep.equal(['screen', 'release', 'release']);
  });

  it('draws the barcode in modules of whole device pixels', async () => {
    const { element } = await cardOf();
    await barcode(element);
    const bars = () => element.shadowRoot!.querySelector<SVGSVGElement>('.card svg.bars')!;
    await waitUntil(() => bars().getAttribute('width') !== '100%');
    const width = Number(bars().getAttribute('width'));
    const pixels = (width * devicePixelRatio) / bars().viewBox.baseVal.width;
    expect(pixels % 1).to.be.closeTo(0, 1e-6);
    expect(pixels).to.be.at.least(1);
  });

  it('shows a slotted logo instead of the default brand text', async () => {
    const { element } = await cardOf();
    await barcode(element);
    expect(find(element, '.card-brand')?.textContent.trim()).to.equal('Your loyalty card');
    element.insertAdjacentHTML('beforeend', '<b slot="brand">Bottega</b>');
    await waitUntil(() => find(element, '.card-brand')?.textContent.trim() === '');
  });

  it('shows the code and a hint if no barcode can encode it', async () => {
    const complaints = collect('error');
    const { element } = await cardOf({ fidelyCode: 'ÉCLAIR' });
    await waitUntil(() => find(element, '.note'));
    expect(find(element, '.note')?.textContent).to.contain('ÉCLAIR');
    expect(find(element, 'div.barcode')?.textContent).to.contain('show your card number');
    expect(element.shadowRoot!.querySelector('dialog')).to.equal(null);
    expect(complaints).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  for (const name of ['محمد عبد الرحمن', 'Maria Antonietta Giuseppina della Rovere '.repeat(20)]) {
    it(`fits 248 px with the name ${name.slice(0, 20)}`, async () => {
      const { element } = await cardOf({ name, fidelyCode: '12345678901234567890' });
      await barcode(element);
      element.style.inlineSize = '248px';
      const { right } = element.getBoundingClientRect();
      for (const node of element.shadowRoot!.querySelectorAll('section *:not(.hidden, dialog *)')) {
        expect(node.getBoundingClientRect().right, node.outerHTML.slice(0, 60)).to.be.at.most(
          right + 1,
        );
      }
    });
  }
});
