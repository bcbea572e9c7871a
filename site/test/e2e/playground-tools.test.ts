import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docsSite } from '../../scripts/docs-site.mjs';
import { Stage, type Visit } from '../../../test/e2e/support/stage.js';

let stage: Stage;
beforeAll(async () => {
  await docsSite();
  stage = await Stage.openShared();
}, 240_000);
afterAll(() => stage.close());

async function open(hash = '', context: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await stage.visit({
    path: `/playground.html#${hash}`,
    context: { viewport: { width: 1280, height: 800 }, ...context },
  });
  await visit.page.locator('input[name=username]:visible').first().waitFor();
  return visit;
}

describe('the tools of the playground', () => {
  it('copy the link to the view', async () => {
    const visit = await open('theme=toys&lang=de', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await visit.page.getByRole('button', { name: 'Copy link to this view' }).click();
    await visit.page.getByText('Copied', { exact: true }).first().waitFor();
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${stage.server.url}/playground.html#theme=toys&lang=de`);
    await stage.leave(visit);
  });

  it('link to pages of the documentation', async () => {
    const visit = await open();
    const links = await visit.page
      .locator('.docs a, .top-actions a[href*=docs]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    for (const link of new Set(links)) {
      const response = await fetch(link);
      expect([link, response.status]).toEqual([link, 200]);
      expect(await response.text()).toContain('<h1');
    }
    await stage.leave(visit);
  });

  it('build a theme whose CSS gives another page the same look', async () => {
    const visit = await open('tool=look');
    const { page } = visit;
    const look = (of: Page) =>
      of
        .locator('onboarding-register button.primary')
        .first()
        .evaluate((button) => {
          const { backgroundColor, borderTopLeftRadius, fontFamily } = getComputedStyle(button);
          return [backgroundColor, borderTopLeftRadius, fontFamily];
        });
    const usual = await look(page);
    const builder = page.locator('#theme-builder');
    await builder.getByLabel('Accent', { exact: true }).fill('#8a2be2');
    await builder.getByRole('slider', { name: /^Corners/ }).fill('21');
    await builder.getByLabel('Font').selectOption('Typewriter');
    const changed = async () =>
      (await look(page)).filter((value, index) => value !== usual[index]).length;
    await expect.poll(changed).toBe(3);
    const css = (await page.locator('#theme-css').textContent()) ?? '';
    const bare = await stage.visit({ keepSandbox: true, apart: true });
    await bare.page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    await expect.poll(() => look(bare.page)).toEqual(await look(page));
    await stage.leave(bare);
    await stage.leave(visit);
  });

  it('ignore invalid values in the URL', async () => {
    const script = encodeURIComponent('"></div><script src="https://bad.example/x.js"></script>');
    const visit = await open(
      `campaign=large&identifiers=${script}&accent=${script}&radius=99&tool=x&theme=own&lang=it&identifier=${script}&done=https://bad.example.com/x`,
    );
    const { page } = visit;
    await page.getByRole('heading', { name: 'Richiedi la tua tessera' }).waitFor();
    expect(await page.locator('#snippet').textContent()).not.toContain('bad.example');
    expect(await page.locator('select[name=campaign]').inputValue()).toBe('seeded');
    await page.evaluate(() => history.replaceState(null, '', '/playground.html'));
    await stage.leave(visit);
  });

  it('set a fault with one click, and mark it when it has happened, also after a reload', async () => {
    const visit = await open('tool=faults');
    const { page } = visit;
    const trouble = page.getByRole('button', { name: 'Hotel Wi-Fi' });
    await trouble.click();
    const set = { method: 'GET', path: '/customer/checkcard', times: 1, fault: 'portal' };
    await expect.poll(() => stage.sandbox.faults).toMatchObject([set]);
    await page.locator('input[name=username]:visible').fill('nadia@example.com');
    await page.locator('button[type=submit]:visible').first().click();
    await page.getByText('has happened').waitFor();
    await page.reload();
    await page.getByText('has happened').waitFor();
    await expect.poll(() => trouble.getAttribute('aria-pressed')).toBe('false');
    await stage.leave(visit);
  });
});
