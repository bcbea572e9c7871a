/**
 * `npm run dev`: the demo with the sources as they are. After a change of `src`, `demo` or `site/pages` open pages load again. The
 * sandbox is that of the last build; a page of `docs` is made again when it is opened.
 */
import { existsSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { context } from 'esbuild';
import { languageTablesOfEsbuild } from './language-tables.mjs';
import { litPolicy } from './rollup/lit-policy.mjs';

const root = join(import.meta.dirname, '..');
const changes = '/dev/changes';
/**
 * Each page of the demo loads the drop-in, so it is the place of what listens to changes. esbuild writes it into each file; a
 * second listener would take one of the browser's six connections.
 */
const footer =
  `globalThis.changesOfSources ??= Object.assign(new EventSource('${changes}'), ` +
  `{ onmessage: () => location.reload() });`;

/**
 * Serves the demo with the drop-in made of the sources in `src`; `pages` are folders whose changes count too. Resolves with
 * `{url, close}` when the first build is done.
 */
export async function dev({ port = 0, src = join(root, 'src'), pages = [] } = {}) {
  const { allowedHosts, serve } = await import('./serve.mjs');
  /** The content of each file by its path on the server. */
  let files = new Map();
  const listeners = new Set();
  const notify = () => {
    for (const response of listeners) response.write('data: changed\n\n');
  };

  const bundler = await context({
    absWorkingDir: root,
    entryPoints: { onboarding: join(src, 'drop-in.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/dist',
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    footer: { js: footer },
    write: false,
    logLevel: 'warning',
    plugins: [
      languageTablesOfEsbuild,
      {
        name: 'serve',
        setup({ onEnd, onLoad }) {
          // The policy of the demo allows ours alone.
          onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, async ({ path }) => {
            const contents = await readFile(path, 'utf8');
            const changed = litPolicy().transform.call(console, contents, path);
            return { contents: changed?.code ?? contents };
          });
          onEnd(({ outputFiles, errors }) => {
            // A page stays as it was until the sources can be built again.
            if (errors.length > 0) return;
            files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
            notify();
          });
        },
      },
    ],
  });
  await bundler.rebuild();
  // esbuild's own watch looks at each file every 2 seconds only. It has printed what cannot be built.
  let isBuilding = false;
  let isOutdated = false;
  const rebuild = async () => {
    isOutdated = true;
    if (isBuilding) return;
    isBuilding = true;
    while (isOutdated) {
      // An editor writes a file in several steps: one build for all of them, and none of a half-written file.
      await wait(50);
      isOutdated = false;
      await bundler.rebuild().catch(() => undefined);
    }
    isBuilding = false;
  };
  const watchers = [
    watch(src, { recursive: true }, rebuild),
    ...pages.map((folder) => watch(folder, { recursive: true }, notify)),
  ];

  function before({ url = '' }, response) {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === changes) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return true;
    }
    const content = files.get(pathname);
    if (!content) return false;
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
    response.end(content);
    return true;
  }

  const server = await serve({ port, before, hosts: allowedHosts() });
  return {
    url: server.url,
    async close() {
      for (const watcher of watchers) watcher.close();
      await bundler.dispose();
      await server.close();
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(root);
  const { installPackages } = await import('./install.mjs');
  installPackages();
  if (!['.', 'gateway', 'sandbox'].every((folder) => existsSync(`${folder}/dist`)))
    await (await import('./build.mjs')).build();
  const { url } = await dev({
    port: Number(process.env.PORT ?? 8000),
    pages: ['demo', 'site/pages'],
  });
  console.log(`The demo is at ${url}/ and follows the sources.`);
}
