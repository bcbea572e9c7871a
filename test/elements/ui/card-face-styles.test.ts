import { expect } from '@open-wc/testing';
import { finishMotion } from '../../support/accessible.js';
import { html } from 'lit';
import { cardDialog, cardFace, type CardParams } from '../../../src/elements/ui/card-face.js';
import { stage } from './stage.js';

const nothingHappens = () => undefined;
const longName = 'Maria Antonietta Giuseppina della Rovere Montefeltro von Hohenstaufen-Altavilla';
const bars = html`<svg class="bars" width="200" viewBox="0 0 123 1" preserveAspectRatio="none">
  <path d="M11 0h101v1h-101z" />
</svg>`;
const digits = '12345678901234567890';

function face(params: Partial<CardParams> = {}) {
  return cardFace({
    label: 'Card',
    brand: 'La tua tessera fedeltà',
    cardholder: longName,
    numberLabel: 'Number',
    number: '1234\u00A05678\u00A09012\u00A03456',
    barcode: bars,
    barcodeText: digits,
    ...params,
  });
}

describe('the styles of the card', () => {
  for (const [width, height] of [
    [280, 653],
    [320, 256],
    [640, 320],
    [667, 375],
  ] as const) {
    it(`keep the full-screen barcode clear of the close button: ${width} × ${height}`, async () => {
      const { root, find } = await stage(
        cardDialog({
          label: 'Barcode',
          barcode: bars,
          barcodeText: digits,
          cardholder: longName,
          hint: 'If the reader does not read it, make the screen brighter.',
          closeLabel: 'Close',
          onClose: nothingHappens,
        }),
      );
      const dialog = root.querySelector('dialog')!;
      Object.assign(dialog.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
      find('dialog .bars').setAttribute('width', String(width));
      dialog.showModal();
      const close = find('.close').getBoundingClientRect();
      const code = find('dialog .bars').getBoundingClientRect();
      const frame = dialog.getBoundingClientRect();
      expect(code.top, 'bars below the button').to.be.at.least(close.bottom);
      expect(close.top, 'button in the window').to.be.at.least(frame.top);
      expect(frame.right - close.right, 'button at the end').to.be.closeTo(12, 16);
      expect(close.height).to.be.at.least(44);
    });
  }

  for (const width of [248, 296, 328, 358, 380, 420, 448]) {
    it(`keep the aspect ratio of a card at ${width} px with a long name`, async () => {
      const { host, find } = await stage(face());
      host.style.inlineSize = `${width}px`;
      finishMotion(host);
      const box = find('.card').getBoundingClientRect();
      expect(box.width / box.height).to.be.closeTo(1.586, 0.01);
      expect(find('.barcode').getBoundingClientRect().height).to.be.at.least(63);
      expect(find('.card .bars').getBoundingClientRect().height).to.be.at.least(28);
    });
  }

  for (const size of [20, 32]) {
    it(`cut off no text at a font size of ${size} px on a small screen`, async () => {
      const { host, find } = await stage(face());
      host.style.setProperty('--onboarding-size', `${size}px`);
      host.style.inlineSize = size === 20 ? '248px' : '296px';
      const brand = find('.card-brand');
      expect(brand.scrollHeight, 'brand').to.be.at.most(brand.clientHeight + 1);
      expect(brand.scrollWidth, 'brand').to.be.at.most(brand.clientWidth);
      expect(parseFloat(getComputedStyle(find('[part=card-number]')).fontSize)).to.be.at.least(
        0.875 * size,
      );
      expect(find('.card .bars').getBoundingClientRect().height).to.be.at.least(24);
      const panel = find('.barcode').getBoundingClientRect();
      const text = find('.barcode-text').getBoundingClientRect();
      expect(text.right, 'digits').to.be.at.most(panel.right + 1);
      expect(text.bottom, 'digits').to.be.at.most(panel.bottom);
      expect(panel.bottom).to.be.at.most(find('.card').getBoundingClientRect().bottom);
    });
  }

  it('scale a logo down to its place', async () => {
    const { host, find } = await stage(face({ brand: html`` }));
    host.style.inlineSize = '328px';
    const logo = document.createElement('img');
    logo.slot = 'brand';
    logo.width = 600;
    logo.height = 400;
    logo.src =
      'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/%3E';
    host.append(logo);
    await logo.decode();
    const place = find('.card-brand').getBoundingClientRect();
    const box = logo.getBoundingClientRect();
    expect(box.right).to.be.at.most(place.right + 0.5);
    expect(box.bottom).to.be.at.most(place.bottom + 0.5);
    expect(box.height).to.be.within(30, 48);
    expect(getComputedStyle(logo).objectFit).to.equal('contain');
    const card = find('.card').getBoundingClientRect();
    expect(card.width / card.height).to.be.closeTo(1.586, 0.01);
  });
});

describe('the layout of the card', () => {
  const short = { cardholder: 'Anna Rossi', number: '700\u00A0001' };

  for (const dir of ['ltr', 'rtl']) {
    it(`puts the name at the left and the number at the right of one line: ${dir}`, async () => {
      const { host, find } = await stage(face(short));
      host.dir = dir;
      host.style.inlineSize = '328px';
      const card = find('.card').getBoundingClientRect();
      const name = find('[part=card-holder] bdi').getBoundingClientRect();
      const number = find('[part=card-number]').getBoundingClientRect();
      expect(Math.abs(name.left - card.left)).to.be.closeTo(19, 2);
      expect(Math.abs(number.right - card.right)).to.be.closeTo(19, 2);
      expect(name.bottom).to.be.closeTo(number.bottom, 3);
    });
  }

  it('puts a long number below the name', async () => {
    const { host, find } = await stage(face());
    host.style.inlineSize = '328px';
    const name = find('[part=card-holder]').getBoundingClientRect();
    const number = find('[part=card-number]').getBoundingClientRect();
    expect(number.top).to.be.at.least(name.bottom - 1);
    expect(number.left).to.be.closeTo(name.left, 1);
  });

  it('lets the white panel bleed to the edges', async () => {
    const { host, find } = await stage(face(short));
    host.style.inlineSize = '328px';
    const card = find('.card').getBoundingClientRect();
    const panel = find('.barcode').getBoundingClientRect();
    for (const edge of ['left', 'right', 'bottom'] as const) {
      expect(Math.abs(card[edge] - panel[edge]), edge).to.be.closeTo(1, 0.1);
    }
  });

  it('writes numbers in lining tabular figures', async () => {
    const { find } = await stage(face(short));
    for (const part of ['card-number', 'barcode-text']) {
      const { fontVariantNumeric } = getComputedStyle(find(`[part=${part}]`));
      expect(fontVariantNumeric).to.equal('lining-nums tabular-nums');
    }
  });
});
