import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCardPage, serveCardPage } from '../support/card-page.js';
import { scan, type Scan } from '../support/scanner.js';
import { launchChromium } from './support/chromium.js';

let site: Awaited<ReturnType<typeof serveCardPage>>;
let browser: Browser;
let eye: Page;

beforeAll(async () => {
  site = await serveCardPage();
  browser = await launchChromium();
  eye = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Stage {
  readonly scale?: number;
  readonly scheme?: 'light' | 'dark';
  readonly query?: Record<string, string>;
}

/** A page whose customer has just logged in. */
async function cardPage({ scale = 2, scheme = 'light', query = {} }: Stage) {
  const page = await browser.newPage({
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: scale,
    colorScheme: scheme,
  });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await openCardPage(page, site.url, query);
  return { page, complaints };
}

/** Waits until the page has this width and its barcode is fitted to it, which takes a frame. */
async function drawn(page: Page, width: number): Promise<void> {
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });
}

/** Without animations, so that the screenshot shows the final state. */
const atRest = { animations: 'disabled' } as const;

/**
 * The barcode in a PNG. The browser decodes the PNG on a page of its own, because the CSP of the card's page
 * blocks images.
 */
async function scanPng(png: Buffer, isSquare = false): Promise<Scan> {
  const { grey, width, height } = await eye.evaluate(
    async ([base64, isWhole]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = isWhole ? image.height : 24;
      const context = canvas.getContext('2d')!;
      // A strip across the middle of the bars.
      context.drawImage(image, 0, isWhole ? 0 : -Math.floor(image.height * 0.4));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const luminance = new Array<number>(canvas.width * canvas.height);
      for (let at = 0; at < luminance.length; at += 1) {
        const channel = (offset: number) => data[at * 4 + offset] ?? 0;
        luminance[at] = Math.round(channel(0) * 0.299 + channel(1) * 0.587 + channel(2) * 0.114);
      }
      return { grey: luminance, width: canvas.width, height: canvas.height };
    },
    [png.toString('base64'), isSquare] as const,
  );
  return scan(Uint8ClampedArray.from(grey), width, height);
}

/** ZXing 0.21 is confused by dark pixels left of a Code 128, so only the white panel is scanned. */
const panelOfPicture = { x: 8, y: 332, width: 840, height: 150 };
const twenty = '12345678901234567890';

describe('the card on a screen', () => {
  describe.each([1, 2, 3])('with a device pixel ratio of %i', (scale) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await cardPage({ scale, query: { code: twenty } }));
    });
    afterEach(async () => {
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    });
    afterAll(() => page.close());

    for (const width of [280, 360]) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`can be scanned: ${width} px, ${scheme}`, async () => {
          await page.setViewportSize({ width, height: 780 });
          await page.emulateMedia({ colorScheme: scheme });
          await drawn(page, width);
          const card = await page.locator('button.barcode').screenshot(atRest);
          expect(await scanPng(card)).toEqual({ text: twenty, format: 'CODE_128' });
          await page.locator('button.barcode').click();
          await page.locator('dialog[open] svg.bars[width]:not([width="100%"])').waitFor();
          const till = await page.locator('dialog svg.bars').screenshot(atRest);
          expect(await scanPng(till)).toEqual({ text: twenty, format: 'CODE_128' });
        });
      }
    }
  });

  for (const [symbology, code, text, format] of [
    ['code128', '7', '7', 'CODE_128'],
    ['ean13', '4006381333931', '4006381333931', 'EAN_13'],
    ['itf14', '4006381333931', '04006381333931', 'ITF'],
    ['qr', twenty, twenty, 'QR_CODE'],
    ['aztec', twenty, twenty, 'AZTEC'],
  ] as const) {
    it(`can be scanned as ${symbology}`, async () => {
      const { page, complaints } = await cardPage({ query: { code, symbology } });
      const isSquare = symbology === 'qr' || symbology === 'aztec';
      const card = await page.locator(`button.barcode${isSquare ? ' svg' : ''}`).screenshot(atRest);
      expect(await scanPng(card, isSquare)).toEqual({ text, format });
      expect(complaints).toEqual([]);
      await page.close();
    });
  }

  it('falls back to Code 128 if the code does not fit the requested symbology', async () => {
    const { page, complaints } = await cardPage({ query: { code: '400638', symbology: 'ean13' } });
    const card = await page.locator('button.barcode').screenshot(atRest);
    expect(await scanPng(card)).toEqual({ text: '400638', format: 'CODE_128' });
    expect(complaints).toEqual([
      '<onboarding-card> symbology="ean13" cannot hold this code; Code 128 is shown instead.',
    ]);
    await page.close();
  });
});

