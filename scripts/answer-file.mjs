/**
 * Answers requests for the files of the demo: its pages and scripts, the built files, the documentation, and what comes
 * from packages.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { docsBase, docsSite } from '../site/scripts/docs-site.mjs';
import { packageFile } from '../site/scripts/bundled-files.mjs';
import { contentSecurityPolicy, playgroundPolicy } from './policies.mjs';

const root = join(import.meta.dirname, '..');

export const types = {
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

/** The pages of the demo, which are not at the address of their file. */
const demoPages = { '/bare.html': 'demo/index.html', '/gateway.html': 'demo/cms/index.html' };

/** The file of a page, or of what belongs to it, by its path: pages of the site come before those of the demo. */
export function fileOfPage(path) {
  if (Object.hasOwn(demoPages, path)) return demoPages[path];
  return existsSync(join(root, 'site/pages', path)) ? `site/pages${path}` : `demo${path}`;
}

/** The origin in the pages of `demo`; on another port or host it is replaced. */
export const writtenFor = 'http://localhost:8000';

/** Answers a request for a file; 404 without one. */
export async function answerFile(pathname, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'GET only');
  const made = await packageFile(pathname.slice(1));
  if (made) return sendMade(made, pathname, request, response);
  if (`${pathname}/` === docsBase) return response.writeHead(301, { location: docsBase }).end();
  const file = await fileFor(pathname);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return sendMissing(request, response);

  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'cache-control': /^\/(?:dist\/chunks|docs\/assets)\//.test(pathname)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    vary: 'accept-encoding',
    etag: `W/"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`,
  };
  // A page of the documentation has its policy in itself.
  if (type.startsWith('text/html') && !pathname.startsWith(docsBase)) {
    const own = `http://${request.headers.host}`;
    const html = (await readFile(file, 'utf8')).replaceAll(writtenFor, own);
    return sendPage(html, request, response);
  }
  if (isKept(request, response, headers)) return undefined;
  if (isForBrotli(type, request)) {
    headers['content-encoding'] = 'br';
    response.writeHead(200, headers);
    return response.end(await compressed(file, found.mtimeMs, () => readFile(file)));
  }
  response.writeHead(200, { ...headers, 'content-length': found.size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A person gets a page with links, a script a line of text. */
async function sendMissing(request, response) {
  const isPage = request.headers.accept?.includes('text/html');
  if (!isPage) return send(response, 404, 'not found');
  return sendPage(
    await readFile(join(root, 'site/pages/404.html'), 'utf8'),
    request,
    response,
    404,
  );
}

async function sendPage(html, request, response, status = 200) {
  const headers = {
    'content-type': types['.html'],
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    // Only the playground and its pages link to its folder.
    'content-security-policy': html.includes('/playground/')
      ? playgroundPolicy
      : contentSecurityPolicy,
  };
  if (isForBrotli(headers['content-type'], request)) {
    response.writeHead(status, { ...headers, 'content-encoding': 'br' });
    response.end(await inBrotli(html));
    return;
  }
  response.writeHead(status, headers);
  response.end(html);
}

/** Sends content that was made on request; a browser that still has it keeps it. */
export async function sendMade(content, pathname, request, response) {
  const type = types[extname(pathname)];
  const tag = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag: `W/"${tag}"`,
  };
  if (isKept(request, response, headers)) return;
  if (isForBrotli(type, request)) {
    headers['content-encoding'] = 'br';
    response.writeHead(200, headers);
    response.end(await compressed(pathname, tag, () => content));
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': content.length });
  response.end(content);
}

const isForBrotli = (type, request) =>
  compressible.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');

/** Whether the browser still has this content; it is then told so, and keeps what it has compiled too. */
function isKept(request, response, headers) {
  if (request.headers['if-none-match'] !== headers.etag) return false;
  response.writeHead(304, headers).end();
  return true;
}

/** The file of a path; undefined if it is outside of the served folders. */
async function fileFor(pathname) {
  let path;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.split(sep).some((part) => part.startsWith('.'))) return undefined;
  if (path.endsWith(sep)) path += 'index.html';
  const [, folder, rest] = /^[\\/](dist|docs)[\\/](.*)$/.exec(path) ?? [];
  if (folder === 'docs') return join(await docsSite(), rest);
  return folder ? join(root, path) : join(root, fileOfPage(path.replaceAll(sep, '/')));
}

const compress = promisify(brotliCompress);
const cache = new Map();

/** The highest quality would take half a second for the scripts of a journey, and each test file starts without a cache. */
const inBrotli = (content) =>
  compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** Content in Brotli, cached by its name until the version changes. */
function compressed(name, version, read) {
  const kept = cache.get(name);
  if (kept?.version === version) return kept.content;
  const content = Promise.resolve(read()).then(inBrotli);
  cache.set(name, { version, content });
  return content;
}

/** Sends a status with a text, unless a response has begun. */
export function send(response, status, text) {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(text);
}
