/**
 * Hosts that insert the script themselves, on another origin: Google Tag Manager, Wix and pages that write their scripts.
 */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { flow, openPage, snippet } from './frameworks/support/printed-site.js';
import { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;
const said: string[] = [];
beforeAll(async () => {
  stage = await Stage.open();
});
beforeEach(async () => {
  page = await stage.browser.newPage();
  said.length = 0;
  page.on('pageerror', (error) => said.push(error.message));
});
afterEach(() => page.close());
afterAll(() => stage.close());

const folder = 'https://www.example.com/onboarding';
const form = flow('/loyalty/api');
const open = (body: string) => openPage(page, body, '', '/loyalty/api');

/** The first form leads to the second, whose script is imported. */
async function goesOn(within: Pick<FrameLocator, 'locator' | 'getByRole'> = page): Promise<void> {
  await within.locator('form [name=username]').fill('ada@example.com');
  await within.getByRole('button', { name: 'Continue' }).click();
  await within.locator('[autocomplete=new-password]').waitFor();
  expect(said).toEqual([]);
}

/** Does what Google Tag Manager does with a "Custom HTML" tag: it makes a script element with the text or the address alone. */
function runTag(html: string): void {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  for (const node of holder.querySelectorAll('script')) {
    const script = document.createElement('script');
    script.async = false;
    script.type = 'text/javascript';
    script.text = node.text;
    if (node.src) script.src = node.src;
    document.body.insertBefore(script, null);
  }
}

it('the printed tag for Google Tag Manager', async () => {
  await open(form);
  await page.evaluate(runTag, snippet('docs/cms.md', 'html', 'createElement'));
  await goesOn();
});

it('a module script that the page writes', async () => {
  const tag = `<script type="module" src="${folder}/onboarding.js"><\\/script>`;
  await open(`<script>document.write('${tag}')</script>${form}`);
  await goesOn();
});

it('a Wix Custom Element: a script by its address alone, the element in a shadow root', async () => {
  await open(`<wix-widget></wix-widget><script>
    customElements.define('wix-widget', class extends HTMLElement {
      connectedCallback() {
        const script = document.createElement('script');
        script.src = '${folder}/onboarding.classic.js';
        document.head.append(script);
        const element = document.createElement('onboarding-flow');
        const attributes = { campaignid: '1001', categoryid: '1703', 'api-base': '/loyalty/api' };
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        this.attachShadow({ mode: 'open' }).append(element);
      }
    });
  </script>`);
  await goesOn();
});

it('an Embed HTML box of Wix: script and element in a frame', async () => {
  const script = `<script type='module' src='${folder}/onboarding.js'></script>`;
  const box = (script + form).replaceAll('"', '&quot;');
  await open(
    `<iframe sandbox="allow-scripts allow-forms allow-same-origin" srcdoc="${box}"></iframe>`,
  );
  await goesOn(page.frameLocator('iframe'));
});
