/** The gateway as an HTTP server. */
import type { RequestListener, Server } from 'node:http';
import { createGateway } from '../create-gateway.js';
import type { GatewayOptions } from '../options/gateway-options.js';
import { handlerOf } from '../handler-of.js';
import { adminListener } from './admin.js';
import { finish, listenToAdmin, listenToVisitors, urlOf } from './listen.js';
import { processMetrics } from './process-metrics.js';
import { nodeHandler } from './to-node.js';
import { undiciSend } from './undici-send.js';

/** Options of `serve`. */
export type ServeOptions = GatewayOptions & {
  /** Port for visitors; default 8080. 0 takes a free port. */
  port?: number;
  /** Address to listen on; default `127.0.0.1`, for a proxy on the same machine. */
  host?: string;
  /** Port of `/healthz`, `/readyz` and `/metrics`; default: no such server. */
  adminPort?: number;
  /** Address of that port; default `127.0.0.1`. `/metrics` has no password: keep it in a private network. */
  adminHost?: string;
  /** Whether `/healthz` is also on the port for visitors: 200, or 503 while it shuts down, without a body. */
  health?: boolean;
  /** Milliseconds for which `close()` waits for requests in flight; default 25,000. */
  drain?: number;
};

/** A running server. */
export interface Served {
  /** Base URL for visitors, without the prefix. */
  readonly url: string;
  /** Base URL of the operator's endpoints; undefined without `adminPort`. */
  readonly adminUrl: string | undefined;
  /**
   * Shuts down: `/readyz` responds with 503, no connection is accepted, requests in flight are finished, for at most
   * `drain`.
   */
  close(): Promise<void>;
}

/**
 * Starts the gateway as a server. Rejects with a `GatewayOptionsError` if an option is invalid, or with an error if a
 * port is taken.
 *
 * @example
 * const server = await serve({ ...options, port: 8080, adminPort: 8081 });
 * process.on('SIGTERM', () => void server.close());
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { port = 8080, host = '127.0.0.1', adminPort, drain = 25_000, ...more } = options;
  const { adminHost = '127.0.0.1', health = false, ...rest } = more;
  const sender = undiciSend();
  const gateway = createGateway({ ...rest, send: rest.send ?? sender.send });
  const state = { isDraining: false };
  const work = new Set<Promise<unknown>>();
  const answer = nodeHandler(handlerOf(gateway), (promise) => {
    work.add(promise);
    const remove = () => work.delete(promise);
    promise.then(remove, remove);
  });
  const isDraining = () => state.isDraining;
  const opened: Server[] = [];
  const open = async (start: () => Promise<Server>): Promise<Server> => {
    try {
      const server = await start();
      opened.push(server);
      return server;
    } catch (error) {
      await Promise.all([...opened.map(finish), gateway.close()]);
      sender.close();
      throw error;
    }
  };
  const listener: RequestListener = (request, response) => {
    if (state.isDraining) response.shouldKeepAlive = false;
    if (health && request.url === '/healthz' && request.method !== 'POST') {
      response.writeHead(state.isDraining ? 503 : 200, { 'cache-control': 'no-store' }).end();
    } else {
      answer(request, response);
    }
  };
  const visitors = await open(() => listenToVisitors(listener, port, host));
  const admin =
    adminPort === undefined
      ? undefined
      : await open(() =>
          listenToAdmin(
            adminListener(
              {
                ready: () => gateway.ready(),
                metrics: () => `${gateway.metrics()}${processMetrics()}`,
              },
              isDraining,
            ),
            adminPort,
            adminHost,
          ),
        );

  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    state.isDraining = true;
    const answered = finish(visitors);
    // The admin port responds until the end, so that a load balancer sees the 503.
    await within(drain, Promise.all([answered, settled(work), gateway.close()]));
    visitors.closeAllConnections();
    sender.close();
    admin?.close();
    admin?.closeAllConnections();
  }

  return {
    url: urlOf(visitors, host),
    adminUrl: admin && urlOf(admin, adminHost),
    close: () => (closing ??= close()),
  };
}

/** Resolves when all promises have settled, including those added meanwhile. */
async function settled(work: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (work.size > 0) await Promise.allSettled(work);
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
