/**
 * The logo of the shop: the picture in the settings, the name that was typed, or the wordmark of the theme.
 */
import { byId, make } from './dom.js';
import { onLogo } from './logo-file.js';
import { themeOf } from './themes.js';
import { wordmark } from './wordmarks.js';

/** The logo as a new element: an image, text or an inline SVG. */
export function brandOf(settings) {
  const { shop } = themeOf(settings);
  if (settings.logo) return make('img', { src: settings.logo, alt: shop });
  if (settings.theme === 'own' && settings.shop) return make('span', {}, shop);
  return wordmark(settings.theme, shop);
}

/** Connects the file input and the button that removes the file. */
export function startLogo(settings) {
  const show = ({ logo }) => {
    byId('logo-chosen').hidden = logo === '';
  };
  onLogo(byId('logo-file'), byId('logo-problem'), (logo) => settings.set({ logo }));
  byId('remove-logo').addEventListener('click', () => {
    settings.set({ logo: '' });
    byId('logo-file').value = '';
    byId('logo-file').focus();
  });
  settings.onChange(show);
  show(settings.now);
}
