/**
 * Keeps what is being typed over a reload, for the person who types it and nobody else.
 */
import type { FieldValues } from '../../domain/customer.js';
import type { Journey } from '../journey.js';

/** After the last key press, in milliseconds. */
const pause = 400;

export class DraftKeeper {
  readonly #journey: Journey;
  readonly #drafts: () => FieldValues;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(journey: Journey, drafts: () => FieldValues) {
    this.#journey = journey;
    this.#drafts = drafts;
  }

  /** Soon, not now: somebody is typing. */
  readonly soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.now, pause);
  };

  readonly now = (): void => {
    this.stop();
    const { state } = this.#journey;
    if (state.step !== 'profile' || !state.questionnaire) return;
    this.#journey.act('save', (engine) => engine.keepDraft(this.#drafts()));
  };

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** What this person typed before a reload; nothing of what another one did. */
export function keptDraft(journey: Journey): FieldValues {
  let found: FieldValues | undefined;
  journey.act('load', (engine) => {
    found = engine.draft();
  });
  return found ?? {};
}
