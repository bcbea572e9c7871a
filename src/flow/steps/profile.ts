/**
 * The step `profile`: data entry.
 */
import { accountKeys, stamp, type SavedJourney } from '../state/saved-journey.js';
import { hasCard, isAdopted, registeredPerson } from '../state/data-entry.js';
import { busy, hasLoggedIn, idle, isBusy, isJourneyDone, outcomeOf } from '../state/request.js';
import type { IncompleteState, ProfileState, State } from '../state/state.js';
import { loginPrefill, sessionExpired } from './moves.js';
import { endDataEntry } from './outcome.js';
import type { EventOf, StepRow } from './row.js';

export const profile: StepRow<'profile'> = {
  on: {
    load: (state) => (state.profileForm ? state : { ...state, request: busy('load') }),
    loaded: (state, { account, profileForm }) => ({
      ...state,
      account: { ...state.account, ...account },
      profileForm,
      request: idle,
    }),
    save: (state) =>
      state.profileForm
        ? { ...state, refused: undefined, needsPassword: undefined, request: busy('save') }
        : state,
    refused: (state, { refused }) => (isBusy(state) ? { ...state, refused, request: idle } : state),
    renew: (state) => ({ ...state, request: busy('log-in') }),
    renewed: (state) =>
      state.profileForm && isBusy(state)
        ? { ...state, needsPassword: undefined, request: busy('save') }
        : state,
    // The card above the form gets its barcode, also if the fields do not load.
    'card-found': (state, { account, holder }) =>
      state.holder ? { ...state, account: { ...state.account, ...account }, holder } : state,
    'cancel-edit': cancelEdit,
    'session-over': sessionOver,
    'open-login': (state) => ({
      ...sessionExpired(state),
      ...loginPrefill(registeredPerson(state.entry)?.identifier),
    }),
  },
  saved: savedProfile,
  keepsSecrets: (state) => !state.profileForm,
  keepsTypedPassword: false,
  keepsContact: (state) => state.entry.kind === 'registration' && !hasLoggedIn(state),
  keepsDraft: (state) => !isJourneyDone(state),
  keepsCard: keepsShownCard,
  isLoggedIn: true,
  hasSession: true,
  isEntry: false,
  order: 4,
  back: 'cancel-edit',
  forwardFrom: ['done'],
};

/** Back to the card. If this page has not dispatched `onboarding-complete` yet, that comes first. */
function cancelEdit(state: ProfileState): State {
  const { entry, account } = state;
  return hasCard(entry) ? endDataEntry(state, account, entry.holder, 'left') : state;
}

/** To the log-in, which leads back to what was typed. An open form asks for the password itself, unless the account name is unknown. */
function sessionOver(state: ProfileState, { username }: EventOf<'session-over'>): State {
  return state.profileForm && !isAdopted(state.entry) ? state : sessionExpired(state, username);
}

/** After a reload data entry needs a new log-in. Nothing is stored once `onboarding-complete` was dispatched: the page continues. */
export function savedProfile(
  state: ProfileState | IncompleteState,
  at: number,
): SavedJourney | undefined {
  if (outcomeOf(state) === 'complete') return undefined;
  return { ...stamp(at), step: 'profile', ...newAccountIdOf(state) };
}

/** The card above the form stays stored until the page continues. */
export function keepsShownCard(state: ProfileState | IncompleteState): boolean {
  return state.holder !== undefined && outcomeOf(state) !== 'complete';
}

/** The account that was created in this journey, if the form belongs to a new one. */
function newAccountIdOf(state: ProfileState | IncompleteState): { readonly newAccountId?: string } {
  if (outcomeOf(state) === 'saved') return {};
  const { entry } = state;
  const isNewAccount = entry.kind === 'new-account' || registeredPerson(entry)?.status === 'new';
  const [newAccountId] = isNewAccount ? accountKeys(state.account) : [];
  return newAccountId === undefined ? {} : { newAccountId };
}
