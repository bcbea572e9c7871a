/**
 * Both packages from the files that `npm pack` writes, each alone on a machine of its own: an empty folder outside of the clone.
 * A visitor of a site with the elements of the one gets to the card through the gateway of the other.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { start, type Child } from '../../gateway/test/live/support/child.js';
import { npm } from '../../scripts/commands.mjs';
import { run } from '../../scripts/run.mjs';
import type * as testing from '../../src/testing.js';
import { launchChromium } from './support/chromium.js';

let folder: string;
let browser: Browser;
const children: Child[] = [];

const inNpm = (cwd: string, ...words: string[]) => {
  const [command, parameters] = npm(...words, '--no-audit', '--no-fund', '--loglevel=error');
  // As a person's npm: the steps of `npm test` turn scripts off, and NODE_ENV decides what is installed.
  return run(command, parameters, {
    cwd,
    env: { NODE_ENV: '', npm_config_prefer_offline: 'true' },
  });
};

/** The folder of a machine on which this package alone is installed. */
async function machineWith(name: string): Promise<string> {
  const machine = join(folder, `machine-of-${name}`);
  mkdirSync(machine);
  writeFileSync(join(machine, 'package.json'), '{"private":true,"type":"module"}');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await inNpm(machine, 'install', join(folder, `${name}-${version}.tgz`));
  return machine;
}

let elements: string;
let gateway: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'two-packages-'));
  await inNpm(
    process.cwd(),
    ...['pack', '--workspaces', '--include-workspace-root', '--ignore-scripts'],
    ...['--pack-destination', folder],
  );
  elements = await machineWith('onboarding-elements');
  gateway = await machineWith('onboarding-gateway');
  browser = await launchChromium();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await Promise.all(children.map((child) => child.end()));
  rmSync(folder, { recursive: true, force: true });
});

/** The packages of a machine. */
const installedOn = (machine: string): readonly string[] =>
  readdirSync(join(machine, 'node_modules'))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(machine, 'node_modules', name)).map((part) => `${name}/${part}`)
        : [name],
    );

/** Starts a command of the package on a machine. */
function command(
  machine: string,
  name: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Child {
  const file = join(machine, 'node_modules', '.bin', name);
  const child = start(process.execPath, [file, ...words], more);
  children.push(child);
  return child;
}

/** A site on the machine of the elements; `/loyalty/api` leads to the gateway, as a proxy does. */
async function siteWith(gatewayUrl: string): Promise<{ url: string; close(): void }> {
  const modules = join(elements, 'node_modules') + sep;
  const page = `<!doctype html><title>Shop</title>
<script type="module" src="/onboarding-elements/dist/onboarding.js"></script>
<onboarding-flow campaignid="1001" categoryid="1703" api-base="/loyalty/api"></onboarding-flow>`;
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, url = '', headers } = incoming;
    const onward = send(new URL(url, gatewayUrl), { method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const server = createServer((incoming, outgoing) => {
    const { url = '/' } = incoming;
    if (url.startsWith('/loyalty/api/')) {
      pass(incoming, outgoing);
      return;
    }
    const file = resolve(modules, `.${url}`);
    if (url === '/' || !file.startsWith(modules)) {
      outgoing.setHeader('content-type', 'text/html').end(url === '/' ? page : undefined);
    } else outgoing.setHeader('content-type', 'text/javascript').end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() };
}

it('neither package brings the other, nor what only the other needs', () => {
  const ofElements = installedOn(elements);
  const ofGateway = installedOn(gateway);
  expect(ofElements).toContain('onboarding-elements');
  expect(ofGateway).toContain('onboarding-gateway');
  const shared = ofElements.filter((name) => ofGateway.includes(name));
  // Both read replies with zod, and mobile numbers with libphonenumber-js.
  expect(shared).toEqual(['libphonenumber-js', 'zod']);
});

it('npm install onboarding-gateway is enough for a store and proof of work, and names what passes for Apple Wallet need', async () => {
  const program = `
    import { createGateway, redisStore } from 'onboarding-gateway';
    import { connectRedis, serve, toNode } from 'onboarding-gateway/node';
    import { proofOfWork } from 'onboarding-gateway/proof-of-work';
    import { appleWallet, googleWallet } from 'onboarding-gateway/wallet';
    const client = await connectRedis('redis://127.0.0.1:1');
    redisStore(client);
    client.close();
    const made = [createGateway, serve, toNode, appleWallet, googleWallet, proofOfWork().issue];
    console.log(made.map((one) => typeof one).join());
    try {
      appleWallet({});
    } catch ({ faults }) {
      console.log(faults[0]);
    }
    process.exit();`;
  writeFileSync(join(gateway, 'program.js'), program);
  const functions = 'function,function,function,function,function,function';
  const said = () => run(process.execPath, ['program.js'], { cwd: gateway });
  expect(await said()).toBe(
    `${functions}\nappleWallet: needs the package passkit-generator: run \`npm install passkit-generator\`\n`,
  );
  await inNpm(gateway, 'install', 'passkit-generator');
  expect(await said()).toContain(`${functions}\nappleWallet.passTypeIdentifier: `);
});

it('a visitor gets to the card through both', async () => {
  const sandbox = command(elements, 'onboarding-elements', ['sandbox', '--port', '0']);
  const [, platform = ''] = await sandbox.says(/listens at (\S+)/);
  const [secret] = await command(gateway, 'onboarding-gateway', ['--new-secret']).says(/^\S+$/m);
  const settings = {
    GATEWAY_UPSTREAM: `${platform}/api`,
    GATEWAY_API_KEY: 'sandbox',
    GATEWAY_SECRETS: secret,
    GATEWAY_CAMPAIGNS: '1001:1703',
    GATEWAY_MOBILE: '39:1000',
    GATEWAY_TRUST: '1',
    GATEWAY_CHALLENGE: 'proof-of-work',
    PORT: '0',
    ADMIN_PORT: '0',
  };
  const server = command(gateway, 'onboarding-gateway', [], settings);
  const [, listening = ''] = await server.says(/"listening","url":"([^"]+)"/);
  const site = await siteWith(listening);
  const { fillJourney } = (await import(
    pathToFileURL(join(elements, 'node_modules/onboarding-elements/dist/testing.js')).href
  )) as typeof testing;
  const page = await browser.newPage();
  await page.goto(site.url);
  await fillJourney(page, {
    username: 'anna@example.com',
    fields: { name: 'Anna', surname: 'Rossi', usedforpromotions: true },
    code: async () => (await sandbox.says(/code (\d+) to anna@example\.com/))[1] ?? '',
  });
  await page.locator('[part~=barcode] svg').first().waitFor();
  await page.close();
  site.close();
});
