import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Platform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOf } from '../../../scripts/frameworks.mjs';
import { Stage } from '../support/stage.js';
import { serveApp } from './support/app-server.js';

describe('the server-rendered React app', () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await Stage.open();
    folder = await mkdtemp(join(tmpdir(), 'onboarding-elements-'));
  });
  afterAll(async () => {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Bundles a script that can use the app as `page`. */
  async function bundle(script: string, platform: Platform): Promise<string> {
    const api = JSON.stringify(`${stage.server.url}/api`);
    const contents = `
      import { createElement } from 'react';
      import { ServerRendered } from './ServerRendered.js';
      const options = async () => [];
      const page = createElement(ServerRendered, { apiBase: ${api}, options });
      ${script}`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: join(appOf('react'), 'src') },
      bundle: true,
      format: platform === 'node' ? 'cjs' : 'esm',
      platform,
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  }

  it('has the form, the function properties and the listeners after hydration', async () => {
    const server = join(folder, 'server.cjs');
    const drawing = `
      import { renderToString } from 'react-dom/server';
      export const html = renderToString(page);`;
    await writeFile(server, await bundle(drawing, 'node'));
    const { html } = (await import(server)) as { html: string };
    expect(html).toMatch(/<onboarding-flow [^>]*api-base="[^"]+" no-reset=""/);
    const hydrating = `
      import { hydrateRoot } from 'react-dom/client';
      hydrateRoot(document.querySelector('#app'), page);`;
    await writeFile(join(folder, 'client.js'), await bundle(hydrating, 'browser'));
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>Join</title>
      <div id="app">${html}</div><script type="module" src="client.js"></script>`,
    );
    const app = await serveApp([folder]);
    const page = await stage.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (!message.text().includes('402')) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(app.url);
    await page.locator('form [name=username]').fill('new@example.com');
    await page.locator('form button[type=submit]').click();
    await expect.poll(() => page.locator('#status').textContent()).toBe('new');
    const given = await page.locator('onboarding-flow').evaluate((element) => {
      const { options, noReset } = element as HTMLElementTagNameMap['onboarding-flow'];
      return [typeof options, noReset];
    });
    expect(given).toEqual(['function', true]);
    expect(complaints).toEqual([]);
    await page.close();
    app.close();
  });
});
