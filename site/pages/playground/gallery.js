/**
 * The gallery: every state in a frame, with its contrast figures; in one language and scheme, or in several side by side. The
 * states in view are drawn first, then all others; on a phone only once it is printed.
 */
import { byId, icon, make } from './dom.js';
import { ownName, values } from './offered.js';
import { bindControls, Settings, toHash } from './settings.js';
import { groups, states } from './states.js';
import { themeOf, themeRule } from './themes.js';

document
  .querySelector('select[name=lang]')
  .append(...values.lang.map((lang) => make('option', { value: lang, lang }, ownName(lang))));

const settings = new Settings();
bindControls(settings);

/** Milliseconds after which a frame counts as failed. */
const patience = 60_000;

/** How many frames load at a time. */
const most = 2;

/** Whether all states are drawn, not only what is in view: that takes a phone minutes, in which it answers slowly. */
let isWhole = !matchMedia('(pointer: coarse)').matches;

/** Whether the page is printed once all states are drawn. */
let isToPrint = false;

/** The state whose consents are listed on the last page: it has one of each. */
const withConsents = 'profile-consents';

/** The frames of the states: `{id, href, item, place, frame, list, outcome}`. A frame comes into its place when it is drawn. */
let drawings = [];
const inView = new Set();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target.dataset.state);
      else inView.delete(target.dataset.state);
    }
    drawNext();
  },
  { rootMargin: '400px' },
);

/** The settings of the frames of a state that differ from those of the page. */
function variantsOf({ beside }) {
  if (beside === 'schemes') return ['light', 'dark'].map((scheme) => ({ scheme }));
  if (beside === 'languages') return values.lang.map((lang) => ({ lang }));
  return [{}];
}

const languageName = (lang) => new Intl.DisplayNames('en', { type: 'language' }).of(lang);
const variantName = ({ lang, scheme }) => (lang ? languageName(lang) : (scheme ?? ''));

/** Draws everything again with the settings. */
function drawAll() {
  const { now } = settings;
  const { shop } = themeOf(now);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  const language = now.beside === 'languages' ? 'all languages' : languageName(now.lang);
  const schemeName = now.scheme === 'auto' ? 'scheme of the system' : now.scheme;
  const scheme = now.beside === 'schemes' ? 'light and dark' : schemeName;
  byId('subject').textContent = `${shop} · ${language} · ${scheme} · ${day}`;
  byId('back').hash = location.hash;
  byId('css').textContent =
    now.theme === 'plain'
      ? '/* No property is set: these are the defaults. */'
      : themeRule(themeOf(now), 'onboarding-flow');
  document.documentElement.dataset.scheme = now.scheme;
  byId('consents').replaceChildren();
  observer.disconnect();
  inView.clear();
  drawings = [];
  byId('states').dataset.beside = now.beside;
  byId('states').replaceChildren(
    ...groups.map(([title, list]) =>
      make(
        'section',
        {},
        make('h2', {}, title),
        make('ul', { class: 'cards' }, ...list.map((state) => cardOf(state))),
      ),
    ),
  );
  isToPrint = false;
  showProgress();
}

function cardOf({ id, title }) {
  const item = make('li', { class: 'card', 'data-state': id, 'data-outcome': 'waiting' });
  const variants = variantsOf(settings.now).map((variant) => {
    const hash = toHash({ ...settings.now, ...variant });
    const href = `./state.html?${new URLSearchParams({ id })}&${hash}`;
    const name = variantName(variant);
    const frame = make('iframe', { title: name ? `${title}, ${name}` : title });
    const list = make('ul', { class: 'figures', 'aria-label': 'Contrast' });
    const place = make('div', { class: 'frame' });
    drawings.push({ id, href, item, place, frame, list, outcome: 'waiting' });
    const caption = name ? [make('p', { class: 'faint' }, name)] : [];
    return make('div', { class: 'variant' }, ...caption, list, place);
  });
  const { href } = drawings.at(-variants.length);
  const heading = make('h3', {}, make('a', { href }, title));
  item.append(heading, make('div', { class: 'variants' }, ...variants));
  observer.observe(item);
  return item;
}

