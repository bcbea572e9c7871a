/**
 * The attribute `promise` of the first form: the small card and the benefits.
 */
import { expect } from '@open-wc/testing';
import { expectAccessible, paint, unpaint } from '../support/accessible.js';
import { settled, until, visit, type Page } from './stage.js';

const three = 'promise="5 € on your first purchase|Points on all you buy|Free|Not shown"';
const all = (page: Page) =>
  page.all('.benefits > li').filter((item) => item.getClientRects().length > 0);
const told = (page: Page) => all(page).map(({ innerText }) => innerText);
const label = (page: Page) => page.find('form label').getBoundingClientRect();

/** The second script has drawn the card. */
const drawn = (page: Page) =>
  until(() => getComputedStyle(page.find('.sample')).backgroundColor === 'rgba(0, 0, 0, 0)');

describe('the promise above the first form', () => {
  afterEach(unpaint);

  for (const tag of ['onboarding-flow', 'onboarding-register']) {
    it(`is a card and a list of three, before the field: ${tag}`, async () => {
      const page = await visit(`<${tag} ${three}><b slot="brand">Tombola</b></${tag}>`);
      await page.shows('register-heading');
      expect(told(page)).to.deep.equal([
        '5 € on your first purchase',
        'Points on all you buy',
        'Free',
      ]);
      await drawn(page);
      const card = page.find('.sample');
      expect([card.ariaHidden, card.offsetWidth, card.offsetHeight]).to.deep.equal([
        'true',
        128,
        81,
      ]);
      expect(getComputedStyle(page.find('.sample .card')).backgroundImage).to.include('gradient');
      expect(page.find('[slot=brand]').checkVisibility()).to.equal(true);
      expect(card.getBoundingClientRect().bottom).to.be.below(label(page).top);
      for (const scheme of ['light', 'dark'] as const) {
        paint(scheme);
        await expectAccessible(page.place.querySelector(tag)!);
      }
    });
  }

  it('is the finished card, scaled: its corners, a whole word mark, and the logo on its side', async () => {
    const page = await visit(
      `<onboarding-flow dir="rtl" ${three}><b slot="brand">NORDHAVN 04 Outlet</b></onboarding-flow>`,
    );
    await drawn(page);
    expect(getComputedStyle(page.find('.sample .card')).borderStartStartRadius).to.equal('16px');
    const box = page.find('.sample').getBoundingClientRect();
    const mark = page.find('b').getBoundingClientRect();
    expect([mark.left >= box.left, mark.right <= box.right]).to.deep.equal([true, true]);
    expect(mark.left - box.left).to.be.below(box.right - mark.right);
    const { scrollWidth, clientWidth } = page.find('.sample .card-brand');
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('names the card where the page has no logo, as the finished card does', async () => {
    const page = await visit(`<onboarding-flow ${three}></onboarding-flow>`);
    await drawn(page);
    await until(() => page.find('.sample .card-brand').innerText === 'Your loyalty card');
  });

  it('moves nothing when the script brings the card, also in 280 pixels', async () => {
    const page = await visit(`<onboarding-flow ${three}></onboarding-flow>`);
    page.place.style.inlineSize = '248px';
    await until(() => page.all('form label').length === 1);
    const before = label(page).top;
    await drawn(page);
    await settled();
    expect(label(page).top).to.equal(before);
    expect(page.place.scrollWidth).to.equal(248);
  });

  it('is only the card if it is empty, nothing without it, and follows a change', async () => {
    const page = await visit('<onboarding-flow promise></onboarding-flow>');
    await page.shows('register-heading');
    expect([page.all('.sample').length, told(page)]).to.deep.equal([1, []]);
    const flow = page.find('onboarding-flow');
    flow.setAttribute('promise', 'Free');
    await until(() => told(page).join() === 'Free');
    flow.removeAttribute('promise');
    await until(() => page.all('.sample').length === 0);
  });
});
