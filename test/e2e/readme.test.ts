/**
 * Runs the snippets of the README and of docs/ as they are printed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, Visitor } from '../support/visitor.js';
import { bundled } from './frameworks/support/printed-site.js';
import { CmsSite, data, place, script } from './support/cms-site.js';
import { Stage } from './support/stage.js';

let stage: Stage;
let site: CmsSite;
beforeAll(async () => {
  stage = await Stage.open();
  site = await CmsSite.create(stage);
});
afterEach(() => site.leave());
afterAll(async () => {
  site.close();
  await stage.close();
});

const pages = ['docs', 'sandbox/docs'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`),
);
const manual = ['README.md', ...pages].map((file) => readFileSync(file, 'utf8')).join('\n');

/** The only snippet that contains the text. */
function snippet(text: string): string {
  const all = [...manual.matchAll(/```js\n([^]*?)```/g)].map(([, code = '']) => code);
  const found = all.filter((code) => code.includes(text));
  expect(found, text).toHaveLength(1);
  return found[0]!;
}

/** What is asked of a new customer in the tests. */
const person = {
  username: 'ada@example.com',
  data: { name: 'Ada', surname: 'Byron', usedforpromotions: true },
};

const ownScript = '<script type="module" src="/own.js"></script>';

/** The page of the quick start, with its link between the tags. */
const quickStart = () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, page = ''] = /```html\n(<style>[^]*?)```/.exec(readme) ?? [];
  return page;
};

describe('the content between the tags', () => {
  const link = (page: Page) => page.getByText('Register on our other page');

  it('is not seen while the script is on its way, for four seconds', async () => {
    const page = await stage.browser.newPage();
    await page.setContent(quickStart().replace(/<script.*<\/script>/, ''));
    expect(await link(page).isVisible()).toBe(false);
    const passed = (time: number) =>
      link(page).evaluate((it, now) => {
        for (const animation of it.getAnimations()) {
          animation.pause();
          animation.currentTime = now;
        }
      }, time);
    await passed(3_990);
    expect(await link(page).isVisible()).toBe(false);
    await passed(4_001);
    expect(await link(page).isVisible()).toBe(true);
    await page.close();
  });

  it('is seen at once where the visitor has switched scripts off', async () => {
    const page = await stage.browser.newPage({ javaScriptEnabled: false });
    await page.setContent(quickStart());
    expect(await link(page).isVisible()).toBe(true);
    await page.close();
  });
});

describe('the documented sandbox in a test of the host', () => {
  it('registers a customer without a server', async () => {
    const own = await bundled(
      `${snippet('Once a code has been sent')}
      globalThis.sandbox = sandbox;`,
    );
    const files = { '/own.js': own };
    const { page, said } = await site.open(ownScript, { files, types: 'lit-html' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const code = () => page.evaluate<string>('sandbox.outbox.at(-1).code');
    await new Visitor(inBrowser(page), code, person).walk('card');
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
  });
});

describe('a property set by a script of the page', () => {
  const files = { '/own.js': snippet('MutationObserver') };
  const typicalCampaign = {
    CustomDataFields: { isMandatoryName: true, isMandatorySurname: true, isMandatoryCountry: true },
    PrivacyCustomDataFields: { isMandatoryCustomerDataCanBeUsedForPromotions: true },
  };

  /** Records the tenant header of each API request. */
  function headersOf(page: Page): (string | undefined)[] {
    const tenants: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) tenants.push(request.headers()['x-tenant']);
    });
    return tenants;
  }

  it.each([
    ['before the drop-in', `${ownScript}${script}${place}`],
    ['after the drop-in', `${place}${script}${ownScript}`],
  ])('%s is used up to the card, with options for the country', async (_, body) => {
    const { page, said } = await site.open(body, { files });
    stage.sandbox.campaign = typicalCampaign;
    const tenants = headersOf(page);
    await page.getByRole('heading', { name: 'Join the club' }).waitFor();
    const visitor = new Visitor(inBrowser(page), () => stage.code(), person);
    await visitor.walk('profile');
    await page.locator('select[name=country]').selectOption({ label: 'Italia' });
    await visitor.walk('card');
    expect(stage.sandbox.customers.at(-1)?.data).toMatchObject({ country: '3' });
    expect(new Set(tenants)).toEqual(new Set(['shop-1']));
    expect(said.filter((line) => !line.includes('402'))).toEqual([]);
  });

  it('is set before the first render', async () => {
    // The event fires with the first render, so its listener would see a render without the properties.
    const listener = `document.addEventListener('onboarding-ready', (event) => {
      const [element] = event.composedPath();
      document.title = element.shadowRoot.querySelector('[part~=heading]').textContent;
    });`;
    const own = { '/own.js': `${files['/own.js']}${listener}` };
    const { page } = await site.open(`${ownScript}${script}${place}`, { files: own });
    await expect.poll(() => page.title()).toBe('Join the club (Step 1 of 3)');
  });

  it('is set on the element in a dialog too', async () => {
    const opener = `<a href="#card" data-onboarding-open="flow" ${data}>Get it</a>`;
    const { page } = await site.open(`${opener}${script}${ownScript}`, { files });
    await page.waitForLoadState('networkidle');
    await page.getByRole('link', { name: 'Get it' }).click();
    await page.getByRole('dialog', { name: 'Get it' }).waitFor();
    await page.getByRole('heading', { name: 'Join the club' }).waitFor();
  });
});
