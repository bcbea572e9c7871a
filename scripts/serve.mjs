/**
 * Serves the demo, the built files and a sandbox: `node scripts/serve.mjs` after a build.
 */
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { answerFile, send, sendMade, writtenFor } from './answer-file.mjs';
import { demoGateway, prefix } from './demo-gateway.mjs';
import { demoWallet } from './demo-wallet.mjs';
import { listen } from './listen.mjs';

export { contentSecurityPolicy } from './policies.mjs';

/**
 * Starts the server and resolves with `{url, port, sandbox, close}`. Port 0 takes a free one. `sandbox` may
 * be one with other options (a clock, a seed). `wallet` makes the wallets of the gateway (`demo-wallet.mjs`); without it, or if it fails, there are none. Each request has a connection of its own, unless `keepAlive`
 * is set. `hosts` are names that it answers to beside `localhost` and IP addresses. `before` may answer a request itself, and then returns true. With `lan` it is reached from the local network too, at `lan` of the result if there is one. Rejects
 * with a sentence if the port is in use.
 *
 * @param {{
 *   port?: number;
 *   lan?: boolean;
 *   hosts?: readonly string[];
 *   wallet?: () => Promise<object>;
 *   sandbox?: import('../sandbox/src/index.js').Sandbox;
 *   keepAlive?: boolean;
 *   before?: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean;
 * }} [options]
 * @returns {Promise<{
 *   url: string;
 *   port: number;
 *   lan: string | undefined;
 *   sandbox: import('../sandbox/src/index.js').Sandbox;
 *   close(): Promise<void>;
 * }>}
 */
export async function serve({
  port = 0,
  sandbox,
  keepAlive = false,
  before = () => false,
  lan = false,
  hosts = [],
  wallet,
} = {}) {
  const { createSandbox, createSandboxApp, refusedHost, refusalOf } = await builtSandbox();
  const served = sandbox ?? createSandbox();
  const app = createSandboxApp(served);
  const api = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  /** What needs to know the address of the server. */
  const site = {};
  const answer = (request, response) => {
    if (!keepAlive) useOnce(response);
    const refused = refusedHost(request.headers.host, hosts);
    if (refused !== undefined) {
      return send(response, 403, refusalOf(refused, `HOSTS=${refused} npm start`));
    }
    if (before(request, response)) return;
    if (!URL.canParse(request.url, writtenFor)) return send(response, 404, 'not found');
    const url = new URL(request.url, writtenFor);
    const { pathname } = url;
    if (/^\/(?:api|sandbox)\//.test(pathname)) return api(request, response);
    if (site.gateway && pathname.startsWith(`${prefix}/`)) {
      return site.gateway.handler(request, response);
    }
    if (pathname === '/playground/lan-address.js') {
      const text = `export const lanAddress = '${site.lan ?? ''}';\n`;
      return sendMade(Buffer.from(text), pathname, request, response);
    }
    return answerFile(pathname, request, response).catch(({ message }) => {
      console.error(message);
      send(response, 500, 'failed');
    });
  };
  const { servers, lan: lanAddress } = await listen(answer, { port, lan });
  const taken = servers[0].address().port;
  site.lan = lanAddress;
  const wallets = wallet && (await wallet().catch(reportNoWallet));
  site.gateway = await demoGateway(`http://127.0.0.1:${taken}/api`, wallets);
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    lan: lanAddress,
    sandbox: served,
    async close() {
      await site.gateway.close();
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => promisify(server.close.bind(server))()));
    },
  };
}

function reportNoWallet({ message }) {
  console.warn(`The demo has no wallet: ${message}`);
  return undefined;
}

/** The names that the environment allows: `HOSTS=shop-pc.example,other.example`. */
export const allowedHosts = () => process.env.HOSTS?.split(/[ ,]+/).filter(Boolean) ?? [];

/**
 * Closes the connection after this response. When a kept connection is cut before the response begins, a
 * browser repeats the request by itself, a PUT as well; most tests are about a client that sees the lost
 * response.
 */
export function useOnce(response) {
  response.shouldKeepAlive = false;
}

async function builtSandbox() {
  try {
    const files = ['index', 'allowed-hosts'];
    const [sandbox, hosts] = await Promise.all(
      files.map((file) => import(new URL(`../sandbox/dist/${file}.js`, import.meta.url).href)),
    );
    return { ...sandbox, ...hosts };
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('dist is not built: run `npm start`, or `npm run build` first', {
      cause: error,
    });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await serve({
    port: Number(process.env.PORT ?? 8000),
    hosts: allowedHosts(),
    wallet: demoWallet,
  });
  console.log(`The demo is at ${url}/`);
}
