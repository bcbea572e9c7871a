/**
 * What a page changes with rules for the element and its parts, for which there is no custom property.
 */
import { expect } from '@open-wc/testing';
import { finishMotion } from '../../support/accessible.js';
import { atEnd } from '../../support/replace.js';
import { until, visit, type Page } from '../stage.js';

/** Applies rules of the page until the end of the test. */
function pageRules(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  atEnd(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1));
}

/** Without the motion of the card. */
const widthOf = (page: Page, selector: string) => page.find(selector).offsetWidth;

async function atCard(): Promise<Page> {
  const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
  page.place.style.inlineSize = '700px';
  await page.logIn('registered@example.com');
  await until(() => page.all('[part=barcode]').length > 0);
  return page;
}

async function atCode(): Promise<Page> {
  const page = await visit('<onboarding-flow></onboarding-flow>');
  page.place.style.inlineSize = '700px';
  await page.identify('new@example.com');
  await page.shows('otp-heading');
  return page;
}

describe('the width of an element', () => {
  it('is 28 rem where there is room, for form, steps and card', async () => {
    const code = await atCode();
    expect(widthOf(code, '.stack')).to.equal(448);
    expect(widthOf(code, '.steps')).to.equal(448);
    code.place.remove();
    expect(widthOf(await atCard(), '[part=card]')).to.equal(448);
  });

  for (const [width, expected] of [
    ['640px', 640],
    ['20rem', 320],
    ['none', 700],
  ] as const) {
    it(`follows a rule of the page: ${width}`, async () => {
      pageRules(`onboarding-flow { max-inline-size: ${width} }`);
      const code = await atCode();
      expect(widthOf(code, '.stack')).to.equal(expected);
      expect(widthOf(code, '.steps')).to.equal(expected);
      expect(widthOf(code, '[part~=input]')).to.equal(expected);
      code.place.remove();
      expect(widthOf(await atCard(), '[part=card]')).to.equal(expected);
    });
  }

  it('is the room that the page leaves: 280 pixels', async () => {
    const page = await atCard();
    page.place.style.inlineSize = '280px';
    expect(widthOf(page, '[part=card]')).to.equal(280);
    finishMotion(page.place);
    expect(page.place.scrollWidth).to.equal(280);
  });

  it('is one column of two, and centred by the page', async () => {
    pageRules(`.two { display: grid; grid-template-columns: 1fr 1fr }
      .two > onboarding-flow { margin-inline: auto }`);
    const page = await visit(
      '<div class="two"><p>Join</p><onboarding-flow></onboarding-flow></div>',
    );
    page.place.style.inlineSize = '1200px';
    await page.shows('register-heading');
    const { left, width } = page.find('form').getBoundingClientRect();
    const { left: start } = page.place.getBoundingClientRect();
    expect(width).to.be.at.most(448);
    expect(left + width / 2 - start).to.be.closeTo(900, 1);
  });
});

describe('a rule of the page for a part', () => {
  it('changes font, size and weight of headings', async () => {
    pageRules('onboarding-flow::part(heading) { font: 700 32px / 1.25 serif }');
    const page = await atCode();
    const { fontFamily, fontSize, fontWeight, lineHeight } = getComputedStyle(
      page.find('[part~=heading]'),
    );
    expect([fontFamily, fontSize, fontWeight, lineHeight]).to.deep.equal([
      'serif',
      '32px',
      '700',
      '40px',
    ]);
  });

  it('changes the space after a field', async () => {
    const gap = (page: Page) =>
      page.find('[part~=button-primary]').getBoundingClientRect().top -
      page.find('[part~=field]').getBoundingClientRect().bottom;
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    const before = gap(page);
    pageRules('onboarding-flow::part(field) { margin-block-end: 12px }');
    expect(gap(page)).to.equal(before + 12);
    pageRules('onboarding-flow::part(field) { margin-block-end: -8px }');
    expect(gap(page)).to.equal(before - 8);
  });

  it('rounds buttons', async () => {
    pageRules('onboarding-flow::part(button-primary) { border-radius: 24px }');
    const page = await atCode();
    const { borderRadius } = getComputedStyle(page.find('[part~=button-primary]'));
    expect(borderRadius).to.equal('24px');
    expect(getComputedStyle(page.find('[part~=input]')).borderRadius).to.equal('10px');
  });

  it('gives the card corners and a background, and the white panel the corners of the card', async () => {
    pageRules('onboarding-flow::part(card) { border-radius: 4px; background: rgb(1, 2, 3) }');
    const page = await atCard();
    const { borderRadius, backgroundColor, backgroundImage } = getComputedStyle(
      page.find('[part=card]'),
    );
    expect([borderRadius, backgroundColor, backgroundImage]).to.deep.equal([
      '4px',
      'rgb(1, 2, 3)',
      'none',
    ]);
    expect(getComputedStyle(page.find('[part=barcode]')).borderRadius).to.equal('0px 0px 4px 4px');
  });
});
