import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkToCard } from '../../../scripts/journey.mjs';
import { audit, schemes } from '../../../test/e2e/support/audit.js';
import { Stage } from '../../../test/e2e/support/stage.js';

let stage: Stage;
beforeAll(async () => {
  // The playground is fifty files.
  stage = await Stage.openShared({ keepAlive: true });
});
afterAll(() => stage.close());

/** Opens the playground; `faults` are the errors and warnings of the console, and CSP violations. */
async function open({ width = 1280, hash = '', keepSandbox = false } = {}) {
  const { page, console, violations } = await stage.visit({
    path: `/playground.html${hash}`,
    context: { viewport: { width, height: 800 }, reducedMotion: 'reduce' },
    keepSandbox,
  });
  await page.locator('input[name=username]:visible').first().waitFor();
  const faults = () => [
    ...violations,
    ...console.filter(
      (line) =>
        /^(?:error|warning|pageerror):/.test(line) &&
        // The browser logs each answer with status 402, which means a new customer.
        !line.includes('the server responded with a status of 402'),
    ),
  ];
  return { page, faults };
}

const shifts = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);

const tools = ['Setup', 'Look', 'Inbox', 'Events', 'Code', 'Faults'];

describe('the playground', () => {
  it.each([360, 1280])(
    'registers a customer up to the card at %i px, without console messages and layout shifts',
    async (width) => {
      const { page, faults } = await open({ width });
      expect(await shifts(page)).toEqual([]);
      await walkToCard(page, stage.sandbox);
      expect(faults()).toEqual([]);
    },
  );

  it('shows the code in a notification until it is used, and in the inbox', async () => {
    const { page } = await open();
    const notification = page.locator('#notification');
    await page.locator('input[name=username]:visible').fill('nadia@example.com');
    await page.locator('button[type=submit]:visible').first().click();
    const password = page.locator('input[autocomplete~=new-password]:visible').first();
    await password.fill('violet otter bridge 42');
    await page.locator('button[name=send-code]:visible').click();
    await notification.getByText('Your code is').waitFor();
    const code = stage.code();
    expect(await notification.textContent()).toContain(code);
    // A complete code is submitted without a press.
    await page.locator('input[autocomplete~=one-time-code]:visible').fill(code);
    await notification.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: 'Inbox' }).click();
    expect(await page.locator('#inbox').textContent()).toContain(code);
  });

  it('updates snippet and URL when settings change', async () => {
    const { page } = await open({ hash: '#tool=code' });
    const hasSnippet = (text: string) =>
      expect.poll(() => page.locator('#snippet').textContent()).toContain(text);
    const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check();
    await hasSnippet(`api-base="${stage.server.url}/api"`);
    await hasSnippet('lang="en"');
    await choose('Italiano');
    await choose('Maison Véra, fashion');
    await hasSnippet('lang="it"');
    await hasSnippet('--onboarding-radius: 0px;');
    await choose('CMS');
    await hasSnippet('<div\n  data-onboarding="flow"');
    await hasSnippet('min-height: 500px;');
    await page.evaluate(() => (location.hash += '&element=scattered'));
    await hasSnippet('data-onboarding="otp"');
    await page.evaluate(() => (location.hash = location.hash.replace('&element=scattered', '')));
    await choose('npm');
    await hasSnippet("import 'onboarding-elements/define.js';");
    await page.getByRole('heading', { name: 'Richiedi la tua tessera' }).waitFor();
    await expect
      .poll(() => new URL(page.url()).hash)
      .toBe('#lang=it&theme=fashion&form=npm&tool=code');
  });

  it.each(
    ['tag', 'div', 'npm'].flatMap((form) => [
      [form, 'flow', 'plain'],
      [form, 'scattered', 'fashion'],
    ]),
  )('prints a snippet that works when pasted: %s, %s, %s', async (form, element, theme) => {
    const hash = `#tool=code&scheme=dark&form=${form}&element=${element}&theme=${theme}`;
    const { page, faults } = await open({ hash });
    const text = (await page.locator('#snippet').textContent()) ?? '';
    // A page that uses npm has a bundler, which resolves the package.
    const inline = /(?<=<script type="module">)[^]*(?=<\/script>)/;
    const [contents = ''] = inline.exec(text) ?? [];
    const stdin = { contents, resolveDir: process.cwd() };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
    const pasted = text.replace(inline, () => outputFiles[0]!.text);
    // The page around it has another language and colour scheme, and no CSP.
    const body = `<!doctype html><html lang="de"><title>Shop</title><body>${pasted}`;
    await page.route('**/pasted', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${stage.server.url}/pasted`);
    const register = page.locator('onboarding-register');
    await register.getByRole('heading', { name: 'Get your card' }).waitFor();
    await expect.poll(() => page.locator('form:visible').count()).toBe(element === 'flow' ? 1 : 2);
    const looks = await register.evaluate((shown) => {
      const outermost = (shown.getRootNode() as Partial<ShadowRoot>).host ?? shown;
      const rooms = [outermost, outermost.parentElement!].map((it) => getComputedStyle(it));
      const style = getComputedStyle(shown);
      return {
        colorScheme: style.colorScheme,
        accent: style.getPropertyValue('--onboarding-accent'),
        room: Math.max(...rooms.map(({ minHeight }) => parseInt(minHeight) || 0)),
      };
    });
    expect(looks).toEqual({
      colorScheme: 'dark',
      accent: theme === 'fashion' ? '#111111' : '',
      room: element === 'flow' ? 500 : 400,
    });
    expect(await shifts(page)).toEqual([]);
    if (element === 'flow') await walkToCard(page, stage.sandbox);
    expect(faults()).toEqual([]);
  });

  it('jumps to any step, and shows the single element of that step', async () => {
    const { page, faults } = await open();
    await page.getByRole('button', { name: 'Data entry' }).click();
    await page.locator('onboarding-flow input[name=surname]:visible').waitFor();
    await page.getByRole('radio', { name: 'profile', exact: true }).check();
    await page.locator('#place > onboarding-profile input[name=surname]:visible').waitFor();
    await page.getByRole('radio', { name: 'card', exact: true }).check();
    await page
      .locator('#place > onboarding-card')
      .getByText(/700\s\d{3}/)
      .first()
      .waitFor();
    expect(await page.locator('#place > *').count()).toBe(1);
    expect(faults()).toEqual([]);
  });

  it('changes the campaign of the sandbox when one is chosen, and restores it, also after a reload', async () => {
    const before = (stage.sandbox.campaign = { CustomDataFields: { showName: true } });
    const { page } = await open({ keepSandbox: true });
    expect(stage.sandbox.campaign).toEqual(before);
    const campaign = page.locator('select[name=campaign]');
    await campaign.selectOption('sixty');
    await page.locator('select[name=shape]').selectOption('list');
    const count = () => (stage.sandbox.campaign.CustomDataFields as unknown[]).length;
    await expect.poll(count).toBeGreaterThan(20);
    await page.reload();
    await expect.poll(() => campaign.inputValue()).toBe('sixty');
    await campaign.selectOption('seeded');
    await expect.poll(() => stage.sandbox.campaign).toEqual(before);
  });

  describe.each([360, 1280])('at %i px, with every tool open', (width) => {
    /** By scheme; each tool is opened once for both. */
    const found: Record<(typeof schemes)[number], string[]> = { light: [], dark: [] };
    beforeAll(async () => {
      const { page } = await open({ width });
      const look = async (name: string, within: string) => {
        for (const scheme of schemes) {
          const violations = await audit(page, scheme, within);
          found[scheme].push(...violations.map((violation) => `${name}: ${violation}`));
        }
      };
      await look('the whole page', 'html');
      for (const name of tools) {
        const tab = page.getByRole('tab', { name });
        // The tool that is open is a part of the whole page.
        if ((await tab.getAttribute('aria-selected')) === 'true') continue;
        await tab.click();
        await look(name, '#tools');
      }
      await page.emulateMedia({ colorScheme: null });
    });

    it.each(schemes)('passes axe, %s', (scheme) => {
      expect(found[scheme]).toEqual([]);
    });
  });

  it('works with the keyboard: arrow keys for tabs, Escape closes the sheet', async () => {
    const { page } = await open({ width: 360 });
    await page.getByRole('tab', { name: 'Setup' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    const panel = page.getByRole('tabpanel');
    await expect.poll(() => panel.getAttribute('id')).toBe('panel-look');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
    const tab = page.getByRole('tab', { name: 'Look' });
    await expect.poll(() => tab.evaluate((it) => it.matches(':focus'))).toBe(true);
  });
});
