/**
 * Dresses the page of a shop: brand, language, direction, text size, and emulated settings of the visitor.
 */
import { inkOn } from './colour.js';
import { byId } from './dom.js';
import { emulate } from './emulation.js';
import { brandOf } from './logo.js';
import { propertiesOf, themeOf } from './themes.js';

/** Applies the settings to the device of the document and to the document itself. */
export function dress(now) {
  const device = byId('device');
  const preview = byId('preview');
  const page = byId('shop-page');
  const theme = themeOf(now);
  device.dataset.width = now.width;
  device.dataset.text = now.text === 'yes' ? 'double' : 'normal';
  device.dataset.forced = now.forced;
  page.lang = now.lang;
  page.dir = now.rtl === 'yes' ? 'rtl' : 'ltr';
  document.documentElement.dataset.scheme = now.scheme;
  document.documentElement.style.setProperty('--brand', theme.accent);
  const address = byId('shop-address');
  if (address) address.textContent = `${theme.address}/club`;
  for (const shop of preview ? [device, preview] : [device]) {
    shop.dataset.theme = now.theme;
    shop.querySelector('.shop-name').replaceChildren(brandOf(now));
    const isOwn = now.theme === 'own';
    // By night it is the plain shop's.
    const page = isOwn && [
      `light-dark(${theme.page}, #17181c)`,
      `light-dark(${inkOn(theme.page)}, #f1f1f3)`,
    ];
    shop.style.setProperty('--shop-page', page ? page[0] : '');
    shop.style.setProperty('--shop-ink', page ? page[1] : '');
    for (const [name, value] of propertiesOf(theme)) {
      // The plain theme sets no property.
      shop.style.setProperty(name, now.theme === 'plain' ? '' : value);
    }
  }
  if (preview) Object.assign(preview, { lang: now.lang, dir: page.dir });
  emulate({ reducedMotion: now.motion === 'yes', forcedColours: now.forced === 'yes' });
}
