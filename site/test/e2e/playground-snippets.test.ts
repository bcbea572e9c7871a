import { build } from 'esbuild';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkToCard } from '../../../scripts/journey.mjs';
import { Stage } from '../../../test/e2e/support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

/** The snippet that the playground prints with these settings. */
async function printed(hash: string): Promise<string> {
  const visit = await stage.visit({
    path: `/playground.html#tool=code&${hash}`,
    context: { viewport: { width: 1280, height: 800 } },
  });
  await visit.page.locator('#snippet span').first().waitFor();
  const text = (await visit.page.locator('#snippet').textContent()) ?? '';
  await stage.leave(visit);
  return text;
}

/** The names of the attributes of the flow in markup, however they are spelled, without listeners. */
function attributesIn(markup: string): string[] {
  const [tag] = /<(onboarding-flow|OnboardingFlow)[^]*?<\/\1>/.exec(markup)!;
  const [flow] = parseFragment(tag).childNodes as { attrs: { name: string }[] }[];
  const names = flow!.attrs.map(({ name }) => name.replaceAll('-', ''));
  return names.filter((name) => !name.includes('complete'));
}

describe('the snippets of the playground', () => {
  it('have a component for React that leads to the card', async () => {
    const text = await printed('form=react&theme=toys&scheme=dark');
    const { outputFiles } = await build({
      stdin: {
        contents: `${text}\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.querySelector('#root')!).render(<Join />);`,
        resolveDir: process.cwd(),
        loader: 'tsx',
      },
      jsx: 'automatic',
      bundle: true,
      format: 'esm',
      write: false,
    });
    const visit = await stage.visit({
      prepare: async (page) => {
        await page.route('**/bare.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="de"><title>Shop</title><body><main id="root"></main><script type="module">${outputFiles[0]!.text}</script>`,
          }),
        );
      },
    });
    const { page } = visit;
    await page.getByRole('heading', { name: 'Get your card' }).waitFor();
    const flow = page.locator('onboarding-flow');
    expect(
      await flow.evaluate((element) => {
        const { colorScheme, minHeight } = getComputedStyle(element);
        const accent = getComputedStyle(element).getPropertyValue('--onboarding-accent');
        return { colorScheme, minHeight, accent };
      }),
    ).toEqual({ colorScheme: 'dark', minHeight: '500px', accent: '#c81e78' });
    const complete = page.waitForEvent('console', (message) => message.text().startsWith('700'));
    await page.locator('input[name=username]:visible').waitFor();
    await walkToCard(page, stage.sandbox);
    await complete;
    await page.context().close();
  });

  it.each([
    ['vue', 'onboarding-elements/vue.js', '@complete="complete"', 'campaign-id="1001"'],
    ['svelte', 'onboarding-elements/define.js', 'onboarding-complete={complete}', 'campaignid='],
    ['angular', 'onboarding-angular', '(complete)="complete(', 'campaignId="1001"'],
  ])('say the same for %s as for HTML', async (form, module, listener, campaign) => {
    const settings = 'privacy=yes&symbology=qr&lang=it';
    const text = await printed(`form=${form}&${settings}`);
    const html = await printed(`form=tag&${settings}`);
    expect(attributesIn(text)).toEqual(attributesIn(html));
    for (const part of [module, listener, campaign, 'min-height: 500px;'])
      expect(text).toContain(part);
  });

  it('start with the host that was chosen on another page, and tell the others of a new one', async () => {
    const visit = await stage.visit({
      path: '/playground.html#tool=code',
      context: { viewport: { width: 1280, height: 800 } },
      apart: true,
      prepare: async (page) => {
        await page.addInitScript(() => {
          if (localStorage.getItem('host') === null) localStorage.setItem('host', 'Nuxt');
        });
      },
    });
    const { page } = visit;
    await expect.poll(() => page.locator('#snippet').textContent()).toContain('vue.js');
    for (const [host, part] of [
      ['Astro', '<script>\n  import'],
      ['Next', "'use client'"],
      ['PHP', '<?php'],
      ['Django', '{% load static %}'],
    ] as const) {
      await page.getByRole('radio', { name: host, exact: true }).check();
      await expect.poll(() => page.locator('#snippet').textContent()).toContain(part);
    }
    await page.goto(`${stage.server.url}/`);
    await expect.poll(() => page.locator('#snippet').textContent()).toContain('{% load static %}');
    await page.context().close();
  });
});
