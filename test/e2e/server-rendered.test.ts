import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from './support/visitor-actions.js';
import { password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const address = 'anna@example.org';
const secret = 'correct horse battery staple';
const username = (page: Page) => page.locator('form [name=username]');

/** A visit whose scripts load when `release` is called. */
async function early() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const visit = await stage.visit({
    path: '/server-rendered.html',
    prepare: async (page) => {
      await page.route('**/server-rendered/client.js', async (route) => {
        await released;
        await route.continue();
      });
    },
  });
  return { visit, release };
}

/** Waits until the flow is hydrated and connected. */
const ready = (visit: Visit) => visit.event('ready');

/** Chromium logs each answer without success, such as 402 for an unknown customer. */
const nothingSaid = ({ console }: Visit) =>
  expect(console.filter((line) => !line.includes('status of 402'))).toEqual([]);

describe('a server-rendered page', () => {
  it('shows the form and the fallback content without scripts', async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/server-rendered.html`);
    await page.getByRole('heading', { name: 'Get your card' }).waitFor();
    const input = page.getByRole('textbox', { name: 'Email or mobile number' });
    expect(await input.getAttribute('autocomplete')).toBe('email');
    // The styles are applied: the CSP allows their nonce.
    expect((await input.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    expect(await page.getByRole('link', { name: 'Write to us' }).isVisible()).toBe(true);
    // Submitting without a script must not put the address into the URL.
    await input.fill(address);
    await input.press('Enter');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(page.url()).toBe(`${stage.server.url}/server-rendered.html`);
    expect(await input.inputValue()).toBe(address);
    await context.close();
  });

  it('continues the saved journey of the tab', async () => {
    const { visit, release } = await early();
    release();
    const { page } = visit;
    await ready(visit);
    await username(page).fill(address);
    await page.keyboard.press('Enter');
    await page.locator('[autocomplete=new-password]').waitFor();
    await page.reload();
    await page.locator('[autocomplete=new-password]').fill(password);
    expect(await page.locator('form').count()).toBe(1);
    nothingSaid(visit);
    await stage.leave(visit);
  });
});

describe('an element that was not server-rendered', () => {
  it('renders normally on a page with hydration support', async () => {
    const { visit, release } = await early();
    release();
    const { page } = visit;
    await ready(visit);
    await page.locator('onboarding-flow').evaluate((flow) => {
      const other = flow.cloneNode() as HTMLElement;
      other.setAttribute('campaignid', '1002');
      flow.replaceWith(other);
    });
    await page.getByRole('heading', { name: 'Get your card' }).waitFor();
    expect(await page.locator('form').count()).toBe(1);
    await logInFrom(visit);
    nothingSaid(visit);
    await stage.leave(visit, [secret]);
  });
});

async function logInFrom(visit: Visit): Promise<void> {
  await visit.page.getByRole('button', { name: 'Log in' }).click();
  await visit.page.locator('[autocomplete=current-password]').waitFor();
  await logIn(visit, 'registered@example.com', secret);
}