function drawNext() {
  const waiting = drawings.filter(
    ({ id, outcome }) => outcome === 'waiting' && (isWhole || inView.has(id)),
  );
  const free = most - drawings.filter(({ outcome }) => outcome === 'loading').length;
  const first = [...waiting].sort((one, other) => inView.has(other.id) - inView.has(one.id));
  for (const drawing of first.slice(0, Math.max(0, free))) {
    become(drawing, 'loading');
    drawing.frame.src = drawing.href;
    drawing.place.append(drawing.frame);
    setTimeout(() => {
      if (drawing.outcome === 'loading') finish(drawing, { outcome: 'failed', figures: [] });
    }, patience);
  }
}

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin) return;
  const drawing = drawings.find(({ frame }) => frame.contentWindow === source);
  if (drawing?.outcome !== 'loading' || drawing.id !== data.id) return;
  drawing.place.style.blockSize = `${data.height}px`;
  finish(drawing, data);
});

function finish(drawing, { id, outcome, figures, consents }) {
  become(drawing, outcome);
  drawing.list.replaceChildren(...figures.map(figure));
  if (
    id === withConsents &&
    consents &&
    !document.querySelector(`#consents [data-lang=${consents.lang}]`)
  )
    byId('consents').append(listOf(consents));
  drawNext();
  showProgress();
  printWhole();
}

/** A card is drawn once all its frames are. */
function become(drawing, outcome) {
  drawing.outcome = outcome;
  const outcomes = drawings.filter(({ item }) => item === drawing.item).map((it) => it.outcome);
  const order = ['failed', 'loading', 'waiting', 'drawn'];
  drawing.item.dataset.outcome = order.find((it) => outcomes.includes(it));
}

/** The sentences of the consents in one language, as a visitor reads them. */
const listOf = ({ lang, version, sentences }) =>
  make(
    'div',
    { lang, 'data-lang': lang },
    make('h3', { lang: 'en' }, `${languageName(lang)} · version ${version}`),
    make('ul', {}, ...sentences.map((sentence) => make('li', {}, sentence))),
  );

function figure({ what, ratio, least }) {
  const isFine = ratio >= least;
  return make(
    'li',
    { 'data-fine': String(isFine), title: `At least ${least} : 1` },
    icon(isFine ? 'check' : 'warning'),
    `${what} `,
    make('strong', {}, rounded(ratio)),
    ...(isFine ? [] : [make('span', { class: 'unseen' }, `, less than ${least}`)]),
  );
}

/** Rounded down, so that a figure never looks better than it is. */
const rounded = (ratio) => (Math.floor(ratio * 10) / 10).toFixed(1);

function showProgress() {
  const count = (wanted) => drawings.filter(({ outcome }) => outcome === wanted).length;
  const failed = count('failed');
  const done = count('drawn') + failed;
  const weak = document.querySelectorAll('.figures [data-fine=false]').length;
  byId('progress').textContent =
    done < drawings.length
      ? `${done} of ${drawings.length} pictures drawn${isWhole ? '' : ', the others as you scroll'}`
      : [
          `${states.length} states.`,
          weak === 0 ? 'All contrast figures hold.' : `${weak} contrast figures are too low.`,
          ...(failed > 0 ? [`${failed} pictures could not be drawn.`] : []),
        ].join(' ');
}

/** Prints if that was asked for and everything is drawn. */
function printWhole() {
  if (!isToPrint || drawings.some(({ outcome }) => /waiting|loading/.test(outcome))) return;
  isToPrint = false;
  window.print();
}

byId('print').addEventListener('click', () => {
  isWhole = true;
  isToPrint = true;
  drawNext();
  showProgress();
  printWhole();
});
settings.onChange(() => queueMicrotask(drawAll));
drawAll();
byId('print').disabled = false;
