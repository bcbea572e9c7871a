/**
 * The views that are scripts of their own, and when each is fetched: while the visitor is at a step, all that may follow it.
 */
import type { ReactiveController } from 'lit';
import type { SharedSettings } from '../domain/configuration.js';
import type { Session } from '../flow/session/session.js';
import { isReset } from '../flow/state/selectors.js';
import type { State, Step } from '../flow/state/state.js';
import { Script } from '../loading/script.js';
import { qrEncoder } from './card/barcode/qr-encoder.js';
import type { SessionController } from './core/session-controller.js';
import type { ViewModule } from './core/step-view.js';
import { reported } from './core/reported-script.js';

/** A proxy or a captive portal may answer with a script of its own. */
const viewOf = (module: ViewModule | undefined) => module?.createView && module;

export const card = reported(new Script(() => import('./card/card-view.js').then(viewOf)));
export const code = reported(new Script(() => import('./code/code-form.js').then(viewOf)));
export const profile = reported(new Script(() => import('./profile/profile-view.js').then(viewOf)));

const scripts: Readonly<Partial<Record<Step, Script<ViewModule>>>> = {
  otp: code,
  checking: code,
  reset: code,
  profile,
  done: card,
};

/** The script with the view of a step; undefined if it is in the second script, or if no element of the page shows the step. */
export function viewScript(step: Step, session: Session): Script<ViewModule> | undefined {
  // Without an element for data entry a log-in lists the missing fields, by a view of the second script.
  const shown = step === 'incomplete' ? 'profile' : step;
  return session.canShow(shown) ? scripts[shown] : undefined;
}

/** The steps that may follow and have a script. */
function stepsAfter(state: State, { details }: SharedSettings): readonly Step[] {
  switch (state.step) {
    case 'register':
      return ['otp'];
    case 'otp':
    case 'checking':
      return state.passwordless || isReset(state) || details ? ['profile', 'done'] : ['profile'];
    case 'login':
      return ['done', 'profile', 'reset'];
    case 'reset':
    case 'incomplete':
      return ['done', 'profile'];
    case 'profile':
      return ['done'];
    case 'done':
      return ['profile'];
    case 'error':
      return [];
  }
}

/** Fetches the views that may follow the state of an element, and renders the element when one of them is there or has failed. */
export class NextViews implements ReactiveController {
  readonly #controller: SessionController;
  #unsubscribe: readonly (() => void)[] = [];

  constructor(controller: SessionController) {
    this.#controller = controller;
    controller.host.addController(this);
  }

  hostConnected(): void {
    const update = () => this.#controller.update();
    this.#unsubscribe = [code, profile, card].map((script) => script.subscribe(update));
  }

  hostUpdated(): void {
    const { session, state, showsJourney, host } = this.#controller;
    if (!session || !showsJourney) return;
    for (const step of stepsAfter(state, session.configuration)) {
      viewScript(step, session)?.prefetch();
      if (step === 'done' && host.symbology === 'qr') qrEncoder.prefetch();
    }
  }

  hostDisconnected(): void {
    for (const end of this.#unsubscribe) end();
  }
}
