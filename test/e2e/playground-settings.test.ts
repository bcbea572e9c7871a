import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const open = (hash: string): Promise<Visit> =>
  stage.visit({
    path: `/playground.html#${hash}`,
    context: { viewport: { width: 1280, height: 800 } },
  });

describe('the settings of the playground', () => {
  it("translate the campaign's fields from the next form on", async () => {
    const visit = await open('campaign=typical&shape=list');
    const { page } = visit;
    await page.locator('input[name=username]:visible').waitFor();
    await page.getByRole('radio', { name: 'Italiano', exact: true }).check();
    await page.getByRole('heading', { name: 'Richiedi la tua tessera' }).waitFor();
    await page.getByRole('button', { name: 'Data entry' }).click();
    await page.locator('onboarding-profile details summary').click();
    await page.getByText('Negozio preferito').first().waitFor();
    // The page's inbox shows the code, so `leave`, which searches for secrets, does not apply.
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

  it('have what the page knows and where it leads, in the snippet and on the stage', async () => {
    const visit = await open('form=div');
    const { page } = visit;
    const field = page.locator('onboarding-register [name=username]:visible');
    await field.waitFor();
    const known = page.getByLabel('The page knows the visitor as');
    const snippet = () => page.locator('#snippet').textContent();
    for (const refused of ['anna@gmail.com', 'a"@example.com', '12']) {
      await known.fill(refused);
      await known.press('Enter');
      await expect.poll(() => known.evaluate((it) => it.matches(':invalid'))).toBe(true);
    }
    expect(new URL(page.url()).hash).not.toContain('identifier');
    await known.fill('nadia@example.com');
    await known.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('nadia@example.com');
    const done = page.getByLabel('“Continue” after the card');
    for (const refused of ['https://shop.test/', '//shop.example/x', 'javascript:x']) {
      await done.fill(refused);
      await done.press('Enter');
      await expect.poll(() => done.evaluate((it) => it.matches(':invalid'))).toBe(true);
    }
    await done.fill('https://your-shop.example/welcome');
    await done.press('Enter');
    await expect.poll(snippet).toContain('data-done-url="https://your-shop.example/welcome"');
    await expect.poll(snippet).toContain('data-identifier="nadia@example.com"');
    await page.getByRole('button', { name: 'Card', exact: true }).click();
    const onward = page.locator('#place').getByRole('link', { name: 'Continue' });
    expect(await onward.getAttribute('href')).toBe('https://your-shop.example/welcome');
    // The page's inbox shows the code, so `leave`, which searches for secrets, does not apply.
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

  it('lead to every step also with mobile numbers only', async () => {
    const visit = await open('identifiers=mobile');
    const { page } = visit;
    const shop = page.locator('#place');
    await shop.getByLabel('Mobile number').waitFor();
    await page.getByRole('button', { name: 'Data entry' }).click();
    await shop.locator('input[name=surname]:visible').waitFor();
    await page.getByRole('button', { name: 'Error page' }).click();
    await shop.getByText('This account is blocked').waitFor();
    await page.locator('#start-again').click();
    await shop.getByLabel('Mobile number').waitFor();
    // The page's inbox shows the code, so `leave`, which searches for secrets, does not apply.
  });
});
