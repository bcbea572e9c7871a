/**
 * A session that the page hands over. While it is checked, the journey is at its start; then it moves to the card, the profile or the log-in.
 */
import { isAdopted } from './data-entry.js';
import type { JourneyEvent } from './events.js';
import { pendingCompletion, sessionExpired } from './reducer-register-login.js';
import { busy, idle, isBusy } from './request.js';
import { initialState, isAdopting } from './selectors.js';
import { editOf } from './reducer-profile.js';
import type { State } from './state.js';

/** Drops the journey and waits for the API to accept the session. */
export function adopt({ start }: Extract<JourneyEvent, { type: 'adopt' }>): State {
  return { ...initialState(start), request: busy('adopt') };
}

/** The API has accepted the session. */
export function adopted(state: State, event: Extract<JourneyEvent, { type: 'adopted' }>): State {
  if (!isAdopting(state)) return state;
  const { step, account, holder } = event;
  const via = 'adopted';
  return step === 'done'
    ? { step, account, via, holder, request: idle }
    : { step, account, entry: { kind: 'edit', via, holder }, request: busy('load') };
}

/** The session has expired: to the log-in, which leads back to what was typed. */
export function sessionOver(state: State, username?: string): State {
  if (isAdopting(state)) {
    return { step: 'login', reason: 'session', pendingProfile: pendingCompletion, request: idle };
  }
  if (state.step === 'done' && isBusy(state))
    return { ...sessionExpired(editOf(state)), ...withName(username) };
  // An open form asks for the password itself, unless the account name is unknown.
  if (state.step !== 'profile' || (state.profileForm && !isAdopted(state.entry))) return state;
  return { ...sessionExpired(state), ...withName(username) };
}

function withName(username: string | undefined): { readonly username?: string } {
  return username === undefined ? {} : { username };
}
