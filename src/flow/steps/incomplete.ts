/**
 * The step `incomplete`: a log-in has found mandatory data missing.
 */
import { isJourneyDone } from '../state/request.js';
import { profileOf } from './data-entry-state.js';
import { sessionExpired } from './moves.js';
import { keepsShownCard, savedProfile } from './profile.js';
import type { StepRow } from './row.js';

export const incomplete: StepRow<'incomplete'> = {
  on: {
    finish: profileOf,
    'open-login': (state) => sessionExpired(state),
  },
  saved: savedProfile,
  keepsSecrets: false,
  keepsTypedPassword: false,
  keepsContact: false,
  keepsDraft: (state) => !isJourneyDone(state),
  keepsCard: keepsShownCard,
  isLoggedIn: true,
  hasSession: true,
  isEntry: false,
  order: 4,
  back: undefined,
  forwardFrom: [],
};
