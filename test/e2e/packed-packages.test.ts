/**
 * The packages from the files that `npm pack` writes, each alone on a machine of its own: an empty folder outside of the clone.
 * A visitor of a site with the elements gets to the card through the gateway, and with `in-page.js` of the sandbox.
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
import type * as testing from '../../sandbox/src/testing.js';
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
let sandbox: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packed-packages-'));
  await inNpm(
    process.cwd(),
    ...['pack', '--workspaces', '--include-workspace-root', '--ignore-scripts'],
    ...['--pack-destination', folder],
  );
  elements = await machineWith('onboarding-elements');
  gateway = await machineWith('onboarding-gateway');
  sandbox = await machineWith('onboarding-sandbox');
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

/** A page with the elements; `more` stands before their script. */
const pageWith = (apiBase: string, more = '') => `<!doctype html><title>Shop</title>
${more}<script type="module" src="/onboarding-elements/dist/onboarding.js"></script>
<onboarding-flow campaignid="1001" categoryid="1703" api-base="${apiBase}"></onboarding-flow>`;

/** A site with this page and the files of elements and sandbox; `/loyalty/api` leads to the gateway, as a proxy does. */
async function siteWith(page: string, gatewayUrl = ''): Promise<{ url: string; close(): void }> {
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
    const machine = url.startsWith('/onboarding-sandbox/') ? sandbox : elements;
    const modules = join(machine, 'node_modules') + sep;
    const file = resolve(modules, `.${url}`);
    if (url === '/' || !file.startsWith(modules)) {
      outgoing.setHeader('content-type', 'text/html').end(url === '/' ? page : undefined);
    } else outgoing.setHeader('content-type', 'text/javascript').end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() };
}

it('no package brings another, nor what only the other needs', () => {
  const ofElements = installedOn(elements);
  const ofGateway = installedOn(gateway);
  expect(installedOn(sandbox).toSorted()).toEqual(['onboarding-sandbox', 'zod']);
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

/** The function of the packed sandbox. */
async function packedFillJourney() {
  const file = join(sandbox, 'node_modules/onboarding-sandbox/dist/testing.js');
  const { fillJourney } = (await import(pathToFileURL(file).href)) as typeof testing;
  return fillJourney;
}

const fields = { name: 'Anna', surname: 'Rossi', usedforpromotions: true };

it('a visitor gets to the card through elements and gateway', async () => {
  const server = command(sandbox, 'onboarding-sandbox', ['--port', '0']);
  const [, platform = ''] = await server.says(/listens at (\S+)/);
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
  const running = command(gateway, 'onboarding-gateway', [], settings);
  const [, listening = ''] = await running.says(/"listening","url":"([^"]+)"/);
  const site = await siteWith(pageWith('/loyalty/api'), listening);
  const fillJourney = await packedFillJourney();
  const page = await browser.newPage();
  await page.goto(site.url);
  await fillJourney(page, {
    username: 'anna@example.com',
    fields,
    code: async () => (await server.says(/code (\d+) to anna@example\.com/))[1] ?? '',
  });
  await page.locator('[part~=barcode] svg').first().waitFor();
  await page.close();
  site.close();
});

it('a visitor gets to the card in one page with elements and in-page.js, without an API', async () => {
  const inPage = '<script type="module" src="/onboarding-sandbox/dist/in-page.js"></script>\n';
  const site = await siteWith(pageWith('https://sandbox.invalid', inPage));
  const fillJourney = await packedFillJourney();
  const page = await browser.newPage();
  await page.goto(site.url);
  await fillJourney(page, {
    username: 'anna@example.com',
    fields,
    code: () => page.locator('[popover] [role=status] code').innerText(),
  });
  await page.locator('[part~=barcode] svg').first().waitFor();
  await page.close();
  site.close();
});

it('the doctor examines a platform', async () => {
  const server = command(sandbox, 'onboarding-sandbox', ['--port', '0']);
  const [, platform = ''] = await server.says(/listens at (\S+)/);
  const keyFile = join(sandbox, 'key.txt');
  writeFileSync(keyFile, 'sandbox');
  const doctor = command(sandbox, 'onboarding-sandbox', [
    ...['doctor', '--api-base', `${platform}/api`, '--campaign', '1001', '--category', '1703'],
    ...['--api-key-file', keyFile, '--origin', 'https://shop.example'],
  ]);
  await doctor.says(/^No problem found\./m);
});
