import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

/** Content that `addLater` inserts without a string, because Trusted Types would refuse it. */
const later = (html: string) => `<template>${html}</template><main></main>`;
const addLater = (page: Page) =>
  page.evaluate(() =>
    document.querySelector('main')?.append(document.querySelector('template')?.content ?? ''),
  );

const notLoaded: unknown = expect.stringMatching(
  /^onboarding-elements did not load: TypeError: .*\/chunks\//,
);

/** Holds back chunks until `release`. */
async function held(page: Page) {
  const names: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/chunks\/(dialog)-/, async (route) => {
    names.push(/chunks\/(.+)-[\da-f]{6}\.js/.exec(route.request().url())?.[1] ?? '');
    await released;
    await route.continue();
  });
  return { names: () => [...names].sort(), release };
}

/** Answers 404 for the chunk while `isMissing` is true of the number of failures; returns that number. */
async function missing(
  page: Page,
  chunk: string,
  isMissing: (failed: number) => boolean,
): Promise<() => number> {
  let failed = 0;
  await page.route(new RegExp(`/chunks/${chunk}-`), (route) => {
    if (!isMissing(failed)) return route.continue();
    failed += 1;
    return route.fulfill({ status: 404 });
  });
  return () => failed;
}

describe('a link with data-onboarding-open', () => {
  const opener = `<a href="#card" data-onboarding-open="flow" ${data}>Get your card</a>`;

  it('opens the dialog for a click made before its script has loaded', async () => {
    const { page, said } = await site.open(`${later(opener)}${script}`);
    const chunks = await held(page);
    await addLater(page);
    await page.getByRole('link', { name: 'Get your card' }).click();
    await expect.poll(() => chunks.names()).toEqual(['dialog']);
    expect(page.url()).not.toContain('#');
    chunks.release();
    await page.getByRole('dialog', { name: 'Get your card' }).waitFor();
    expect(said).toEqual([]);
  });

  it.each(['Shift', 'Control', 'Meta'] as const)(
    'opens a new tab for a click with %s, before and after its script has loaded',
    async (modifier) => {
      const { page, said } = await site.open(`${later(opener)}${script}`);
      const chunks = await held(page);
      await addLater(page);
      // Cancels the click, so that no tab or window opens.
      await page.evaluate(() => {
        const left: boolean[] = [];
        Object.assign(globalThis, { left });
        addEventListener('click', (event) => {
          left.push(!event.defaultPrevented);
          event.preventDefault();
        });
      });
      const left = () => page.evaluate(() => (globalThis as unknown as { left: boolean[] }).left);
      const link = page.getByRole('link', { name: 'Get your card' });
      await link.click({ modifiers: [modifier] });
      expect(await left()).toEqual([true]);
      const came = page.waitForResponse(/dialog/);
      chunks.release();
      await came;
      await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
      await link.click({ modifiers: [modifier] });
      expect(await left()).toEqual([true, true]);
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(said).toEqual([]);
    },
  );

  it('loads its script when the visitor comes near it, also if the attribute was added later', async () => {
    const { page, said } = await site.open(`<a href="#card" ${data}>Get your card</a>${script}`);
    await page.waitForFunction(() => customElements.get('onboarding-flow'));
    const asked = page.waitForRequest(/journey/);
    const chunks = await held(page);
    const link = page.getByRole('link', { name: 'Get your card' });
    await link.evaluate((element) => element.setAttribute('data-onboarding-open', 'flow'));
    await page.waitForLoadState('networkidle');
    expect(chunks.names()).toEqual([]);
    await link.focus();
    await asked;
    await expect.poll(() => chunks.names()).toEqual(['dialog']);
    chunks.release();
    await link.click();
    await page.getByRole('dialog', { name: 'Get your card' }).waitFor();
    expect(said).toEqual([]);
  });

  it('works as a link once its script has failed; a button loads it again and opens the dialog', async () => {
    const button = opener.replaceAll('<a href="#card"', '<button').replaceAll('</a>', '</button>');
    const { page, said } = await site.open(`${later(opener + button)}${script}`);
    const failed = await missing(page, 'dialog', (before) => before === 0);
    await addLater(page);
    await page.getByRole('link', { name: 'Get your card' }).hover();
    await expect.poll(() => said).toContainEqual(notLoaded);
    await page.getByRole('link', { name: 'Get your card' }).click();
    await expect.poll(() => page.url()).toContain('#card');
    await page.getByRole('button', { name: 'Get your card' }).click();
    await page.getByRole('dialog', { name: 'Get your card' }).waitFor();
    expect(failed()).toBe(1);
    expect(said.filter((line) => !line.includes('404'))).toEqual([notLoaded]);
  });
});

describe('the script of the drop-in', () => {
  const classic = '{site}/dist/onboarding.classic.js';
  it.each([
    ['as a module with a CSP of host names', '{site}', script, 'here'],
    ['as a module from another origin', '{site}', script, 'elsewhere'],
    [
      'as a module with a nonce only',
      "'nonce-abc'",
      script.replace('<script', '<script nonce="abc"'),
      'here',
    ],
    [
      'as a module with strict-dynamic',
      "'nonce-abc' 'strict-dynamic'",
      script.replace('<script', '<script nonce="abc"'),
      'here',
    ],
    ['as an async classic script', "'self'", `<script async src="${classic}"></script>`, 'here'],
    [
      'as a classic script from another origin',
      '{site}',
      `<script async src="${classic}"></script>`,
      'elsewhere',
    ],
    [
      'as a classic script with a nonce only',
      "'nonce-abc'",
      `<script nonce="abc" async src="${classic}"></script>`,
      'here',
    ],
    [
      'as a classic script with strict-dynamic',
      "'nonce-abc' 'strict-dynamic'",
      `<script nonce="abc" async src="${classic}"></script>`,
      'here',
    ],
  ])('works %s', async (_, policy, tag, from) => {
    const { page, said, identifier } = await site.open(`${place}${tag}`, { policy, from });
    await identifier.fill('ada@example.com');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('[autocomplete=new-password]').waitFor();
    expect(said.filter((line) => !line.includes('402'))).toEqual([]);
  });
});
