/**
 * The values that each setting may have. A URL may come from anywhere, and its values end up in a snippet to copy.
 */
import { languages } from './bundled/languages.js';
import { longest } from './logo-file.js';
import { fonts, themes } from './themes.js';

export const values = {
  lang: Object.keys(languages),
  scheme: ['auto', 'light', 'dark'],
  theme: [...Object.keys(themes), 'own'],
  width: ['280', '360', '768', 'full'],
  element: ['flow', 'register', 'otp', 'profile', 'login', 'card', 'scattered'],
  start: ['register', 'login'],
  identifiers: ['email mobile card', 'email mobile', 'email', 'mobile'],
  campaign: ['seeded', 'small', 'typical', 'sixty'],
  shape: ['flags', 'map', 'list'],
  symbology: ['code128', 'ean13', 'qr'],
  beside: ['schemes', 'languages'],
  form: [
    'tag',
    'div',
    'npm',
    'wordpress',
    'react',
    'next',
    'vue',
    'nuxt',
    'angular',
    'svelte',
    'astro',
    'php',
    'django',
  ],
  font: Object.values(fonts),
};

/** Settings that are on (`yes`) or off (empty). */
const switches = [
  'privacy',
  'promise',
  'details',
  'code',
  'gateway',
  'hold',
  'rtl',
  'text',
  'motion',
  'forced',
];

/**
 * Settings that are typed. They are in the address of a view that is shared: so no address of a real mailbox, and no link
 * to a real site.
 */
const typed = {
  identifier: /^(?:[\w.+-]{1,64}@example\.(?:com|net|org)|\+?\d{4,20})$/i,
  shop: /^[\p{L}\p{N} &'’.!+-]{0,30}$/u,
  // A picture cannot run scripts.
  logo: new RegExp(`^data:image/(?:png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/=]{1,${longest}}$`),
  done: /^(?:https:\/\/(?:[a-z\d-]+\.)+example)?(?:\/[\w.-]+)+\/?$/,
};

const colours = ['accent', 'ink', 'surface', 'night', 'page'];
const largestRadius = 24;

/** The name of a language in itself: `Italiano`. */
export function ownName(lang) {
  const [first, ...rest] = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/** Whether a setting may have this value. */
export function isOffered(name, value) {
  if (Object.hasOwn(values, name)) return values[name].includes(value);
  if (Object.hasOwn(typed, name)) return typed[name].test(value);
  if (switches.includes(name)) return value === 'yes' || value === '';
  if (colours.includes(name)) return /^#[\da-f]{6}$/i.test(value);
  if (name === 'radius') return /^\d+$/.test(value) && Number(value) <= largestRadius;
  // A tab of the playground; the gallery has none.
  return name === 'tool' && /^[a-z]+$/.test(value);
}
