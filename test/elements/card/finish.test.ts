import { expect } from '@open-wc/testing';
import { until, visit, type Page } from '../stage.js';

const numbers = 'card="0123456789012345" fidelycode="4006381333931" holder="Anna De Luca"';
const own = '<a slot="wallet" href="#own">Our wallet</a>';
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

describe('what the page puts into the slot "wallet"', () => {
  for (const [what, open] of [
    ['onboarding-flow', flow],
    ['onboarding-card', card],
  ] as const) {
    it(`is shown below the primary button: ${what}`, async () => {
      const page = await open('', own);
      expect(page.find('a[slot=wallet]').checkVisibility()).to.equal(true);
      const { y } = page.find('a[slot=wallet]').getBoundingClientRect();
      expect(y).to.be.above(page.find('.finish > .primary').getBoundingClientRect().bottom);
      expect(y).to.be.below(page.find('.tiles').getBoundingClientRect().top);
    });
  }
});

describe('the primary button', () => {
  const primary = (page: Page) => page.all('.primary').map(({ innerText }) => innerText.trim());

  it('is one, also with wallets and with a way on', async () => {
    expect(primary(await card('', own))).to.deep.equal(['Show at the till']);
    expect(primary(await card('done-url="/shop"', own))).to.deep.equal(['Continue']);
  });
});

describe('the tiles below the card', () => {
  for (const width of [248, 448]) {
    it(`are two of one size in a row, and no label is cut off: ${width} px`, async () => {
      const page = await card('');
      page.place.style.inlineSize = `${width}px`;
      const tiles = page.all('button.tile');
      expect(tiles.map(({ innerText }) => innerText.trim())).to.deep.equal(['Copy', 'Print']);
      const boxes = tiles.map((tile) => tile.getBoundingClientRect());
      const [first] = boxes;
      for (const { top, width: wide, height } of boxes) {
        expect(top).to.equal(first!.top);
        expect(wide).to.be.closeTo(first!.width, 1);
        expect(height).to.equal(first!.height);
      }
      expect(boxes[1]!.right).to.be.closeTo(page.find('.finish').getBoundingClientRect().right, 1);
      for (const tile of tiles) expect(tile.scrollWidth).to.be.at.most(tile.clientWidth);
    });
  }

  it('name no file format', async () => {
    const page = await card('');
    expect(page.text()).not.to.match(/png|svg|pdf/i);
  });
});
