/**
 * What the script tag determines: where chunks come from, and which APIs are allowed.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pseudoLocale } from '../i18n/pseudo.js';
import { CmsSite, place, script } from './support/cms-site.js';
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

const classic = '<script async src="{site}/dist/onboarding.classic.js"></script>';

it('the classic script loads the module from its own folder on a page with an image named "currentScript"', async () => {
  const image = '<img name="currentScript" src="/elsewhere/onboarding.classic.js">';
  const { page, identifier } = await site.open(`${image}${place}${classic}`);
  await identifier.fill('ada@example.com');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('[autocomplete=new-password]').waitFor();
});

it.each(['data-api-bases="/api"', 'data-locale="/el.json"'])(
  'the classic script refuses %s, which only a module reads',
  async (attribute) => {
    const { page, said } = await site.open(
      `${place}${classic.replace(' src', ` ${attribute} src`)}`,
    );
    await page.waitForLoadState('networkidle');
    expect(said).toEqual([expect.stringContaining('data-api-bases and data-locale need a module')]);
    expect(await page.locator('onboarding-flow').count()).toBe(0);
  },
);

const localeTag = (tag: string, address: string) =>
  tag.replace(' src=', ` data-locale="${address}" src=`);
const greek = place.replace('<div ', '<div data-lang="el" ');

it('data-locale shows the first form in the language of the file', async () => {
  const files = { '/el.json': JSON.stringify(pseudoLocale('el')) };
  const { page, said } = await site.open(`${greek}${localeTag(script, '/el.json')}`, { files });
  await page.getByRole('heading', { name: '⟦Ĝéţ ýöûŕ çàŕð⟧' }).waitFor();
  expect(said).toEqual([]);
});

it.each([
  ['/absent.json', 'here', 'the answer has the status 404'],
  ['/bad.json', 'here', 'not JSON'],
  ['http://localhost:1/el.json', 'here', 'it did not load'],
  ['{site}/sandbox/outbox', 'elsewhere', 'the address is neither https nor of this site'],
])('data-locale="%s" (%s) leaves English and one line: %s', async (address, from, line) => {
  const files = { '/bad.json': '{"lang": "el",' };
  const allowed = { from, files, policy: "'self' {site}" };
  const { page, said } = await site.open(`${greek}${localeTag(script, address)}`, allowed);
  await page.getByRole('heading', { name: 'Get your card' }).waitFor();
  await expect
    .poll(() => said.filter((text) => text.includes('data-locale')))
    .toEqual([`[onboarding] data-locale: ${line}.`]);
});

it('data-locale of a file that never comes leaves English, and its request ends', async () => {
  const limits: string[] = [];
  const ended: string[] = [];
  const { page } = await site.open(`${greek}${localeTag(script, '/slow.json')}`, {
    async prepare(page) {
      page.on('requestfailed', (request) => ended.push(new URL(request.url()).pathname));
      page.on('console', (message) => {
        if (message.text().startsWith('limit ')) limits.push(message.text());
      });
      await page.route(/slow\.json/, () => undefined);
      // The engine's own timer of 25 seconds, a hundred times as fast.
      await page.addInitScript(() => {
        const { timeout } = AbortSignal;
        AbortSignal.timeout = (milliseconds) => {
          console.log(`limit ${milliseconds}`);
          return timeout.call(AbortSignal, milliseconds / 100);
        };
      });
    },
  });
  await page.getByRole('heading', { name: 'Get your card' }).waitFor();
  await expect.poll(() => ended).toContain('/slow.json');
  expect(limits).toContain('limit 25000');
});

describe('data-api-bases on the script tag', () => {
  const limited = script.replace(' src=', ' data-api-bases="https://api.example /api" src=');
  const opener = place.replace('<div data-onboarding=', '<button data-onboarding-open=');
  const evil = (text: string) => text.replace('{site}/api', 'https://evil.example/api');

  it('fills a div with an allowed API base', async () => {
    const { identifier } = await site.open(`${place}${limited}`);
    await identifier.waitFor();
  });

  it('refuses a div with another base, also one set later, with a console message', async () => {
    const { page, said, identifier } = await site.open(`${evil(place)}${place}${limited}`);
    await identifier.waitFor();
    expect(await page.locator('onboarding-flow').count()).toBe(1);
    await expect
      .poll(() => said.join())
      .toContain('data-api-base="https://evil.example/api" is refused');
    await page.evaluate(() => {
      const [, allowed] = document.querySelectorAll('[data-onboarding]');
      allowed?.setAttribute('data-api-base', 'https://evil.example/api');
    });
    await expect.poll(() => page.locator('onboarding-flow').count()).toBe(0);
  });

  it('refuses an opener with another base', async () => {
    const button = evil(opener).replace('</div>', 'Open</button>');
    const { page, said } = await site.open(`${button}${limited}`);
    await page.getByRole('button', { name: 'Open' }).click();
    await expect.poll(() => said.join()).toContain('is refused');
    expect(await page.locator('onboarding-flow').count()).toBe(0);
  });
});
