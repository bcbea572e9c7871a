/**
 * Serves the pages and their files, compressed with brotli at the highest level, and the API that each product calls:
 * the sandbox under `/api`, the replies of Hanko's service under `/hanko`.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { hankoReplies } from './hanko-replies.mjs';
import { document, pages, scripts } from './pages.mjs';

const root = join(import.meta.dirname, '../..');
const folders = { dist: 'dist', peers: 'test/bench/peers/node_modules' };
const types = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/** Returns `{url, sandbox, unknown, close}`; `unknown` lists requested paths that do not exist. */
export async function serve() {
  const { createSandbox, createSandboxApp } = await import(join(root, 'dist/sandbox.js'));
  const sandbox = createSandbox();
  const api = getRequestListener(createSandboxApp(sandbox).fetch, { overrideGlobalObjects: false });
  const cache = new Map();
  const unknown = new Set();
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/api/')) return api(request, response);
    const path = pathname + search;
    if (!cache.has(path)) cache.set(path, await replyTo(path));
    const reply = cache.get(path);
    if (!reply) unknown.add(`${request.method} ${path}`);
    response.writeHead(reply ? 200 : 404, {
      'content-type': types[reply?.type ?? 'html'],
      'content-encoding': 'br',
      'cache-control': 'no-store',
    });
    response.end(reply?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    sandbox,
    unknown,
    close() {
      server.closeAllConnections();
      return promisify(server.close.bind(server))();
    },
  };
}

async function replyTo(path) {
  if (path in hankoReplies) return packed('json', JSON.stringify(hankoReplies[path]));
  if (path in scripts) return packed('js', scripts[path]);
  const page = pages[path.slice(1)];
  if (page) return packed('html', document(page));
  const [, folder, rest] = /^\/(\w+)\/([\w@./-]+\.js)$/.exec(path) ?? [];
  if (!folders[folder] || rest.includes('..')) return undefined;
  return packed('js', await readFile(join(root, folders[folder], rest)));
}

function packed(type, content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return { type, body: brotliCompressSync(content, { params }) };
}
