import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';

/**
 * Serves `/api` and `/sandbox` to browser tests, from the sources. Every test page (one file in one
 * engine) has a sandbox of its own, known by the session in the page's address, so that no file sees
 * another's people and codes.
 */
export async function sandboxMiddleware() {
  const { createSandbox, createSandboxApp } = await sources();
  const listeners = new Map();

  function listenerFor(referrer) {
    const session = URL.canParse(referrer)
      ? new URL(referrer).searchParams.get('wtr-session-id')
      : null;
    const key = session ?? 'shared';
    if (!listeners.has(key)) {
      const app = createSandboxApp(createSandbox());
      listeners.set(key, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
    }
    return listeners.get(key);
  }

  return async (context, next) => {
    if (!/^\/(?:api|sandbox)\//.test(context.path)) return next();
    context.respond = false;
    return listenerFor(context.get('referer'))(context.req, context.res);
  };
}

async function sources() {
  const { outputFiles } = await build({
    entryPoints: ['src/sandbox.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  // Inside the project, so that its imports of packages resolve.
  const folder = join('node_modules', '.cache', 'onboarding-elements');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `sandbox-${process.pid}.mjs`);
  writeFileSync(file, outputFiles[0].contents);
  return import(pathToFileURL(file).href);
}
