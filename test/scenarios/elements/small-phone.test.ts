import { expect } from '@open-wc/testing';
import { messages as de } from '../../../src/i18n/locales/de.js';
import { messages as en } from '../../../src/i18n/locales/en.js';
import { messages as fr } from '../../../src/i18n/locales/fr.js';
import { messages as italian } from '../../../src/i18n/locales/it.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';

const languages = { de, en, fr, it: italian };

/** The smallest phone: 360 × 640 CSS pixels. */
const width = 360;
const height = 640;
const margin = 16;

/** Shows the page in a box of the phone's size that scrolls, with a header above the flow. */
function onPhone(page: Page): void {
  const box = 'position: fixed; inset: 0 auto auto 0; overflow: auto; box-sizing: border-box';
  page.place.style.cssText = `${box}; inline-size: ${width}px; block-size: ${height}px; padding: ${margin}px`;
  const header = document.createElement('h1');
  header.textContent = 'Register';
  page.place.prepend(header);
}

function expectInView(page: Page): void {
  const button = page.find('form:not([hidden]) button[type=submit]');
  expect(button.checkVisibility()).to.equal(true);
  for (const control of [page.input('one-time-code'), button]) {
    const { top, bottom, width: wide } = control.getBoundingClientRect();
    expect([top >= 0, bottom <= height], `${top} to ${bottom}`).to.deep.equal([true, true]);
    expect(wide).to.be.at.least(width - 2 * margin - 20);
  }
}

describe('on a phone of 360 × 640 pixels, inside a page with a header', () => {
  for (const [lang, attributes, address] of [
    ['en', '', 'new@example.com'],
    ['it', '', '333 123 4567'],
    ['de', 'code-length="6"', 'maria.antonietta.della.rovere@mail.example.com'],
    ['fr', 'code-length="6"', 'hascard@example.com'],
  ] as const) {
    it(`code and button are in view, also with an error: ${lang} ${address}`, async () => {
      const page = await visit(`<onboarding-flow ${attributes}></onboarding-flow>`);
      onPhone(page);
      await page.sendCode(address);
      await settled();
      page.place.lang = lang;
      const words = languages[lang];
      const known = [words['otp-code-heading-email'], words['otp-code-heading-mobile']];
      await until(() => known.includes(page.headings[0]!));
      await settled();
      expectInView(page);
      page.type('one-time-code', '000000');
      page.submit();
      await until(() => page.input('one-time-code').ariaInvalid === 'true');
      await settled();
      expect(page.all('[part~=error]')).to.have.length(1);
      expectInView(page);
    });
  }
});
