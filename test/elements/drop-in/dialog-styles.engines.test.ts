import '../../../src/drop-in.js';
import { expect } from '@open-wc/testing';
import { unpaint } from '../../support/accessible.js';
import { restyle } from '../../support/restyle.js';
import { add, data, hostOf, inputIn, open, page } from '../dialog-stage.js';
import { until } from '../stage.js';
import { atEnd } from '../../support/replace.js';

describe('the style of the dialog', () => {
  const marked = `<button type="button" data-onboarding-open="flow" ${data}>Get your card</button>`;

  afterEach(unpaint);

  it('keeps the close button visible and clickable at any scroll position', async () => {
    const dialog = await open(add(marked));
    const input = await inputIn(dialog);
    dialog.style.blockSize = '160px';
    dialog.scrollTop = dialog.scrollHeight;
    expect(dialog.scrollTop).to.be.above(80);
    const close = dialog.querySelector('button')!;
    const box = close.getBoundingClientRect();
    expect(box.top).to.be.at.least(dialog.getBoundingClientRect().top);
    const root = dialog.getRootNode() as ShadowRoot;
    const seen = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    expect(close.contains(seen)).to.equal(true);

    input.scrollIntoView();
    const bar = close.parentElement!.getBoundingClientRect();
    expect(input.getBoundingClientRect().top, 'not under its bar').to.be.at.least(bar.bottom + 5);
  });

  it('leaves room for the tick of the last step, which is higher than its bar', async () => {
    const dialog = await open(add(marked));
    await inputIn(dialog);
    const bar = dialog.querySelector('button')!.parentElement!.getBoundingClientRect();
    const flow = hostOf(dialog).querySelector('onboarding-flow')!.getBoundingClientRect();
    expect(flow.top - bar.bottom).to.be.at.least(7);
  });

  it('takes the text direction of the opener', async () => {
    const opener = add(`<div dir="rtl">${marked}</div>`).querySelector('button')!;
    const dialog = await open(opener);
    expect(getComputedStyle(dialog).direction).to.equal('rtl');
    const close = dialog.querySelector('button')!.getBoundingClientRect();
    expect(close.left - dialog.getBoundingClientRect().left).to.be.below(20);
    dialog.close();
    opener.parentElement!.dir = 'ltr';
    expect(getComputedStyle(await open(opener)).direction).to.equal('ltr');
  });

  for (const [text, ground] of [
    ['rgb(255, 255, 255)', 'dark'],
    ['rgb(20, 30, 60)', 'light'],
  ] as const) {
    it(`has a ${ground} background for the text colour ${text} of the brand`, async () => {
      restyle(page, `--onboarding-text: ${text}`);
      const dialog = await open(add(marked));
      const { backgroundColor, backgroundImage, color } = getComputedStyle(dialog);
      expect(color).to.equal(text);
      expect(backgroundColor).to.equal('rgb(255, 255, 255)');
      const alpha = /oklch\(0\.18 0 0(?: \/ (\S+?))?\)/.exec(backgroundImage);
      expect(alpha, backgroundImage).not.to.equal(null);
      expect(alpha?.[1] ?? '1').to.equal(ground === 'dark' ? '1' : '0');
    });
  }

  it('takes text colour and radius from a page rule for onboarding-flow', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('onboarding-flow { --onboarding-text: #fff; --onboarding-radius: 0px }');
    document.adoptedStyleSheets.push(sheet);
    atEnd(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1));
    const opener = add(marked);
    const dialog = await open(opener);
    dialog.style.borderRadius = 'var(--onboarding-radius, 10px)';
    const look = () => {
      const { color, borderRadius } = getComputedStyle(dialog);
      return [color, borderRadius];
    };
    expect(look()).to.deep.equal(['rgb(255, 255, 255)', '0px']);
    dialog.close();
    sheet.replaceSync('');
    expect(look()).to.deep.equal(['rgb(255, 255, 255)', '0px']);
    await open(opener);
    expect(look()).to.deep.equal(['rgb(0, 0, 0)', '10px']);
  });

  it('has the colour of the page by its part, under its bar too', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-onboarding-frame]::part(dialog) { background: rgb(16, 20, 54) }');
    document.adoptedStyleSheets.push(sheet);
    atEnd(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1));
    const dialog = await open(add(marked));
    const bar = dialog.querySelector('button')!.parentElement!;
    for (const part of [dialog, bar]) {
      const { backgroundColor, backgroundImage } = getComputedStyle(part);
      expect([backgroundColor, backgroundImage]).to.deep.equal(['rgb(16, 20, 54)', 'none']);
    }
    dialog.close();
  });

  it('has a copy of the logo that the page has marked on its card', async () => {
    const logo = '<b id="logo" data-onboarding-brand>Nordhavn 04</b>';
    const opener = add(`<p>${logo}${marked.replace('data-on', 'data-promise data-on')}</p>`);
    const dialog = await open(opener.querySelector('button')!);
    await inputIn(dialog);
    const [copy, ...others] = hostOf(dialog).querySelectorAll('[slot=brand]');
    expect(others).to.deep.equal([]);
    expect(copy?.outerHTML).to.equal('<b slot="brand">Nordhavn 04</b>');
    await until(() => copy!.checkVisibility());
    expect(document.querySelectorAll('#logo, [data-onboarding-brand]')).to.have.length(1);
    dialog.close();
  });

  it('labels the close button with the text of the host', async () => {
    const opener = add(marked);
    const dialog = await open(opener);
    dialog.close();
    const element = hostOf(dialog).querySelector('onboarding-flow')!;
    element.messages = { 'common-close': 'Shut it' };
    await open(opener);
    await until(() => dialog.querySelector('button')!.ariaLabel === 'Shut it');
    element.messages = undefined;
    dialog.close();
  });

  it('adds no row to a page with a grid layout', async () => {
    document.body.style.cssText = 'display: grid; gap: 50px';
    const opener = add(marked);
    const before = document.body.getBoundingClientRect().height;
    await inputIn(await open(opener));
    expect(document.body.getBoundingClientRect().height).to.equal(before);
  });

  for (const [what, width, gutter] of [
    ['reserves the width of a scroll bar', 15, 'stable'],
    ['reserves nothing without a scroll bar', 0, 'auto'],
  ] as const) {
    it(`${what}, so that the page does not shift`, async () => {
      const opener = add(marked);
      // The test browsers draw overlay scroll bars, which have no width.
      Object.defineProperty(page, 'clientWidth', {
        value: window.innerWidth - width,
        configurable: true,
      });
      await open(opener);
      Reflect.deleteProperty(page, 'clientWidth');
      expect(getComputedStyle(page).scrollbarGutter).to.equal(gutter);
    });
  }
});
