/**
 * What a step is: its transitions, its saved form and its facts. Each step has a file with its row, and `index.ts` the table of all:
 * a new step, or a new fact, is asked for by the compiler.
 */
import type { StartStep } from '../../domain/configuration.js';
import type { Identifier } from '../../domain/identifier.js';
import type { SavedJourney, SavedProfile } from '../state/saved-journey.js';
import type { NavigationType } from '../state/command.js';
import type { JourneyEvent } from '../state/events.js';
import type { State, Step } from '../state/state.js';

/** The state at a step. */
export type StateAt<Name extends Step> = Extract<State, { readonly step: Name }>;

/** The events that a step handles itself; the others mean the same at each step (`machine.ts`). */
export type StepEvent = Exclude<
  JourneyEvent,
  { type: 'request-ended' | 'proceed' | 'dialog' | 'cancelled' | 'restart' | 'adopt' }
>;

export type EventOf<Type extends StepEvent['type']> = Extract<StepEvent, { readonly type: Type }>;

/** The next state for each event that has a meaning at the step; the same object if it has none now. */
type Transitions<Name extends Step> = {
  readonly [Type in StepEvent['type']]?: (state: StateAt<Name>, event: EventOf<Type>) => State;
};

/** A fact of a step: a value, or one for each state. */
type Fact<Name extends Step, Value = boolean> = Value | ((state: StateAt<Name>) => Value);

export interface StepRow<Name extends Step> {
  readonly on: Transitions<Name>;
  /**
   * What is stored at `at` for a reload; undefined if nothing is. `pending`: the data entry that the step leads back to, as stored.
   */
  readonly saved: (
    state: StateAt<Name>,
    at: number,
    pending?: SavedProfile,
  ) => SavedJourney | undefined;
  /** Whether password and code stay in memory: at the code, and until data entry is open. */
  readonly keepsSecrets: Fact<Name>;
  /** Whether a password that was typed before its code stays in memory. */
  readonly keepsTypedPassword: Fact<Name>;
  /** Whether the contact that was looked up is still needed after a reload: until the card or a log-in. */
  readonly keepsContact: Fact<Name>;
  /** Whether what was typed in data entry is kept. */
  readonly keepsDraft: Fact<Name>;
  /** Whether a card that was shown stays stored. */
  readonly keepsCard: Fact<Name>;
  /** Whether the visitor has logged in at this step. */
  readonly isLoggedIn: boolean;
  /** Whether the visitor has a session here, if the client has a token: not at a form that asks who they are. */
  readonly hasSession: boolean;
  /** Whether another visitor may begin here: what is known of the one before is forgotten when the step is entered. */
  readonly isEntry: boolean;
  /** The place on the way to the card. */
  readonly order: number;
  /** The event of the browser's Back; undefined where there is none. */
  readonly back: NavigationType | undefined;
  /** The steps from which this one is a step forward, so that Back leads there. */
  readonly forwardFrom: readonly Step[];
}

/** What of a journey's settings determines its way. */
export interface Way {
  readonly start: StartStep;
  /** With `details="after"`: the card is shown before data entry. */
  readonly isCardFirst?: boolean;
  /** The identifier to prefill if a state has none. */
  readonly known?: Identifier | undefined;
}

/** A journey that leaves the ordinary one: the events that it ignores, and where it leads instead of a state. */
export interface Detour {
  readonly isTaken: (way: Way) => boolean;
  readonly ignored: readonly JourneyEvent['type'][];
  readonly redirect: (state: State, way: Way) => State;
}
