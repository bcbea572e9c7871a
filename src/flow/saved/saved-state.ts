/**
 * Which part of a state is stored for a reload, and the state that is restored from it. The contact is stored separately, because it is
 * kept at steps that save nothing else.
 */
import type { StartStep } from '../../domain/configuration.js';
import type { Account } from '../../domain/customer.js';
import { restoreDeadline } from '../../domain/deadline.js';
import type { Identifier } from '../../domain/identifier.js';
import {
  deliveryIn,
  stamp,
  type SavedCard,
  type SavedJourney,
  type SavedProfile,
} from './saved-journey.js';
import { carriedProfile, sentDelivery } from '../state/delivery.js';
import { loginPrefill, resetForm } from '../state/reducer-register-login.js';
import { busy, idle, isJourneyDone, outcomeOf } from '../state/request.js';
import { registeredPerson, type PendingProfile } from '../state/data-entry.js';
import { isReset } from '../state/selectors.js';
import type { IncompleteState, ProfileState, State } from '../state/state.js';

/** The longest pause between two codes that the API may ask for, in milliseconds. */
const maxResendDelay = 5 * 60_000;

/** The identifiers of an account, each with its name. A reply may lack any of them. */
export function accountKeys({ customerId, card, fidelyCode }: Account): readonly string[] {
  const numbers = Object.entries({ customerId, card, fidelyCode });
  return numbers.flatMap(([name, number]) => (number === undefined ? [] : [`${name} ${number}`]));
}

/** The data entry in a saved journey; also the one that a code step leads back to. */
export function pendingProfileIn(saved: SavedJourney | undefined): SavedProfile | undefined {
  if (saved?.step === 'profile') return saved;
  return saved?.pendingProfile
    ? { ...stamp(saved.at), step: 'profile', ...saved.pendingProfile }
    : undefined;
}

/**
 * What is stored of a state; undefined if nothing is. A code step is stored with its contact.
 * `savedProfile`: the data entry that the step leads back to.
 */
export function toSaved(
  state: State,
  at: number,
  savedProfile?: SavedProfile,
): SavedJourney | undefined {
  switch (state.step) {
    case 'otp':
    case 'checking': {
      const { person, delivery } = state;
      // After a reload the password is typed again.
      if (isReset(state)) return toSaved(resetForm(state, idle), at, savedProfile);
      if (person.status === 'registered' && !state.passwordless) return undefined;
      const { status, identifier, customerId } = person;
      return {
        ...stamp(at),
        step: accountMayExist(state) ? 'checking' : state.step,
        person: { status, identifier, customerId },
        ...delivery,
        ...pendingIn(savedProfile),
      };
    }
    case 'reset': {
      const { customerId, delivery } = state;
      const identifier = state.card ?? state.identifier;
      if (!identifier || !delivery.code) return savedProfile;
      const pending = pendingIn(savedProfile);
      return { ...stamp(at), step: 'reset', identifier, customerId, ...delivery, ...pending };
    }
    case 'profile':
    case 'incomplete':
      // `onboarding-complete` was dispatched: the host continues.
      if (outcomeOf(state) === 'complete') return undefined;
      // After a reload data entry needs a new log-in.
      return { ...stamp(at), step: 'profile', ...newAccountIdOf(state) };
    case 'register':
    case 'login':
    case 'error':
      return savedProfile;
    case 'done':
      return undefined;
  }
}

/** The data entry that a code step leads back to. */
function pendingIn(saved: SavedProfile | undefined) {
  const { newAccountId } = saved ?? {};
  return saved && { pendingProfile: newAccountId === undefined ? {} : { newAccountId } };
}

