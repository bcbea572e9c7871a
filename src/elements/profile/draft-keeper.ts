/**
 * Keeps what is being typed over a reload, for the person who types it and nobody else.
 */
import type { ReactiveController } from 'lit';
import type { FieldValues } from '../../domain/customer.js';
import type { Questionnaire } from '../../domain/field.js';
import type { Journey } from '../journey.js';

/** After the last key press, in milliseconds. */
const pause = 400;

/** The form that is open, and what it asks. */
interface Open {
  readonly for: Questionnaire;
  readonly form: { readonly drafts: FieldValues };
}

export class DraftKeeper implements ReactiveController {
  readonly #journey: Journey;
  readonly #open: () => Open | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(journey: Journey, open: () => Open | undefined) {
    this.#journey = journey;
    this.#open = open;
    journey.host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leaving);
  }

  /** A page that swaps its content takes the element away with the last words. */
  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leaving);
    this.#leaving();
  }

  /** A reload does not wait for the pause. */
  readonly #leaving = (): void => {
    if (this.#timer !== undefined) this.now();
  };

  /** Soon, not now: somebody is typing. */
  readonly soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.now, pause);
  };

  readonly now = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { state } = this.#journey;
    const open = this.#open();
    // A form that waits to be drawn anew holds somebody else's words.
    if (!open || state.step !== 'profile' || state.questionnaire !== open.for) return;
    this.#journey.act('save', (engine) => engine.keepDraft(open.form.drafts));
  };
}

/** What this person typed before a reload; nothing of what another one did. */
export function keptDraft(journey: Journey): FieldValues {
  let found: FieldValues | undefined;
  journey.act('load', (engine) => {
    found = engine.draft();
  });
  return found ?? {};
}
