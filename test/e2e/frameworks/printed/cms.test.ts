/**
 * The snippets of docs/cms.md in a page, as they are printed.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from '../../support/stage.js';
import { openPage, snippet, username } from '../support/printed-site.js';

let stage: Stage;
let page: Page;
const said: string[] = [];
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  page = await stage.browser.newPage();
  said.length = 0;
  page.on('console', (message) => said.push(message.text()));
});
afterEach(() => page.close());

const printed = (text: string) => snippet('docs/cms.md', 'html', text);
const script = '<script type="module" src="/onboarding/onboarding.js"></script>';
const open = (body: string) => openPage(page, body, '', '/loyalty/api');

describe('the printed markup for a CMS', () => {
  it('is a place that the drop-in fills', async () => {
    await open(printed('data-privacy-url') + script);
    await username(page).waitFor();
  });

  it('limits the API bases of authors', async () => {
    const place = printed('data-privacy-url');
    const other = place.replace('/loyalty/api', 'https://elsewhere.example');
    await open(place + other + printed('data-api-bases'));
    await username(page).waitFor();
    expect(await page.locator('onboarding-flow').count()).toBe(1);
    expect(said).toEqual([expect.stringContaining('https://elsewhere.example')]);
  });

  it('is a link that opens the form in a dialog', async () => {
    await open(printed('href="#register" data-onboarding-open') + script);
    await page.getByRole('link', { name: 'Get your card' }).click();
    await page.getByRole('dialog', { name: 'Get your card' }).waitFor();
    await username(page).waitFor();
  });

  it('makes a plain link open the form, by the script tag', async () => {
    await open(`<a href="#register">Join</a>${printed(`'a[href="#register"]'`)}`);
    await page.getByRole('link', { name: 'Join' }).click();
    await page.getByRole('dialog', { name: 'Join' }).waitFor();
    await username(page).waitFor();
  });
});
