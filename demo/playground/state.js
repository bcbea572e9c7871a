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
import { fromHash } from './settings.js';
import { states } from './states.js';
import { appear, findAllDeep, Visitor } from './visitor.js';

const { searchParams } = new URL(location.href);
const state = states.find(({ id }) => id === searchParams.get('id')) ?? states[0];
const settings = { ...fromHash(location.search), gateway: '', ...state.settings };
const isFramed = window.parent !== window;
document.title = state.title;
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

const [{ tag, attributes }] = elementsFor(
  { ...settings, privacy: 'yes' },
  'https://customer-api.example',
);
const element = make(tag);
const site = 'https://your-shop.example';
const more = {
  'no-resume': '',
  'support-url': 'mailto:help@your-shop.example',
  'home-url': `${site}/`,
};
for (const [name, value] of Object.entries({ ...attributes, ...more, ...state.attributes })) {
  element.setAttribute(name, value);
}
element.fetch = (input, init) => sandbox.fetch(input, init);
element.options = optionsIn(settings.lang);
element.messages = messagesIn(settings.lang);
element.append(Object.assign(brandOf(settings), { slot: 'brand' }));
byId('place').append(element);

const visitor = new Visitor(byId('place'), async () => sandbox.outbox);
try {
  await visitor.find('[part~=heading]');
  await state.walk?.(visitor);
  if (state.until) await visitor.find(state.until);
  if (state.step) await appear(() => element.step === state.step);
  // The view of a step may come with a script.
  await visitor.find('[part~=heading]');
  await settled();
  tell('drawn');
  if (isFramed) stopTimers();
} catch (error) {
  console.error(error);
  tell('failed');
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

function tell(outcome) {
  document.documentElement.dataset.outcome = outcome;
  const message = {
    id: state.id,
    outcome,
    height: Math.ceil(byId('device').getBoundingClientRect().height),
    figures: figures(byId('place')),
    consents: consents(),
  };
  if (isFramed) window.parent.postMessage(message, location.origin);
}
