/**
 * What the drop-in loads and when: nothing twice, and the script of each step during the step before.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, enterCode, enterData, identify } from './support/visitor-actions.js';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** The names of the requested scripts, without hash. */
const scripts = ({ urls }: Visit) =>
  urls.flatMap((url) => /([^/]+?)(?:-[\da-f]{6})?\.js$/.exec(url)?.[1] ?? []);

describe('the scripts of the drop-in', () => {
  it('are one until the first form is shown', async () => {
    const visit = await stage.visit();
    await visit.page.locator('form [name=username]').waitFor();
    await visit.page.waitForLoadState('networkidle');
    expect(scripts(visit)).toEqual(['onboarding']);
    await stage.leave(visit);
  });

  it.each(['en', 'it'])(
    'are loaded during the step before they are needed, and each once (%s)',
    async (lang) => {
      const visit = await stage.visit();
      const { page } = visit;
      await page
        .locator('onboarding-flow')
        .evaluate((flow: HTMLElement, tag) => (flow.lang = tag), lang);

      await page.locator('form [name=username]').pressSequentially('n');
      await expect
        .poll(() => scripts(visit))
        .toEqual(expect.arrayContaining(['steps', `${lang}.main`]));
      await identify(visit, 'new@example.org');
      await choosePassword(visit);
      await expect.poll(() => scripts(visit)).toContain('profile');
      await visit.event('code-sent');
      await enterCode(visit, stage.code());
      await page.locator('[name=name]').fill('Ada');
      await enterData(visit);
      await page.locator('onboarding-card svg').first().waitFor();

      await page.waitForLoadState('networkidle');
      expect(scripts(visit)).toEqual([...new Set(scripts(visit))]);
      await stage.leave(visit);
    },
  );
});
