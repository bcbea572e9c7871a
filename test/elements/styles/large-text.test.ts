import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { codeField } from '../../../src/elements/templates/contact.js';
import { dateField, type DatePart } from '../../../src/elements/templates/date.js';
import { everyTemplate } from '../templates/every-template.js';
import { stage } from '../templates/stage.js';

const page = document.documentElement;

describe('text of twice the size', () => {
  beforeEach(() => (page.style.fontSize = '200%'));
  afterEach(async () => {
    page.removeAttribute('style');
    await setViewport({ width: 800, height: 600 });
  });

  const labels = { day: 'Giorno', month: 'Mese', year: 'Anno' };
  const values = { day: '31', month: '12', year: '1990' };
  const orders: readonly (readonly DatePart[])[] = [
    ['day', 'month', 'year'],
    ['year', 'month', 'day'],
  ];
  for (const order of orders) {
    for (const [width, size] of [
      [248, '200%'],
      [328, '200%'],
      [248, '100%'],
    ] as const) {
      it(`shows each part of a date whole: ${order.join(', ')}, ${width} px, ${size}`, async () => {
        page.style.fontSize = size;
        const { host, root } = await stage(
          dateField({ name: 'birth', label: 'Data di nascita', labels, values, order }),
        );
        host.style.inlineSize = `${width}px`;
        const parts = [...root.querySelectorAll('input')];
        for (const part of parts) {
          expect(part.scrollWidth, part.name).to.be.at.most(part.clientWidth);
        }
        const rows = new Set(parts.map((part) => part.getBoundingClientRect().bottom));
        if (size === '100%') expect(rows).to.have.length(1);
      });
    }
  }

  it('shows six digits of a code whole on the smallest screen', async () => {
    await setViewport({ width: 280, height: 640 });
    const { host, input } = await stage(
      codeField({ name: 'code', label: 'Code', value: '000000', error: 'This is wrong.' }),
    );
    host.style.inlineSize = '248px';
    expect(input().scrollWidth).to.be.at.most(input().clientWidth);
    expect(parseFloat(getComputedStyle(input()).fontSize)).to.be.at.least(32);
  });

  it('has icons, radios and checkboxes that grow with it, and room for them', async () => {
    const { root } = await stage(everyTemplate('This is wrong.'));
    for (const icon of root.querySelectorAll('.icon')) {
      if (icon.getClientRects().length === 0) continue;
      expect(icon.getBoundingClientRect().width).to.equal(40);
    }
    for (const box of root.querySelectorAll('.choice > input')) {
      expect(box.getBoundingClientRect().width, box.outerHTML).to.equal(48);
    }
    for (const list of root.querySelectorAll('.select')) {
      const { left } = list.querySelector('.icon')!.getBoundingClientRect();
      const { paddingRight } = getComputedStyle(list.querySelector('select')!);
      expect(list.getBoundingClientRect().right - parseFloat(paddingRight)).to.be.at.most(left);
    }
  });
});
