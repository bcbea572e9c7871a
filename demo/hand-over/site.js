/**
 * The whole site of the demo: the back end, its two pages, and the built elements.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { createBackEnd } from './back-end.js';

const folder = import.meta.dirname;

/**
 * @param {Parameters<typeof createBackEnd>[0] & { attributes: string }} options `attributes` are those of the elements, as
 *   markup: `campaignid="…" categoryid="…" api-base="…"`.
 */
export function createSite({ attributes, ...options }) {
  const site = createBackEnd(options);
  const page = (name) => async (context) => {
    const text = await readFile(join(folder, 'pages', name), 'utf8');
    return context.html(text.replace('{configuration}', () => attributes));
  };
  site.get('/', page('register.html'));
  site.get('/account', page('account.html'));
  site.use('/pages/*', serveStatic({ root: folder }));
  site.use('/dist/*', serveStatic({ root: join(folder, '../..') }));
  return site;
}
