/** A server with the gateway for each runtime: its program and its start command. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { snippets } from '../snippets.js';
import { npm, npmOutput } from '../../../scripts/commands.mjs';
import { run } from '../../../scripts/run.mjs';
import { freePort } from '../../../scripts/free-port.mjs';
import { start, type Child } from '../live/support/child.js';
import { printed, type Site } from '../live/support/printed.js';

const packages = resolve('node_modules/.cache/runtimes/node_modules');
const entry = resolve('gateway/dist/index.js');
const walletEntry = resolve('gateway/dist/wallet.js');

/** The code of a Google Wallet, which runs in every runtime. */
const serviceAccount = JSON.stringify({
  client_email: 'signer@project.iam.example',
  private_key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }),
});
const wallet = `{ google: googleWallet(${JSON.stringify({ issuerId: '3388000000000000000', classId: 'loyalty', serviceAccount })}) }`;

/** A printed program with a wallet. */
const withWallet = (text: string): string =>
  `import { googleWallet } from 'onboarding-gateway/wallet';\n${text.replace('createGateway({', `createGateway({ wallet: ${wallet},`)}`;

/** The executable in the package for this operating system. */
function program(scope: string, ...path: readonly string[]): string {
  const [name = ''] = readdirSync(join(packages, scope));
  return join(packages, scope, name, ...path);
}

export interface Running {
  readonly child: Child;
  readonly url: string;
}

type Launch = (folder: string, options: object, site: Site) => Promise<Running>;

async function listening(child: Child): Promise<Running> {
  const [, port = ''] = await child.says(/listening (\d+)/);
  return { child, url: `http://127.0.0.1:${port}` };
}

export const runtimes: Readonly<Record<string, Launch>> = {
  Bun: (folder, options) => {
    const file = join(folder, 'bun.js');
    writeFileSync(
      file,
      `import { createGateway } from ${JSON.stringify(entry)};
import { googleWallet } from ${JSON.stringify(walletEntry)};
const gateway = createGateway({ ...${JSON.stringify(options)}, wallet: ${wallet} });
const server = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: (request, server) =>
    gateway.fetch(request, { ip: server.requestIP(request)?.address ?? '' }),
});
console.log('listening ' + server.port);`,
    );
    return listening(start(program('@oven', 'bin', 'bun'), ['run', file]));
  },

  Deno: (folder, options) => {
    const file = join(folder, 'deno.js');
    writeFileSync(
      file,
      `import { createGateway } from ${JSON.stringify(`file://${entry}`)};
import { googleWallet } from ${JSON.stringify(`file://${walletEntry}`)};
const gateway = createGateway({ ...${JSON.stringify(options)}, wallet: ${wallet} });
Deno.serve(
  { port: 0, hostname: '127.0.0.1', onListen: ({ port }) => console.log('listening ' + port) },
  (request, info) => gateway.fetch(request, { ip: info.remoteAddr.hostname }),
);`,
    );
    const words = [
      'run',
      '--no-prompt',
      '--allow-net',
      '--allow-read',
      '--allow-env',
      '--node-modules-dir=manual',
    ];
    return listening(
      start(program('@deno', 'deno'), [...words, file], { DENO_DIR: folder, NO_COLOR: '1' }),
    );
  },

  'workerd, as printed': async (folder, _options, site) => {
    const port = await freePort();
    await build({
      // The package imports itself by name.
      stdin: { contents: withWallet(printed(snippets.worker, site)), resolveDir: resolve('.') },
      bundle: true,
      format: 'esm',
      external: ['node:*'],
      outfile: join(folder, 'worker.js'),
    });
    const config = join(folder, 'worker.capnp');
    writeFileSync(
      config,
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .gateway),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const gateway :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = ["nodejs_compat"],
  bindings = [
    (name = "GATEWAY_API_KEY", text = "${site.environment.GATEWAY_API_KEY}"),
    (name = "GATEWAY_SECRETS", text = ${JSON.stringify(site.environment.GATEWAY_SECRETS)}),
  ],
);`,
    );
    const child = start(program('@cloudflare', 'bin', 'workerd'), ['serve', '--verbose', config]);
    const url = `http://127.0.0.1:${port}`;
    for (;;) {
      if (child.process.exitCode !== null) throw new Error(child.output());
      const answer = await fetch(url).catch(() => undefined);
      if (answer) return { child, url };
    }
  },

  'Next, as printed': async (folder, _options, { environment, ...site }) => {
    const root = join(packages, '..');
    const packed = ['pack', '-w', 'onboarding-gateway', '--ignore-scripts', '--json'];
    const report = npmOutput(...packed, '--pack-destination', folder);
    const [{ filename }] = JSON.parse(report) as [{ filename: string }];
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    const [install, more] = npm('install', ...options, join(folder, filename));
    await run(install, more, { cwd: root });

    const route = join(root, 'app/loyalty/api/[...path]');
    mkdirSync(route, { recursive: true });
    // Otherwise Next treats the whole project as the site.
    const config = `export default { outputFileTracingRoot: import.meta.dirname };`;
    writeFileSync(join(root, 'next.config.mjs'), config);
    writeFileSync(
      join(route, 'route.js'),
      withWallet(printed(snippets.next, { environment, ...site })),
    );
    const next = join(packages, 'next/dist/bin/next');
    const shared = { NEXT_TELEMETRY_DISABLED: '1', HOME: folder };
    // Without the site's secrets, as in a build pipeline.
    await run(process.execPath, [next, 'build', root], { env: shared, cwd: root });
    const port = await freePort();
    const starting = [next, 'start', root, '-H', '127.0.0.1', '-p', String(port)];
    const child = start(process.execPath, starting, { ...shared, ...environment });
    await child.says(/Ready in/);
    return { child, url: `http://127.0.0.1:${port}` };
  },
};
