/**
 * The step `done`: the card.
 */
import type { WalletName } from '../../domain/wallet.js';
import { busy, hasPendingProfile, idle, isBusy } from '../state/request.js';
import type { DoneState, LoginState, State } from '../state/state.js';
import { editOf } from './data-entry-state.js';
import { logInFor, loginPrefill, sessionExpired } from './moves.js';
import type { StepRow } from './row.js';

export const done: StepRow<'done'> = {
  on: {
    edit: (state) => ({ ...state, request: busy('load') }),
    // The card stays until the form is loaded.
    loaded: (state, { account, profileForm }) =>
      isBusy(state)
        ? {
            ...editOf(state),
            account: { ...state.account, ...account },
            profileForm,
            request: idle,
          }
        : state,
    'card-found': (state, { account, holder }) => ({
      ...state,
      account: { ...state.account, ...account },
      holder: { ...state.holder, ...holder },
    }),
    'session-over': (state, { username }) => {
      if (!isBusy(state)) return state;
      return state.pendingProfile
        ? logInAgain(state)
        : { ...sessionExpired(editOf(state), username), ...ownersLogIn(state) };
    },
    'open-login': logInAgain,
  },
  saved: (_state, _at, pending) => pending,
  keepsSecrets: false,
  keepsTypedPassword: false,
  keepsContact: hasPendingProfile,
  keepsDraft: hasPendingProfile,
  keepsCard: ({ via }) => via !== 'adopted',
  isLoggedIn: true,
  hasSession: true,
  isEntry: false,
  order: 5,
  back: undefined,
  forwardFrom: [],
};

/** The log-in; a card that is not finished leads through it to its data entry. */
function logInAgain(state: DoneState): LoginState {
  const { pendingProfile, identifier } = state;
  if (!pendingProfile)
    return { step: 'login', reason: 'session', ...ownersLogIn(state), request: idle };
  return logInFor(pendingProfile, identifier);
}

/** The card with the wallets that the last reply with a customer named. After a reload it keeps those that it was saved with. */
export function withWallets(state: State, wallets: readonly WalletName[]): State {
  if (state.step !== 'done' || state.via === 'restored' || wallets.length === 0) return state;
  return { ...state, wallets };
}

/** The owner of a restored card, to whom the log-in is left. */
const ownersLogIn = ({ identifier }: DoneState) =>
  identifier && { ...loginPrefill(identifier), isOwner: true as const };
