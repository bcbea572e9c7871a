/**
 * The React components in a browser, with each React version: rendered there, and rendered on a server first.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Platform } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveApp } from './frameworks/support/app-server.js';
import { Stage } from './support/stage.js';

const versions = ['18', '19'] as const;
type Version = (typeof versions)[number];

/** The folders of React's packages in a version. */
function packagesOf(version: Version): Record<string, string> {
  const base = version === '19' ? 'package.json' : `test/react/react-${version}/package.json`;
  const { resolve } = createRequire(join(process.cwd(), base));
  return Object.fromEntries(
    ['react', 'react-dom'].map((name) => [name, dirname(resolve(`${name}/package.json`))]),
  );
}

/** Renders into `place`, or takes over what a server has rendered there. */
const rendering = `import { createRoot, hydrateRoot } from 'react-dom/client';
    if (place.firstChild) hydrateRoot(place, page); else createRoot(place).render(page);`;

/** The page of all tests: a component whose handlers and options are new at each render. */
const app = (api: string) => `
  import * as React from 'react';
  import { OnboardingFlow } from 'onboarding-elements/react.js';

  function App() {
    const [count, setCount] = React.useState(0);
    const [isShown, setShown] = React.useState(true);
    const [heard, setHeard] = React.useState([]);
    const flow = React.useRef(null);
    const hear = (text) => setHeard((before) => [...before, text + ' in render ' + count]);
    return React.createElement(React.Fragment, null,
      React.createElement('button', { id: 'more', onClick: () => setCount(count + 1) }, count),
      React.createElement('button', { id: 'toggle', onClick: () => setShown(!isShown) }, 'toggle'),
      React.createElement('output', { id: 'heard' }, heard.join('; ')),
      isShown && React.createElement(OnboardingFlow, {
        ref: flow,
        className: 'wide', campaignId: '1001', categoryId: 1703, apiBase: '${api}', apiKey: 'sandbox',
        noReset: true, debug: false,
        options: count < 2 ? async () => [{ value: String(count), label: 'Country' }] : undefined,
        onReady: ({ detail }) => hear('ready ' + detail.step),
        onIdentified: ({ detail }) => hear('identified ' + detail.status),
        onError: ({ detail }) => hear('error ' + detail.code),
        onClick: () => { globalThis.clicked = flow.current?.localName; },
      }, React.createElement('a', { href: '/register' }, 'Register')),
    );
  }
  export const page = React.createElement(React.StrictMode, null, React.createElement(App));
`;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const flow = (page: Page) => page.locator('onboarding-flow');
const heard = (page: Page) => page.locator('#heard').textContent();

describe.each(versions)('the components in React %s', (version) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serveApp>>;
  let complaints: string[];
  /** What a server renders. */
  let rendered: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onboarding-elements-'));
    site = await serveApp([folder]);
    const client = `const place = document.querySelector('#app'); ${rendering}`;
    const server = `import { renderToString } from 'react-dom/server'; export const html = renderToString(page);`;
    const file = join(folder, `server-${version}.cjs`);
    const scripts = await Promise.all([bundle(client, 'browser'), bundle(server, 'node')]);
    await writeFile(join(folder, 'client.js'), scripts[0]);
    await writeFile(file, scripts[1]);
    ({ html: rendered } = (await import(file)) as { html: string });
  });
  afterAll(async () => {
    site.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function bundle(script: string, platform: Platform): Promise<string> {
    const { outputFiles } = await build({
      stdin: {
        contents: `${app(`${stage.server.url}/api`)}\n${script}`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      format: platform === 'node' ? 'cjs' : 'esm',
      platform,
      alias: packagesOf(version),
      define: { 'process.env.NODE_ENV': '"development"' },
      write: false,
    });
    return outputFiles[0]!.text;
  }

  async function visit(where: 'client' | 'server'): Promise<Page> {
    stage.sandbox.reset();
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>Join</title>
      <div id="app">${where === 'server' ? rendered : ''}</div><script type="module" src="client.js"></script>`,
    );
    const page = await stage.browser.newPage();
    complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(site.url);
    return page;
  }

  it('are rendered by a server as tags with their attributes', () => {
    expect(rendered).toContain('api-base="');
    expect(rendered).toContain('class="wide"');
    expect(rendered).toContain('<a href="/register">Register</a></onboarding-flow>');
  });

  it.each(['client', 'server'] as const)(
    'call the handlers of the last render, on the %s rendered first',
    async (where) => {
      const page = await visit(where);
      await expect.poll(() => heard(page)).toBe('ready register in render 0');
      await page.locator('#more').click();
      await page.locator('form [name=username]').fill('new@example.com');
      await page.locator('form button[type=submit]').click();
      await expect.poll(() => heard(page)).toContain('; identified new in render 1');
      expect(complaints.filter((text) => !text.includes('402'))).toEqual([]);
      await page.close();
    },
  );

  it.each(['client', 'server'] as const)(
    'set functions as properties and texts as attributes, on the %s rendered first',
    async (where) => {
      const page = await visit(where);
      await expect.poll(() => heard(page)).toContain('ready');
      const given = () =>
        flow(page).evaluate(async (element) => {
          const { options, noReset, debug, categoryID } =
            element as unknown as HTMLElementTagNameMap['onboarding-flow'];
          const choices = await options?.('country', {});
          const name = element.getAttribute('class');
          return [
            choices?.[0]?.value,
            noReset,
            Boolean(debug as unknown),
            String(categoryID),
            name,
          ];
        });
      expect(await given()).toEqual(['0', true, false, '1703', 'wide']);
      await page.locator('#more').click();
      await expect.poll(given).toEqual(['1', true, false, '1703', 'wide']);
      await page.locator('#more').click();
      await expect.poll(given).toEqual([undefined, true, false, '1703', 'wide']);
      await flow(page).click();
      expect(await page.evaluate('globalThis.clicked')).toBe('onboarding-flow');
      await page.close();
    },
  );

  it('hear each event once when the element was removed and inserted again', async () => {
    const page = await visit('client');
    await expect.poll(() => heard(page)).toContain('ready');
    for (let clicks = 0; clicks < 2; clicks += 1) await page.locator('#toggle').click();
    await page.locator('form [name=username]').fill('new@example.com');
    await page.locator('form button[type=submit]').click();
    await expect.poll(() => heard(page)).toContain('identified');
    expect((await heard(page))?.match(/identified/g)).toHaveLength(1);
    await page.close();
  });
});
