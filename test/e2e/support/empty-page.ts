import type { Page } from 'playwright-core';

/** The events of a page that tests listen to. */
const heard = ['console', 'pageerror', 'request', 'response', 'dialog'];

/**
 * Ends what a test has begun on a page, and removes what it has left: other tabs, routes, listeners, the pointer, storage
 * and cookies. The page then shows a document of this origin without a flow.
 */
export async function emptyPage(page: Page, origin: string): Promise<void> {
  const context = page.context();
  const others = context.pages().filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  for (const name of heard) page.removeAllListeners(name);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(0, 0);
  await page.goto(`${origin}/empty`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
}
