/**
 * The form at step `incomplete`: it starts at the first missing field, and the first change leads to step `profile`.
 */
import { mayMoveFocus } from '../core/focus.js';
import type { SessionController } from '../core/session-controller.js';
import type { OpenForm } from './profile-form-cache.js';

/** Moves the focus into the form after the log-in, and the journey to `profile` at the first change. */
export class IncompleteEntry {
  readonly #controller: SessionController;
  /** The visitor has just logged in, so the form may take the focus. */
  #isDue = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
  }

  /** To be called with each new state. */
  changed(): void {
    this.#isDue ||= this.#controller.session?.stepToFocus === 'incomplete';
  }

  /** To be called after each render: focuses the first missing field, unless the page has the focus. */
  updated({ controls, missing }: OpenForm): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    const { host, session } = this.#controller;
    const first = controls.names.find((name) => missing.includes(name)) ?? controls.names[0];
    if (first === undefined || !mayMoveFocus(host)) return;
    session?.focused();
    controls.form.focus(controls.inputId(first, undefined));
  }

  /** Leads to step `profile`; the focus stays where the visitor types. */
  leave(): void {
    const { state, session } = this.#controller;
    if (state.step !== 'incomplete' || !session) return;
    session.send({ type: 'finish' });
    session.focused();
  }
}
