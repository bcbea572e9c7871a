/**
 * The step `incomplete` on a page with data entry: the log-in has found mandatory data missing, and the profile form is shown at once.
 */
import { cardOf } from '../../flow/state/card.js';
import { mayMoveFocus } from '../core/focus.js';
import type { SessionController } from '../core/session-controller.js';
import type { OpenForm } from './profile-form-cache.js';

/** Focuses the first missing field, and leaves the step at the first change of the form. */
export class IncompleteStep {
  readonly #controller: SessionController;

  constructor(controller: SessionController) {
    this.#controller = controller;
  }

  /**
   * To be called after each render: focuses the first missing field when the visitor has just logged in, unless they work elsewhere on the
   * page.
   */
  updated({ controls }: OpenForm): void {
    const { host, session } = this.#controller;
    // A card above the form takes the focus.
    if (session?.stepToFocus !== 'incomplete' || cardOf(session.state)) return;
    const [name] = controls.names;
    if (name === undefined || !mayMoveFocus(host)) return;
    session.focused();
    // What was typed before a reload is filled in.
    controls.form.focus(controls.firstEmpty ?? controls.inputId(name, undefined));
  }

  /** Moves the journey to the step `profile`; the focus stays where the visitor types. */
  leave(): void {
    const { state, session } = this.#controller;
    if (state.step !== 'incomplete' || !session) return;
    session.send({ type: 'finish' });
    session.focused();
  }
}
