/**
 * The page of one state: `state.html?id=…`, with the settings of the playground as further parameters. In a frame of the
 * gallery it is inert and tells its height and figures; opened by itself it can be used.
 */
import { createSandbox } from './bundled/sandbox.js';
import { fieldLists } from './campaigns.js';
import { byId, make } from './dom.js';
import { dress } from './dress.js';
import { figures } from './figures.js';
import { messagesIn } from './intro.js';
import { brandOf } from './logo.js';
import { elementsFor } from './markup.js';
import { optionsIn } from './options.js';
import { useDevice } from './passkeys.js';
import { fromHash } from './settings.js';
import { states } from './states.js';
import { propertiesOf, themeOf } from './themes.js';
import { appear, findAllDeep, Visitor } from './visitor.js';

const { searchParams } = new URL(location.href);
const state = states.find(({ id }) => id === searchParams.get('id')) ?? states[0];
const settings = { ...fromHash(location.search), gateway: '', ...state.settings };
const isFramed = window.parent !== window;
document.title = state.title;
byId('title').textContent = state.title;
document.body.inert = isFramed;
// It would scroll the gallery too.
if (isFramed) Element.prototype.scrollIntoView = () => undefined;
dress(settings);

const sandbox = createSandbox({ seed: 'gallery' });
sandbox.faults = state.faults ?? [];
if (state.fields) sandbox.campaign = state.fields;
else if (settings.campaign !== 'seeded') {
  sandbox.campaign = fieldLists(settings.campaign, settings.shape, settings.lang);
}

/** A state that is reloaded, or has a passkey, has saved its journey, for this address alone: other frames of the tab have others. */
const variant = [state.id, settings.theme, settings.lang, settings.scheme].join('-');
const isSaved = state.isReloaded || state.passkey;
const host = isSaved ? `${variant}.customer-api.example` : 'customer-api.example';
const apiBase = `https://${host}`;
const isReloaded = performance.getEntriesByType('navigation')[0]?.type === 'reload';
if (isSaved && !isReloaded) {
  for (const key of Object.keys(sessionStorage))
    if (key.includes(host)) sessionStorage.removeItem(key);
}

const [{ tag, attributes }] = elementsFor({ ...settings, privacy: 'yes' }, apiBase);
const site = 'https://your-shop.example';
const all = {
  ...attributes,
  ...(!isSaved && { 'no-resume': '' }),
  'support-url': 'mailto:help@your-shop.example',
  'home-url': `${site}/`,
  ...state.attributes,
};
// Without a secure context there is no device.
if (state.passkey) await useDevice(state.passkey).catch(() => undefined);
const place = state.isDialog ? document.body : byId('place');
const element = await (state.isDialog ? inDialog() : inPlace());

const visitor = new Visitor(place, async () => sandbox.outbox);
try {
  await visitor.find('[part~=heading]');
  const isLater = state.isReloaded && isReloaded;
  await (isLater ? state.after?.(visitor) : state.walk?.(visitor));
  if (state.isReloaded && !isReloaded) location.reload();
  else {
    if (state.until) await visitor.find(state.until);
    if (state.step) await appear(() => element.step === state.step);
    // The view of a step may come with a script.
    await visitor.find('[part~=heading]');
    await settled();
    tell('drawn');
    if (isFramed) stopTimers();
  }
} catch (error) {
  console.error(error);
  tell('failed');
}

function inPlace() {
  const made = make(tag);
  for (const [name, value] of Object.entries(all)) made.setAttribute(name, value);
  give(made);
  made.append(Object.assign(brand(), { slot: 'brand' }));
  place.append(made);
  return made;
}

/** As a page does it: a button opens the dialog, a rule dresses it, and the logo of the page is marked. */
async function inDialog() {
  const opener = make('button', { type: 'button', 'data-onboarding-open': 'flow' });
  for (const [name, value] of Object.entries(all)) opener.setAttribute(`data-${name}`, value);
  byId('shop-name').firstElementChild?.setAttribute('data-onboarding-brand', '');
  byId('place').append(opener);
  const { backgroundColor, color } = getComputedStyle(byId('device'));
  const sheet = new CSSStyleSheet();
  const own = [...propertiesOf(themeOf(settings))].filter(() => settings.theme !== 'plain');
  const properties = [...own, ['--onboarding-text', color]];
  const rules = properties.map(([name, value]) => `${name}: ${value}`).join('; ');
  sheet.replaceSync(
    `[data-onboarding-frame] > onboarding-flow { ${rules} }
    [data-onboarding-frame]::part(dialog) { background: ${backgroundColor} }`,
  );
  document.adoptedStyleSheets.push(sheet);
  const open = () => document.querySelector('[data-onboarding-frame] > onboarding-flow');
  new MutationObserver(() => open() && give(open())).observe(document.body, { childList: true });
  opener.click();
  return appear(open);
}

function give(made) {
  made.fetch = state.passes ? withPasses : (input, init) => sandbox.fetch(input, init);
  made.options = optionsIn(settings.lang);
  made.messages = messagesIn(settings.lang);
}

function brand() {
  return state.brand ? make('span', {}, state.brand) : brandOf(settings);
}

/** The sandbox behind a gateway with wallets. */
async function withPasses(input, init) {
  const { pathname } = new URL(input);
  if (pathname.startsWith('/wallet/')) {
    return state.passes === 'given'
      ? Response.json({ url: `${apiBase}/wallet/pass/1a2b3c4d5e6f7g8h9i0j` })
      : Response.json({}, { status: 503 });
  }
  const { body, status, headers } = await sandbox.fetch(input, init);
  const more = new Headers(headers);
  more.set('x-onboarding-wallet', 'apple, google');
  return new Response(body, { status, headers: more });
}

/** Resolves when fonts are there and no animation runs. */
async function settled() {
  await document.fonts.ready;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const roots = [document, ...findAllDeep(document, '*').map(({ shadowRoot }) => shadowRoot)];
  const isEndless = (animation) => animation.effect?.getComputedTiming().endTime === Infinity;
  for (const animation of roots.flatMap((root) => root?.getAnimations() ?? [])) {
    if (!isEndless(animation)) animation.finish();
  }
  await frame();
}

/** The picture stays that of its title: no timer of the page fires any more. */
function stopTimers() {
  const newest = setTimeout(() => undefined);
  for (let id = 1; id <= newest; id += 1) clearTimeout(id);
  globalThis.setTimeout = globalThis.setInterval = () => newest;
}

/** The sentences of the consents on the page, and whose version they are; undefined on a page without. */
function consents() {
  const sentences = findAllDeep(byId('place'), 'input[value=true]').map((input) =>
    (input.closest('fieldset')?.querySelector('legend') ?? input.labels[0]).textContent.trim(),
  );
  const version = element.getAttribute('consents-version') ?? element.version;
  return sentences.length > 0 ? { lang: settings.lang, version, sentences } : undefined;
}

/** The dialog scrolls within the frame: its whole height. */
function heightOfDialog() {
  const [dialog] = state.isDialog ? findAllDeep(place, 'dialog[open]') : [];
  return dialog ? dialog.scrollHeight + 48 : 0;
}

function tell(outcome) {
  document.documentElement.dataset.outcome = outcome;
  const message = {
    id: state.id,
    outcome,
    height: Math.ceil(Math.max(byId('device').getBoundingClientRect().height, heightOfDialog())),
    figures: figures(state.isDialog ? element.parentElement : place),
    consents: consents(),
  };
  if (isFramed) window.parent.postMessage(message, location.origin);
}
