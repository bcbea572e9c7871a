/**
 * Forced colours: states must differ by shape.
 */
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { identify, logIn, prove } from './support/visitor-actions.js';
import { seededPassword } from '../../sandbox/src/index.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

it('an answer in forced colours shows both that it is selected and that it has the focus', async () => {
  const visit = await stage.visit({ context: { forcedColors: 'active' } });
  const { page } = visit;
  await identify(visit, 'forced@example.org');
  await prove(visit, stage);
  const answer = (value: string) => page.locator(`[name=usedforpromotions][value=${value}]`);
  const look = (value: string) =>
    answer(value).evaluate((input) => {
      const label = input.closest('label')!;
      const { outlineWidth, outlineStyle, borderTopWidth } = getComputedStyle(label);
      return {
        ring: `${outlineWidth} ${outlineStyle}`,
        border: borderTopWidth,
        // As laid out: the motion of an arriving step changes the box on the screen.
        width: label.offsetWidth,
        height: label.offsetHeight,
      };
    });
  await answer('true').waitFor();
  const before = await look('true');
  await answer('true').focus();
  await page.keyboard.press('Space');
  const chosen = await look('true');
  expect(chosen.ring).toBe('3px solid');
  expect(chosen.border).not.toBe(before.border);
  expect(chosen).toMatchObject({ width: before.width, height: before.height });
  await page.keyboard.press('ArrowRight');
  expect((await look('true')).border).toBe(before.border);
  expect((await look('false')).ring).toBe('3px solid');
  await page.keyboard.press('Tab');
  const left = await look('false');
  expect(left.ring).toMatch(/none$/);
  expect(left.border).toBe(chosen.border);
  await stage.leave(visit);
});

it('forced colours tell a primary button from an input, and a text button from text', async () => {
  const visit = await stage.visit({ context: { forcedColors: 'active' } });
  const { page } = visit;
  const colours = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });
  await page.locator('button[type=submit]').waitFor();
  const primary = await colours('button[type=submit]');
  const input = await colours('form input');
  expect(primary.backgroundColor).not.toBe(input.backgroundColor);
  expect(primary.color).not.toBe(input.color);
  const text = await colours('form label');
  expect((await colours('button[name=use-card]')).color).not.toBe(text.color);
  await page.locator('button[type=submit]').hover();
  expect(await colours('button[type=submit]')).toEqual(primary);
  await stage.leave(visit);
});

it('the label of a primary button is readable in forced colours: the page is not drawn behind it', async () => {
  const visit = await stage.visit({ context: { forcedColors: 'active' } });
  const button = visit.page.locator('button[type=submit]');
  await button.waitFor();
  const { data, width, height } = PNG.sync.read(
    await button.screenshot({ animations: 'disabled' }),
  );
  const isLight = (at: number) => data.subarray(at, at + 3).every((part) => part > 240);
  const pixels = Array.from({ length: width * height }, (_, index) => index * 4);
  const share = pixels.filter(isLight).length / pixels.length;
  // The letters are light, and so is the page.
  expect(share).toBeGreaterThan(0.002);
  expect(share).toBeLessThan(0.05);
  await stage.leave(visit);
});

it('the printed rules show the badges of both wallets, and their names in forced colours', async () => {
  const blocks = readFileSync('docs/theming.md', 'utf8').split('```css\n');
  const [rules = ''] =
    blocks.find((block) => block.startsWith('@media (forced-colors: none)'))?.split('```') ?? [];
  const visit = await stage.visit({
    // The policy of the demo shows no pictures.
    context: { bypassCSP: true },
    body: `<style>${rules}</style><onboarding-flow start="login" campaignid="1001" categoryid="1703" api-base="/api" api-key="sandbox"></onboarding-flow>`,
  });
  const { page } = visit;
  // As a gateway does that makes passes.
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'x-onboarding-wallet': 'apple, google' };
    await route.fulfill({ response, headers });
  });
  await page.reload();
  await logIn(visit, 'registered@example.com', seededPassword);
  const look = (name: string) =>
    page.getByRole('button', { name: `Add to ${name} Wallet` }).evaluate((button) => {
      const { backgroundImage, color, height } = getComputedStyle(button);
      const picture = /[^/"]+\.svg/.exec(backgroundImage)?.[0];
      return { picture, isHidden: color === 'rgba(0, 0, 0, 0)', isHigh: parseFloat(height) >= 48 };
    });
  expect(await look('Apple')).toEqual({ picture: 'apple.svg', isHidden: true, isHigh: true });
  expect(await look('Google')).toEqual({ picture: 'google.svg', isHidden: true, isHigh: true });
  await page.emulateMedia({ forcedColors: 'active' });
  const plain = { picture: undefined, isHidden: false, isHigh: true };
  expect([await look('Apple'), await look('Google')]).toEqual([plain, plain]);
  await stage.leave(visit);
});
