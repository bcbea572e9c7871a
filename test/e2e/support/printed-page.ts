/**
 * Snippets of the documentation as they are printed, and a page with them.
 */
import { readFileSync } from 'node:fs';
import { build, type Loader } from 'esbuild';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './stage.js';

/** The only snippet of a page with this language that contains the text. */
export function snippet(page: string, language: string, text: string): string {
  const all = [...readFileSync(page, 'utf8').matchAll(/```(\w+)\n([^]*?)```/g)];
  const found = all.filter(([, name, code]) => name === language && code?.includes(text));
  expect(found, `${page}: ${text}`).toHaveLength(1);
  return found[0]![2]!;
}

export async function bundled(contents: string, loader: Loader): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]!.text;
}

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
