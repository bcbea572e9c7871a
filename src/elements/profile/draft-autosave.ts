/**
 * Keeps what is being typed over a reload, for the person who types it and nobody else.
 */
import type { ReactiveController } from 'lit';
import type { FieldValues } from '../../domain/customer.js';
import type { ProfileForm } from '../../domain/field.js';
import type { SessionController } from '../core/session-controller.js';

/** After the last key press, in milliseconds. */
const delayMs = 400;

/** The form that is open, and what it asks. */
interface OpenProfileForm {
  readonly profileForm: ProfileForm;
  readonly form: { readonly drafts: FieldValues };
}

export class DraftAutosave implements ReactiveController {
  readonly #controller: SessionController;
  readonly #open: () => OpenProfileForm | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(controller: SessionController, open: () => OpenProfileForm | undefined) {
    this.#controller = controller;
    this.#open = open;
    controller.host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#onLeave);
  }

  /** A page that swaps its content takes the element away with the last words. */
  hostDisconnected(): void {
    removeEventListener('pagehide', this.#onLeave);
    this.#onLeave();
  }

  /** A reload does not wait for the pause. */
  readonly #onLeave = (): void => {
    if (this.#timer !== undefined) this.save();
  };

  /** Soon, not now: somebody is typing. */
  readonly schedule = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, delayMs);
  };

  readonly save = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { state } = this.#controller;
    const open = this.#open();
    // A form that waits to be drawn anew holds somebody else's words.
    if (!open || state.step !== 'profile' || state.profileForm !== open.profileForm) return;
    this.#controller.session?.saveDraft(open.form.drafts);
  };
}

/** What this person typed before a reload; nothing of what another one did. */
export function savedDraft(controller: SessionController): FieldValues {
  return controller.session?.draft ?? {};
}
