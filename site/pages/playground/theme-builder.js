/**
 * Builds a theme of five values with a live preview and CSS to copy.
 */
import { coloured } from './colouring.js';
import { contrastOf, nearestReadable, read } from './colour.js';
import { copyButton } from './copy.js';
import { byId, icon, make } from './dom.js';
import { fonts, keys, themeOf, themeRule } from './themes.js';

/** For `:root`, because a dialog is outside of the elements. */
const ruleOf = (theme) => themeRule(theme, ':root');

const inkOfPage = { day: '#1b1c20', night: '#f1f1f3' };

export function startThemeBuilder(settings) {
  const form = byId('theme-builder');
  const offered = Object.entries(fonts).map(([name, value]) => make('option', { value }, name));
  byId('theme-font').append(...offered);
  byId('theme-head').append(copyButton(() => ruleOf(themeOf(settings.now)), 'Copy the CSS'));

  const hexes = [...form.querySelectorAll('[type=color]')].map(asText);
  const draw = () => {
    const theme = themeOf(settings.now);
    for (const key of keys) {
      const control = form.elements[key];
      const value = key === 'shop' ? settings.now.shop : (theme[key] ?? '');
      if (control !== document.activeElement || control.type === 'range') control.value = value;
    }
    for (const input of hexes) {
      if (input !== document.activeElement) input.value = theme[input.dataset.hex];
    }
    byId('theme-radius-value').textContent = `${theme.radius} px`;
    byId('theme-css').replaceChildren(...coloured(ruleOf(theme)));
    byId('theme-warnings').replaceChildren(...judgements(theme, take));
  };
  const take = (changes) => {
    const chosen = Object.fromEntries(keys.map((key) => [key, form.elements[key].value]));
    settings.set({ theme: 'own', ...chosen, ...changes });
  };
  form.addEventListener('input', ({ target }) => {
    const { hex } = target.dataset;
    if (target.validity.valid) take(hex && { [hex]: target.value.toLowerCase() });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  settings.onChange(draw);
  draw();
}

/** Adds an input for the text of a colour, such as one that was copied. */
function asText(colour) {
  const [label] = colour.labels;
  const input = make('input', {
    type: 'text',
    'data-hex': colour.name,
    'aria-label': `${label.textContent}, as text`,
    pattern: '#[0-9a-fA-F]{6}',
    title: `# and six digits, like ${colour.defaultValue}`,
    required: true,
    spellcheck: false,
    autocomplete: 'off',
  });
  colour.after(input);
  return input;
}

/** The contrast of the colours, in words; one that is too weak offers the nearest that passes. */
function judgements({ accent, ink, surface, night }, take) {
  return [
    ['Text on the accent', 'accent', accent, ink],
    ['Typing, by day', 'surface', surface, inkOfPage.day],
    ['Typing, in the dark', 'night', night, inkOfPage.night],
  ].map(([what, key, colour, on]) => {
    const ratio = contrastOf(read(on), read(colour));
    const isFine = ratio >= 4.5;
    const figure = `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;
    const nearest = isFine ? undefined : nearestReadable(colour, on);
    return make(
      'li',
      { 'data-fine': String(isFine) },
      icon(isFine ? 'check' : 'warning'),
      make('span', {}, what),
      make('strong', {}, figure),
      make('span', { class: 'faint' }, isFine ? 'readable' : 'too weak: 4.5 is the least'),
      ...(nearest ? [offer(nearest, () => take({ [key]: nearest }))] : []),
    );
  });
}

function offer(colour, onclick) {
  return make('button', { type: 'button', class: 'button small', onclick }, `Use ${colour}`);
}
