/**
 * The first form causes no layout shift: the height reserved by the README's snippet is sufficient.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/languages.js';
import { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await Stage.open();
  page = await stage.browser.newPage();
  await page.addInitScript(recordShifts);
});
afterEach(() => page.unrouteAll());
afterAll(() => stage.close());

const snippet = /```html\n(<style>[^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
interface Shop {
  readonly lang: string;
  readonly width: number;
}

const shops = [
  ...['en', 'it'].flatMap((lang) => [360, 1280].map((width): Shop => ({ lang, width }))),
  // The narrowest screen, where texts need the most lines.
  ...Object.keys(languages).map((lang): Shop => ({ lang, width: 280 })),
];

/** The height reserved in the README, repeated in all other snippets. */
const room = /min-height: (\d+)px/.exec(snippet)?.[1] ?? '';

/** Opens a page with the snippet; its scripts load after the first paint. */
async function open({ lang, width }: Shop, markup = snippet): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.route(`${stage.server.url}/shop`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width">
        <body style="font-family: Verdana, 'DejaVu Sans'"><h1>Shop</h1>${markup}<p id="below">What stands below.</p></html>`,
    }),
  );
  let show = (): void => undefined;
  const painted = new Promise<void>((resolve) => (show = resolve));
  await page.route(`${stage.server.url}/onboarding/**`, async (route) => {
    await painted;
    const path = new URL(route.request().url()).pathname.replace('/onboarding/', '/dist/');
    await route.fulfill({ response: await route.fetch({ url: stage.server.url + path }) });
  });
  await page.goto(`${stage.server.url}/shop`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  show();
  await page.locator('onboarding-register form').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Runs in the page before its scripts. */
function recordShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
  }).observe({ type: 'layout-shift', buffered: true });
}

const shifts = () =>
  page.evaluate(
    () =>
      // The observer is called after the frame has been shown.
      new Promise((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => resolve((globalThis as unknown as { shifts: string[] }).shifts)),
        );
      }),
  );

describe('the button of a passkey', () => {
  it.each([360, 1280])('has its place before its script is there: %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${stage.server.url}/nothing`);
    await page.evaluate(() => {
      const passkey = { id: 'AAAA', userId: 'AAAA', transports: [], hash: '', sealed: '' };
      localStorage.setItem('onboarding:passkey:1001', JSON.stringify(passkey));
    });
    let release = (): void => undefined;
    const measured = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/chunks\/journey-/, async (route) => {
      await measured;
      await route.continue();
    });
    let releasePasskey = (): void => undefined;
    const measuredAgain = new Promise<void>((resolve) => (releasePasskey = resolve));
    await page.route(/\/chunks\/passkey-/, async (route) => {
      await measuredAgain;
      await route.continue();
    });
    const element = `<onboarding-flow campaignid="1001" categoryid="1703" api-base="/api" api-key="sandbox"
      password="none" passkey></onboarding-flow>`;
    await page.route(`${stage.server.url}/shop`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
          <script type="module" src="/dist/onboarding.js"></script>${element}<p id="below">What stands below.</p></html>`,
      }),
    );
    await page.goto(`${stage.server.url}/shop`);
    const places = async () => {
      const tops = ['[name=send-code]', '[name=use-card]', '#below'].map((selector) =>
        page.locator(selector).evaluate((node) => node.getBoundingClientRect().top),
      );
      return Promise.all(tops);
    };
    await page.locator('[name=send-code]').waitFor();
    const before = await places();
    const asked = page.waitForRequest(/\/chunks\/passkey-/);
    release();
    // The second script renders the form, and asks for the script of passkeys.
    await asked;
    expect(await places()).toEqual(before);
    releasePasskey();
    await page.locator('[name=passkey]').waitFor();
    expect(await places()).toEqual(before);
    await page.evaluate(() => localStorage.clear());
  });
});

describe('the snippet of the README', () => {
  const promise = readFileSync('docs/elements.md', 'utf8').split('### The promise')[1] ?? '';
  const high = /min-height: (\d+)px/.exec(promise)?.[1] ?? '';

  it.each(shops)('causes no layout shift: $lang, $width px', async (shop) => {
    await open(shop);
    expect(await page.locator('onboarding-flow').evaluate((flow) => flow.clientHeight)).toBe(+room);
    expect(await shifts()).toEqual([]);
  });

  it('reserves the same height with a promise as the snippets of the playground', () => {
    const source = readFileSync('site/pages/playground/snippet-style.js', 'utf8');
    expect(/promising = '(\d+)px'/.exec(source)?.[1]).toBe(high);
  });

  it.each([
    ['the rule for a CMS', 'docs/cms.md', /\[data-onboarding='flow'\] \{ min-height: (\d+)px/],
    [
      'the plugin for WordPress',
      'demo/cms/wordpress/onboarding-elements.php',
      /min-height:(\d+)px/,
    ],
    ['the snippets of the playground', 'site/pages/playground/snippet-style.js', /flow: '(\d+)px'/],
  ])('reserves the same height as %s', (_place, path, rule) => {
    expect(rule.exec(readFileSync(path, 'utf8'))?.[1]).toBe(room);
  });

  it.each(shops.filter(({ width }) => width > 300))(
    'with a promise and its height causes none: $lang, $width px',
    async (shop) => {
      const attribute = /promise="[^"]+"/.exec(promise)?.[0];
      await open(
        shop,
        snippet.replace(room, high).replace('<onboarding-flow', `<onboarding-flow ${attribute}`),
      );
      await page.locator('onboarding-register .benefits').waitFor();
      expect(await page.locator('onboarding-flow').evaluate((flow) => flow.clientHeight)).toBe(
        +high,
      );
      expect(await shifts()).toEqual([]);
    },
  );

  it('without its reserved height would cause a layout shift', async () => {
    const bare = snippet.replace(/<style>[^]*<\/style>/, '');
    await open({ lang: 'en', width: 360 }, bare);
    await expect.poll(() => shifts()).not.toEqual([]);
  });
});
