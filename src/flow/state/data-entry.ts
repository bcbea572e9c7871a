/**
 * How data entry began, as one union. It determines what is known of the customer, and what follows a save.
 */
import type { Account, Person, Via } from '../../domain/customer.js';
import type { Holder } from '../../domain/holder.js';

/**
 * How the visitor came to the card. `adopted`: the page has handed over the session; they have neither registered nor logged in here.
 * `restored`: by a reload at the card; no customer is logged in.
 */
export type CardVia = Via | 'adopted' | 'restored';

/** How data entry began. */
export type Entry =
  /** This page registers the person. */
  | { readonly kind: 'registration'; readonly person: Person }
  /** This journey has created the account and continues by a log-in; the profile was never saved. */
  | { readonly kind: 'new-account' }
  /** A log-in has found mandatory data missing. */
  | { readonly kind: 'completion' }
  /** A log-in leads back to what was typed; the profile is complete, and this page has not dispatched `onboarding-complete`. */
  | { readonly kind: 'draft'; readonly holder: Holder }
  /** A complete profile is edited, from the card. */
  | { readonly kind: 'edit'; readonly via: CardVia; readonly holder: Holder };

/** Data entry that continues after the log-in. */
export interface PendingProfile {
  readonly entry: Entry;
  /** The account, where the form was open. */
  readonly account?: Account;
  /** The name on the card, which was shown above the form. */
  readonly holder?: Holder;
  /** Set after a reload: whether what was typed is kept. */
  readonly afterReload?: 'kept' | 'empty';
}

/** Whether the profile is complete, so that the visitor can leave the form for the card. */
export function hasCard(entry: Entry): entry is Extract<Entry, { holder: Holder }> {
  return 'holder' in entry;
}

/** Whether the page has handed over the session: the visitor has neither registered nor logged in here. */
export function isAdopted(entry: Entry): boolean {
  return entry.kind === 'edit' && entry.via === 'adopted';
}

/** The person who registers on this page. */
export function registeredPerson(entry: Entry): Person | undefined {
  return entry.kind === 'registration' ? entry.person : undefined;
}

/** Whether the person who registers on this page had a card before. */
export const hadCardBefore = (entry: Entry) => registeredPerson(entry)?.status === 'has-card';

/**
 * In the journey that created the account a stored `false` consent is the platform's default until the first save; in
 * any other journey it is the customer's own "No".
 */
export function consentVia({ kind }: Entry): Via {
  return kind === 'registration' || kind === 'new-account' ? 'registration' : 'login';
}
