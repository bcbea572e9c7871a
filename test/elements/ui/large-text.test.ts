import { expect } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import { codeField } from '../../../src/elements/code/code-field.js';
import { primaryButton } from '../../../src/elements/ui/button.js';
import { walletButton } from '../../../src/elements/ui/card-buttons.js';
import { dateField } from '../../../src/elements/ui/date-field.js';
import { heading } from '../../../src/elements/ui/heading.js';
import { restyle } from '../../support/restyle.js';
import { everyTemplate } from './every-template.js';
import { everyStyle, stage } from './stage.js';

const page = document.documentElement;

const enlarge = (root: HTMLElement, size: string) => restyle(root, `font-size: ${size}`);

/** The space of a select right of its text: with a width of 0 only the padding remains. */
function roomAfter(select: HTMLSelectElement): number {
  const { borderRightWidth, borderLeftWidth, paddingLeft } = getComputedStyle(select);
  select.style.inlineSize = '0';
  const start = [borderRightWidth, borderLeftWidth, paddingLeft].map(parseFloat);
  return select.offsetWidth - start.reduce((sum, width) => sum + width);
}

/** A form in an iframe with every style, because no driver makes a window that narrow. */
function narrow(width: number, content: TemplateResult, lang = 'en') {
  const frame = document.createElement('iframe');
  frame.style.inlineSize = `${width}px`;
  document.body.append(frame);
  const { body } = frame.contentDocument!;
  const root = body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const sheets = everyStyle.map(({ cssText }) => cssText).join('\n');
  render(
    html`<style>
        ${sheets}
      </style>
      <form class="stack" lang=${lang}>${content}</form>`,
    root,
  );
  return { frame, root };
}

describe('a window of 240 px, which is a phone with text of 200 %', () => {
  for (const [width, hyphens] of [
    [240, 'auto'],
    [260, 'manual'],
  ] as const) {
    it(`has the hyphens of the language up to there: ${width} px, ${hyphens}`, () => {
      const content = html`${heading({ level: 2, text: 'Willkommen' })}
      ${primaryButton({ label: 'Bestätigungscode anfordern' })}`;
      const { frame, root } = narrow(width, content, 'de');
      for (const selector of ['[part=heading]', '.primary > span']) {
        const found = root.querySelector(selector)!;
        expect(frame.contentWindow!.getComputedStyle(found).hyphens, selector).to.equal(hyphens);
      }
      frame.remove();
    });
  }
});

describe('text of twice the size', () => {
  beforeEach(() => enlarge(page, '200%'));
  afterEach(() => restyle(page, ''));

  const labels = { day: 'Giorno', month: 'Mese', year: 'Anno' };
  const values = { day: '31', month: '12', year: '1990' };
  for (const [width, size] of [
    [248, '200%'],
    [328, '200%'],
    [248, '100%'],
  ] as const) {
    it(`shows each part of a date without clipping: ${width} px, ${size}`, async () => {
      enlarge(page, size);
      const { host, root } = await stage(
        dateField({
          name: 'birth',
          label: 'Data di nascita',
          labels,
          values,
          order: ['day', 'month', 'year'],
        }),
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

  it('leaves the button of a wallet one line high if only its hidden busy word needs two', async () => {
    const button = (busyLabel: string) =>
      walletButton({
        wallet: 'apple',
        label: 'Add',
        busyLabel,
        busy: false,
        disabled: false,
        onClick: () => undefined,
      });
    const { host, find, draw } = await stage(button('Add'));
    host.style.inlineSize = '248px';
    const { offsetHeight } = find('.wallet');
    await draw(button('The card is being added'));
    expect(find('.wallet').offsetHeight).to.equal(offsetHeight);
  });

  it('shows six digits of a code without clipping on a 280 px screen', () => {
    const field = codeField({ name: 'code', label: 'Code', value: '000000', error: 'Wrong.' });
    const { frame, root } = narrow(280, field);
    enlarge(frame.contentDocument!.documentElement, '200%');
    const input = root.querySelector('input')!;
    expect(input.scrollWidth).to.be.at.most(input.clientWidth);
    expect(input.clientWidth).to.be.at.most(280);
    expect(parseFloat(frame.contentWindow!.getComputedStyle(input).fontSize)).to.be.at.least(32);
    frame.remove();
  });

  it('scales icons, radio buttons and checkboxes, and reserves space for them', async () => {
    const { root } = await stage(everyTemplate('This is wrong.'));
    for (const icon of root.querySelectorAll('.icon')) {
      if (icon.getClientRects().length === 0) continue;
      expect(icon.getBoundingClientRect().width).to.equal(40);
    }
    for (const box of root.querySelectorAll('.choice > input')) {
      const size = box.closest('.row') ? 32 : 48;
      expect(box.getBoundingClientRect().width, box.outerHTML).to.equal(size);
    }
    for (const list of root.querySelectorAll('.select')) {
      const { left } = list.querySelector('.icon')!.getBoundingClientRect();
      const { right } = list.getBoundingClientRect();
      expect(right - roomAfter(list.querySelector('select')!)).to.be.at.most(left);
    }
  });
});
