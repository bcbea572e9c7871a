/**
 * A page of a stage with snippets of the documentation.
 */
import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

/** A page of the site of a stage with this body and script, whose `/api` is the sandbox, as behind a gateway. */
export async function openPrinted(
  stage: Stage,
  body: string,
  script: string,
  before = '',
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await stage.browser.newPage();
  await prepare?.(page);
  const files: Readonly<Record<string, [string, string]>> = {
    '/join.html': [
      'text/html',
      `<!doctype html><html lang="en"><title>Join</title><body>${body}<script type="module" src="/join.js"></script>`,
    ],
    '/join.js': ['text/javascript', script],
  };
  for (const [path, [contentType, text]] of Object.entries(files)) {
    await page.route(`**${path}`, (route) => route.fulfill({ contentType, body: text }));
  }
  await page.route('**/api/auth', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-api-key': 'sandbox' } }),
  );
  await page.addInitScript(before);
  await page.goto(`${stage.server.url}/join.html`);
  return page;
}

/** Opens a page of one stage. */
export type PrintedPage = (
  body: string,
  script: string,
  before?: string,
  prepare?: (page: Page) => Promise<void>,
) => Promise<Page>;
