/**
 * What a flow does once the second script is there: it synchronises the browser history, holds its height between steps,
 * and animates the next one.
 */
import type { SessionController } from '../core/session-controller.js';
import { stepMotion } from '../ui/step-motion.styles.js';
import { HeightLock } from './height-lock.js';
import { HistorySync } from './history.js';

/** Adds the behaviours. `flow`: of a flow with a session. */
export function addFlowBehaviours(flow: SessionController): void {
  new HistorySync(flow);
  new HeightLock(flow);
  const { styleSheet } = stepMotion;
  if (styleSheet) flow.host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
