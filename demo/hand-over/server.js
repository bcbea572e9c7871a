/**
 * Starts the demo: `node demo/hand-over/server.js` while `npm start` runs the sandbox. `PORT` and `API_BASE` change the
 * addresses.
 */
import { serve } from '@hono/node-server';
import { createSite } from './site.js';

const { PORT = '8001', API_BASE: apiBase = 'http://localhost:8000/api' } = process.env;
const attributes = `campaignid="1001" categoryid="1703" code-length="6" api-base="${apiBase}" api-key="sandbox"`;
const site = createSite({ campaignId: '1001', categoryId: '1703', apiBase, attributes });

serve({ fetch: site.fetch, port: Number(PORT) }, ({ port }) => {
  console.log(
    `http://localhost:${port}/ registers, http://localhost:${port}/account is "My account"`,
  );
});
