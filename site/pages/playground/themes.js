/**
 * The themes of the playground: five custom properties each, and the page of a shop around them. The colours
 * of the page are in `shops.css`, under the same names.
 */

/** The properties of each theme; `surface` in the light scheme, `night` in the dark one. */
export const themes = {
  plain: {
    shop: 'Your shop',
    address: 'your-shop.example',
    accent: '#2b50c8',
    ink: '#ffffff',
    surface: '#f6f7f9',
    night: '#1d2026',
    font: 'inherit',
    radius: '10',
    page: '#ffffff',
  },
  grocery: {
    shop: 'Orto Vivo',
    address: 'ortovivo.example',
    accent: '#1b6b3a',
    ink: '#ffffff',
    surface: '#eef5e6',
    night: '#1d2a20',
    font: 'Figtree, "Avenir Next", sans-serif',
    radius: '14',
  },
  fashion: {
    shop: 'Maison Véra',
    address: 'maisonvera.example',
    accent: '#111111',
    ink: '#ffffff',
    surface: '#ffffff',
    night: '#161616',
    font: '"Bodoni Moda", Didot, Georgia, serif',
    radius: '0',
  },
  toys: {
    shop: 'Tombola!',
    address: 'tombola.example',
    accent: '#c81e78',
    ink: '#ffffff',
    surface: '#ffffff',
    night: '#3a2a55',
    font: 'Fredoka, ui-rounded, "Arial Rounded MT Bold", sans-serif',
    radius: '24',
  },
  hardware: {
    shop: 'FERRO 48',
    address: 'ferro48.example',
    accent: '#ffc400',
    ink: '#1a1a1a',
    surface: '#ffffff',
    night: '#26272a',
    font: '"Barlow Condensed", "Arial Narrow", sans-serif',
    radius: '3',
  },
  books: {
    shop: 'Carta & Penna',
    address: 'cartaepenna.example',
    accent: '#7a1f2b',
    ink: '#fff8ee',
    surface: '#fffaf0',
    night: '#2c2522',
    font: '"EB Garamond", Palatino, Georgia, serif',
    radius: '6',
  },
};

/** The font families of the theme builder by their names there. */
export const fonts = {
  'The page’s own': 'inherit',
  Plain: '"Helvetica Neue", Helvetica, Arial, "Nimbus Sans", sans-serif',
  Humanist: themes.grocery.font,
  Rounded: themes.toys.font,
  Condensed: themes.hardware.font,
  'Old style': themes.books.font,
  Elegant: themes.fashion.font,
  Typewriter: 'ui-monospace, Menlo, Consolas, "Nimbus Mono PS", monospace',
};

/** The settings that make a theme; what the shop is called and its page are no properties of the elements. */
export const keys = ['accent', 'ink', 'surface', 'night', 'font', 'radius', 'page', 'shop'];

/** The theme in the settings; `own` is the plain one with the values of the settings. */
export function themeOf(settings) {
  const known = themes[settings.theme];
  if (known) return known;
  const own = Object.fromEntries(keys.map((key) => [key, settings[key] || themes.plain[key]]));
  return { ...themes.plain, ...own };
}

/** The five custom properties of a theme, as name and value. */
export function propertiesOf(theme) {
  return [
    ['--onboarding-accent', theme.accent],
    ['--onboarding-on-accent', theme.ink],
    ['--onboarding-surface', `light-dark(${theme.surface}, ${theme.night})`],
    ['--onboarding-font', theme.font],
    ['--onboarding-radius', theme.radius === '0' ? '0px' : `${theme.radius}px`],
  ];
}

/** The same as a CSS rule, after the declarations in `before`. */
export function themeRule(theme, selector, before = []) {
  const lines = [...before, ...propertiesOf(theme)].map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}
