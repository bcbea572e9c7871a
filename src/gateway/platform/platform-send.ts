/**
 * The default transport to the platform: `node:https` in Node, the runtime's `fetch` elsewhere.
 */
import { fetchSend } from './fetch-send.js';
import { bySignal, type OpenSender } from './sender.js';

/** True in Node. Bun, Deno and Workers also have `process.versions.node`; their `fetch` keeps connections alive. */
function isNode(): boolean {
  if (typeof process === 'undefined' || !process.versions.node) return false;
  return !('Bun' in globalThis || 'Deno' in globalThis || 'WebSocketPair' in globalThis);
}

/** The default sender of this runtime. */
export function platformSend(): OpenSender {
  if (!isNode()) return { send: bySignal(fetchSend), close: () => undefined };
  let node: Promise<OpenSender> | undefined;
  let loaded: OpenSender | undefined;
  // Imported on first use, because other runtimes can lack these modules.
  const load = (): Promise<OpenSender> =>
    (node ??= import('./node-send.js').then(({ createNodeSend }) => (loaded = createNodeSend())));
  return {
    send: async (request, cancellation) => (loaded ?? (await load())).send(request, cancellation),
    close() {
      void node?.then(({ close }) => close());
    },
  };
}
