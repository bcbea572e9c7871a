/**
 * How requests are sent where the host says nothing: `node:https` in Node, the runtime's `fetch` elsewhere.
 */
import { fetchSend } from './fetch-send.js';
import { bySignal, type OpenSender } from './sender.js';

/** Bun, Deno and Workers say that they are Node, too; their own `fetch` keeps connections. */
function isNode(): boolean {
  if (typeof process === 'undefined' || !process.versions.node) return false;
  return !('Bun' in globalThis || 'Deno' in globalThis || 'WebSocketPair' in globalThis);
}

export function platformSend(): OpenSender {
  if (!isNode()) return { send: bySignal(fetchSend), close: () => undefined };
  let node: Promise<OpenSender> | undefined;
  let loaded: OpenSender | undefined;
  // Imported where it is used: other runtimes need not have these modules.
  const load = (): Promise<OpenSender> =>
    (node ??= import('./node-send.js').then(({ createNodeSend }) => (loaded = createNodeSend())));
  return {
    send: async (request, cancellation) => (loaded ?? (await load())).send(request, cancellation),
    close() {
      void node?.then(({ close }) => close());
    },
  };
}
