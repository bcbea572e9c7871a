/**
 * A browser that repeats a PUT by itself: the server cuts a kept connection after the commit, and the second request
 * meets a used code. The page sees the second response only.
 */
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { createSandbox } from '../../src/sandbox/index.js';
import { password, type Server } from './support/stage.js';

const engines = findBrowsers() as {
  chromium?: { headless: string };
  firefox?: { executable: string };
};

const open = {
  chromium: () =>
    launch({ executablePath: engines.chromium?.headless, args: [...chromiumArguments] }),
  firefox: () => launch({ browser: 'firefox', executablePath: engines.firefox?.executable }),
} as const;

/**
 * What the page makes of a used code is the same in every engine. `test/browser/faults-used-codes.test.ts` has all three
 * in each engine.
 */
const usedCodes = { chromium: [312, 315, 425], firefox: [425] } as const;

const registration = '/customer/registrationVCWithVerificationCode';
const change = '/customer/changeUAPByVerificationCode';

const codeField = '[autocomplete=one-time-code]';
const newPassword = '[autocomplete=new-password]';
const submit = 'form:not([hidden]) button[type=submit]';
const card = '[part~=card-number]';

/** Runs in the page: the first shown element of a selector with this text, in any shadow root. */
function findShown(selector: string, text: string): HTMLElement | undefined {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      const isShown = element.checkVisibility({ visibilityProperty: true });
      if (isShown && element.textContent.includes(text)) return element;
    }
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (shadowRoot) roots.push(shadowRoot);
    }
  }
  return undefined;
}

/** An installed engine is tested; `npm test` names one that is missing. */
describe.each(Object.keys(open).filter((name) => name in engines) as (keyof typeof open)[])(
  'in %s, a kept connection that is cut after the commit',
  (engine) => {
    let browser: Browser;
    let server: Server;
    let page: Page;

    beforeAll(async () => {
      browser = await open[engine]();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      page = await browser.newPage();
    });
    afterEach(async () => {
      await page.close();
      await server.close();
    });

    async function visit(usedCode: 312 | 315 | 425): Promise<void> {
      server = await serve({ keepAlive: true, sandbox: createSandbox({ dialect: { usedCode } }) });
      await page.goto(`${server.url}/bare.html`);
    }

    /** Looks again and again: mutations inside a shadow root are not seen from the document. */
    async function find(selector: string, text = ''): Promise<ElementHandle<HTMLElement>> {
      const found = await page.waitForFunction(findShown, { polling: 50 }, selector, text);
      return found as ElementHandle<HTMLElement>;
    }

    /** Writes into the field at once. */
    async function type(selector: string, text: string): Promise<void> {
      await (
        await find(selector)
      ).evaluate((field, value) => {
        Object.assign(field, { value });
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }, text);
    }

    /** By its text, where a selector is not enough. */
    const click = async (selector: string, text?: string) =>
      (await find(selector, text)).evaluate((control) => control.click());

    async function enterCode(path: string): Promise<void> {
      await expect.poll(() => server.sandbox.outbox.length).toBe(1);
      await type(codeField, server.sandbox.outbox[0]!.code);
      server.sandbox.faults = [{ method: 'PUT', path, fault: 'drop-after-commit', times: 1 }];
      await click(submit);
    }

    /** The browser has sent the PUT twice, with the same body. */
    function expectRepeated(path: string): void {
      const bodies = server.sandbox.requests
        .filter((request) => request.path === path)
        .map(({ body }) => body);
      expect(bodies).toHaveLength(2);
      expect(bodies[1]).toEqual(bodies[0]);
    }

    async function enterData(): Promise<void> {
      await type('[name=name]', 'Anna');
      await type('[name=surname]', 'De Luca');
      await click('[name=usedforpromotions][value=false]');
      await click(submit);
      await find(card);
    }

    describe.each(usedCodes[engine])('and a used code refused with %d:', (usedCode) => {
      it('a new visitor reaches data entry and the card', async () => {
        await visit(usedCode);
        await type('form [name=username]', 'new@example.org');
        await click(submit);
        await type(newPassword, password);
        await click('[name=send-code]');
        await enterCode(registration);
        await enterData();
        expectRepeated(registration);
        const accounts = server.sandbox.customers.filter(
          ({ username }) => username === 'new@example.org',
        );
        expect(accounts).toHaveLength(1);
      });

      it('a card holder gets credentials, data entry and the card', async () => {
        await visit(usedCode);
        await type('form [name=username]', 'hascard@example.com');
        await click(submit);
        await type(newPassword, password);
        await click('[name=send-code]');
        await enterCode(change);
        await enterData();
        expectRepeated(change);
      });

      it('a forgotten password is replaced, and the visitor is logged in', async () => {
        await visit(usedCode);
        await click('button', 'Log in');
        await click('[name=forgot]');
        await type('form [name=username]', 'registered@example.com');
        await click(submit);
        await type(newPassword, password);
        await enterCode(change);
        await find(card);
        expectRepeated(change);
      });
    });
  },
);
