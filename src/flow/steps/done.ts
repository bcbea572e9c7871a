/**
 * The step `done`: the card.
 */
import { busy, idle, isBusy } from '../state/request.js';
import { editOf } from './data-entry-state.js';
import { sessionExpired } from './moves.js';
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
    'session-over': (state, { username }) =>
      isBusy(state) ? sessionExpired(editOf(state), username) : state,
    'open-login': () => ({ step: 'login', reason: 'session', request: idle }),
  },
  saved: () => undefined,
  keepsSecrets: false,
  keepsTypedPassword: false,
  keepsContact: false,
  keepsDraft: false,
  keepsCard: ({ via }) => via !== 'adopted',
  isLoggedIn: true,
  hasSession: true,
  isEntry: false,
  order: 5,
  back: undefined,
  forwardFrom: [],
};
