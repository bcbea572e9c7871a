import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../pages/playground/states.js';
import { version } from '../../../src/domain/version.js';
import { Stage } from '../../../test/e2e/support/stage.js';

let stage: Stage;
beforeAll(async () => {
  // Each of the states loads some forty files, and none of them fails.
  stage = await Stage.open({ keepAlive: true });
});
afterAll(() => stage.close());

const context = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

const cards = (page: Page) =>
  page.locator('.card').evaluateAll((items) =>
    items.map((item) => ({
      id: item.getAttribute('data-state')!,
      outcome: item.getAttribute('data-outcome')!,
      figures: [...item.querySelectorAll('.figures li')].map(({ textContent }) => textContent),
    })),
  );

/** The dialog of the browser would stop the page. */
async function recordPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = '';
    };
  });
}

interface Measured {
  /** By kind. */
  readonly found: Record<string, number>;
  /** The contrast of the ring of a focused text button with the white page. */
  readonly ring: number;
}

/** As text: the test runner would rewrite an `import()` of the page. */
const measure = `(async () => {
  const { figures } = await import('/playground/figures.js');
  const { contrastOf, read } = await import('/playground/colour.js');
  const { findAllDeep } = await import('/playground/visitor.js');
  const place = document.querySelector('#place');
  const button = findAllDeep(place, 'button').find((it) => it.part.contains('button-text'));
  button.focus();
  return {
    ring: contrastOf(read(getComputedStyle(button).outlineColor), read('#fff')),
    found: Object.fromEntries(figures(place).map(({ what, ratio }) => [what, ratio])),
  };
})()`;

describe('the gallery', () => {
  it('draws every state in the chosen brand and language, and passes axe', async () => {
    const visit = await stage.visit({
      path: '/gallery.html#theme=books&lang=de',
      context,
      prepare: recordPrints,
    });
    const { page } = visit;
    await page.getByRole('button', { name: 'Print' }).click();
    // The dialog of the browser opens once every state is drawn.
    const isPrinted = () => page.evaluate(() => 'printed' in document.documentElement.dataset);
    await expect.poll(isPrinted, { timeout: 280_000, interval: 500 }).toBe(true);
    const drawn = await cards(page);
    expect(drawn.map(({ id }) => id)).toEqual(states.map(({ id }) => id));
    expect(await page.locator('#progress').textContent()).toContain('All contrast figures hold');
    // Its request has been given up by now, but the picture is still that of its title.
    const waiting = page.frameLocator('[data-state=register-busy] iframe');
    expect(await waiting.locator('form [aria-busy=true]').count()).toBe(1);
    const consents = await page.locator('#consents li').allTextContents();
    expect(consents).toHaveLength(3);
    expect(await page.locator('#consents h3').textContent()).toBe(`German · version ${version}`);
    expect(await page.locator('#css').textContent()).toContain('--onboarding-accent: #7a1f2b;');
    expect(drawn.filter(({ outcome }) => outcome !== 'drawn')).toEqual([]);
    expect(drawn.filter(({ figures }) => !figures.some((text) => text.startsWith('Text')))).toEqual(
      [],
    );
    const frame = page.frameLocator('[data-state=register] iframe');
    await frame.getByRole('heading', { name: 'Hol dir deine Karte' }).waitFor();
    expect(await page.locator('#subject').textContent()).toMatch(/^Carta & Penna · German · /);

    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: ['iframe'] }),
    );
    expect(violations).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.gallery-tools').isVisible()).toBe(false);
    expect(await page.getByText('Seen and approved').isVisible()).toBe(true);
    await page.context().close();
  }, 300_000);

  it('draws on a phone only what is in view, until it is printed', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const visit = await stage.visit({ path: '/gallery.html', context: { ...context, ...phone } });
    const { page } = visit;
    await page.locator('[data-state=register][data-outcome=drawn]').waitFor();
    const outcomes = async () => (await cards(page)).map(({ outcome }) => outcome);
    await expect.poll(outcomes, { timeout: 30_000 }).not.toContain('loading');
    const waiting = async () => (await outcomes()).filter((it) => it === 'waiting').length;
    const before = await waiting();
    expect(before).toBeGreaterThan(states.length / 2);
    const last = page.locator('.card').last();
    await last.scrollIntoViewIfNeeded();
    await page.locator(`[data-state=${states.at(-1)!.id}][data-outcome=drawn]`).waitFor();
    await page.getByRole('button', { name: 'Print' }).click();
    const next = page.locator('.card[data-outcome=waiting]').first();
    const id = await next.getAttribute('data-state');
    await page.locator(`[data-state=${id}][data-outcome=drawn]`).waitFor();
    await page.context().close();
  });

  it('shows the contrast of the colours as rendered', async () => {
    const visit = await stage.visit({ path: '/state.html?id=register&theme=plain', context });
    const { page } = visit;
    await page.locator('html[data-outcome=drawn]').waitFor();
    const { found, ring } = await page.evaluate<Measured>(measure);
    // White on #2b50c8, by the formula of WCAG.
    expect(found.Button).toBeCloseTo(6.81, 1);
    expect(found.Focus).toBeCloseTo(ring, 1);
    expect(found.Border).toBeGreaterThan(3);
    expect(found.Text).toBeGreaterThan(4.5);
    await stage.leave(visit);
  });

  it('draws each state in the light and in the dark, side by side', async () => {
    const visit = await stage.visit({ path: '/gallery.html#theme=toys&beside=schemes', context });
    const { page } = visit;
    await page.locator('[data-state=register][data-outcome=drawn]').waitFor();
    const names = page.locator('[data-state=register] .variant > p');
    expect(await names.allTextContents()).toEqual(['light', 'dark']);
    const surfaces = await Promise.all(
      [0, 1].map((index) =>
        page
          .frameLocator(`[data-state=register] .variant:nth-child(${index + 1}) iframe`)
          .locator('#device')
          .evaluate((device) => getComputedStyle(device).backgroundColor),
      ),
    );
    expect(new Set(surfaces).size).toBe(2);
    await page.context().close();
  });

  it('reports a contrast that is too low', async () => {
    const hash = 'theme=own&accent=%23ffdd00&ink=%23ffffff&surface=%23ffffff';
    const visit = await stage.visit({ path: `/gallery.html#${hash}`, context });
    const figure = visit.page.locator('[data-state=register] .figures [data-fine=false]');
    await figure.getByText(/^Button/).waitFor();
    expect(await figure.first().textContent()).toMatch(/Button 1\.\d, less than 4\.5/);
    await visit.page.context().close();
  });
});
