/**
 * Draws the phones of the landing page: real elements in three brands, with five properties each, or in the brand that the visitor
 * brings.
 */
import { make } from '../playground/dom.js';
import { messagesIn } from '../playground/intro.js';
import { propertiesOf, themes } from '../playground/themes.js';
import { markOf, startBrand } from './brand.js';

// The playground was at this address, and its settings are in the hash.
if (location.hash.includes('=')) location.replace(`./playground.html${location.hash}`);

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

for (const phone of document.querySelectorAll('[data-shows]')) {
  const { theme, shows } = phone.dataset;
  const { shop } = themes[theme];
  const element = document.createElement(`onboarding-${shows}`);
  element.messages = messagesIn('en');
  for (const [name, value] of Object.entries(attributes[shows])) element.setAttribute(name, value);
  for (const [name, value] of propertiesOf(themes[theme])) phone.style.setProperty(name, value);
  element.append(markOf(theme, shop, { slot: 'brand' }));
  if (shows === 'card') {
    element.append(make('span', { slot: 'wallet', class: 'wallet' }, 'Add to wallet'));
  }
  phone.append(
    make('div', { class: 'shop-header' }, markOf(theme, shop)),
    make('div', { class: 'place' }, element),
  );
}

startBrand();
document.querySelector('#version').textContent =
  document.createElement('onboarding-flow').version ?? '';

// What is below the fold comes after the first screen.
const below = async () => {
  const [{ startCode }, { startJourney }] = await Promise.all([
    import('./code.js'),
    import('./journey.js'),
  ]);
  startCode();
  startJourney();
};
if (document.readyState === 'complete') below();
else addEventListener('load', below);
