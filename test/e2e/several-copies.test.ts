/**
 * The drop-in on a page with another copy of itself, with the elements of the package, or with the page's own
 * Lit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { CmsSite, data, place, script } from './support/cms-site.js';
import { Stage } from './support/stage.js';

let stage: Stage;
let site: CmsSite;
/** The bundle of `import 'onboarding-elements/define.js'`. */
let bundled: string;
beforeAll(async () => {
  stage = await Stage.open();
  site = await CmsSite.create(stage);
  const { outputFiles } = await build({
    entryPoints: ['dist/define.js'],
    bundle: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
  });
  bundled = outputFiles[0]?.text ?? '';
});
afterEach(() => site.leave());
afterAll(async () => {
  site.close();
  await stage.close();
});

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const secondSays = [`onboarding-elements is here already: ${version} stays, not ${version}.`];

it.each([
  ['under another address', script.replace('onboarding.js', 'onboarding.js?v=2'), secondSays],
  [
    'by the classic script',
    script.replace('type="module"', 'async').replace('.js', '.classic.js'),
    [],
  ],
])('the drop-in loaded a second time %s leaves the first copy working', async (_, two, says) => {
  const { page, said, identifier } = await site.open(`${place}${script}${two}`);
  await identifier.fill('ada@example.com');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('onboarding-flow').count()).toBe(1);
  expect(await identifier.inputValue()).toBe('ada@example.com');
  expect(said).toEqual(says);
});

/** The built drop-in as a later release, in a folder of its own: chunks share their core by version. */
function anotherRelease(): Readonly<Record<string, string>> {
  const name = 'onboarding-elements ';
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(`dist/${file}`, 'utf8')] as const);
  expect(files.filter(([, text]) => text.includes(name + version)).length).toBeGreaterThan(1);
  return Object.fromEntries(
    files.map(([file, text]) => [
      `/next/${file}`,
      text.replaceAll(name + version, `${name}99.0.0`),
    ]),
  );
}

it.each(['first', 'second'])(
  'the drop-in loaded together with another release, which comes %s, warns once and works',
  async (order) => {
    const next = script.replace('/dist/', '/next/');
    const scripts = order === 'first' ? next + script : script + next;
    const { page, said, identifier } = await site.open(`${place}${scripts}`, {
      files: anotherRelease(),
    });
    await identifier.fill('new@example.org');
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('onboarding-otp form:visible').waitFor();
    expect(await page.locator('onboarding-flow').count()).toBe(1);
    // Chromium logs every response without success; 402 is one.
    expect(said.filter((text) => !text.includes('status of 402'))).toEqual(secondSays);
  },
);

it('the drop-in warns once if other code has defined the tags', async () => {
  const taken = `<script nonce="abc">
    for (const name of ['flow', 'register', 'otp', 'profile', 'login', 'card'])
      customElements.define('onboarding-' + name, class extends HTMLElement {});
  </script>`;
  const { page, said } = await site.open(`${taken}${script}`, { policy: "'self' 'nonce-abc'" });
  await page.waitForLoadState('networkidle');
  expect(said).toEqual([
    `onboarding-elements is here already: another version stays, not ${version}.`,
  ]);
});

it('the drop-in fills divs and opens dialogs with the elements of the package', async () => {
  const opener = `<a href="#card" data-onboarding-open="flow" ${data}>Get your card</a>`;
  const own = '<script type="module" src="{site}/own.js"></script>';
  const { page, said, identifier } = await site.open(`${place}${opener}${own}${script}`, {
    types: 'lit-html',
    files: { '/own.js': bundled },
  });
  await identifier.fill('ada@example.com');
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Get your card' }).click();
  const dialog = page.getByRole('dialog', { name: 'Get your card' });
  await dialog.waitFor();
  // The element in the dialog is outside the shadow root of the dialog.
  await page.locator('body > div:last-child onboarding-register form').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(said).toEqual(secondSays);
});

it('the drop-in opens the dialog that holds the journey of the package’s elements', async () => {
  const opener = (kind: string, text: string) =>
    `<a href="#${kind}" data-onboarding-open="${kind}" ${data}>${text}</a>`;
  const openers = opener('flow', 'Get your card') + opener('login', 'Log in');
  const own = '<script type="module" src="{site}/own.js"></script>';
  const { page } = await site.open(`${openers}${own}${script}`, {
    types: 'lit-html',
    files: { '/own.js': bundled },
  });
  const open = (name: string) => page.getByRole('link', { name, exact: true }).click();
  const close = () => page.getByRole('button', { name: 'Close' }).click();
  await open('Log in');
  await page.locator('onboarding-login form:visible').waitFor();
  await close();
  await open('Get your card');
  await page.locator('onboarding-flow [name=username]:visible').fill('new@example.org');
  await page.keyboard.press('Enter');
  await page.locator('onboarding-otp form:visible').waitFor();
  await close();
  await open('Log in');
  await page.locator('onboarding-otp form:visible').waitFor();
});

it('the drop-in works beside the page’s own Lit if the CSP allows both policies', async () => {
  const own = `<script nonce="abc">
    trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });
  </script>`;
  const { said, identifier } = await site.open(`${own}${place}${script}`, {
    policy: "'self' 'nonce-abc'",
    types: 'lit-html',
  });
  await identifier.waitFor();
  expect(said).toEqual([]);
});
