/**
 * A journey that shows the card before data entry (`details="after"`): each state of data entry that leads to a card has the name on it,
 * as far as it is stored. A customer who comes from the card has it already.
 */
import { holderOf } from '../../domain/holder.js';
import { hasCard } from '../state/data-entry.js';
import type { State } from '../state/state.js';
import type { Detour } from './row.js';

export const nameOnCard: Detour = {
  isTaken: ({ isCardFirst }) => isCardFirst === true,
  ignored: [],
  redirect: withCard,
};

function withCard(state: State): State {
  const isDataEntry = state.step === 'profile' || state.step === 'incomplete';
  if (!isDataEntry || hasCard(state.entry)) return state;
  const { profileForm, holder = {} } = state;
  return { ...state, holder: profileForm ? holderOf(profileForm.stored) : holder };
}
