/**
 * The events of the elements and the requests to the API, newest first.
 */
import { byId, icon, make } from './dom.js';

/** The names of the events. */
export const eventNames = [
  'ready',
  'started',
  'identified',
  'code-sent',
  'verified',
  'profile-saved',
  'logged-in',
  'incomplete',
  'complete',
  'step',
  'invalid',
  'error',
].map((name) => `onboarding-${name}`);

const most = 200;
const clock = new Intl.DateTimeFormat('en', {
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 2,
});

export class EventLog {
  #settings;

  constructor(settings) {
    this.#settings = settings;
    for (const name of eventNames) document.addEventListener(name, (event) => this.#hear(event));
    byId('clear-events').addEventListener('click', () => this.clear());
  }

  clear() {
    byId('events').replaceChildren();
    this.#count();
  }

  /** Wraps `fetch` and records each request without its content. */
  recorded(fetch, after) {
    return async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
      const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
      const start = performance.now();
      const took = () => `${Math.round(performance.now() - start)} ms`;
      const path = url.pathname.replace(/^\/.*?api(?=\/)/, '');
      const queries = [...url.searchParams.keys()];
      const line = `${path}${queries.length > 0 ? `?${queries.join('&')}=…` : ''}`;
      try {
        const response = await fetch(input, init);
        this.#add({
          kind: 'request',
          title: `${method} ${line}`,
          note: String(response.status),
          // 402 is a regular answer of the API, for example for a new customer.
          isBad: response.status >= 500,
          detail: { method, path, status: response.status, took: took() },
        });
        return response;
      } catch (error) {
        const why = error.name === 'AbortError' ? 'given up' : 'no answer';
        this.#add({
          kind: 'request',
          title: `${method} ${line}`,
          note: why,
          isBad: true,
          detail: { method, path, failed: why, took: took() },
        });
        throw error;
      } finally {
        after(method, url.pathname, init?.body);
      }
    };
  }

  #hear(event) {
    const { type, detail, cancelable } = event;
    const [element] = event.composedPath();
    const isHeld = cancelable && type !== 'onboarding-error' && this.#mayHold();
    if (isHeld) event.preventDefault();
    this.#add({
      kind: type === 'onboarding-error' ? 'error' : 'event',
      title: type.replace('onboarding-', ''),
      note: summary(event),
      isBad: type === 'onboarding-error',
      detail: { event: type, on: `<${element.localName}>`, cancelable, detail },
      ...(isHeld && { proceed: () => element.proceed() }),
    });
  }

  /** Events of steps that the playground itself runs through are not held. */
  #mayHold() {
    const isWalking = byId('shop-page').classList.contains('is-walking');
    return this.#settings.now.hold === 'yes' && !isWalking;
  }

  #add({ kind, title, note, isBad, detail, proceed }) {
    const time = make('time', {}, clock.format(Date.now()));
    const details = make(
      'details',
      { class: `entry entry-${kind}`, 'data-bad': String(isBad) },
      make(
        'summary',
        {},
        time,
        make('span', { class: 'entry-title' }, title),
        make('span', { class: 'entry-note' }, note),
        icon('chevron'),
      ),
      make('pre', { tabIndex: 0 }, JSON.stringify(detail, null, 2)),
    );
    const item = make('li', { 'data-kind': kind }, details);
    if (proceed) item.append(proceedButton(proceed));
    byId('events').prepend(item);
    while (byId('events').children.length > most) byId('events').lastElementChild.remove();
    this.#count();
  }

  #count() {
    byId('events-empty').hidden = byId('events').children.length > 0;
  }
}

function proceedButton(proceed) {
  const act = ({ currentTarget }) => {
    currentTarget.remove();
    proceed();
  };
  const label = 'Held by preventDefault(). Call proceed()';
  return make('button', { type: 'button', class: 'button small', onclick: act }, label);
}

function summary({ type, detail }) {
  switch (type) {
    case 'onboarding-step':
      return `${detail.from} → ${detail.to}`;
    case 'onboarding-identified':
      return `${detail.channel}, ${detail.status}`;
    case 'onboarding-code-sent':
      return `${detail.channel}, again in ${detail.resendAfter} s`;
    case 'onboarding-error':
      return detail.code;
    case 'onboarding-incomplete':
      return detail.missing.join(', ');
    case 'onboarding-invalid':
      return detail.fields.map(({ name, key }) => `${name}: ${key}`).join(', ');
    case 'onboarding-ready':
    case 'onboarding-started':
      return detail.step;
    default:
      return detail.card ? `card ${detail.card}` : '';
  }
}
