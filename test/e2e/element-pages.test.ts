/**
 * The page of each element: the live element in it, and the snippet that it prints.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docsSite } from '../../site/scripts/docs-site.mjs';
import { snippet } from './frameworks/support/printed-site.js';
import { openPrinted } from './support/printed-page.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  await docsSite();
  stage = await Stage.open();
}, 240_000);
afterAll(() => stage.close());

/** What each element shows on its page, and what a visitor does there so that it fires. */
const shown: Readonly<Record<string, readonly [page: string, there: string]>> = {
  flow: ['<onboarding-flow', 'input[name=username]'],
  register: ['<onboarding-register', 'input[name=username]'],
  otp: ['<onboarding-otp', 'input[autocomplete~=new-password]'],
  profile: ['<onboarding-profile', 'input[name=surname]'],
  login: ['<onboarding-login', 'input[autocomplete~=current-password]'],
  card: ['<onboarding-card', '[part~=barcode] svg'],
};

it('each element has a page', () => {
  const pages = readdirSync('docs/elements').map(
    (file) => /^onboarding-(\w+)\.md$/.exec(file)?.[1],
  );
  expect(pages.sort()).toEqual(Object.keys(shown).sort());
});

describe.each(Object.entries(shown))('the page of %s', (kind, [tag, there]) => {
  it('shows the element live, and sends nothing', async () => {
    const page = await stage.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const before = stage.sandbox.requests.length;
    await page.goto(`${stage.server.url}/docs/elements/onboarding-${kind}.html`);
    await page.locator('.live[data-state=drawn]').waitFor();
    await page.locator(`.live onboarding-${kind} ${there}`).first().waitFor();
    // The page stays where the reader is.
    expect(await page.evaluate(() => [scrollY, document.activeElement?.localName])).toEqual([
      0,
      'body',
    ]);
    if (kind !== 'card') {
      await page.locator(`.live onboarding-${kind} ${there}`).first().fill('a');
      await page.locator(`.live onboarding-${kind} ${there}`).first().press('Enter');
      const typed = page.locator('.live-events li', { hasText: 'onboarding-invalid' });
      await typed.first().waitFor();
      await page.getByRole('button', { name: 'Start again' }).click();
      // The new element has an event of its own.
      await expect.poll(() => typed.count()).toBe(0);
      await page.locator('.live[data-state=drawn]').waitFor();
    }
    expect(stage.sandbox.requests.length).toBe(before);
    expect(said).toEqual([]);
    await page.close();
  });

  it('prints a tag that works', async () => {
    const html = snippet(`docs/elements/onboarding-${kind}.md`, 'html', tag);
    const page = await openPrinted(
      stage,
      html.replace('/onboarding/', '/dist/').replace('/loyalty/api', '/api'),
      '',
    );
    const element = page.locator(`onboarding-${kind}`);
    await expect
      .poll(() => element.evaluate((it) => (it as HTMLElement & { step?: string }).step))
      .toBeTruthy();
    await page.close();
  });
});

describe('the host of the reader', () => {
  it('is chosen once, and every snippet follows on the next page', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.server.url}/docs/`);
    const code = page.locator('.host + div pre').first();
    await page.getByLabel('Your host').selectOption('Vue');
    await expect.poll(() => code.textContent()).toContain('onboarding-elements/vue.js');
    await page.goto(`${stage.server.url}/docs/elements/onboarding-card.html`);
    await expect.poll(() => code.textContent()).toContain('OnboardingCard');
    await page.getByRole('link', { name: 'More on Vue' }).click();
    await page.getByRole('heading', { level: 2, name: 'Vue' }).waitFor();
    await page.close();
  });

  it('is followed by every snippet of a page, and by the place of each script', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.server.url}/docs/elements.html`);
    const lists = page.getByLabel('Your host');
    await expect.poll(() => lists.count()).toBeGreaterThan(2);
    await lists.last().selectOption('Vue');
    await page.locator('.vp-doc').getByText('<OnboardingFlow').first().waitFor();
    await page.getByText('This goes inside onMounted(async () => { … })').first().waitFor();
    expect(
      await lists.evaluateAll((all) => all.map((it) => (it as HTMLSelectElement).value)),
    ).toEqual(Array((await lists.all()).length).fill('Vue'));
    await page.close();
  });

  it('gets a snippet with the values of the sandbox, for each host', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.server.url}/docs/`);
    const options = page.getByLabel('Your host').locator('option');
    await options.first().waitFor({ state: 'attached' });
    const all = await options.allTextContents();
    expect(all).toEqual(
      'Plain WordPress React Next Vue Nuxt Angular Svelte Astro PHP Django'.split(' '),
    );
    for (const host of all) {
      await page.getByLabel('Your host').selectOption(host);
      const code = page.locator('.host + div pre').first();
      await expect
        .poll(() => code.textContent(), { message: host })
        .toContain('http://localhost:8000/api');
      const { status } = await fetch(
        (await page.getByRole('link', { name: `More on ${host}` }).getAttribute('href'))!.replace(
          /^/,
          stage.server.url,
        ),
      );
      expect(status, host).toBe(200);
    }
    await page.close();
  });

  it.each(['Plain', 'PHP', 'Django'])('%s: the snippet is a page that works', async (host) => {
    const reader = await stage.browser.newPage();
    await reader.goto(`${stage.server.url}/docs/`);
    await reader.getByLabel('Your host').selectOption(host);
    const text = await reader.locator('.host + div pre').first().textContent();
    await reader.close();
    // What the server does with it.
    const html = text!
      .replace(/<\?php .*? \?>|\{% load static %\}/, '')
      .replace(/\{% static '(.*?)' %\}/, '/$1')
      .replace('/onboarding/', '/dist/');
    const page = await openPrinted(stage, html, '');
    await page.locator('onboarding-flow input[name=username]').waitFor();
    await page.close();
  });

  it('begins with the snippet that the page prints in the repository', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.server.url}/docs/`);
    const shownTag = (await page.locator('.host + div pre').first().textContent())!;
    const printed = snippet('docs/README.md', 'html', 'api-key');
    const words = (text: string) =>
      [...text.matchAll(/[\w-]+="[^"]*"/g)].map(([word]) => word).sort();
    await page.getByLabel('Your host').waitFor();
    expect(words(shownTag)).toEqual(words(printed));
    await page.close();
  });
});
