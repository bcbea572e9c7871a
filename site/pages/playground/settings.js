/**
 * The settings of the playground, stored in the URL so that a view can be shared.
 */
import { isOffered } from './offered.js';

/** @type {Readonly<Record<string, string>>} */
export const defaults = {
  lang: 'en',
  scheme: 'auto',
  theme: 'plain',
  width: '360',
  element: 'flow',
  start: 'register',
  identifiers: 'email mobile card',
  identifier: '',
  done: '',
  campaign: 'seeded',
  shape: 'flags',
  symbology: 'code128',
  privacy: '',
  promise: '',
  details: '',
  code: 'yes',
  gateway: '',
  hold: '',
  rtl: '',
  text: '',
  motion: '',
  beside: '',
  forced: '',
  form: 'tag',
  tool: 'setup',
  accent: '',
  ink: '',
  surface: '',
  night: '',
  font: '',
  radius: '',
  page: '',
  shop: '',
  logo: '',
};

/** The settings that differ from their defaults, as URL hash. */
export function toHash(settings) {
  const changed = Object.entries(settings).filter(
    ([name, value]) => name in defaults && value !== defaults[name],
  );
  return new URLSearchParams(changed).toString();
}

/** The settings in a URL hash; invalid values are ignored. */
export function fromHash(hash) {
  const named = [...new URLSearchParams(hash.replace(/^#/, ''))];
  const known = named.filter(
    ([name, value]) => Object.hasOwn(defaults, name) && isOffered(name, value),
  );
  return { ...defaults, ...Object.fromEntries(known) };
}

/** The current settings; keeps the URL up to date and notifies listeners. */
export class Settings {
  #now = fromHash(location.hash);
  #listeners = new Set();

  constructor() {
    window.addEventListener('hashchange', () => this.#become(fromHash(location.hash)));
  }

  get now() {
    return this.#now;
  }

  set(changes) {
    this.#become({ ...this.#now, ...changes });
    const hash = toHash(this.#now);
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  }

  /** Calls `listener(now, changed)` after each change; `changed` has the names that changed. */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  #become(next) {
    const changed = Object.keys(next).filter((name) => next[name] !== this.#now[name]);
    if (changed.length === 0) return;
    this.#now = next;
    for (const listener of this.#listeners) listener(next, new Set(changed));
  }
}

/** Connects every control with the setting of its name, in both directions. */
export function bindControls(settings) {
  const controls = () =>
    [...document.querySelectorAll('input[name], select[name]')].filter(
      ({ name, form }) => name in defaults && !form?.closest('.device'),
    );
  const show = () => {
    for (const control of controls()) {
      const value = settings.now[control.name];
      if (control.type === 'radio') control.checked = control.value === value;
      else if (control.type === 'checkbox') control.checked = value === 'yes';
      else if (control.dataset.live === undefined) control.value = value;
    }
  };
  document.addEventListener('change', ({ target }) => {
    if (!controls().includes(target) || target.dataset.live !== undefined) return;
    const value = target.type === 'checkbox' ? (target.checked ? 'yes' : '') : target.value.trim();
    if (target.type === 'text') {
      const isAllowed = value === '' || isOffered(target.name, value);
      target.setCustomValidity(isAllowed ? '' : target.title);
      if (!target.reportValidity()) return;
    }
    settings.set({ [target.name]: value });
  });
  settings.onChange(show);
  show();
}
