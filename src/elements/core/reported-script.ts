/**
 * Names a script that did not load to the page's developer.
 */
import { warnOnce } from '../../console/console.js';
import type { Script } from '../../loading/script.js';

/** The same script; the page's developer reads why it has failed. */
export function reported<Module>(script: Script<Module>): Script<Module> {
  script.subscribe(() => {
    if (script.hasFailed)
      warnOnce('error', `onboarding-elements did not load: ${String(script.reason)}`);
  });
  return script;
}
