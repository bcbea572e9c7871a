/**
 * The sizes and hashes that the build writes, and an import map with integrity hashes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CmsSite, place, script } from './support/cms-site.js';
import { Stage } from './support/stage.js';

let stage: Stage;
let site: CmsSite;
beforeAll(async () => {
  stage = await Stage.open();
  site = await CmsSite.create(stage);
});
afterEach(() => site.leave());
afterAll(async () => {
  site.close();
  await stage.close();
});

interface File {
  readonly bytes: number;
  readonly brotli: number;
  readonly integrity: string;
}

const built = readFileSync('dist/importmap.json', 'utf8').replaceAll('/onboarding/', '/dist/');
const { files } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as {
  files: Record<string, File>;
};

describe('dist/manifest.json', () => {
  it('lists every script that a page can load', () => {
    const chunks = readdirSync('dist/chunks').map((name) => `chunks/${name}`);
    const entries = readdirSync('dist').filter((name) => name.startsWith('onboarding.'));
    const scripts = [...entries, ...chunks];
    expect(Object.keys(files).sort()).toEqual(
      scripts.filter((name) => name.endsWith('.js')).sort(),
    );
  });

  it('has size and hash of each served file', async () => {
    for (const [name, file] of Object.entries(files)) {
      const response = await fetch(`${stage.server.url}/dist/${name}`);
      const content = Buffer.from(await response.arrayBuffer());
      const hash = createHash('sha384').update(content).digest('base64');
      expect({ name, ...file }).toEqual({
        name,
        bytes: content.length,
        brotli: brotliCompressSync(content).length,
        integrity: `sha384-${hash}`,
      });
    }
  });
});

describe('an import map with integrity hashes', () => {
  const policy = "'self' 'nonce-abc'";
  const map = (text: string) => `<script nonce="abc" type="importmap">${text}</script>`;
  /** The map with a wrong hash for the file whose path starts like this, at every address. */
  const forged = (path: string) => {
    const text = built.replace(new RegExp(`(/dist/${path}[^"]*": "sha384-)....`, 'g'), '$1AAAA');
    expect(text).not.toBe(built);
    return map(text);
  };
  const { integrity = '' } = files['onboarding.classic.js'] ?? {};
  const classic = `<script async integrity="${integrity}" src="{site}/dist/onboarding.classic.js"></script>`;

  it.each([
    ['the module', script],
    ['the classic script with an integrity attribute', classic],
  ])('lets %s work', async (_, tag) => {
    const { page, said, identifier } = await site.open(`${map(built)}${place}${tag}`, { policy });
    await identifier.fill('ada@example.com');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('[autocomplete=new-password]').waitFor();
    expect(said.filter((line) => !line.includes('402'))).toEqual([]);
  });

  it.each([
    ['itself', script],
    ['imported by the classic script', classic],
  ])('blocks an entry script whose content does not match: %s', async (_, tag) => {
    const { page, said } = await site.open(`${forged('onboarding\\.js')}${place}${tag}`, {
      policy,
    });
    await expect.poll(() => said.join()).toMatch(/integrity/);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('onboarding-flow').count()).toBe(0);
  });

  it('blocks a second script whose content does not match, and the form shows an error', async () => {
    const opened = await site.open(`${forged('chunks/journey-')}${place}${script}`, { policy });
    const { page, said, identifier } = opened;
    await identifier.fill('ada@example.com');
    await page.getByRole('button', { name: 'Continue' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'The next step didn’t load.' });
    await alert.waitFor();
    expect(await identifier.inputValue()).toBe('ada@example.com');
    await expect.poll(() => said.join()).toMatch(/integrity/);
  });
});
