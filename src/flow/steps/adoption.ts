/**
 * A session that the page hands over. While it is checked, the journey is at its start; then it moves to the card, the profile or the log-in.
 */
import { busy, idle } from '../state/request.js';
import { initialState, isAdopting } from '../state/selectors.js';
import type { State } from '../state/state.js';
import type { JourneyEvent } from '../state/events.js';
import { pendingCompletion } from './moves.js';
import type { EventOf } from './row.js';

/** Drops the journey and waits for the API to accept the session. */
export function adopt({ start }: Extract<JourneyEvent, { type: 'adopt' }>): State {
  return { ...initialState(start), request: busy('adopt') };
}

/** The API has accepted the session. */
export function adopted(state: State, event: EventOf<'adopted'>): State {
  if (!isAdopting(state)) return state;
  const { step, account, holder } = event;
  const via = 'adopted';
  return step === 'done'
    ? { step, account, via, holder, request: idle }
    : { step, account, entry: { kind: 'edit', via, holder }, request: busy('load') };
}

/** The session was not accepted, because it has expired: to the log-in. */
export function refuseAdopted(state: State): State {
  return isAdopting(state)
    ? { step: 'login', reason: 'session', pendingProfile: pendingCompletion, request: idle }
    : state;
}
