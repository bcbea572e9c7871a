/**
 * What goes along with a flow from the first thing that somebody does in it: the way back, and a steady height.
 */
import { HistorySync } from './history.js';
import { SessionController } from './session-controller.js';
import { HeightLock } from './height-lock.js';

const flows = new WeakSet<Element>();

/** Follows the flow around an element, once; without a session (on a server, say) there is no way to follow. */
export function addFlowBehaviours({ host, session }: SessionController): void {
  if (!session) return;
  const root = host.getRootNode();
  const around = root instanceof ShadowRoot ? root.host : undefined;
  const flow = [...session.participants].find(
    (one): one is SessionController =>
      one instanceof SessionController && one.kind === 'flow' && one.host === around,
  );
  if (!flow || flows.has(flow.host)) return;
  flows.add(flow.host);
  new HistorySync(flow);
  new HeightLock(flow);
}
