/** Runs the scenarios in one engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countEnd } from '../../scripts/webkit-ends.mjs';
import type { Scenario } from './scenario.js';
import { scenarios } from './scenarios.js';
import { Site, type Page } from './site.js';
import { until, type Tab } from './tab.js';
import { Visit } from './visit.js';

export function smoke(engine: string, open: () => Promise<Tab>): void {
  describe(`the built drop-in in ${engine}`, () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await open();
    });
    afterAll(() => tab.close());

    /** Shows a page to a new visitor. */
    async function at(page: Page, act: (visit: Visit) => Promise<void>): Promise<void> {
      const site = await Site.open(page);
      try {
        await tab.go(site.url);
        await act(new Visit(tab, site));
      } finally {
        await site.close();
      }
    }

    const visit = (scenario: Scenario) =>
      at(scenario, async (visit) => {
        await scenario.walk(visit);
        const { violations, uncaught } = await visit.recorded();
        expect(violations).toEqual([]);
        expect(uncaught).toEqual([]);
      });

    const reopen = async () => {
      await tab.close();
      tab = await open();
    };

    it.each(scenarios)('$title', async (scenario) => {
      try {
        await visit(scenario);
      } catch (error) {
        if (!tab.hasEnded()) throw error;
        // It has no result: the visit begins again in a new browser.
        countEnd(`in the smoke: ${scenario.title}`);
        await reopen();
        await visit(scenario);
      }
      // Firefox asks what to do with the downloaded file, and the next navigation of its tab may not end.
      if (scenario.hasWallet) await reopen();
    });

    it('enforces the policy of the page, and reports what it forbids', () =>
      at({ body: '' }, async (visit) => {
        const write = () =>
          tab.run(() => {
            try {
              document.createElement('b').innerHTML = '<i></i>';
              return 'allowed';
            } catch {
              return 'forbidden';
            }
          });
        expect(await write()).toBe('forbidden');
        await until('a report', async () => (await visit.recorded()).violations.length > 0);
      }));
  });
}
