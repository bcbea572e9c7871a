/** What a customer gets when an encoder of barcodes or the picture of the card fails to load. */
import { expect } from '@open-wc/testing';
import { failed, few, mend, says, seen, textOf, type ChunkVisit } from './chunk-visit.js';

/** An encoder: the number is shown in place of the barcode. */
const barcode = (symbology: string): ChunkVisit => ({
  file: symbology,
  gets: 'the number of the card, and the barcode with "Try again"',
  visit: async (page, fault) => {
    const code = '4006381333931';
    page.add('onboarding-card', { fidelycode: code, card: '100010', symbology });
    await failed(page, symbology, fault);
    await says(page, '.note', 'The barcode can’t be shown. Please show your card number');
    expect(textOf(page, '.note .barcode-text')).to.equal(code);
    expect(textOf(page, '[part~=card-number]')).to.match(/100.?010/);
    await mend(page);
    await page.press('.note button');
    await seen(page, 'svg.bars path');
  },
});

export const cardVisits: readonly ChunkVisit[] = [
  {
    file: 'use-picture',
    gets: 'a message that the card was not saved, and the picture at the next press',
    visit: async (page, fault) => {
      const saved: string[] = [];
      Object.assign(Reflect.get(page.window, 'HTMLAnchorElement').prototype as object, {
        click(this: HTMLAnchorElement) {
          saved.push(this.download);
        },
      });
      Object.defineProperty(page.window.navigator, 'canShare', { value: () => false });
      page.add('onboarding-card', { fidelycode: '4006381333931', card: '100010' });
      await seen(page, 'svg.bars path');
      const tile = '[part~=button-tile]:nth-of-type(2)';
      await page.press(tile);
      await failed(page, 'use-picture', fault);
      await says(page, '[role=status].small', 'The card couldn’t be saved.');
      await mend(page);
      await page.press(tile);
      await page.until('the picture', () => saved.length > 0);
      expect(saved).to.deep.equal(['card.png']);
    },
  },
  barcode('qr'),
  { ...barcode('ean13'), faults: few },
  { ...barcode('itf14'), faults: few },
];
