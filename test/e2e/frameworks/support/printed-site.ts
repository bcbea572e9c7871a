/**
 * A page of a site with snippets of the documentation on it, as they are printed. The addresses of the package lead to the
 * build, those of the API to a sandbox.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Loader } from 'esbuild';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { routeSandbox } from '../../../../sandbox/src/testing.js';

export const site = 'https://shop.example';
export const define = `import 'onboarding-elements/define.js';\n`;
export const flow = (api: string, more = '') =>
  `<onboarding-flow campaignid="1001" categoryid="1703" api-base="${api}" ${more}></onboarding-flow>`;

/** The only snippet of a page with this language that contains the text. */
export function snippet(file: string, language: string, text: string): string {
  const all = [...readFileSync(file, 'utf8').matchAll(/^ *```(\w+)\n([^]*?)```/gm)];
  const found = all.filter(([, name, code]) => name === language && code?.includes(text));
  expect(found, `${file}: ${text}`).toHaveLength(1);
  return found[0]![2]!;
}

/** Bundles a script as a page with the package installed would. */
export async function bundled(contents: string, loader: Loader = 'ts'): Promise<string> {
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

/** Opens a page with this body and script, and gives the sandbox behind it. */
export async function openPage(page: Page, body: string, script = '', apiBase = '/api') {
  const sandbox = await routeSandbox(page, { apiBase });
  await page.route(/\/(?:onboarding|dist)\/(?:chunks\/)?[^/]+\.js$/, async (route) => {
    const url = route.request().url();
    const [, path = ''] = /\/(?:onboarding|dist)\/(.+)$/.exec(url) ?? [];
    const headers = { 'access-control-allow-origin': '*' };
    const folder = url.includes('/onboarding-sandbox/') ? 'sandbox/dist' : 'dist';
    const content = await readFile(join(folder, path), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', headers, body: content });
  });
  const contentType = 'text/html';
  const html = `<!doctype html><html lang="en"><title>Join</title><body>${body}<script type="module">${script}</script>`;
  await page.route(`${site}/join.html`, (route) => route.fulfill({ contentType, body: html }));
  await page.goto(`${site}/join.html`);
  return sandbox;
}

/** The first field of the journey. */
export const username = (page: Page) => page.locator('form [name=username]');
