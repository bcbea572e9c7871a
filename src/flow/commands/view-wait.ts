/**
 * What the elements show while the view of a new step is loading: the step before, as busy.
 */
import type { Script } from '../../loading/script.js';
import type { Session } from '../session/session.js';
import { busy } from '../state/request.js';
import type { State, Step } from '../state/state.js';

/** The script with the view of a step; undefined if the elements need none for it. */
export type ViewScript = (step: Step, session: Session) => Script<unknown> | undefined;

/** Keeps the step of one session shown until the next one has its view. */
export class ViewWait {
  readonly #session: Session;
  readonly #scriptOf: ViewScript;

  /** Resolves when the last state is shown. */
  isOver: Promise<unknown> = Promise.resolve();

  constructor(session: Session, scriptOf: ViewScript = () => undefined) {
    this.#session = session;
    this.#scriptOf = scriptOf;
  }

  /**
   * What the elements show of a new state. When its view is there, or has failed, they show the state itself; of a view that has failed
   * its element shows why. A failure of before, when the script was only fetched for later, is loaded again.
   */
  shownFor(state: State): State {
    const { shown } = this.#session;
    if (state.step === shown.step) return state;
    const script = this.#scriptOf(state.step, this.#session);
    if (!script || script.value) return state;
    const show = () => this.#show(state.step);
    this.isOver = script.load().then(show, show);
    const { request } = shown;
    const action = 'action' in request ? request.action : undefined;
    return { ...shown, request: busy(action ?? 'load') };
  }

  #show(step: Step): void {
    const session = this.#session;
    if (session.state.step !== step) return;
    session.shown = session.state;
    session.update();
  }
}
