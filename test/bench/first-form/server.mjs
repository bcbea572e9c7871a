/** Serves the pages and their files, compressed with brotli at the highest level. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { answers, document, pages, scripts } from './pages.mjs';

const root = join(import.meta.dirname, '../../..');
const folders = { dist: 'dist', peers: 'test/bench/peers/node_modules' };
const types = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/** Returns `{url, unknown, close}`; `unknown` lists requested paths that do not exist. */
export async function serve() {
  const cache = new Map();
  const unknown = new Set();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (!cache.has(pathname)) cache.set(pathname, await answerTo(pathname));
    const answer = cache.get(pathname);
    if (!answer) unknown.add(`${request.method} ${pathname}`);
    response.writeHead(answer ? 200 : 404, {
      'content-type': types[answer?.type ?? 'html'],
      'content-encoding': 'br',
      'cache-control': 'no-store',
    });
    response.end(answer?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    unknown,
    close() {
      server.closeAllConnections();
      return promisify(server.close.bind(server))();
    },
  };
}

async function answerTo(path) {
  if (path in answers) return packed('json', JSON.stringify(answers[path]));
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
