/**
 * The page of a shop with the elements on it.
 */
import { byId, make } from './dom.js';
import { dress } from './dress.js';
import { brandOf } from './logo.js';
import { elementsFor, promises } from './markup.js';
import { messagesIn } from './intro.js';
import { optionsIn } from './options.js';
import { drawn, walk } from './walk.js';

/** Settings that apply only to new elements. */
const restarting = [
  'element',
  'start',
  'identifiers',
  'identifier',
  'done',
  'privacy',
  'promise',
  'code',
  'gateway',
];

/** A single element shows nothing before its step, so the steps before it are completed automatically. */
const turnOf = { otp: 'otp', profile: 'profile', card: 'done' };

export class Stage {
  #settings;
  #sandbox;
  #transport;
  #preview = previewCard();
  #run = 0;

  constructor(settings, sandbox, transport) {
    this.#settings = settings;
    this.#sandbox = sandbox;
    this.#transport = transport;
    settings.onChange((now, changed) => {
      this.#dress(now);
      if (restarting.some((name) => changed.has(name))) void this.restart();
      else if (changed.has('symbology')) this.#showSymbology(now);
      if (changed.has('lang')) {
        for (const element of this.#elements()) {
          element.options = optionsIn(now.lang);
          element.messages = messagesIn(now.lang);
          if (element.promise) element.promise = promises[now.lang];
        }
      }
    });
    this.#dress(settings.now);
    this.#showSymbology(settings.now);
  }

  /** Creates the elements for the first time; they resume a stored journey. */
  open() {
    if (turnOf[this.#settings.now.element]) return this.restart();
    this.#place(elementsFor(this.#settings.now, this.#sandbox.apiBase));
    return Promise.resolve();
  }

  /** Resets the journey and starts again, or goes on to a step: see `walk`. */
  async restart(ahead) {
    const run = ++this.#run;
    // The focus stays on the tool that was used.
    byId('shop-page').inert = true;
    // Without its script there is no journey to reset.
    await this.#elements()[0]
      ?.signOut?.()
      .catch(() => undefined);
    if (run !== this.#run) return;
    const target = ahead ?? turnOf[this.#settings.now.element];
    if (target) await this.#goAhead(target, run);
    else this.#place(elementsFor(this.#settings.now, this.#sandbox.apiBase));
  }

  /** A hidden flow goes to the step; a single element then takes its place. */
  async #goAhead(target, run) {
    const { now } = this.#settings;
    const page = byId('shop-page');
    const wanted = elementsFor(now, this.#sandbox.apiBase);
    const start = ['login', 'incomplete'].includes(target) ? 'login' : 'register';
    // The blocked customer of the sandbox has an e-mail address only.
    const identifiers = target === 'error' ? 'email' : now.identifiers;
    const element = now.element === 'scattered' ? 'scattered' : 'flow';
    const isAlone = now.element in turnOf;
    this.#place(elementsFor({ ...now, element, start, identifiers }, this.#sandbox.apiBase));
    this.#wait(target);
    const hasArrived = await walk(page, target, this.#sandbox, identifiers);
    if (run !== this.#run) return;
    for (const shown of this.#elements()) shown.setAttribute('identifiers', now.identifiers);
    // If something went wrong, the flow stays and shows the error.
    if (isAlone && hasArrived) this.#place(wanted, { keep: true });
    if (hasArrived) await drawn(page, target);
    if (run !== this.#run) return;
    this.#wait();
    scrollTo({ top: 0 });
  }

  /** All elements of the package on the page of the shop. */
  #elements() {
    return [...byId('shop-page').querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('onboarding-'),
    );
  }

  /**
   * With `keep` the old elements are removed after the new ones were added, so that their journey continues.
   */
  #place(wanted, { keep = false } = {}) {
    const before = this.#elements();
    if (!keep) for (const element of before) element.remove();
    const isScattered = wanted.length > 1;
    byId('shop-page').dataset.layout = isScattered ? 'scattered' : 'single';
    for (const { tag, attributes } of wanted) {
      const element = make(tag);
      for (const [name, value] of Object.entries({ ...attributes, ...this.#sandbox.attributes })) {
        element.setAttribute(name, value);
      }
      element.fetch = this.#transport;
      element.options = optionsIn(this.#settings.now.lang);
      element.messages = messagesIn(this.#settings.now.lang);
      this.#giveLogo(element);
      const place = isScattered ? `place-${tag.slice('onboarding-'.length)}` : 'place';
      byId(place).append(element);
    }
    if (keep) for (const element of before) element.remove();
    else this.#wait();
  }

  #wait(target) {
    const page = byId('shop-page');
    page.classList.toggle('is-walking', target !== undefined);
    page.inert = target !== undefined;
    page.ariaBusy = String(target !== undefined);
  }

  #showSymbology({ symbology }) {
    for (const element of this.#elements()) {
      if (/-(?:flow|register|card)$/.test(element.localName))
        element.setAttribute('symbology', symbology);
    }
    this.#preview.setAttribute('symbology', symbology);
  }

  #dress(now) {
    dress(now);
    for (const element of [...this.#elements(), this.#preview]) this.#giveLogo(element);
  }

  /** The logo on the card; the flow passes it on. */
  #giveLogo(element) {
    if (!/-(?:flow|card)$/.test(element.localName)) return;
    element.querySelector(':scope > [slot=brand]')?.remove();
    const logo = brandOf(this.#settings.now);
    logo.slot = 'brand';
    element.append(logo);
  }
}

/** The card of the brand. It joins the page where there is room for it beside the form, so a phone does not load it. */
function previewCard() {
  const card = make('onboarding-card');
  const given = { card: '700001', fidelycode: '2700000000014', holder: 'Ada Byron' };
  for (const [name, value] of Object.entries(given)) card.setAttribute(name, value);
  new IntersectionObserver(([{ isIntersecting }], observer) => {
    if (!isIntersecting) return;
    observer.disconnect();
    byId('place-preview').append(card);
  }).observe(byId('preview'));
  return card;
}
