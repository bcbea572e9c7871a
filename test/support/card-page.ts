/** Serves a page with a card from memory: the elements and the sandbox, nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { languageTablesOfEsbuild } from '../../scripts/language-tables.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const script = `
import { defineTags } from '../../src/elements/define-tags.js';
import { createSandbox } from '../../sandbox/src/index.js';
defineTags();
const wanted = new URLSearchParams(location.search);
const sandbox = createSandbox();
const customer = sandbox.customers.find((one) => one.username === 'registered@example.com');
if (wanted.has('code')) customer.fidelyCode = wanted.get('code');
if (wanted.has('card')) customer.card = wanted.get('card');
if (wanted.has('name')) customer.data.name = wanted.get('name');
const element = document.createElement('onboarding-flow');
Object.assign(element, {
  campaignid: '1001', categoryID: '1703', apiBase: '/api', apiKey: 'sandbox', start: 'login', noResume: true,
  symbology: wanted.get('symbology') ?? undefined,
  fetch: (input, init) => sandbox.fetch(new Request(new URL(String(input).replace('/api', ''), location.href), init)),
});
for (const token of ['accent', 'on-accent']) {
  if (wanted.has(token)) element.style.setProperty('--onboarding-' + token, wanted.get(token));
}
document.documentElement.lang = wanted.get('lang') ?? 'en';
document.documentElement.dir = wanted.get('dir') ?? 'ltr';
document.querySelector('main').append(element);
`;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Card</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script></head><body><main></main></body></html>`;

const css = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 16px; background: light-dark(#fff, #14161a); color: light-dark(#1b1d21, #f1f2f4); }`;

/** Opens the page and logs a customer in, up to the drawn barcode. */
export async function openCardPage(page: Page, url: string, query: Record<string, string>) {
  await page.goto(`${url}?${new URLSearchParams(query).toString()}`);
  await page.locator('input[name=username]').fill('registered@example.com');
  await page.locator('input[name=current-password]').fill('correct horse battery staple');
  await page.locator('button[type=submit]').click();
  await page.locator('.card svg.bars[width]:not([width="100%"])').waitFor();
}

/** Returns the address and a function that closes the server. */
export async function serveCardPage() {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: 'test/support', loader: 'ts' },
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: '/',
    write: false,
    logLevel: 'error',
    plugins: [languageTablesOfEsbuild],
  });
  const scripts = new Map(
    outputFiles.map(({ path, text }) => [path.replace('/stdin.js', '/page.js'), text]),
  );
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const code = scripts.get(pathname);
    const type = code ? 'text/javascript' : pathname === '/page.css' ? 'text/css' : 'text/html';
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Security-Policy', policy);
    response.end(code ?? (type === 'text/css' ? css : page));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
