/**
 * A page 360 px wide with a bar of 72 px that stays at the top of the window: a field that gets the focus stands below it, with its label
 * (WCAG 2.4.11), also while the visitor corrects the fields.
 */
import { expect } from '@open-wc/testing';
import { settled, until, visit, type Page } from '../../elements/stage.js';

const bar = 72;
let removeBar: () => void = () => undefined;

function addBar(page: Page): void {
  const element = document.createElement('div');
  element.style.cssText = `position: fixed; inset: 0 0 auto; block-size: ${bar}px; background: teal`;
  const room = document.createElement('div');
  room.style.blockSize = '100vh';
  page.place.style.inlineSize = '360px';
  page.place.before(element);
  page.place.append(room);
  removeBar = () => element.remove();
}

/** The field of what has the focus, from its label to its error. */
function focusedField(page: Page): DOMRect {
  const fields = page.all('.field').filter((field) => field.contains(page.focused));
  return fields[0]!.getBoundingClientRect();
}

function expectBelowBar(page: Page): void {
  const { top, bottom } = focusedField(page);
  expect(top).to.be.at.least(bar);
  expect(bottom).to.be.at.most(innerHeight);
}

/** Data entry of a page with the bar, after a press of its button with two empty fields. */
async function withMistakes(): Promise<Page> {
  const page = await visit('<onboarding-flow></onboarding-flow>');
  addBar(page);
  await page.verify();
  page.find('form .actions > .primary').scrollIntoView({ block: 'end' });
  page.submit();
  await until(() => page.all('form [aria-invalid=true]').length > 1);
  await settled();
  return page;
}

describe('a field below a bar of the page', () => {
  afterEach(() => removeBar());

  it('is visible with its label when it was forgotten', async () => {
    const page = await withMistakes();
    expect(page.focused).to.equal(page.input('name'));
    expectBelowBar(page);
  });

  it('is visible with its label when its line of the summary is pressed', async () => {
    const page = await withMistakes();
    const lines = page.all('[part=summary-item]');
    lines[1]!.focus();
    lines[1]!.click();
    expect(page.focused).to.equal(page.input('surname'));
    expectBelowBar(page);
  });

  it('stays where it is while the errors above it are corrected', async () => {
    const page = await withMistakes();
    const before = page.find('[part=summary]').offsetHeight;
    page.type('name', 'Anna');
    page.type('surname', 'De Luca');
    await settled();
    const lines = page.all('[part=summary-item]');
    expect(page.find('[part=summary]').offsetHeight).to.equal(before);
    expect(lines.map((line) => line.textContent.includes('(corrected)'))).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(getComputedStyle(lines[0]!).textDecorationLine).to.equal('line-through');
    expectBelowBar(page);
  });

  it('has no line of before after the next press', async () => {
    const page = await withMistakes();
    page.type('name', 'Anna');
    page.submit();
    await settled();
    expect(page.all('[part=summary-item]')).to.have.length(2);
  });

  it('has the space that the page asks for', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    addBar(page);
    page.find('onboarding-flow').style.setProperty('--onboarding-scroll-margin', '150px');
    await page.verify();
    page.find('form .actions > .primary').scrollIntoView({ block: 'end' });
    page.submit();
    await until(() => page.all('form [aria-invalid=true]').length > 1);
    await settled();
    expect(focusedField(page).top).to.be.within(149, 151);
  });
});
