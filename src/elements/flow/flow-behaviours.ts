/**
 * What a flow does from the first interaction on: it synchronises the browser history, holds its height between steps,
 * and animates the next one.
 */
import { HistorySync } from './history.js';
import { SessionController } from '../core/session-controller.js';
import { stepMotion } from '../ui/step-motion.styles.js';
import { HeightLock } from './height-lock.js';

const flows = new WeakSet<Element>();

/**
 * Adds the behaviours to the flow around an element, once per flow. Without a session, as on a server, it does
 * nothing.
 */
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
  const { styleSheet } = stepMotion;
  if (styleSheet) flow.host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