describe('a saved picture of the card', () => {
  async function saved(page: Page) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save' }).click(),
    ]);
    return { name: download.suggestedFilename(), png: readFileSync(await download.path()) };
  }

  /** The picture on a page that scales it to 856 pixels. */
  async function look(png: Buffer) {
    const viewer = await browser.newPage({ viewport: { width: 900, height: 600 } });
    const data = png.toString('base64');
    await viewer.setContent(
      `<body style="margin:0"><img width="856" src="data:image/png;base64,${data}">`,
    );
    await viewer.waitForFunction(() => document.images[0]?.complete === true);
    return viewer;
  }

  it('can be scanned, saved under a strict CSP', async () => {
    const query = { code: twenty, name: 'Jörg & <Söhne> 🎉 محمد' };
    const { page, complaints } = await cardPage({ scheme: 'dark', query });
    const { name, png } = await saved(page);
    expect(name).toBe('card.png');
    const viewer = await look(png);
    expect(await viewer.evaluate(() => document.images[0]?.naturalWidth)).toBe(1712);
    expect(await scanPng(await viewer.screenshot({ clip: panelOfPicture }))).toEqual({
      text: twenty,
      format: 'CODE_128',
    });
    expect(complaints).toEqual([]);
    await viewer.close();
    await page.close();
  });

  for (const kind of ['svg', 'img'] as const) {
    it(`has the logo and is named after the brand: ${kind}`, async () => {
      const { page } = await cardPage({ query: { images: '1' } });
      await page.locator('onboarding-flow').evaluate(async (flow, tag) => {
        const namespace = 'http://www.w3.org/2000/svg';
        const drawing = document.createElementNS(namespace, 'svg');
        const field = document.createElementNS(namespace, 'rect');
        field.setAttribute('fill', '#00ff00');
        for (const node of [drawing, field]) {
          node.setAttribute('width', '200');
          node.setAttribute('height', '40');
        }
        drawing.append(field);
        const image = new Image(200, 40);
        image.alt = 'Orto Vivo';
        drawing.setAttribute('aria-label', 'Orto Vivo');
        const text = new XMLSerializer().serializeToString(drawing);
        image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
        await image.decode();
        const logo = tag === 'svg' ? drawing : image;
        logo.slot = 'brand';
        flow.append(logo);
      }, kind);
      const { name, png } = await saved(page);
      expect(name).toBe('orto-vivo-card.png');
      const viewer = await look(png);
      const pixel = await viewer.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d')!;
        context.drawImage(document.images[0]!, -200, -120);
        return [...context.getImageData(0, 0, 1, 1).data];
      });
      expect(pixel).toEqual([0, 255, 0, 255]);
      await viewer.close();
      await page.close();
    });
  }

  it('has the name of the brand if the page blocks its logo', async () => {
    const { page } = await cardPage({});
    await page.locator('onboarding-flow').evaluate((flow) => {
      const logo = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      Object.entries({
        slot: 'brand',
        width: '200',
        height: '40',
        'aria-label': 'Club 48',
      }).forEach(([name, value]) => logo.setAttribute(name, value));
      flow.append(logo);
    });
    expect((await saved(page)).name).toBe('club-48-card.png');
    await page.close();
  });

  it('is shared as a file where the browser shares pictures', async () => {
    const { page } = await cardPage({ query: { share: '1' } });
    await page.getByRole('button', { name: 'Share or save' }).click();
    const shared = await page.waitForFunction(() => document.body.dataset.shared);
    expect(await shared.jsonValue()).toMatch(/^card\.png image\/png [1-9]\d{4,}$/);
    await page.close();
  });

  it('is printed alone, in the size of a bank card', async () => {
    const { page, complaints } = await cardPage({ query: { code: twenty } });
    await page.evaluate(() => {
      const frames = HTMLIFrameElement.prototype;
      const { get } = Object.getOwnPropertyDescriptor(frames, 'contentWindow')!;
      const contentWindow = function (this: HTMLIFrameElement) {
        const view = get!.call(this) as Window;
        view.print = () => {
          const { body } = view.document;
          const { width, height } = body.firstElementChild!.getBoundingClientRect();
          const sizes = [width, height, body.textContent.length];
          document.body.dataset.printed = sizes.map(Math.round).join(' ');
        };
        return view;
      };
      Object.defineProperty(frames, 'contentWindow', { get: contentWindow });
    });
    await page.getByRole('button', { name: 'Print' }).click();
    const printed = await page.waitForFunction(() => document.body.dataset.printed);
    // 85.6 × 54 mm at 96 pixels per inch, and no text of the page.
    expect(await printed.jsonValue()).toBe('324 204 0');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
