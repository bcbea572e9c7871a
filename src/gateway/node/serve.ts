/** The gateway as a server of its own. */
import type { RequestListener, Server } from 'node:http';
import { createGatewayIn } from '../create-gateway.js';
import { realEnvironment } from '../environment.js';
import type { Gateway, GatewayOptions } from '../gateway-options.js';
import { handlerOf } from '../handler-of.js';
import { memoryStore } from '../memory-store.js';
import type { Store } from '../store.js';
import { adminListener } from './admin.js';
import { finish, listenToAdmin, listenToVisitors, urlOf } from './listen.js';
import { nodeHandler } from './to-node.js';
import { undiciSend } from './undici-send.js';

export interface ServeOptions extends GatewayOptions {
  /** Default 8080; 0 takes a free one. */
  port?: number;
  /** Address to listen on; default `127.0.0.1`, since a proxy of the site stands in front. */
  host?: string;
  /** Port of `/healthz`, `/readyz` and `/metrics` on 127.0.0.1; default: none. */
  adminPort?: number;
  /** Milliseconds that `close()` waits for what was sent to the platform; default 25,000. */
  drain?: number;
}

export interface Served {
  /** Where visitors reach it, without the prefix. */
  readonly url: string;
  readonly adminUrl: string | undefined;
  /** Takes other options from the next request on, but for the store; throws, and changes nothing, if they are wrong. */
  reload(options: GatewayOptions): Promise<void>;
  /** `/readyz` says 503, no new connection is taken, what was sent is finished; then it ends. */
  close(): Promise<void>;
}

/** Starts the gateway; rejects if an option is wrong or a port is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { port = 8080, host = '127.0.0.1', adminPort, drain = 25_000, ...rest } = options;
  const store = rest.store ?? memoryStore();
  const sender = await undiciSend();
  const create = (from: GatewayOptions) =>
    createGatewayIn(realEnvironment(from.clock), { ...from, store: lasting(store) }, sender?.send);
  let gateway = create(rest);
  const state = { isDraining: false };
  const work = new Set<Promise<unknown>>();
  const answer = nodeHandler(
    () => handlerOf(gateway),
    (promise) => {
      work.add(promise);
      const remove = () => work.delete(promise);
      promise.then(remove, remove);
    },
  );
  const isDraining = () => state.isDraining;
  const opened: Server[] = [];
  const open = async (start: () => Promise<Server>): Promise<Server> => {
    try {
      const server = await start();
      opened.push(server);
      return server;
    } catch (error) {
      await Promise.all([...opened.map(finish), gateway.close(), store.close()]);
      sender?.close();
      throw error;
    }
  };
  const listener: RequestListener = (request, response) => {
    if (state.isDraining) response.shouldKeepAlive = false;
    answer(request, response);
  };
  const visitors = await open(() => listenToVisitors(listener, port, host));
  const admin =
    adminPort === undefined
      ? undefined
      : await open(() =>
          listenToAdmin(
            adminListener(() => gateway, isDraining),
            adminPort,
          ),
        );

  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    state.isDraining = true;
    const answered = finish(visitors);
    // The admin port answers to the end, so that a load balancer sees the 503.
    await within(drain, Promise.all([answered, settled(work), gateway.close()]));
    visitors.closeAllConnections();
    sender?.close();
    await store.close();
    admin?.close();
    admin?.closeAllConnections();
  }

  return {
    url: urlOf(visitors, host),
    adminUrl: admin && urlOf(admin, '127.0.0.1'),
    reload: (next) => {
      const old: Gateway = gateway;
      gateway = create(next);
      return old.close();
    },
    close: () => (closing ??= close()),
  };
}

/** What a store knows outlives a gateway that is replaced. */
function lasting(store: Store): Store {
  return {
    take: (scope, gates, now) => store.take(scope, gates, now),
    reset: (scope, keys, now) => store.reset(scope, keys, now),
    claim: (scope, key, value, ttl, now) => store.claim(scope, key, value, ttl, now),
    replace: (scope, key, from, to, ttl, now) => store.replace(scope, key, from, to, ttl, now),
    ping: () => store.ping(),
    close: () => Promise.resolve(),
  };
}

/** Resolves when all of it has ended, and what it has started meanwhile. */
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
