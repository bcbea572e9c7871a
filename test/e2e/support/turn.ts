/** Waits for what a page has begun, instead of for a time. */
import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** Resolves when the page has painted its present state, and has run the tasks that it planned for then. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  );

/** Watches the requests of a page; the function resolves when all that it sends now are answered. */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    // Playwright has an overload for each event.
    page.on(end as 'requestfinished', (request) => open.delete(request));
  }
  return async () => {
    await painted(page);
    await expect.poll(() => open.size).toBe(0);
  };
}
