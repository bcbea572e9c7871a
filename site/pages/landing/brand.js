/**
 * The brand that the visitor brings: its colour and logo dress the phones there and then, and the link carries them to the playground.
 */
import { inkOn } from '../playground/colour.js';
import { byId, make } from '../playground/dom.js';
import { onLogo } from '../playground/logo-file.js';
import { wordmark } from '../playground/wordmarks.js';

const brand = { accent: '', logo: '' };

/** The logo of the visitor, or the wordmark of the shop; a logo that is chosen later takes its place. */
export const markOf = (theme, shop, properties) =>
  make(
    'span',
    { class: 'brand-mark', ...properties },
    brand.logo ? make('img', { src: brand.logo, alt: '' }) : wordmark(theme, shop),
  );

export function startBrand() {
  const phones = [...document.querySelectorAll('.phone')];

  const carry = () => {
    const { accent, logo } = brand;
    const settings = new URLSearchParams({
      ...(accent && { theme: 'own', accent, ink: inkOn(accent) }),
      ...(logo && { logo }),
      tool: 'look',
    });
    byId('try').href = `./playground.html#${settings}`;
  };
  byId('brand-colour').addEventListener('input', ({ target }) => {
    brand.accent = target.value;
    for (const { style } of phones) {
      style.setProperty('--onboarding-accent', brand.accent);
      style.setProperty('--onboarding-on-accent', inkOn(brand.accent));
    }
    carry();
  });
  onLogo(byId('brand-logo'), byId('brand-problem'), (logo) => {
    brand.logo = logo;
    for (const mark of document.querySelectorAll('.brand-mark')) {
      mark.replaceChildren(make('img', { src: logo, alt: '' }));
    }
    carry();
  });
}
