/**
 * The events that a session dispatches once: the first form can be used, and the visitor has begun to use it.
 */
import type { Participant, Participants } from './participants.js';
import type { Step } from '../state/state.js';

/** Keeps which of the two events were dispatched. */
export class FirstEvents {
  readonly #participants: Participants;
  /** Whether `onboarding-ready` was dispatched. */
  isReadyAnnounced = false;
  #isStartAnnounced = false;

  constructor(participants: Participants) {
    this.#participants = participants;
  }

  /** Dispatches `onboarding-ready` once: the form of the step, the first one on the page, can be used. A card is no form. */
  ready(step: Step): void {
    if (this.isReadyAnnounced || step === 'done') return;
    this.isReadyAnnounced = true;
    const name = 'onboarding-ready';
    this.#participants.dispatch({ name, detail: { step }, cancelable: false, step });
  }

  /** Dispatches `onboarding-started` once: the visitor has typed or chosen something in the form of `participant`. */
  started(step: Step, participant: Participant): void {
    if (this.#isStartAnnounced) return;
    this.#isStartAnnounced = true;
    const name = 'onboarding-started';
    participant.dispatch({ name, detail: { step }, cancelable: false, step });
  }
}
