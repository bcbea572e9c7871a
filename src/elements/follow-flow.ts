/**
 * What goes along with a flow from the first thing that somebody does in it: the way back, and a steady height.
 */
import { BackButton } from './back-button.js';
import type { Journey, JourneyHost } from './journey.js';
import { SteadyHeight } from './steady-height.js';

const followed = new WeakSet<JourneyHost>();

/** Follows the flow around an element, once; without a session (on a server, say) there is no way to follow. */
export function followFlow(journey: Journey): void {
  if (!journey.session) return;
  const root = journey.host.getRootNode();
  const flow = root instanceof ShadowRoot ? root.host : undefined;
  if (!isFlow(flow) || followed.has(flow)) return;
  followed.add(flow);
  new BackButton(flow, journey);
  new SteadyHeight(flow, journey);
}

function isFlow(host: Element | undefined): host is JourneyHost {
  return host?.localName === 'onboarding-flow';
}
