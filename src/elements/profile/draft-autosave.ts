/**
 * Saves the typed values, so that a reload does not lose them. They are restored for the same customer only.
 */
import type { ReactiveController } from 'lit';
import type { ViewHost } from '../core/step-view.js';
import type { FieldValues } from '../../domain/customer.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import type { SessionController } from '../core/session-controller.js';

/** Milliseconds after the last input. */
const delayMs = 400;

/** What is saved of an open form, and the data that it was made for. */
interface OpenDraft {
  readonly profileForm: ProfileForm;
  readonly controls: { readonly drafts: FieldValues };
}

/** Saves the draft of the open form after a pause in typing, and before the page or the view goes away. */
export class DraftAutosave implements ReactiveController {
  readonly #controller: SessionController;
  readonly #open: () => OpenDraft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: ViewHost, open: () => OpenDraft | undefined) {
    this.#controller = view.controller;
    this.#open = open;
    view.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#onLeave);
  }

  /** A page that replaces its content removes the element: saves the last changes. */
  hostDisconnected(): void {
    removeEventListener('pagehide', this.#onLeave);
    this.#onLeave();
  }

  /** Saves at once before a reload. */
  readonly #onLeave = (): void => {
    if (this.#timer !== undefined) this.save();
  };

  /** Saves after a pause in typing. */
  readonly schedule = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, delayMs);
  };

  readonly save = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { state } = this.#controller;
    const open = this.#open();
    // A form that is about to be replaced holds the values of another customer.
    if (!open || state.step !== 'profile' || state.profileForm !== open.profileForm) return;
    this.#controller.session?.commands?.saveDraft(open.controls.drafts);
  };
}

/** The values that the same customer typed before a reload. */
export function savedDraft(controller: SessionController): FieldValues {
  return controller.session?.commands?.draft() ?? {};
}
