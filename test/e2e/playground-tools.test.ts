import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docsSite } from '../../scripts/docs-site.mjs';
import { rasterise, scan } from '../support/scanner.js';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  await docsSite();
  stage = await Stage.openShared();
}, 240_000);
afterAll(() => stage.close());

async function open(hash = '', context: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await stage.visit({
    path: `/playground.html#${hash}`,
    context: { viewport: { width: 1280, height: 800 }, ...context },
  });
  await visit.page.locator('input[name=username]:visible').first().waitFor();
  return visit;
}

const style = (page: Page, selector: string, name: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

const primary = '#place button.primary';

/** The motion of a step that has just entered. */
const motionOf = (page: Page) =>
  page.locator('#place onboarding-flow').evaluate((flow) => {
    const probe = document.createElement('i');
    probe.className = 'enter';
    flow.shadowRoot!.append(probe);
    const { animationName } = getComputedStyle(probe);
    probe.remove();
    return animationName;
  });

describe('the tools of the playground', () => {
  it('copy the link to the view', async () => {
    const visit = await open('theme=toys&lang=de', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await visit.page.getByRole('button', { name: 'Copy link to this view' }).click();
    await visit.page.getByText('Copied', { exact: true }).first().waitFor();
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${stage.server.url}/playground.html#theme=toys&lang=de`);
    await stage.leave(visit);
  });

  it('show a QR code of the view where a phone can reach the server, else no button', async () => {
    const alone = await open();
    expect(await alone.page.getByRole('button', { name: 'On my phone' }).count()).toBe(0);
    await stage.leave(alone);

    const visit = await stage.visit({
      path: '/playground.html#theme=books',
      context: { viewport: { width: 1280, height: 800 } },
      prepare: async (page) => {
        const body = "export const lanAddress = 'http://192.168.1.20:8000';";
        await page.route('**/playground/lan-address.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body }),
        );
      },
    });
    const { page } = visit;
    await page.getByRole('button', { name: 'On my phone' }).click();
    const code = page.getByRole('img', { name: 'QR code of the address below' });
    const [path, size] = await code.evaluate((svg) => [
      svg.querySelector('path')!.getAttribute('d')!,
      (svg as SVGSVGElement).viewBox.baseVal.width,
    ]);
    const { grey, width, height } = rasterise(path, { modules: size, rows: size }, 4);
    const address = 'http://192.168.1.20:8000/playground.html#theme=books';
    expect(scan(grey, width, height)).toEqual({ text: address, format: 'QR_CODE' });
    expect(await page.locator('#phone-address').textContent()).toBe(address);
    await page.keyboard.press('Escape');
    await code.waitFor({ state: 'hidden' });
    await stage.leave(visit);
  });

  it('turn the page right to left and double the text', async () => {
    const visit = await open('tool=look');
    const { page } = visit;
    const size = async () => parseFloat(await style(page, primary, 'font-size'));
    const before = await size();
    await page.getByRole('checkbox', { name: 'Right to left' }).check();
    await page.getByRole('checkbox', { name: 'Text of 200 %' }).check();
    await expect.poll(() => style(page, primary, 'direction')).toBe('rtl');
    await expect.poll(size).toBe(2 * before);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('');
    await stage.leave(visit);
  });

  it('apply the rules for reduced motion and forced colours, and take them back', async () => {
    const visit = await open('tool=look&theme=toys');
    const { page } = visit;
    // The first step of a visit has no transition.
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.locator('#place input[autocomplete~=current-password]:visible').waitFor();
    const isMoving = () => motionOf(page);
    const colours = async () => [
      await style(page, primary, 'background-color'),
      await style(page, primary, 'color'),
    ];
    const [moving, brand] = [await isMoving(), await colours()];
    expect(moving).not.toBe('none');
    expect(brand[0]).toBe('rgb(200, 30, 120)');
    const [motion, forced] = [
      page.getByRole('checkbox', { name: 'Reduced motion' }),
      page.getByRole('checkbox', { name: 'Forced colours' }),
    ];
    await motion.check();
    await forced.check();
    await expect.poll(isMoving).toBe('none');
    // What the elements declare for forced colours: a main button in the colours of selected text.
    const system = await page.locator('#place').evaluate((place) => {
      const probe = document.createElement('i');
      probe.style.cssText = 'background: Highlight; color: HighlightText';
      place.append(probe);
      const { backgroundColor, color } = getComputedStyle(probe);
      probe.remove();
      return [backgroundColor, color];
    });
    await expect.poll(colours).toEqual(system);
    // A step whose style sheets load later follows too.
    await page.getByRole('tab', { name: 'Setup' }).click();
    await page.getByRole('button', { name: 'Data entry' }).click();
    await page.locator('#place input[name=surname]:visible').waitFor();
    await page.getByRole('tab', { name: 'Look' }).click();
    await expect.poll(isMoving).toBe('none');
    await expect.poll(colours).toEqual(system);
    await forced.uncheck();
    await motion.uncheck();
    await expect.poll(isMoving).toBe(moving);
    await expect.poll(colours).toEqual(brand);
  });

  it('show a chosen logo in the page and on the card, until it is removed', async () => {
    const visit = await open('tool=look&theme=grocery');
    const { page } = visit;
    const onCard = page.locator('onboarding-flow > [slot=brand]');
    expect(await onCard.evaluate((logo) => [logo.localName, logo.ariaLabel])).toEqual([
      'svg',
      'Orto Vivo',
    ]);
    const file = (content: string) => ({
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(content),
    });
    const input = page.getByLabel('Logo, SVG or PNG');
    await input.setInputFiles(file('no picture'));
    await page.getByText('This file is not an image').waitFor();
    await input.setInputFiles(
      file(
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>',
      ),
    );
    await page.locator('#shop-name > img').waitFor();
    await expect.poll(() => onCard.getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
    await page.getByRole('button', { name: 'Remove the logo' }).click();
    await page.locator('#shop-name > svg').waitFor();
    await expect.poll(() => onCard.evaluate(({ localName }) => localName)).toBe('svg');
    await stage.leave(visit);
  });

  it('dress the page of the shop by its name, its colour and the font of its headings', async () => {
    const visit = await open('tool=look');
    const { page } = visit;
    await page.getByLabel('Name of the shop').fill('Bar Centrale');
    await page.locator('#shop-name').getByText('Bar Centrale').waitFor();
    await page.getByLabel('Page, as text').fill('#1a2b3c');
    const shop = page.locator('#device');
    const colours = () =>
      shop.evaluate((it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color]);
    await expect.poll(colours).toEqual(['rgb(26, 43, 60)', 'rgb(255, 255, 255)']);
    await page.getByLabel('Headings').selectOption('Rounded');
    await expect
      .poll(() => page.locator('#theme-css').textContent())
      .toContain('--onboarding-heading-font: Fredoka');
    // A half-typed colour changes nothing.
    await page.getByLabel('Page, as text').fill('#12');
    expect(await colours()).toEqual(['rgb(26, 43, 60)', 'rgb(255, 255, 255)']);
    await stage.leave(visit);
  });

  it('offer the nearest colour where text is too weak', async () => {
    const visit = await open('tool=look&theme=own&accent=%23ffb000&ink=%23ffffff');
    const { page } = visit;
    await page.getByText('too weak').waitFor();
    await page.getByRole('button', { name: 'Use #' }).click();
    await expect.poll(() => page.getByText('too weak').count()).toBe(0);
    expect(await page.getByLabel('Accent, as text', { exact: true }).inputValue()).not.toBe(
      '#ffb000',
    );
    await stage.leave(visit);
  });

  it('share the logo in the link, and take no picture from elsewhere', async () => {
    const logo =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const visit = await open(`tool=look&logo=${encodeURIComponent(logo)}`);
    const { page } = visit;
    expect(await page.locator('#shop-name > img').getAttribute('src')).toBe(logo);
    expect(await page.evaluate(() => location.hash)).toContain('logo=');
    const bad = await open(`tool=look&logo=${encodeURIComponent('https://bad.example/x.png')}`);
    await bad.page.locator('#shop-name > svg').waitFor();
    await stage.leave(bad);
    await stage.leave(visit);
  });

  it('show the card, which ends a registration', async () => {
    const visit = await open();
    const { page } = visit;
    await page.getByRole('button', { name: 'Card', exact: true }).click();
    await page
      .locator('#place')
      .getByText(/^700\s\d{3}$/)
      .first()
      .waitFor();
    expect(await visit.event('complete')).toMatchObject({ via: 'registration' });
    // The page's inbox shows the code, so `leave`, which searches for secrets, does not apply.
  });

  it('link to pages of the documentation', async () => {
    const visit = await open();
    const links = await visit.page
      .locator('.docs a, .top-actions a[href*=docs]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    for (const link of new Set(links)) {
      const response = await fetch(link);
      expect([link, response.status]).toEqual([link, 200]);
      expect(await response.text()).toContain('<h1');
    }
    await stage.leave(visit);
  });

  it('load the font of each shop', async () => {
    const visit = await open('theme=plain');
    const { page } = visit;
    for (const brand of ['Orto Vivo', 'Maison Véra', 'Tombola!', 'FERRO 48', 'Carta & Penna']) {
      await page.getByRole('radio', { name: brand }).check();
      const family = await style(page, primary, 'font-family');
      const name = family.split(',')[0]!.replaceAll('"', '');
      const isLoaded = () =>
        page.evaluate(
          (wanted) =>
            [...document.fonts].some(
              (font) => font.family.replaceAll('"', '') === wanted && font.status === 'loaded',
            ),
          name,
        );
      await expect.poll(isLoaded, { message: name }).toBe(true);
    }
    await stage.leave(visit);
  });
});
