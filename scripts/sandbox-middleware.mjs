import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { extname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { fileOfPage } from './answer-file.mjs';
import { cellGateways } from './cell-gateways.mjs';
import { chunkFaults, readBody } from './chunk-faults.mjs';
import { packageFile } from '../site/scripts/bundled-files.mjs';
import { contentSecurityPolicy, playgroundPolicy } from './policies.mjs';
import { useOnce } from './serve.mjs';

/**
 * Serves `/api` and `/sandbox` to browser tests, from the sources. Every test page (one file in one engine)
 * has a sandbox of its own, identified by the session in the page's URL, so that files do not share customers
 * and codes. A page that needs several finds each under `/cells/<name>/`, and the demo under its CSP in
 * `/cells/<name>/site/`. `PUT /cells/<name>/options` with `{usedCode, keepAlive}` sets the cell's dialect and whether its
 * connections are kept. `/redirects/<status>/<path>` redirects to the path on another origin of
 * the same server. Only `localhost` and IP addresses are answered. `/seed` is the seed of rotating choices: `SEED` of the environment, else the time of the
 * run.
 */
export async function sandboxMiddleware() {
  const { createSandbox, createSandboxApp, refusedHost, ...ofGateway } = await sources();
  const listeners = new Map();
  /** By cell, from `PUT /cells/<name>/options`. */
  const options = new Map();
  const answerFault = chunkFaults();
  const answerByGateway = cellGateways(ofGateway);

  const seed = String(process.env.SEED ?? Math.floor(Date.now() / 1000));
  const sessionOf = (referrer) =>
    URL.canParse(referrer) ? new URL(referrer).searchParams.get('wtr-session-id') : null;

  function listenerFor(key) {
    if (!listeners.has(key)) {
      const { usedCode = 425 } = options.get(key) ?? {};
      const app = createSandboxApp(createSandbox({ dialect: { usedCode } }));
      listeners.set(key, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
    }
    return listeners.get(key);
  }

  return async (context, next) => {
    const refused = refusedHost(context.host);
    if (refused !== undefined) {
      context.status = 403;
      context.body = `The server of the tests answers to localhost and IP addresses, not to "${refused}".`;
      return;
    }
    if (context.path === '/seed') return (context.body = seed);
    if (context.path.startsWith('/redirects/')) return redirectToOtherOrigin(context);
    const [, cell, site, rest] = /^\/cells\/([\w-]+)(\/site)?(\/.*)$/.exec(context.req.url) ?? [];
    if (cell) {
      if (rest === '/options') {
        options.set(cell, JSON.parse(await readBody(context.req)));
        return (context.body = '');
      }
      context.req.url = rest;
      if (!options.get(cell)?.keepAlive) useOnce(context.res);
      if (await answerFault(context, cell, rest)) return;
      if (answerByGateway(context, cell, rest)) return;
    }
    if (!/^\/(?:api|sandbox)\//.test(context.path)) {
      if (!site) return next();
      const made = await packageFile(rest.slice(1));
      if (made) return answerMade(context, made, rest);
      if (!rest.startsWith('/dist/')) {
        const { pathname, search } = new URL(rest, 'http://localhost');
        context.req.url = `/${fileOfPage(pathname)}${search}`;
      }
      const policy = rest.startsWith('/playground.html') ? playgroundPolicy : contentSecurityPolicy;
      context.set('content-security-policy', policy);
      return next();
    }
    context.respond = false;
    const key = cell ?? sessionOf(context.get('referer')) ?? 'shared';
    return listenerFor(key)(context.req, context.res);
  };
}

/** Redirects `/redirects/307/path` to `/path` on the other name of this server, which is another origin. */
function redirectToOtherOrigin(context) {
  const [, status, target] = /^\/redirects\/(\d+)(\/.*)$/.exec(context.url) ?? [];
  context.set('access-control-allow-origin', '*');
  context.set('access-control-allow-headers', '*, authorization');
  context.set('access-control-allow-methods', '*');
  if (context.method === 'OPTIONS') return (context.status = 204);
  const other = context.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  context.set('location', `http://${context.host.replace(context.hostname, other)}${target}`);
  context.status = Number(status);
  context.body = '';
}

function answerMade(context, content, path) {
  context.type = extname(path);
  context.body = content;
}

/** What tests need of the sources. */
const modules = `
export { createSandbox, createSandboxApp } from '../sandbox/src/index.ts';
export { refusedHost } from '../sandbox/src/cli/allowed-hosts.ts';
export { createGateway } from '../gateway/src/create-gateway.ts';
export { fetchSend } from '../gateway/src/platform/fetch-send.ts';
export { toNode } from '../gateway/src/node/to-node.ts';
`;

async function sources() {
  const { outputFiles } = await build({
    stdin: { contents: modules, resolveDir: 'src' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  // Inside the project, so that its package imports resolve.
  const folder = join('node_modules', '.cache', 'onboarding-elements');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `sandbox-${process.pid}.mjs`);
  writeFileSync(file, outputFiles[0].contents);
  return import(pathToFileURL(file).href);
}
