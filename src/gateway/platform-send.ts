/**
 * How requests are sent where the host says nothing: `node:https` in Node, the runtime's `fetch` elsewhere.
 */
import { fetchSend } from './fetch-send.js';
import type { Send } from './gateway-options.js';
import type { NodeSend } from './node-send.js';

/** Bun, Deno and Workers say that they are Node, too; their own `fetch` keeps connections. */
function isNode(): boolean {
  if (typeof process === 'undefined' || !process.versions.node) return false;
  return !('Bun' in globalThis || 'Deno' in globalThis || 'WebSocketPair' in globalThis);
}

export function platformSend(): { readonly send: Send; close(): void } {
  if (!isNode()) return { send: fetchSend, close: () => undefined };
  let node: Promise<NodeSend> | undefined;
  // Imported where it is used: other runtimes need not have these modules.
  const load = (): Promise<NodeSend> =>
    (node ??= import('./node-send.js').then(({ createNodeSend }) => createNodeSend()));
  return {
    send: async (request) => (await load()).send(request),
    close() {
      void node?.then(({ close }) => close());
    },
  };
}
