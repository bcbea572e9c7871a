/**
 * What goes along with a flow from the first thing that somebody does in it: the way back, and a steady height.
 */
import { BackButton } from './back-button.js';
import { Journey } from './journey.js';
import { SteadyHeight } from './steady-height.js';

const followed = new WeakSet<Element>();

/** Follows the flow around an element, once; without a session (on a server, say) there is no way to follow. */
export function followFlow({ host, session }: Journey): void {
  if (!session) return;
  const root = host.getRootNode();
  const around = root instanceof ShadowRoot ? root.host : undefined;
  const flow = session.participants.find(
    (one): one is Journey => one instanceof Journey && one.kind === 'flow' && one.host === around,
  );
  if (!flow || followed.has(flow.host)) return;
  followed.add(flow.host);
  new BackButton(flow);
  new SteadyHeight(flow);
}
