/**
 * Takes the pictures of the README from the running elements: `node scripts/pictures.mjs` after a build
 * writes `docs/*.png`.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from './browsers.mjs';
import { propertiesOf, themes } from '../demo/playground/themes.js';
import { serve } from './serve.mjs';

const pageStyle = `
  :root { color-scheme: light; font-family: Inter, system-ui, sans-serif; background: #fff; }
  body { margin: 0; }
  main { padding: 24px; max-width: 22rem; }
  h1 { display: none; }
`;

/** The background of the page of each shop, by day and in the dark. */
const shopPages = {
  grocery: ['#fbfdf8', '#131a15'],
  fashion: ['#ffffff', '#0c0c0c'],
  toys: ['#fff6dc', '#241a36'],
  hardware: ['#f3f3f1', '#17181a'],
  books: ['#f8f1e3', '#1d1917'],
};

/** What a page needs to draw a shop. */
function brandOf(name) {
  const [day, night] = shopPages[name];
  const { shop, font } = themes[name];
  return { name, shop, day, night, font, properties: propertiesOf(themes[name]) };
}

/** The parts to label, by picture. */
const named = {
  'parts-code': ['heading', 'contact', 'label', 'input', 'button-primary', 'button-text'],
  'parts-card': ['heading', 'card', 'card-number', 'card-holder', 'barcode', 'barcode-text'],
};

