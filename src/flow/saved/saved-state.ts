/**
 * Which part of a state is stored for a reload, and the state that is restored from it. The contact is stored separately, because it is
 * kept at steps that save nothing else.
 */
import type { StartStep } from '../../domain/configuration.js';
import { restoreDeadline } from '../../domain/deadline.js';
import type { Identifier } from '../../domain/identifier.js';
import {
  deliveryIn,
  stamp,
  type SavedCard,
  type SavedJourney,
  type SavedProfile,
} from '../state/saved-journey.js';
import { cardOf } from '../state/card.js';
import { carriedProfile, sentDelivery } from '../state/delivery.js';
import { logInFor, loginPrefill } from '../steps/moves.js';
import { busy, idle } from '../state/request.js';
import type { PendingProfile } from '../state/data-entry.js';
import type { DoneState, State } from '../state/state.js';

/** The longest pause between two codes that the API may ask for, in milliseconds. */
const maxResendDelay = 5 * 60_000;

/** The data entry in a saved journey; also the one that a code step leads back to. */
export function pendingProfileIn(saved: SavedJourney | undefined): SavedProfile | undefined {
  if (saved?.step === 'profile') return saved;
  return saved?.pendingProfile
    ? { ...stamp(saved.at), step: 'profile', ...saved.pendingProfile }
    : undefined;
}

/** A code that is being requested counts as sent: a reload may come before the answer. */
export function withExpectedCode(state: State, now: number): State {
  const { step, request } = state;
  if (request.kind !== 'busy' || request.action !== 'send-code') return state;
  const delivery = sentDelivery(now, true);
  if (step === 'register' && state.person) {
    const { person, passwordless } = state;
    return { step: 'otp', person, passwordless, delivery, ...carriedProfile(state), request };
  }
  if (step !== 'otp' && step !== 'reset') return state;
  return { ...state, delivery };
}

/** The contact that the state looks up, to register or for a forgotten password. */
export function lookedUp(state: State): Identifier | undefined {
  const { step, request } = state;
  // An address that was repaired at the code step.
  if (step === 'otp' && request.kind === 'settled' && request.outcome.kind === 'identified')
    return request.outcome.person.identifier;
  if (request.kind !== 'busy' || request.action === 'verify') return undefined;
  return step === 'register' || step === 'reset' ? state.identifier : undefined;
}

/** What is stored of the card that a state shows; undefined for the card of an adopted session, and for one without any number. */
export function cardIn(
  state: State,
): Omit<SavedCard, keyof ReturnType<typeof stamp> | 'identifier'> | undefined {
  const shown = cardOf(state);
  if (!shown || (state.step === 'done' && state.via === 'adopted')) return undefined;
  const { holder, pendingProfile } = shown;
  const { card, fidelyCode } = shown.account;
  const account = { ...(card && { card }), ...(fidelyCode && { fidelyCode }) };
  const wallets = [...(shown.wallets ?? [])];
  const unfinished = pendingProfile && { isUnfinished: true as const };
  return card || fidelyCode ? { account, holder, ...unfinished, wallets } : undefined;
}

/** Who has logged in to the card of a state, for the log-in after a reload; undefined if it is not known. */
export function ownerOf(
  state: State,
  { identifier, username }: { identifier?: Identifier; username?: string },
): Identifier | undefined {
  if (state.step !== 'done' || identifier || !username) return identifier;
  const { card } = state.account;
  const channel = username.includes('@') ? 'email' : username === card ? 'card' : 'mobile';
  return { channel, value: username };
}

/** The card that was shown before the reload. Nobody is logged in. */
export function cardFrom({ account, holder, wallets, identifier }: SavedCard): DoneState {
  const made = wallets.length > 0 && { wallets };
  return { step: 'done', account, holder, identifier, via: 'restored', ...made, request: idle };
}

/** The card that was shown above data entry before the reload. `contact`: shown in the log-in that leads back to it. */
export function unfinishedCardFrom(
  card: SavedCard,
  journey: SavedProfile,
  hasDraft: boolean,
  contact?: Identifier,
): DoneState {
  const { holder } = card;
  const pendingProfile = { ...pendingProfileFrom(journey, hasDraft), holder };
  return { ...cardFrom(card), pendingProfile, ...(contact && { identifier: contact }) };
}

/** The first form, prefilled with the contact from before the reload. */
export function startWith(identifier: Identifier, step: StartStep): State {
  return step === 'login'
    ? { step, ...loginPrefill(identifier), request: idle }
    : {
        step: 'register',
        ...(step === 'passwordless' && { passwordless: true }),
        identifier,
        request: idle,
      };
}

/**
 * The state of a saved journey at `now` of the page's clock. `clockOffset`: milliseconds that the device's clock is ahead of it.
 * `contact`: shown in the log-in that data entry leads to. `hasDraft`: what was typed there is stored.
 */
export function toState(
  journey: SavedJourney,
  now: number,
  clockOffset: number,
  contact?: Identifier,
  hasDraft = false,
): State {
  if (journey.step === 'profile') {
    return logInFor(pendingProfileFrom(journey, hasDraft), contact);
  }
  // At most the time that was left when it was stored: the device's clock may have been set meanwhile.
  const left = Math.min(Math.max(0, journey.resendAt - journey.at), maxResendDelay);
  const resendAt = restoreDeadline(journey.resendAt - clockOffset, left, now);
  const delivery = { ...deliveryIn(journey), resendAt };
  const { pendingProfile: back } = journey;
  const pending = back && { pendingProfile: pendingProfileFrom(back, hasDraft) };
  if (journey.step === 'reset') {
    const { step, identifier, customerId } = journey;
    return { step, identifier, customerId, ...pending, delivery, request: idle };
  }
  const { step, person } = journey;
  const request = step === 'checking' ? busy('verify') : idle;
  return { step, person, delivery, ...pending, request };
}

/** The pending profile of a saved data entry. */
function pendingProfileFrom(
  { newAccountId }: Pick<SavedProfile, 'newAccountId'>,
  hasDraft: boolean,
): PendingProfile {
  const kind = newAccountId === undefined ? 'completion' : 'new-account';
  return { entry: { kind }, afterReload: hasDraft ? 'kept' : 'empty' };
}
