import { expect } from '@open-wc/testing';
import { settled, until, visit, type Page } from '../stage.js';
import { replace } from '../../support/replace.js';

const numbers = 'card="0123456789012345" fidelycode="4006381333931" holder="Anna De Luca"';
const apple = 'wallet-apple-url="https://shop.example/pass"';
const google = 'wallet-google-url="https://shop.example/save"';

/** The links that the elements draw. */
const links = (page: Page) => page.all('a[part~=button-wallet]') as HTMLAnchorElement[];
const seen = (page: Page) => links(page).map(({ innerText, href }) => [innerText.trim(), href]);
const isDrawn = (page: Page) => until(() => page.all('button.tile').length > 1);

async function card(attributes: string, content = ''): Promise<Page> {
  const page = await visit(
    `<onboarding-card ${numbers} ${attributes}>${content}</onboarding-card>`,
  );
  await isDrawn(page);
  return page;
}

async function flow(attributes: string, content = ''): Promise<Page> {
  const page = await visit(
    `<onboarding-flow start="login" ${attributes}>${content}</onboarding-flow>`,
  );
  await page.logIn('registered@example.com');
  await isDrawn(page);
  return page;
}

const onDevice = (userAgent: string) => replace(navigator, 'userAgent', userAgent);

describe('the links that add the card to a wallet', () => {
  for (const [what, open] of [
    ['onboarding-flow', flow],
    ['onboarding-card', card],
  ] as const) {
    it(`are shown for the addresses that the page gives: ${what}`, async () => {
      onDevice('X11; Linux');
      expect(seen(await open(''))).to.deep.equal([]);
      expect(seen(await open(apple))).to.deep.equal([
        ['Add to wallet', 'https://shop.example/pass'],
      ]);
      const page = await open(`${apple} ${google}`);
      expect(seen(page)).to.deep.equal([
        ['Add to Apple Wallet', 'https://shop.example/pass'],
        ['Add to Google Wallet', 'https://shop.example/save'],
      ]);
      const [first, second] = links(page);
      expect([first!.target, second!.target, second!.rel]).to.deep.equal([
        '',
        '_blank',
        'noopener',
      ]);
    });

    it(`give way to the slot "wallet", also one that is filled later: ${what}`, async () => {
      const page = await open(apple, '<a slot="wallet" href="#own">Our wallet</a>');
      expect(links(page)).to.deep.equal([]);
      expect(page.find('a[slot=wallet]').checkVisibility()).to.equal(true);
      const { y } = page.find('a[slot=wallet]').getBoundingClientRect();
      expect(y).to.be.above(page.find('.finish > .primary').getBoundingClientRect().bottom);
      expect(y).to.be.below(page.find('.tiles').getBoundingClientRect().top);
      page.find('a[slot=wallet]').remove();
      await until(() => links(page).length === 1);
      page.find(what).insertAdjacentHTML('beforeend', '<a slot="wallet" href="#own">Ours</a>');
      await until(() => links(page).length === 0);
    });
  }

  it('are those of the phone, if there are both', async () => {
    onDevice('Linux; Android 16');
    expect(seen(await card(`${apple} ${google}`))).to.deep.equal([
      ['Add to wallet', 'https://shop.example/save'],
    ]);
    onDevice('iPhone; CPU iPhone OS 26');
    expect(seen(await card(`${apple} ${google}`))).to.deep.equal([
      ['Add to wallet', 'https://shop.example/pass'],
    ]);
    expect(seen(await card(google))).to.have.length(1);
  });

  // The console says it once per page, so each address has an attribute of its own.
  for (const [attribute, address] of [
    ['wallet-apple-url', 'http://shop.example/pass'],
    ['wallet-google-url', 'javascript:alert(1)'],
    ['wallet-apple-url', 'https://anna:secret@shop.example/pass'],
  ] as const) {
    it(`are not shown for an address without https or with credentials, which the console says once: ${address}`, async () => {
      const page = await card(`${attribute}="${address}"`);
      page.find('onboarding-card').requestUpdate();
      await settled();
      expect(links(page)).to.deep.equal([]);
      expect(page.said.filter((line) => line.includes(attribute))).to.have.length(1);
    });
  }
});

describe('the primary button', () => {
  const primary = (page: Page) => page.all('.primary').map(({ innerText }) => innerText.trim());
  const both = `${apple} ${google}`;

  it('is one, also with wallets and with a way on', async () => {
    expect(primary(await card(both))).to.deep.equal(['Show at the till']);
    expect(primary(await card(`${both} done-url="/shop"`))).to.deep.equal(['Continue']);
  });

  it('is that of the wallet that fits the phone, before "Show at the till"', async () => {
    onDevice('iPhone; CPU iPhone OS 26');
    const page = await card(both);
    expect(primary(page)).to.deep.equal(['Add to wallet']);
    const buttons = page.all('.finish :is(.primary, .outlined)');
    expect(buttons.map(({ innerText }) => innerText.trim())).to.deep.equal([
      'Add to wallet',
      'Show at the till',
    ]);
    expect(buttons[0]!.part.contains('button-primary')).to.equal(true);
    expect(primary(await card(google))).to.deep.equal(['Show at the till']);
    expect(primary(await card(`${both} done-url="/shop"`))).to.deep.equal(['Continue']);
    const own = await card(both, '<a slot="wallet" href="#own">Our wallet</a>');
    await until(() => primary(own).join() === 'Show at the till');
  });
});

describe('the tiles below the card', () => {
  for (const width of [248, 448]) {
    it(`are three of one size in a row, and no label is cut off: ${width} px`, async () => {
      const page = await card('');
      page.place.style.inlineSize = `${width}px`;
      const tiles = page.all('button.tile');
      expect(tiles.map(({ innerText }) => innerText.trim())).to.deep.equal([
        'Copy',
        'Save',
        'Print',
      ]);
      const boxes = tiles.map((tile) => tile.getBoundingClientRect());
      const [first] = boxes;
      for (const { top, width: wide, height } of boxes) {
        expect(top).to.equal(first!.top);
        expect(wide).to.be.closeTo(first!.width, 1);
        expect(height).to.equal(first!.height);
      }
      expect(boxes[2]!.right).to.be.closeTo(page.find('.finish').getBoundingClientRect().right, 1);
      for (const tile of tiles) expect(tile.scrollWidth).to.be.at.most(tile.clientWidth);
    });
  }

  it('name no file format', async () => {
    const page = await card('');
    expect(page.text()).not.to.match(/png|svg|pdf/i);
  });
});
