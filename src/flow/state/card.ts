/**
 * Which card a state shows: the finished one, the one above data entry (`details="after"`), or that of a customer whose session the page
 * has handed over and whose form is open.
 */
import type { Account } from '../../domain/customer.js';
import type { Holder } from '../../domain/holder.js';
import type { WalletName } from '../../domain/wallet.js';
import { hasCard, isAdopted, type PendingProfile } from './data-entry.js';
import type { State } from './state.js';

export interface ShownCard {
  readonly account: Account;
  readonly holder: Holder;
  /** Of a finished card: the wallets that the gateway makes passes for. */
  readonly wallets?: readonly WalletName[];
  /** The data entry that is still open; absent for a finished card. */
  readonly pendingProfile?: PendingProfile;
}

/** The card of a state; undefined without one. */
export function cardOf(state: State): ShownCard | undefined {
  if (state.step === 'done') return state;
  if (state.step !== 'profile' && state.step !== 'incomplete') return undefined;
  const { account, entry, holder } = state;
  if (holder) return { account, holder, pendingProfile: { entry } };
  return hasCard(entry) && isAdopted(entry) ? { account, holder: entry.holder } : undefined;
}