/** The account that was created in this journey, if the form belongs to a new one. */
function newAccountIdOf(state: ProfileState | IncompleteState): { readonly newAccountId?: string } {
  if (outcomeOf(state) === 'saved') return {};
  const { entry } = state;
  const isNewAccount = entry.kind === 'new-account' || registeredPerson(entry)?.status === 'new';
  const [newAccountId] = isNewAccount ? accountKeys(state.account) : [];
  return newAccountId === undefined ? {} : { newAccountId };
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

/** Whether the contact is still needed: until the card or a log-in. */
export function needsContact(state: State): boolean {
  const { step } = state;
  if (hasLoggedIn(state)) return false;
  if (step === 'profile') return state.entry.kind === 'registration';
  return step !== 'incomplete' && step !== 'done';
}

/** What is stored of the card that a state shows; undefined for the card of an adopted session, and for one without any number. */
export function cardIn(
  state: State,
): Omit<SavedCard, keyof ReturnType<typeof stamp> | 'wallets'> | undefined {
  if (state.step !== 'done' || state.via === 'adopted') return undefined;
  const { card, fidelyCode } = state.account;
  const account = { ...(card && { card }), ...(fidelyCode && { fidelyCode }) };
  return card || fidelyCode ? { account, holder: state.holder } : undefined;
}

/** Whether a stored card is kept: at the card, and at the log-in that the card leads to when the session has expired. */
export function keepsCard(state: State): boolean {
  if (state.step === 'done') return state.via !== 'adopted';
  const isAgain =
    (state.step === 'login' || state.step === 'register') && state.reason === 'session';
  if (!isAgain || hasLoggedIn(state)) return false;
  return !state.pendingProfile || state.pendingProfile.entry.kind === 'edit';
}

/** The card that was shown before the reload. Nobody is logged in. */
export function cardFrom({ account, holder }: SavedCard): State {
  return { step: 'done', account, holder, via: 'restored', request: idle };
}

function hasLoggedIn(state: State): boolean {
  const outcome = outcomeOf(state);
  return outcome === 'logged-in' || outcome === 'incomplete' || outcome === 'complete';
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

/** Whether the account may exist already, so that a reload has to check it. */
function accountMayExist({ request }: State): boolean {
  return request.kind === 'busy'
    ? request.action === 'verify'
    : request.kind === 'settled' && request.outcome.kind === 'verified';
}

/**
 * The state of a saved journey at `now` of the page's clock. `clockOffset`: milliseconds that the device's clock is ahead of it.
 * `contact`: shown in the log-in that data entry leads to.
 */
export function toState(
  journey: SavedJourney,
  now: number,
  clockOffset: number,
  contact?: Identifier,
): State {
  if (journey.step === 'profile') {
    const reason = journey.newAccountId === undefined ? 'session' : 'created';
    const pendingProfile = pendingProfileFrom(journey);
    return { step: 'login', reason, ...loginPrefill(contact), pendingProfile, request: idle };
  }
  // At most the time that was left when it was stored: the device's clock may have been set meanwhile.
  const left = Math.min(Math.max(0, journey.resendAt - journey.at), maxResendDelay);
  const resendAt = restoreDeadline(journey.resendAt - clockOffset, left, now);
  const delivery = { ...deliveryIn(journey), resendAt };
  const { pendingProfile: back } = journey;
  const pending = back && { pendingProfile: pendingProfileFrom(back) };
  if (journey.step === 'reset') {
    const { step, identifier, customerId } = journey;
    return { step, identifier, customerId, ...pending, delivery, request: idle };
  }
  const { step, person } = journey;
  const request = step === 'checking' ? busy('verify') : idle;
  return { step, person, delivery, ...pending, request };
}

/** The pending profile of a saved data entry. */
function pendingProfileFrom({ newAccountId }: Pick<SavedProfile, 'newAccountId'>): PendingProfile {
  return { entry: { kind: newAccountId === undefined ? 'completion' : 'new-account' } };
}

/** Whether data entry is pending while the visitor is at another step. */
export function hasPendingProfile(state: State): boolean {
  const { step } = state;
  if (step === 'error') return true;
  const leadsBack = 'pendingProfile' in state && state.pendingProfile !== undefined;
  return leadsBack && outcomeOf(state) !== 'complete';
}

/** Whether the draft is still needed. */
export function keepsDraft(state: State): boolean {
  const isDataEntry = state.step === 'profile' || state.step === 'incomplete';
  return isDataEntry ? !isJourneyDone(state) : hasPendingProfile(state);
}
