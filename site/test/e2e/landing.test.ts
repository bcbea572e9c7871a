import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../pages/playground/states.js';
import { docsSite } from '../../scripts/docs-site.mjs';
import { languages } from '../../../src/domain/languages.js';
import { Stage } from '../../../test/e2e/support/stage.js';
import { painted, watchRequests } from '../../../test/e2e/support/turn.js';

let stage: Stage;
beforeAll(async () => {
  await docsSite();
  stage = await Stage.open();
}, 240_000);
afterAll(() => stage.close());

/** The background of the primary button in each phone at the top. */
const brandsOf = (page: Page) =>
  page.locator('.phones .phone').evaluateAll((phones) =>
    phones.map((phone) => {
      const button = phone
        .querySelector('[campaignid], [card]')
        ?.shadowRoot?.querySelector('[part~=button-primary]');
      return button && getComputedStyle(button).backgroundColor;
    }),
  );

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>';

describe('the landing page', () => {
  it.each(['light', 'dark'] as const)(
    'draws seven phones with real elements, one of which loses its connection, and passes axe (%s)',
    async (colorScheme) => {
      const context = { viewport: { width: 1280, height: 900 }, colorScheme } as const;
      const visit = await stage.visit({ path: '/', context });
      const { page } = visit;
      await page.locator('.phones onboarding-register form').waitFor();
      const barcodes = page.locator('.phones onboarding-card [part~=barcode] svg');
      await expect.poll(() => barcodes.count()).toBe(2);
      expect(new Set(await brandsOf(page)).size).toBe(3);

      await page.locator('.pictures').scrollIntoViewIfNeeded();
      await page.getByText('Saved with the next press').waitFor();
      await page.locator('[data-picture=lost] [part~=barcode] svg').waitFor();
      await page.locator('[data-picture=code] input[autocomplete~=one-time-code]').waitFor();
      await page.locator('[data-picture=wallet]').getByText('Add to Apple Wallet').waitFor();
      // The reader can see it again. Each sentence stands only for a moment: they are recorded, with the surname in the form.
      const said = await page.locator('#lost-says').evaluateHandle((line) => {
        const sentences: string[] = [];
        const flow = () => document.querySelector('[data-picture=lost] onboarding-flow');
        const surname = () =>
          flow()
            ?.shadowRoot?.querySelector('onboarding-profile')
            ?.shadowRoot?.querySelector<HTMLInputElement>('input[name=surname]')?.value ?? '';
        new MutationObserver(() => sentences.push(`${line.textContent} ${surname()}`)).observe(
          line,
          { childList: true },
        );
        return sentences;
      });
      await page.getByRole('button', { name: 'Break it again' }).click();
      await expect
        .poll(() => said.jsonValue())
        .toEqual([
          'The visitor fills in the form. ',
          'The connection is gone. What was typed is still there. Byron',
          'Saved with the next press: one account, one card. ',
        ]);

      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(violations).toEqual([]);
      expect(stage.sandbox.requests).toEqual([]);
      await stage.leave(visit);
    },
  );

  it('does not scroll sideways from 280 to 1280 px', async () => {
    const visit = await stage.visit({ path: '/' });
    const { page } = visit;
    await page.locator('.phones onboarding-card [part~=barcode] svg').first().waitFor();
    for (const width of [280, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(wide).toBe(width);
    }
    await stage.leave(visit);
  });

  it('shows a phone the product before the code, and breaks no name in the code', async () => {
    const context = { viewport: { width: 390, height: 844 } };
    const visit = await stage.visit({ path: '/', context });
    const { page } = visit;
    await page.locator('#snippet').getByText('campaignid').waitFor();
    const top = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((it) => it.getBoundingClientRect().top);
    expect(await top('.phones')).toBeLessThan(await top('#brand'));
    expect(await top('#brand')).toBeLessThan(await top('#install'));
    for (const code of ['#install', '#snippet']) {
      const wraps = await page
        .locator(code)
        .evaluate(
          (it) => getComputedStyle(it).whiteSpaceCollapse + getComputedStyle(it).textWrapMode,
        );
      expect(wraps, code).toMatch(/nowrap$/);
    }
    await stage.leave(visit);
  });

  it('keeps everything in its place while it loads', async () => {
    let answered = (): Promise<void> => Promise.resolve();
    const visit = await stage.visit({
      path: '/',
      context: { viewport: { width: 390, height: 844 } },
      apart: true,
      prepare: async (page) => {
        answered = watchRequests(page);
        await page.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(globalThis, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shifts.push((entry as unknown as { value: number }).value);
          }).observe({ type: 'layout-shift', buffered: true });
        });
        // Scripts come after the first paint.
        await page.route(/\.js$/, async (route) => {
          await painted(page);
          await route.continue();
        });
      },
    });
    const { page } = visit;
    await page.locator('.phones onboarding-card [part~=barcode] svg').first().waitFor();
    await page.locator('#hosts input').first().waitFor({ state: 'attached' });
    await answered();
    await painted(page);
    const sum = await page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((one, other) => one + other, 0),
    );
    expect(sum).toBeLessThan(0.02);
    await stage.leave(visit);
  });

  it('claims what holds', async () => {
    const visit = await stage.visit({ path: '/' });
    const { page } = visit;
    await page.getByRole('link', { name: `See all ${states.length} states` }).waitFor();
    expect(await page.locator('.proofs .figure').allTextContents()).toEqual([
      /\d+ kB(?= until the first form)/.exec(readFileSync('README.md', 'utf8'))?.[0],
      '0',
      String(Object.keys(languages).length),
      '1',
    ]);
    await page
      .getByRole('contentinfo')
      .getByText(/^onboarding-elements \d+\.\d+\.\d+/)
      .waitFor();
    await stage.leave(visit);
  });

  it('describes itself and its pages', async () => {
    const pages = ['/', '/playground.html', '/gallery.html', '/gateway.html', '/bare.html'];
    for (const path of pages) {
      const html = await (await fetch(stage.server.url + path)).text();
      expect(/<meta\s+name="description"\s+content="[^"]{20,}"/.test(html), path).toBe(true);
    }
  });

  it('takes a colour and a logo, which dress the phones, and the link carries them to the playground', async () => {
    const visit = await stage.visit({ path: '/' });
    const { page } = visit;
    await page.locator('.phones onboarding-register form').waitFor();
    await page.getByLabel('Your colour').fill('#e07a00');
    await expect.poll(() => brandsOf(page)).toEqual(Array(3).fill('rgb(224, 122, 0)'));
    const file = (buffer: string) => ({
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(buffer),
    });
    await page.getByLabel('Your logo').setInputFiles(file('no picture'));
    await page.getByText('This file is not an image').waitFor();
    await page.getByLabel('Your logo').setInputFiles(file(logo));
    await expect.poll(() => page.locator('.phones onboarding-card img').count()).toBe(2);
    await page.getByRole('link', { name: 'Try it with your brand' }).click();
    await page.locator('#shop-name > img').waitFor();
    await page.locator('#place form').waitFor();
    const button = page.locator('#place [part~=button-primary]').first();
    const colours = () =>
      button.evaluate((it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color]);
    // The text is the one that can be read on the colour.
    await expect.poll(colours).toEqual(['rgb(224, 122, 0)', 'rgb(20, 21, 26)']);
    await stage.leave(visit);
  });

  it('opens the tool "Look" on a phone too, where the link of the landing page names it', async () => {
    const context = { viewport: { width: 390, height: 844 } };
    const visit = await stage.visit({ path: '/playground.html#tool=look', context });
    const { page } = visit;
    await page.getByRole('heading', { name: 'Five properties make a brand' }).waitFor();
    // The switches go on in a second line, whatever the width and the size of the text.
    await page.locator('#languages').waitFor();
    for (const [width, size] of [
      [320, '100%'],
      [390, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate((it) => (document.documentElement.style.fontSize = it), size);
      const right = () =>
        page.locator('#languages').evaluate((it) => {
          const ends = [it, ...it.children].map((part) => part.getBoundingClientRect().right);
          return Math.max(...ends) - innerWidth;
        });
      await expect.poll(right).toBeLessThanOrEqual(0);
    }
    await stage.leave(visit);
  });

  it('prints the tag for a host, to copy', async () => {
    const visit = await stage.visit({ path: '/' });
    const { page } = visit;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Vue', { exact: true }).click();
    await expect
      .poll(() => page.locator('#snippet').textContent())
      .toContain('onboarding-elements/vue.js');
    await page.locator('#copy-snippet').click();
    await page.getByText('Copied').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<OnboardingFlow');
    expect(await page.getByRole('link', { name: 'More on Vue' }).getAttribute('href')).toBe(
      './docs/frameworks.html#vue',
    );
    await stage.leave(visit);
  });

  it('marks the chosen host in forced colours too', async () => {
    const visit = await stage.visit({ path: '/', context: { forcedColors: 'active' } });
    const plain = visit.page.locator('#hosts span', { hasText: 'Plain' });
    await visit.page.evaluate(() => document.fonts.ready.then(() => undefined));
    const chosen = await plain.screenshot();
    await visit.page.getByText('Vue', { exact: true }).click();
    // What is computed does not say what is drawn.
    expect((await plain.screenshot()).equals(chosen)).toBe(false);
    await stage.leave(visit);
  });

  it('leads to the playground, also by an address that was shared when the playground was here', async () => {
    const visit = await stage.visit({ path: '/#theme=toys' });
    await visit.page.waitForURL('**/playground.html#theme=toys');
    await visit.page.locator('#place form').waitFor();
    await stage.leave(visit);
  });
});
