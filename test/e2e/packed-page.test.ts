/**
 * A new version as `npm version` and `npm pack` write it in a clone: what its pages print is true of its files, and a package of a
 * folder is packed with what its own scripts write.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npm } from '../../scripts/commands.mjs';
import { run } from '../../scripts/run.mjs';
import { flow, Stage } from './support/stage.js';

/** Nor what other tests and a build of the documentation make and remove meanwhile: a copy fails at what is gone. */
const notCopied = /^(?:node_modules|dist|\.git|dist-.+|reports|\.temp|.+\.timestamp-.+)$/;
let folder: string;
let stage: Stage;

/** The text of a file in the package. */
const file = (path: string) => readFileSync(join(folder, 'package', path));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  // Packing builds `dist` anew, and other tests use ours.
  const clone = join(folder, 'clone');
  cpSync('.', clone, { recursive: true, filter: (path) => !notCopied.test(basename(path)) });
  for (const modules of ['node_modules', 'angular/node_modules'])
    symlinkSync(resolve(modules), join(clone, modules), 'junction');
  for (const command of [
    ['version', '9.8.7', '--no-git-tag-version'],
    // Its scripts would build again.
    ['pack', '--ignore-scripts', '--pack-destination', folder],
    ['pack', '-w', 'onboarding-angular', '--pack-destination', folder],
  ]) {
    // The steps of `npm test` turn scripts off, and a NODE_ENV of a test builds with Lit's development modules.
    const env = { npm_config_ignore_scripts: 'false', NODE_ENV: '' };
    await run(...npm(...command), { cwd: clone, env });
  }
  execFileSync('tar', ['-xzf', 'onboarding-elements-9.8.7.tgz'], { cwd: folder });
  stage = await Stage.open();
  // A build takes half a minute, and minutes beside the other tests.
}, 600_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage.close();
});

describe('the CDN snippet of the packed docs/cms.md', () => {
  const snippet = () =>
    /```html\n(<script[^>]*integrity[^>]*><\/script>)\n```/.exec(
      file('docs/cms.md').toString(),
    )?.[1] ?? '';

  it('has the version and the hash of the packed script', () => {
    expect(snippet()).toContain('/npm/onboarding-elements@9.8.7/dist/onboarding.js"');
    const hash = createHash('sha384').update(file('dist/onboarding.js')).digest('base64');
    expect(/integrity="([^"]*)"/.exec(snippet())?.[1]).toBe(`sha384-${hash}`);
  });

  it('loads the packed script in a browser', async () => {
    const page = await stage.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.route(/^https:\/\/cdn\.jsdelivr\.net\/npm\/onboarding-elements@/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: file(new URL(route.request().url()).pathname.replace(/^\/npm\/[^/]*\//, '')),
      }),
    );
    await page.route('https://shop.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Shop</title>${snippet()}${flow().replace('{api}', '/api')}`,
      }),
    );
    await page.goto('https://shop.example/');
    await page.locator('onboarding-register form [name=username]').waitFor();
    expect(said.filter((line) => line.includes('integrity'))).toEqual([]);
    await page.close();
  });
});

it('npm pack -w onboarding-angular writes components of this version, with a bill of materials', () => {
  const archive = join(folder, 'onboarding-angular-9.8.7.tgz');
  const names = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).split('\n');
  const wanted = ['dist/fesm2022/onboarding-angular.mjs', 'dist/sbom.json', 'README.md', 'LICENSE'];
  expect(names).toEqual(expect.arrayContaining(wanted.map((name) => `package/${name}`)));
});
