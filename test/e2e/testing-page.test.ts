/**
 * The examples of `sandbox/docs/testing.md`, run as printed in a project of a user.
 */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions } from './support/chromium.js';
import { HostProject } from './support/host-project.js';
import { serveApp } from './frameworks/support/app-server.js';

const page = readFileSync('sandbox/docs/testing.md', 'utf8');

/** The snippets that begin with the name of their file. */
const files = new Map(
  [...page.matchAll(/```js\n\/\/ ([\w./-]+)\n([^]*?)```/g)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);

/** Draws the card with each kind of barcode, and removes it. */
const cardTest = `
import 'onboarding-elements/define.js';
import 'onboarding-sandbox/testing-dom.js';
import { expect, it, vi } from 'vitest';

it.each(['code128', 'ean13', 'qr'])('a card with %s', async (symbology) => {
  const card = document.createElement('onboarding-card');
  document.body.append(
    Object.assign(card, { symbology, card: '12345678', fidelyCode: '4006381333931' }),
  );
  const found = (selector) => card.shadowRoot.querySelector('[part~=card] ' + selector);
  const bars = () => found('svg.bars path')?.getAttribute('d') ?? '';
  await vi.waitFor(() => expect(bars().length).toBeGreaterThan(100), 50_000);
  expect(found('[part~=card-number]').textContent.replaceAll(/\\s/g, '')).toBe('12345678');
  card.remove();
}, 60_000);`;

/** jsdom has no active element after a focused input has left a shadow root, and `:focus-within` throws there. */
const sessionTest = `
import 'onboarding-elements/define.js';
import 'onboarding-sandbox/testing-dom.js';
import { expect, it, vi } from 'vitest';

it('a session that has expired', async () => {
  const other = document.createElement('div');
  const input = document.createElement('input');
  other.attachShadow({ mode: 'open' }).append(input);
  const flow = document.createElement('onboarding-flow');
  const fetch = async () => Response.json({}, { status: 401 });
  Object.assign(flow, { campaignid: '1001', categoryID: '1703', apiBase: '/api', fetch });
  document.body.append(other, flow);
  const drawn = () => flow.shadowRoot.querySelector('onboarding-register');
  await vi.waitFor(() => expect(drawn()).toBeTruthy(), 50_000);
  input.focus();
  input.remove();
  const adopted = flow.adoptSession({ accessToken: 'T' });
  await expect(adopted).rejects.toMatchObject({ problem: { code: 'session-expired' } });
  const logIn = () => flow.shadowRoot.querySelector('onboarding-login')?.shadowRoot;
  await vi.waitFor(() => expect(logIn()?.querySelector('form')).toBeTruthy(), 50_000);
  flow.remove();
}, 60_000);`;

let project: HostProject;
beforeAll(() => {
  project = new HostProject();
  // A busy machine takes longer than that of a reader.
  for (const [name, text] of files) project.write(name, text.replaceAll(' 4_000)', ' 60_000)'));
});
afterAll(() => project.remove());

describe('the examples of sandbox/docs/testing.md', () => {
  it('are all found', () => {
    expect([...files.keys()]).toEqual(['join.test.js', 'playwright.config.js', 'e2e/join.e2e.js']);
  });

  it('pass in Vitest with jsdom', async () => {
    project.write('vitest.config.js', 'export default { test: { testTimeout: 60_000 } };');
    project.write('card.test.js', `// @vitest-environment jsdom\n${cardTest}`);
    const { code, output } = await project.run('vitest/vitest.mjs', [
      'run',
      'join.test.js',
      'card.test.js',
    ]);
    expect(output).toMatch(/Tests +4 passed/);
    expect(code).toBe(0);
  });

  it('lead an expired session to its log-in in jsdom, where nothing has the focus', async () => {
    project.write('session.test.js', `// @vitest-environment jsdom\n${sessionTest}`);
    const { code, output } = await project.run('vitest/vitest.mjs', ['run', 'session.test.js']);
    expect(output).toMatch(/Tests +1 passed/);
    expect(code).toBe(0);
  });

  it('of Playwright are not run by Vitest', async () => {
    const { code, output } = await project.run('vitest/vitest.mjs', ['list', '--filesOnly']);
    expect(code).toBe(0);
    expect(output).toContain('join.test.js');
    expect(output).not.toContain('e2e');
  });

  it('pass in Playwright', async () => {
    cpSync('dist', join(project.folder, 'site', 'onboarding'), { recursive: true });
    project.write(
      'site/join.html',
      `<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>Join</title>
      <script type="module" src="/onboarding/onboarding.js"></script>
      <onboarding-flow campaignid="1001" categoryid="1703" api-base="/api"></onboarding-flow>`,
    );
    const site = await serveApp([join(project.folder, 'site')]);
    const use = { baseURL: site.url, launchOptions: chromiumOptions() };
    project.write(
      'here.config.js',
      `import printed from './playwright.config.js';
      export default { ...printed, ...${JSON.stringify({ timeout: 60_000, use, reporter: 'line' })} };`,
    );
    const { code, output } = await project.run('@playwright/test/cli.js', [
      'test',
      '--config=here.config.js',
    ]);
    site.close();
    expect(output).toContain('1 passed');
    expect(code).toBe(0);
  });
});
