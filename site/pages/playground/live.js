/**
 * One element on a page that is no shop, such as a page of the documentation. Its sandbox is in the page, so nothing is sent; the
 * journey is led to the step that the element shows.
 */
import { createSandbox } from './bundled/sandbox.js';
import { eventNames } from './events.js';
import { make } from './dom.js';
import { messagesIn } from './intro.js';
import { optionsIn } from './options.js';
import { appear, Visitor } from './visitor.js';

const someone = 'anna@example.org';

/** What stands before the element on its page, and leads to it. */
const leads = {
  otp: { before: ['register'], walk: (visitor) => visitor.identify(someone) },
  profile: {
    before: ['register', 'otp'],
    async walk(visitor) {
      await visitor.identify(someone);
      await visitor.enterCode(await visitor.sendCode());
    },
  },
};

/** What is there once the step is drawn. */
const drawn = {
  otp: 'input[autocomplete~=new-password]',
  profile: 'input[name=surname]',
  card: '[part~=barcode] svg',
};

const attributesOf = {
  flow: { 'code-length': '6' },
  otp: { 'code-length': '6' },
  login: { start: 'login', 'code-length': '6' },
  card: { card: '700001', fidelycode: '2700000000014', holder: 'Ada Byron' },
};

let count = 0;

/**
 * Puts the element into `place`, at the step that it shows. `hear` is called
 * with each event, `receive` with each message that the sandbox sends.
 *
 * @param {HTMLElement} place
 * @param {string} kind
 * @param {{ hear(event: Event): void; receive(message: { to: string; code: string }): void }} listeners
 */
export async function startLive(place, kind, { hear, receive }) {
  const sandbox = createSandbox({ seed: 'live' });
  // Elements of another address have another session: of the page before, or of the start before.
  count += 1;
  const apiBase = `https://live-${count}.customer-api.example`;
  let received = 0;
  const fetch = async (input, init) => {
    const response = await sandbox.fetch(input, init);
    for (const message of sandbox.outbox.slice(received)) receive(structuredClone(message));
    received = sandbox.outbox.length;
    return response;
  };
  const elements = [...(leads[kind]?.before ?? []), kind].map((name) => {
    const element = make(`onboarding-${name}`);
    const needed = {
      campaignid: '1001',
      categoryid: '1703',
      'api-base': apiBase,
      'api-key': 'sandbox',
      'no-resume': '',
    };
    const own = attributesOf[name] ?? {};
    for (const pair of Object.entries(name === 'card' ? own : { ...needed, ...own })) {
      element.setAttribute(...pair);
    }
    Object.assign(element, { fetch, options: optionsIn('en'), messages: messagesIn('en') });
    return element;
  });
  place.replaceChildren(...elements);
  const visitor = new Visitor(place, async () => sandbox.outbox);
  await withoutFocus(place, async () => {
    await leads[kind]?.walk(visitor);
    await visitor.find(drawn[kind] ?? 'form');
  });
  for (const name of eventNames) {
    for (const element of elements) element.addEventListener(name, hear);
  }
}

/**
 * Leads to a step, which takes the focus unless the reader works elsewhere on the page. The page does not scroll meanwhile, and the
 * focus is given back.
 */
async function withoutFocus(place, lead) {
  const { scrollX, scrollY } = window;
  const stay = () => window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  place.addEventListener('focusin', stay);
  await lead();
  // Only the first step of a page takes no focus.
  if (place.children.length > 1) await appear(() => document.activeElement !== document.body);
  if (place.contains(document.activeElement)) document.activeElement.blur();
  place.removeEventListener('focusin', stay);
}
