/**
 * Draws the phones of the landing page: real elements in three brands, with five properties each.
 */
import { make } from '../playground/dom.js';
import { messagesIn } from '../playground/intro.js';
import { values } from '../playground/offered.js';
import { states } from '../playground/states.js';
import { propertiesOf, themes } from '../playground/themes.js';
import { wordmark } from '../playground/wordmarks.js';

// The playground was at this address, and its settings are in the hash.
if (location.hash.includes('=')) location.replace(`./playground.html${location.hash}`);

document.querySelector('#states').textContent = `${states.length} states`;
document.querySelector('#languages').textContent = values.lang.length;

/** The attributes of each element. They send nothing: the card is given, and the form is inert. */
const attributes = {
  register: {
    campaignid: '1001',
    categoryid: '1703',
    'api-base': 'https://customer-api.example',
    'privacy-url': 'https://your-shop.example/privacy',
    promise: 'Points on every purchase|Offers for you|Receipts in one place',
  },
  card: { card: '700001', fidelycode: '2700000000014', holder: 'Ada Byron' },
};

for (const phone of document.querySelectorAll('.phone')) {
  const { theme, shows } = phone.dataset;
  const { shop } = themes[theme];
  const element = document.createElement(`onboarding-${shows}`);
  element.messages = messagesIn('en');
  for (const [name, value] of Object.entries(attributes[shows])) element.setAttribute(name, value);
  for (const [name, value] of propertiesOf(themes[theme])) phone.style.setProperty(name, value);
  element.append(Object.assign(wordmark(theme, shop), { slot: 'brand' }));
  phone.append(
    make('div', { class: 'shop-header' }, wordmark(theme, shop)),
    make('div', { class: 'place' }, element),
  );
}
