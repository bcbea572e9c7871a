/**
 * Serves the demo, the built files and a sandbox: `node scripts/serve.mjs` after a build.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { demoGateway, prefix } from './demo-gateway.mjs';

const root = join(import.meta.dirname, '..');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const compressible = /^(?:text|application)\/|svg/;

/** The strictest CSP: no inline script or style, no nonce, no script from text. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' http://localhost:*",
  'img-src data:',
  "require-trusted-types-for 'script'",
  'trusted-types onboarding-elements',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The CSP of the server-rendered page: inline styles with a nonce, and the policy of the bundled Lit instead
 * of the drop-in's.
 */
export const serverRenderedPolicy = (nonce) =>
  contentSecurityPolicy
    .replace("style-src 'self'", `$& 'nonce-${nonce}'`)
    .replace('trusted-types onboarding-elements', 'trusted-types lit-html');

/** The origin in the pages of `demo`; on another port or host it is replaced. */
const writtenFor = 'http://localhost:8000';

/**
 * Starts the server and resolves with `{url, port, sandbox, close}`. Port 0 takes a free one. `sandbox` may
 * be one with other options (a clock, a seed). Each request has a connection of its own, unless `keepAlive`
 * is set. Rejects with a sentence if the port is in use.
 *
 * @param {{
 *   port?: number;
 *   sandbox?: import('../src/sandbox.js').Sandbox;
 *   keepAlive?: boolean;
 * }} [options]
 * @returns {Promise<{
 *   url: string;
 *   port: number;
 *   sandbox: import('../src/sandbox.js').Sandbox;
 *   close(): Promise<void>;
 * }>}
 */
export async function serve({ port = 0, sandbox, keepAlive = false } = {}) {
  const { createSandbox, createSandboxApp } = await builtSandbox();
  const served = sandbox ?? createSandbox();
  const app = createSandboxApp(served);
  const api = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  /** What needs to know the address of the server. */
  const site = {};
  const answer = (request, response) => {
    if (!keepAlive) useOnce(response);
    if (!URL.canParse(request.url, writtenFor)) return send(response, 404, 'not found');
    const url = new URL(request.url, writtenFor);
    const { pathname } = url;
    if (/^\/(?:api|sandbox)\//.test(pathname)) return api(request, response);
    if (site.gateway && pathname.startsWith(`${prefix}/`)) {
      return site.gateway.handler(request, response);
    }
    const answered = /^\/server-rendered[./]/.test(pathname)
      ? answerServerRendered(url, response)
      : answerFile(pathname, request, response);
    return answered.catch(() => send(response, 500, 'failed'));
  };
  const servers = await listen(answer, port);
  const taken = servers[0].address().port;
  site.gateway = await demoGateway(`http://127.0.0.1:${taken}/api`);
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    sandbox: served,
    async close() {
      await site.gateway.close();
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => promisify(server.close.bind(server))()));
    },
  };
}

/**
 * Closes the connection after this response. When a kept connection is cut before the response begins, a
 * browser repeats the request by itself, a PUT as well; most tests are about a client that sees the lost
 * response.
 */
export function useOnce(response) {
  response.shouldKeepAlive = false;
}

/** One server for each of the two addresses of `localhost`, or one if the system has only one. */
async function listen(answer, port) {
  const first = await listenOn('127.0.0.1', answer, port);
  try {
    return [first, await listenOn('::1', answer, first.address().port)];
  } catch (error) {
    if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) return [first];
    first.close();
    throw error;
  }
}

function listenOn(address, answer, port) {
  // Longer than a test waits between two requests: with `keepAlive` only a fault ends a connection.
  const server = createServer({ keepAliveTimeout: 120_000 }, answer);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen(port, address, () => resolve(server));
  });
}

async function builtSandbox() {
  try {
    return await import(new URL('../dist/sandbox.js', import.meta.url).href);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('dist is not built: run `npm start`, or `npm run build` first', {
      cause: error,
    });
  }
}

function explain(error, port) {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
}

/** Serves the server-rendered page and its scripts. */
async function answerServerRendered(url, response) {
  const { serverRenderedPage, pageScript } = await import('./server-rendered.mjs');
  const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
  if (url.pathname === '/server-rendered.html') {
    const { html, nonce } = await serverRenderedPage(url);
    response.writeHead(200, {
      ...headers,
      'content-type': types['.html'],
      'content-security-policy': serverRenderedPolicy(nonce),
    });
    return response.end(html);
  }
  const script = await pageScript(url.pathname);
  if (!script) return send(response, 404, 'not found');
  response.writeHead(200, { ...headers, 'content-type': types['.js'] });
  return response.end(script);
}

async function answerFile(pathname, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'GET only');
  const file = fileFor(pathname);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return send(response, 404, 'not found');

  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'cache-control': pathname.startsWith('/dist/chunks/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    vary: 'accept-encoding',
  };
  if (type.startsWith('text/html')) {
    const own = `http://${request.headers.host}`;
    headers['content-security-policy'] = contentSecurityPolicy;
    response.writeHead(200, headers);
    return response.end((await readFile(file, 'utf8')).replaceAll(writtenFor, own));
  }
  if (compressible.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
    headers['content-encoding'] = 'br';
    response.writeHead(200, headers);
    return response.end(await compressed(file, found.mtimeMs));
  }
  response.writeHead(200, { ...headers, 'content-length': found.size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file of a path; undefined if it is outside of the served folders. */
function fileFor(pathname) {
  let path;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.split(sep).some((part) => part.startsWith('.'))) return undefined;
  if (path.endsWith(sep)) path += 'index.html';
  return path.startsWith(`${sep}dist${sep}`) ? join(root, path) : join(root, 'demo', path);
}

const compress = promisify(brotliCompress);
const cache = new Map();

/** The content of a file in Brotli, cached until the file changes. */
async function compressed(file, changed) {
  const kept = cache.get(file);
  if (kept?.changed === changed) return kept.content;
  const content = await compress(await readFile(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  cache.set(file, { changed, content });
  return content;
}

function send(response, status, text) {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(text);
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 8000) });
  console.log(`The demo is at ${url}/`);
}
