/**
 * The request of a state: its values, and functions that tell whether the visitor's commands are ignored and whether the page holds the
 * next step back.
 */
import type {
  Failure,
  FailedRequest,
  Outcome,
  PendingAction,
  RequestStatus,
  State,
} from './state.js';

export const idle: RequestStatus = { kind: 'idle' };
/** The request of an action that is running. */
export const busy = (action: PendingAction) => ({ kind: 'busy', action }) as const;
/** The request of an action that has failed, from its problem or its outcome. */
export const failed = (
  { problem, retryAt, willRetry }: Failure,
  action?: PendingAction,
): FailedRequest => ({
  kind: 'failed',
  problem,
  ...(retryAt !== undefined && { retryAt }),
  ...(willRetry && { willRetry }),
  ...(action && { action }),
});

/** Whether a request of the visitor is running. */
export function isBusy(state: State): boolean {
  return state.request.kind === 'busy';
}

/** Whether a dialog of the browser is open: the visitor answers it, and waits for nothing. */
export function isInDialog(request: RequestStatus): boolean {
  return request.kind === 'busy' && request.inDialog === true;
}

/** Whether the visitor's commands are ignored: a request is running, or the page holds its outcome. */
export function isBlocked(state: State): boolean {
  return isBusy(state) || isHeldByHost(state);
}

/** Whether the visitor has completed the step and the page holds the next one back. */
export function isHeldByHost({ request }: State): boolean {
  if (request.kind !== 'settled') return false;
  switch (request.outcome.kind) {
    case 'verified':
    case 'saved':
    case 'logged-in':
    case 'complete':
      return true;
    case 'identified':
    case 'card-unknown':
    case 'incomplete':
    case 'problem':
      return false;
  }
}

/** The kind of the outcome that the page may hold. */
export function outcomeOf({ request }: State): Outcome['kind'] | undefined {
  return request.kind === 'settled' ? request.outcome.kind : undefined;
}

/** Whether the profile is complete and only the page holds the card back. */
export function isJourneyDone(state: State): boolean {
  const kind = outcomeOf(state);
  return kind === 'saved' || kind === 'logged-in' || kind === 'complete';
}

/** Whether a log-in has succeeded at this step. */
export function hasLoggedIn(state: State): boolean {
  const outcome = outcomeOf(state);
  return outcome === 'logged-in' || outcome === 'incomplete' || outcome === 'complete';
}

/** Whether no log-in has succeeded at this step yet. */
export const isBeforeLogIn = (state: State): boolean => !hasLoggedIn(state);

/** Whether data entry is pending while the visitor is at another step. */
export function hasPendingProfile(state: State): boolean {
  if (state.step === 'error') return true;
  const leadsBack = 'pendingProfile' in state && state.pendingProfile !== undefined;
  return leadsBack && outcomeOf(state) !== 'complete';
}

/** Whether the account may exist already, so that a reload has to check it. */
export function accountMayExist({ request }: State): boolean {
  return request.kind === 'busy'
    ? request.action === 'verify' && !request.inDialog
    : request.kind === 'settled' && request.outcome.kind === 'verified';
}
