/** The archive for sites without npm: its files, and its page as a web master follows it. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archive } from '../../scripts/archive.mjs';
import { walkToCard } from '../../scripts/journey.mjs';
import { Stage } from './support/stage.js';

let stage: Stage;
let site: Server;
const files = unzipSync(archive('dist', '1.2.3'));
const guide = strFromU8(files['read-me.html']!);

/** What the page says to write, with the sandbox as the platform. */
const printed = () =>
  /<pre><code>([^]*?)<\/code>/
    .exec(guide)![1]!
    .replaceAll('&lt;', '<')
    .replace('/loyalty/api"', `${stage.server.url}/api" api-key="sandbox"`);

beforeAll(async () => {
  stage = await Stage.open();
  // A server that knows the kinds of files and nothing else.
  site = createServer(({ url = '' }, response) => {
    const content = url === '/' ? `<!doctype html>${printed()}` : files[url.slice(1)];
    const kind = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(content ? 200 : 404, { 'content-type': kind }).end(content);
  });
  await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve));
});
afterAll(async () => {
  site.close();
  await stage.close();
});

describe('the archive', () => {
  it('has each script of the drop-in, the licences and a page', () => {
    const built = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { files: object };
    const wanted = [
      'read-me.html',
      'onboarding/LICENSE.txt',
      'onboarding/THIRD-PARTY.txt',
      ...Object.keys(built.files).map((name) => `onboarding/${name}`),
    ];
    expect(Object.keys(files).sort()).toEqual(wanted.sort());
    expect(wanted).toContain('onboarding/onboarding.it.js');
    expect(guide).toContain('onboarding-elements 1.2.3');
  });

  it('links to pages that exist', () => {
    const linked = [...guide.matchAll(/\/blob\/main\/([^"#]+)[^"]*"/g)].map(
      ([, path = '']) => path,
    );
    expect(linked).toHaveLength(2);
    for (const path of linked) expect(readFileSync(path, 'utf8')).not.toBe('');
  });

  it('brings a visitor to the card from a folder of a web server', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`http://localhost:${String((site.address() as AddressInfo).port)}/`);
    await walkToCard(page, stage.sandbox);
    await page.close();
  });
});
