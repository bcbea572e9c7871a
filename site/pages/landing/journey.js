/**
 * The journey in four phones. Each has a sandbox in the page, which is asked once the phones come into view.
 */
import { fieldLists } from '../playground/campaigns.js';
import { byId, make } from '../playground/dom.js';
import { messagesIn } from '../playground/intro.js';
import { themes } from '../playground/themes.js';
import { Visitor } from '../playground/visitor.js';
import { markOf } from './brand.js';

const someone = 'ada@example.com';
const barcode = '[part~=barcode] svg';
const saving = { method: 'PUT', path: '/customer', times: 9, fault: 'drop' };
/** How long the reader sees what is said, in milliseconds. */
const pace = 3500;
const pause = () => new Promise((resolve) => setTimeout(resolve, pace));

let count = 0;

/** Puts a flow into the phone, with a visitor and the sandbox behind it. */
async function begin(phone, { wallets = false } = {}) {
  // The largest script of the page: a reader who does not come here does without.
  const { createSandbox } = await import('../playground/bundled/sandbox.js');
  const sandbox = createSandbox({ seed: 'landing' });
  // Data entry fits into the phone.
  sandbox.campaign = fieldLists('small', 'flags');
  count += 1;
  const flow = make('onboarding-flow');
  const attributes = {
    campaignid: '1001',
    categoryid: '1703',
    'api-base': `https://picture-${count}.customer-api.example`,
    'api-key': 'sandbox',
    'code-length': '6',
    'no-resume': '',
  };
  for (const pair of Object.entries(attributes)) flow.setAttribute(...pair);
  flow.messages = messagesIn('en');
  flow.fetch = async (input, init) => {
    const { body, status, headers } = await sandbox.fetch(input, init);
    const more = new Headers(headers);
    if (wallets) more.set('x-onboarding-wallet', 'apple, google');
    return new Response(body, { status, headers: more });
  };
  const { shop } = themes.plain;
  flow.append(markOf('plain', shop, { slot: 'brand' }));
  phone.replaceChildren(
    make('div', { class: 'shop-header' }, markOf('plain', shop)),
    make('div', { class: 'place' }, flow),
  );
  return { sandbox, visitor: new Visitor(phone, async () => sandbox.outbox) };
}

async function toData(visitor) {
  await visitor.identify(someone);
  await visitor.enterCode(await visitor.sendCode());
  await visitor.find('input[name=surname]');
}

const pictures = {
  address: async (phone) => {
    await (await begin(phone)).visitor.find('input[name=username]');
  },
  code: async (phone) => {
    const { visitor } = await begin(phone);
    await visitor.identify(someone);
    await visitor.sendCode();
  },
  wallet: async (phone) => {
    const { visitor } = await begin(phone, { wallets: true });
    await toData(visitor);
    await visitor.fillIn();
    await visitor.submit();
    await visitor.find(barcode);
  },
  lost: lose,
};

/** The connection is lost while the visitor saves; with the next press everything is there. */
async function lose(phone) {
  const says = byId('lost-says');
  byId('lose').disabled = true;
  says.textContent = 'The visitor fills in the form.';
  const { sandbox, visitor } = await begin(phone);
  await toData(visitor);
  await visitor.fillIn();
  sandbox.faults = [saving];
  await visitor.submit();
  await visitor.find('[part~=notice], [part~=summary]');
  // The sentence stands at the button.
  phone.scrollTop = phone.scrollHeight;
  says.textContent = 'The connection is gone. What was typed is still there.';
  await pause();
  sandbox.faults = [];
  await visitor.submit();
  await visitor.find(barcode);
  phone.scrollTop = 0;
  says.textContent = 'Saved with the next press: one account, one card.';
  byId('lose').disabled = false;
}

export function startJourney() {
  // Elements scroll to what they show, and would scroll this page.
  Element.prototype.scrollIntoView = () => undefined;
  for (const phone of document.querySelectorAll('[data-picture]')) {
    phone.dataset.theme = 'plain';
    const observer = new IntersectionObserver(
      ([{ isIntersecting }]) => {
        if (!isIntersecting) return;
        observer.disconnect();
        draw(phone).catch(console.error);
      },
      { rootMargin: '200px' },
    );
    observer.observe(phone);
  }
  const [lost] = document.querySelectorAll('[data-picture=lost]');
  byId('lose').addEventListener('click', () => draw(lost).catch(console.error));
}

async function draw(phone) {
  phone.dataset.state = 'drawing';
  await pictures[phone.dataset.picture](phone);
  phone.dataset.state = 'drawn';
}
