/**
 * Builds a theme of five values with a live preview and CSS to copy.
 */
import { coloured } from './colouring.js';
import { contrastOf, read } from './colour.js';
import { copyButton } from './copy.js';
import { byId, icon, make } from './dom.js';
import { fonts, themeOf, themeRule } from './themes.js';

/** For `:root`, because a dialog is outside of the elements. */
const ruleOf = (theme) => themeRule(theme, ':root');

const keys = ['accent', 'ink', 'surface', 'night', 'font', 'radius'];
const inkOfPage = { day: '#1b1c20', night: '#f1f1f3' };

export function startThemeBuilder(settings) {
  const form = byId('theme-builder');
  byId('theme-font').append(
    ...Object.entries(fonts).map(([name, value]) => make('option', { value }, name)),
  );
  byId('theme-head').append(copyButton(() => ruleOf(themeOf(settings.now)), 'Copy the CSS'));

  const draw = () => {
    const theme = themeOf(settings.now);
    for (const key of keys) {
      const control = form.elements[key];
      if (control !== document.activeElement || control.type !== 'color')
        control.value = theme[key];
    }
    byId('theme-radius-value').textContent = `${theme.radius} px`;
    byId('theme-css').replaceChildren(...coloured(ruleOf(theme)));
    byId('theme-warnings').replaceChildren(...judgements(theme));
  };
  form.addEventListener('input', () => {
    const chosen = Object.fromEntries(keys.map((key) => [key, form.elements[key].value]));
    settings.set({ theme: 'own', ...chosen });
  });
  settings.onChange(draw);
  draw();
}

/** The contrast of the colours, in words. */
function judgements({ accent, ink, surface, night }) {
  return [
    ['Text on the accent', contrastOf(read(ink), read(accent))],
    ['Typing, by day', contrastOf(read(inkOfPage.day), read(surface))],
    ['Typing, in the dark', contrastOf(read(inkOfPage.night), read(night))],
  ].map(([what, ratio]) => {
    const isFine = ratio >= 4.5;
    const figure = `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;
    return make(
      'li',
      { 'data-fine': String(isFine) },
      icon(isFine ? 'check' : 'warning'),
      make('span', {}, what),
      make('strong', {}, figure),
      make('span', { class: 'faint' }, isFine ? 'readable' : 'too weak: 4.5 is the least'),
    );
  });
}
