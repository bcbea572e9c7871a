/**
 * Takes the pictures of README and `docs/theming.md` from the running elements: `npm run pictures` builds, and writes `docs/*.png`.
 */
import { chromium } from 'playwright-core';
import { propertiesOf, themes } from '../site/pages/playground/themes.js';
import { fillJourney } from '../sandbox/dist/testing.js';
import { chromiumArguments, findBrowsers } from './browsers.mjs';
import { serve } from './serve.mjs';

const partsStyle = `
  :root { color-scheme: light; font-family: Inter, system-ui, sans-serif; background: #fff; }
  body { margin: 0; }
  main { padding: 24px; max-width: 22rem; }
  h1, main > p { display: none; }
`;

/** The background of the page of each shop, by day and in the dark. */
const shopPages = {
  grocery: ['#fbfdf8', '#131a15'],
  fashion: ['#ffffff', '#0c0c0c'],
  toys: ['#fff6dc', '#241a36'],
  hardware: ['#f3f3f1', '#17181a'],
  books: ['#f8f1e3', '#1d1917'],
};

const { sandbox, url, close } = await serve();
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium?.executable,
  args: [...chromiumArguments],
});
try {
  await takeParts();
  await takeShops('brands', {
    looks: ['light', 'dark'].flatMap((scheme) =>
      Object.keys(shopPages).map((name) => [name, scheme]),
    ),
    tag: 'onboarding-register',
    // A campaign of its own gives each a session of its own.
    attributes: (index) => ({
      'api-base': `${url}/api`,
      campaignid: `${index}`,
      categoryid: '1703',
    }),
    columns: { count: 5, width: 272, height: 640 },
    placeStyle: 'padding:20px',
    logoStyle: 'display:block;height:30px;width:auto;max-width:100%;margin:0 0 20px',
  });
  await takeShops('cards', {
    looks: [
      ['toys', 'light'],
      ['grocery', 'light'],
      ['books', 'dark'],
    ],
    tag: 'onboarding-card',
    attributes: () => ({ card: '700001', fidelycode: '2700000000014', holder: 'Ada Byron' }),
    columns: { count: 3, width: 348, height: 330 },
    scale: 2,
    placeStyle: 'height:298px;overflow:hidden;padding:16px 20px',
  });
} finally {
  await browser.close();
  await close();
}

async function openPage(viewport, scale = 1) {
  const page = await browser.newPage({
    viewport,
    locale: 'en-GB',
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    // Only the pictures need inline styles and scripts; the elements run under any CSP.
    bypassCSP: true,
  });
  await page.goto(`${url}/bare.html`);
  await page.addStyleTag({ url: '/playground/fonts.css' });
  return page;
}

async function take(page, name, clip) {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const path = `docs/${name}.png`;
  await page.screenshot({ path, animations: 'disabled', fullPage: true, clip });
  console.log(path);
}

/** The code step and the card, with the names of their parts. */
async function takeParts() {
  const page = await openPage({ width: 400, height: 640 });
  // Before a text uses them: these fonts are optional, and a busy machine would draw the page without them.
  await page.evaluate(() =>
    Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 1em Inter`))),
  );
  await page.addStyleTag({ content: partsStyle });
  await page.evaluate(addWordmark);
  const takeWithNames = async (name, parts) => {
    await page.evaluate(nameParts, parts);
    await take(page, name, await page.locator('main').boundingBox());
    await page.evaluate(() => document.querySelector('#names').remove());
  };
  const person = {
    username: 'ada@example.com',
    password: 'violet otter bridge 42',
    fields: { name: 'Ada', surname: 'Byron', usedforpromotions: true },
    code: () => sandbox.outbox.at(-1).code,
  };

  await fillJourney(page, { ...person, until: 'code' });
  await page.locator('[autocomplete=one-time-code]').fill(person.code());
  const codeParts = ['heading', 'label', 'input', 'button-primary', 'button-text'];
  await takeWithNames('parts-code', codeParts);

  await page.locator('form button[type=submit]').click();
  await fillJourney(page, person);
  await page.locator('[part~=barcode] svg').waitFor();
  const cardParts = ['heading', 'card', 'card-brand', 'card-number', 'barcode'];
  await takeWithNames('parts-card', cardParts);
  await page.close();
}

/** An element in the looks of shops, side by side; a look is the name of a theme and a colour scheme. */
async function takeShops(name, { looks, tag, attributes, columns, scale, placeStyle, logoStyle }) {
  const { count, width, height } = columns;
  const page = await openPage({ width: count * width, height }, scale);
  const places = looks.map(([theme, scheme], index) => {
    const [day, night] = shopPages[theme];
    const [ground, ink] = scheme === 'light' ? [day, '#1b1c20'] : [night, '#f1f1f3'];
    const { shop, font } = themes[theme];
    return {
      logo: [theme, shop],
      style: `${placeStyle};color-scheme:${scheme};font-family:${font};background:${ground};color:${ink}`,
      attributes: Object.entries(attributes(index)),
      properties: propertiesOf(themes[theme]),
    };
  });
  await page.evaluate(drawShops, { places, tag, logoStyle, grid: `repeat(${count},${width}px)` });
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll(selector)].every(({ shadowRoot }) =>
        shadowRoot?.querySelector('form, svg.bars'),
      ),
    tag,
  );
  await take(page, name);
  await page.close();
}

/** Runs in the page: replaces its content. A logo without a style is in the slot of the element, else above it. */
async function drawShops({ places, tag, logoStyle, grid }) {
  const { wordmark } = await import('/playground/wordmarks.js');
  document.body.style.cssText = `margin:0;display:grid;grid-template-columns:${grid}`;
  const drawn = places.map(({ logo, style, attributes, properties }) => {
    const place = document.createElement('div');
    place.style.cssText = style;
    const element = document.createElement(tag);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    for (const [property, value] of properties) element.style.setProperty(property, value);
    const mark = wordmark(...logo);
    if (logoStyle) {
      mark.style.cssText = logoStyle;
      place.append(mark);
    } else {
      mark.slot = 'brand';
      element.append(mark);
    }
    place.append(element);
    return place;
  });
  document.body.replaceChildren(...drawn);
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