const { sandbox, url, close } = await serve();
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium?.executable,
  args: [...chromiumArguments],
});
mkdirSync('docs', { recursive: true });
try {
  // Only the pictures need inline styles and scripts; the elements run under any CSP.
  const page = await browser.newPage({
    viewport: { width: 400, height: 640 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await page.goto(`${url}/bare.html`);
  await page.addStyleTag({ url: '/playground/fonts.css' });
  // Before a text uses them: these fonts are optional, and a busy machine would draw the page without them.
  await page.evaluate(() =>
    Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 1em Inter`))),
  );
  await page.addStyleTag({ content: pageStyle });
  await page.evaluate(addWordmark);
  const submit = () => page.locator('form button[type=submit]').click();

  await page.locator('form [name=username]').fill('ada@example.com');
  await page.evaluate(() => document.activeElement?.blur());
  await submit();

  await page.locator('[autocomplete=new-password]').fill('violet otter bridge 42');
  await page.locator('button[name=send-code]').click();
  const code = page.locator('[autocomplete=one-time-code]');
  await code.fill(sandbox.outbox.at(-1).code);
  await page.evaluate(nameParts, named['parts-code']);
  await take(page, 'parts-code');
  await page.evaluate(() => document.querySelector('#names')?.remove());
  await submit();

  await page.locator('[name=name]').fill('Ada');
  await page.locator('[name=surname]').fill('Byron');
  await page.locator('[name=usedforpromotions][value=true]').check();
  await submit();

  await page.locator('[part~=barcode] svg').waitFor();
  await page.evaluate(nameParts, named['parts-card']);
  await take(page, 'parts-card');
  await takeBrands();
  await takeCards();
} finally {
  await browser.close();
  await close();
}

async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const { width, height } = await page.locator('main').boundingBox();
  // Long forms are cut off at the bottom.
  const clip = { x: 0, y: 0, width, height: Math.min(height, 870) };
  await page.screenshot({ path: `docs/${name}.png`, animations: 'disabled', fullPage: true, clip });
  console.log(`docs/${name}.png`);
}

/** Five themes of five properties each, light and dark. */
async function takeBrands() {
  const page = await browser.newPage({
    viewport: { width: 5 * 272, height: 640 },
    locale: 'en-GB',
    bypassCSP: true,
  });
  await page.goto(`${url}/bare.html`);
  await page.addStyleTag({ url: '/playground/fonts.css' });
  const brands = Object.keys(shopPages).map(brandOf);
  await page.evaluate(async (shown) => {
    const { wordmark } = await import('/playground/wordmarks.js');
    document.body.style.cssText = 'margin:0;display:grid;grid-template-columns:repeat(5,272px)';
    const places = ['light', 'dark'].flatMap((scheme) =>
      shown.map(({ name, shop, day, night, font, properties }, index) => {
        const isLight = scheme === 'light';
        const place = document.createElement('div');
        place.style.cssText = `padding:20px;color-scheme:${scheme};font-family:${font};background:${isLight ? day : night};color:${isLight ? '#1b1c20' : '#f1f1f3'}`;
        const title = wordmark(name, shop);
        title.style.cssText = 'display:block;height:30px;width:auto;max-width:100%;margin:0 0 20px';
        const element = document.createElement('onboarding-register');
        const { origin } = location;
        // A campaign of its own gives each a session of its own.
        element.setAttribute('api-base', `${origin}/api`);
        element.setAttribute('campaignid', `10${index}${scheme.length}`);
        element.setAttribute('categoryid', '1703');
        for (const [property, value] of properties) element.style.setProperty(property, value);
        place.append(title, element);
        return place;
      }),
    );
    document.body.replaceChildren(...places);
  }, brands);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('onboarding-register')].every((it) =>
      it.shadowRoot?.querySelector('form'),
    ),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: 'docs/brands.png', animations: 'disabled', fullPage: true });
  console.log('docs/brands.png');
  await page.close();
}

/** The card in three brands, one of them in the dark. */
async function takeCards() {
  const page = await browser.newPage({
    viewport: { width: 3 * 348, height: 330 },
    locale: 'en-GB',
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await page.goto(`${url}/bare.html`);
  await page.addStyleTag({ url: '/playground/fonts.css' });
  const brands = ['toys', 'grocery', 'books'].map(brandOf);
  await page.evaluate(async (shown) => {
    const { wordmark } = await import('/playground/wordmarks.js');
    document.body.style.cssText = 'margin:0;display:grid;grid-template-columns:repeat(3,348px)';
    const places = shown.map(({ name, shop, day, night, font, properties }) => {
      const isDark = name === 'books';
      const place = document.createElement('div');
      place.style.cssText = `height:298px;overflow:hidden;padding:16px 20px;color-scheme:${isDark ? 'dark' : 'light'};font-family:${font};background:${isDark ? night : day};color:${isDark ? '#f3e9dc' : '#1b1c20'}`;
      const element = document.createElement('onboarding-card');
      const logo = wordmark(name, shop);
      logo.slot = 'brand';
      element.append(logo);
      element.setAttribute('card', '700001');
      element.setAttribute('fidelycode', '2700000000014');
      element.setAttribute('holder', 'Ada Byron');
      for (const [property, value] of properties) element.style.setProperty(property, value);
      place.append(element);
      return place;
    });
    document.body.replaceChildren(...places);
  }, brands);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('onboarding-card')].every((it) =>
      it.shadowRoot?.querySelector('svg.bars'),
    ),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: 'docs/cards.png', animations: 'disabled' });
  console.log('docs/cards.png');
  await page.close();
}

/** Runs in the page: the logo on the card. */
async function addWordmark() {
  const { wordmark } = await import('/playground/wordmarks.js');
  const logo = wordmark('plain', 'Your shop');
  logo.setAttribute('slot', 'brand');
  document.querySelector('onboarding-flow').append(logo);
}

/**
 * Runs in the page: draws a frame around the first element of each part. Its name stands where it covers no text: inside
 * at the end, else above the frame, or beside it if the frame is narrower than the name.
 */
function nameParts(parts) {
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const layer = document.createElement('div');
  layer.id = 'names';
  document.querySelector('main').append(layer);
  for (const part of parts) {
    const found = deep(document).find(
      (element) => element.part?.contains(part) && element.getClientRects().length > 0,
    );
    if (!found) throw new Error(`no part ${part} in the picture`);
    const box = found.getBoundingClientRect();
    const frame = document.createElement('div');
    frame.style.cssText = `position:absolute;outline:1.5px dashed #b3006b;left:${box.left + scrollX}px;top:${box.top + scrollY}px;width:${box.width}px;height:${box.height}px;`;
    const name = document.createElement('span');
    name.textContent = part;
    name.style.cssText =
      'position:absolute;right:-1.5px;top:-15px;white-space:nowrap;font:600 11px/16px monospace;color:#fff;background:#b3006b;padding:0 4px;border-radius:3px';
    frame.append(name);
    layer.append(frame);
    const content = document.createRange();
    content.selectNodeContents(found);
    const hasRoom = content.getBoundingClientRect().right + name.offsetWidth < box.right;
    const isNarrow = name.offsetWidth > box.width;
    if (hasRoom || isNarrow) name.style.top = 'calc(50% - 8px)';
    if (isNarrow) name.style.right = `${-name.offsetWidth}px`;
  }
}
