/**
 * The logo of the shop: its wordmark, or the file that the visitor of the playground has chosen. A chosen file stays in
 * the tab; it is never sent anywhere.
 */
import { byId, make } from './dom.js';
import { themeOf } from './themes.js';
import { wordmark } from './wordmarks.js';

const key = 'playground-logo';
const largest = 500_000;
const listeners = new Set();

/** The logo as a new element, an inline SVG or an image. */
export function brandOf(settings) {
  const { shop } = themeOf(settings);
  const chosen = sessionStorage.getItem(key);
  return chosen ? make('img', { src: chosen, alt: shop }) : wordmark(settings.theme, shop);
}

/** Calls `listener` after each change of the logo. */
export function onLogo(listener) {
  listeners.add(listener);
}

/** Connects the file input and the button that removes the file. */
export function startLogo() {
  const show = () => {
    byId('logo-chosen').hidden = sessionStorage.getItem(key) === null;
    for (const listener of listeners) listener();
  };
  byId('logo-file').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    const problem = await take(file);
    byId('logo-problem').hidden = problem === undefined;
    byId('logo-problem').textContent = problem ?? '';
    if (problem === undefined) show();
  });
  byId('remove-logo').addEventListener('click', () => {
    sessionStorage.removeItem(key);
    byId('logo-file').value = '';
    show();
    byId('logo-file').focus();
  });
  show();
}

/** Keeps the file as a `data:` URL, in which an SVG cannot run scripts; or says why not. */
async function take(file) {
  if (file.size > largest) return 'The file is larger than 500 kB.';
  const url = await readAsUrl(file);
  const isImage = await make('img', { src: url })
    .decode()
    .then(
      () => true,
      () => false,
    );
  if (!isImage) return 'This file is not an image that the browser can show.';
  sessionStorage.setItem(key, url);
  return undefined;
}

function readAsUrl(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
