import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { choosePassword, enterCode, identify } from './support/visitor-actions.js';
import { password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const codeInput = '[autocomplete=one-time-code]';
const passwordInput = '[autocomplete=new-password]';
const day = 24 * 3_600_000;

async function atCode(): Promise<Visit> {
  const visit = await stage.visit();
  await identify(visit, address);
  await choosePassword(visit);
  await visit.event('code-sent');
  return visit;
}

const sends = () => stage.requests(/verifyemail/).length;

/** Shifts the clock of the device from the next page load on. */
async function setClock({ page }: Visit, ahead: number): Promise<void> {
  await page.addInitScript((milliseconds) => {
    const { timeOrigin } = performance;
    const { now } = Date;
    Object.defineProperty(performance, 'timeOrigin', { value: timeOrigin + milliseconds });
    Date.now = () => now() + milliseconds;
  }, ahead);
}

describe('a device clock', () => {
  it('set back by a day leads back to the code step after a reload, with no longer wait than before', async () => {
    const visit = await atCode();
    await setClock(visit, -day);
    await visit.page.reload();
    await visit.page.locator(codeInput).waitFor();
    const countdown = visit.page.locator('.countdown');
    const left = (await countdown.count()) > 0 ? await countdown.textContent() : '0';
    expect(Number(/\d+/.exec(left ?? '')?.[0])).toBeLessThanOrEqual(30);
    expect(sends()).toBe(1);
    await visit.page.locator(passwordInput).fill(password);
    await enterCode(visit, stage.code());
    await visit.event('verified');
    await stage.leave(visit);
  });
});

/** Runs in the page: the first match in any shadow tree. */
function installFind(): void {
  const below = (root: ParentNode, selector: string): Element | undefined =>
    root.querySelector(selector) ??
    [...root.querySelectorAll('*')]
      .map(({ shadowRoot }) => (shadowRoot ? below(shadowRoot, selector) : undefined))
      .find(Boolean);
  Object.assign(globalThis, { below });
  addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
}

type Find = (root: ParentNode, selector: string) => HTMLInputElement | undefined;
declare const below: Find;
declare const persisted: boolean;

describe('a page restored from the back-forward cache', () => {
  let browser: Browser;
  beforeAll(async () => {
    const { chromium: found } = findBrowsers() as { chromium?: { executable: string } };
    // Playwright 1.65 loses a page that is restored from the cache.
    browser = await launch({
      executablePath: found?.executable ?? '',
      args: [...chromiumArguments],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  afterAll(() => browser.close());

  /** Another page of the same site, without elements. */
  const elsewhere = () => `${stage.server.url}/playground/page.css`;

  /** What a visitor does on the page of the demo. */
  function visitorAt(page: Page) {
    const there = (selector: string) =>
      page.waitForFunction((wanted) => Boolean(below(document, wanted)), {}, selector);
    return {
      there,
      async type(selector: string, text: string) {
        await there(selector);
        await page.evaluate(
          (wanted, value) => {
            const input = below(document, wanted);
            if (input) input.value = value;
            input?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          },
          selector,
          text,
        );
      },
      press: (selector: string) =>
        page.evaluate((wanted) => below(document, wanted)?.click(), selector),
      value: (selector: string) =>
        page.evaluate((wanted) => below(document, wanted)?.value, selector),
      async goBack() {
        await page.goBack();
        await page.waitForFunction(() => persisted);
      },
    };
  }

  /** Opens the page of the demo, at first with this storage of the tab. */
  async function open(copied?: string) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(installFind);
    if (copied !== undefined) {
      await page.goto(elsewhere());
      await page.evaluate((text) => void Object.assign(sessionStorage, JSON.parse(text)), copied);
    }
    await page.goto(`${stage.server.url}/bare.html`);
    return { page, ...visitorAt(page) };
  }

  /** A visitor at the card after a log-in. */
  async function atCard() {
    stage.sandbox.reset();
    const visit = await open();
    await visit.type('form [name=username]', 'registered@example.com');
    await visit.press('form button[type=submit]');
    await visit.type('[autocomplete=current-password]', 'correct horse battery staple');
    await visit.press('form button[type=submit]');
    await visit.there('[part~=card-number]');
    return visit;
  }

  it('shows the first form after a sign-out in a window with a copy of the journey', async () => {
    const visit = await atCard();
    const copy = await open(await visit.page.evaluate(() => JSON.stringify(sessionStorage)));
    await copy.there('[part~=card-number]');
    await copy.page.goto(elsewhere());
    await visit.page.evaluate(() => document.querySelector('onboarding-flow')?.signOut());
    await visit.there('form [name=username]');
    await copy.goBack();
    await copy.there('form [name=username]');
    expect(await copy.page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('shows the first form after a sign-out on another page of the tab', async () => {
    const { page, there, goBack } = await atCard();
    await page.goto(`${stage.server.url}/bare.html?another`);
    await there('[part~=card-number]');
    await page.evaluate(() => document.querySelector('onboarding-flow')?.signOut());
    await there('form [name=username]');
    await goBack();
    await there('form [name=username]');
  });

  it('shows no password, code or spinner, repeats no request, and the journey continues', async () => {
    stage.sandbox.reset();
    const { page, there, type, press, value, goBack } = await open();
    await type('form [name=username]', address);
    await press('form button[type=submit]');
    await type(passwordInput, password);
    await press('button[name=send-code]');
    await type(codeInput, '123456');
    await page.goto(elsewhere());
    await goBack();
    expect(await value(passwordInput)).toBe('');
    expect(await value(codeInput)).toBe('');
    expect(await page.evaluate(() => below(document, '[aria-busy=true]') === undefined)).toBe(true);
    await type(passwordInput, password);
    await type(codeInput, stage.code());
    await press('form button[type=submit]');
    await there('form [name=surname]');
    expect(sends()).toBe(1);
  });
});
