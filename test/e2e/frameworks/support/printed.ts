/**
 * Drives a page that the documentation prints, in a production build, from the first form to the finished card.
 */
import type { Browser } from 'playwright-core';
import { complaintsOf } from './complaints.js';
import { expect } from 'vitest';
import { fillJourney, routeSandbox } from '../../../../sandbox/src/testing.js';

/** What the page of the documentation does beside showing the flow. */
export interface PrintedPage {
  /** Whether it offers the options of the country, without which data entry could not be completed. */
  readonly hasOptions?: boolean;
  /** Whether it listens to `onboarding-complete` and writes the number of the card. */
  readonly hasOutput?: boolean;
}

/**
 * Registers a customer on the page at this address and expects the card, with nothing on the console. Gives the number of
 * scripts that the page has loaded.
 */
export async function reachesCard(
  browser: Browser,
  url: string,
  { hasOptions = true, hasOutput = true }: PrintedPage = {},
): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const complaints = complaintsOf(page);
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  const sandbox = await routeSandbox(page);
  sandbox.campaign = {
    CustomDataFields: {
      name: { visible: true },
      ...(hasOptions && { country: { visible: true, mandatory: true } }),
    },
    PrivacyCustomDataFields: { usedForPromotions: { visible: true, mandatory: true } },
  };
  await page.goto(url);
  const fields = { name: 'Anna', ...(hasOptions && { country: '3' }) };
  await fillJourney(page, { username: 'anna@example.org', fields });
  await page.locator('onboarding-card svg').first().waitFor();
  const { card, data } = sandbox.customers.at(-1)!;
  expect(data).toMatchObject(fields);
  if (hasOutput) await expect.poll(() => page.locator('output').textContent()).toBe(card);
  expect(complaints).toEqual([]);
  await page.close();
  return scripts.size;
}
