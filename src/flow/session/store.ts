/**
 * The state of a journey, and the participants that render it. The commands are in `session.ts`.
 */
import type { StartStep } from '../../domain/configuration.js';
import { hasStarted, initialState } from '../state/selectors.js';
import type { State, Step } from '../state/state.js';
import { elementOfStep, isStepShown } from '../state/who-shows.js';
import { Participants, type Participant } from './participants.js';

/** One state for all elements of a journey. */
export class Store {
  readonly participants = new Participants();
  #state: State;
  #stepToFocus: Step | undefined;
  #isReadyAnnounced = false;
  #isStartAnnounced = false;

  constructor(start: StartStep) {
    this.#state = initialState(start);
  }

  get state(): State {
    return this.#state;
  }

  /** Whether the journey is at the register form or the log-in without a running request: replacing the session would lose nothing. */
  get isIdle(): boolean {
    const { step, request } = this.state;
    return request.kind === 'idle' && (step === 'register' || step === 'login');
  }

  /** The step that was just entered, until an element has taken the focus (`focused`). */
  get stepToFocus(): Step | undefined {
    return this.#stepToFocus;
  }

  /** The focus of the new step was set, or must stay where it is. */
  focused(): void {
    this.#stepToFocus = undefined;
  }

  /** Whether an element on the page can show the step. */
  canShow(step: Step): boolean {
    const { kinds } = this.participants;
    return isStepShown(step, kinds, elementOfStep(step, kinds, this.state.passwordless));
  }

  /** Sets the state, and the step to focus if the step changes. Only the commands call it; everything else calls `send`. */
  commit(state: State, keepsFocus = false): void {
    if (keepsFocus) this.#stepToFocus = undefined;
    else if (state.step !== this.#state.step) this.#stepToFocus = state.step;
    this.show(state);
  }

  /** Starts the journey at another step, unless anything is known of the visitor. */
  startAt(start: StartStep): void {
    if (!this.isIdle || hasStarted(this.state)) return;
    this.show(initialState(start));
  }

  /** Sets the state; the focus stays where it is. */
  protected show(state: State): void {
    this.#state = state;
    this.update();
  }

  /** Lets all participants render. */
  update(): void {
    for (const participant of this.participants) participant.update();
  }

  /** Dispatches `onboarding-ready` for the first form that can be used; later calls do nothing. */
  ready(step: Step): void {
    if (this.#isReadyAnnounced || step === 'done') return;
    this.#isReadyAnnounced = true;
    const name = 'onboarding-ready';
    this.participants.dispatch({ name, detail: { step }, cancelable: false, step });
  }

  /** The page shows another first form for the same session: `onboarding-ready` is dispatched again. */
  readyAgain(): void {
    this.#isReadyAnnounced = false;
  }

  /** Dispatches `onboarding-started` when the visitor first types or chooses something; later calls do nothing. */
  started(step: Step, participant: Participant): void {
    if (this.#isStartAnnounced) return;
    this.#isStartAnnounced = true;
    const name = 'onboarding-started';
    participant.dispatch({ name, detail: { step }, cancelable: false, step });
  }
}
