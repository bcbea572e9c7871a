/**
 * The gallery: every state side by side, each in a frame, with its contrast figures. The states in view are drawn first,
 * then all others, so that a print is complete.
 */
import { byId, icon, make } from './dom.js';
import { bindControls, Settings, toHash } from './settings.js';
import { groups, states } from './states.js';
import { themeOf } from './themes.js';

const settings = new Settings();
bindControls(settings);

/** Milliseconds after which a state counts as failed. */
const patience = 60_000;

/** How many frames load at a time. */
const most = 2;
const cards = new Map(states.map((state) => [state.id, cardOf(state)]));
const inView = new Set();
let waiting = [];
let loading = new Set();

byId('states').append(
  ...groups.map(([title, list]) =>
    make(
      'section',
      {},
      make('h2', {}, title),
      make('ul', { class: 'cards' }, ...list.map(({ id }) => cards.get(id).item)),
    ),
  ),
);

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target.dataset.state);
      else inView.delete(target.dataset.state);
    }
  },
  { rootMargin: '400px' },
);
for (const { item } of cards.values()) observer.observe(item);

function cardOf({ id, title }) {
  const frame = make('iframe', { title });
  const open = make('a', {}, title);
  const list = make('ul', { class: 'figures', 'aria-label': 'Contrast' });
  const item = make(
    'li',
    { class: 'card', 'data-state': id, 'data-outcome': 'waiting' },
    make('div', { class: 'card-head' }, make('h3', {}, open), list),
    frame,
  );
  return { item, frame, open, list };
}

/** Draws everything again with the settings. */
function drawAll() {
  const { shop } = themeOf(settings.now);
  const { lang, scheme } = settings.now;
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(lang);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  const schemeName = scheme === 'auto' ? 'scheme of the system' : scheme;
  byId('subject').textContent = `${shop} · ${language} · ${schemeName} · ${day}`;
  byId('back').hash = location.hash;
  document.documentElement.dataset.scheme = scheme;
  waiting = states.map(({ id }) => id);
  loading = new Set();
  for (const id of waiting) {
    const { item, frame, open, list } = cards.get(id);
    item.dataset.outcome = 'waiting';
    open.href = addressOf(id);
    list.replaceChildren();
    frame.removeAttribute('src');
  }
  // The observer reports after the first layout.
  requestAnimationFrame(() => requestAnimationFrame(drawNext));
  showProgress();
}

const addressOf = (id) => `./state.html?${new URLSearchParams({ id })}&${toHash(settings.now)}`;

function drawNext() {
  while (loading.size < most && waiting.length > 0) {
    const id = waiting.find((it) => inView.has(it)) ?? waiting[0];
    waiting = waiting.filter((it) => it !== id);
    loading.add(id);
    const { item, frame, open } = cards.get(id);
    item.dataset.outcome = 'loading';
    frame.src = open.href;
    const { href } = open;
    setTimeout(() => {
      if (loading.has(id) && open.href === href) finish(id, { outcome: 'failed', figures: [] });
    }, patience);
  }
}

addEventListener('message', ({ origin, source, data }) => {
  const card = origin === location.origin && cards.get(data.id);
  if (!card || card.frame.contentWindow !== source || !loading.has(data.id)) return;
  card.frame.style.blockSize = `${data.height}px`;
  finish(data.id, data);
});

function finish(id, { outcome, figures }) {
  const { item, list } = cards.get(id);
  item.dataset.outcome = outcome;
  list.replaceChildren(...figures.map(figure));
  loading.delete(id);
  drawNext();
  showProgress();
}

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
  const outcomes = [...cards.values()].map(({ item }) => item.dataset.outcome);
  const done = outcomes.filter((it) => it === 'drawn' || it === 'failed').length;
  const failed = outcomes.filter((it) => it === 'failed').length;
  const weak = document.querySelectorAll('.figures [data-fine=false]').length;
  byId('print').disabled = done < states.length;
  byId('progress').textContent =
    done < states.length
      ? `${done} of ${states.length} states drawn`
      : [
          `${states.length} states.`,
          weak === 0 ? 'All contrast figures hold.' : `${weak} contrast figures are too low.`,
          ...(failed > 0 ? [`${failed} states could not be drawn.`] : []),
        ].join(' ');
}

byId('print').addEventListener('click', () => window.print());
settings.onChange(() => queueMicrotask(drawAll));
drawAll();
