/**
 * The transitions after a request: the outcome is stored first; then, unless the host prevents it, the journey
 * proceeds.
 */
import type { Account, FieldValues, Person } from '../../domain/customer.js';
import type { Problem } from '../../domain/problem.js';
import { isAddressRefused } from '../../domain/problem-meaning.js';
import {
  carriedProfile,
  deliveredCode,
  deliveryFor,
  refusedDelivery,
  pausedDelivery,
} from '../state/delivery.js';
import { hadCardBefore, hasCard, registeredPerson } from '../state/data-entry.js';
import { type Holder } from '../../domain/holder.js';
import { isSessionOver } from '../state/errors.js';
import { busy, failed, idle } from '../state/request.js';
import { backToAddress } from './code-forms.js';
import { cardOwner } from './moves.js';
import type {
  CodeDelivery,
  PendingAction,
  OtpState,
  Outcome,
  ProfileEnding,
  ProfileState,
  State,
} from '../state/state.js';

/** Stores the outcome in the state; the step stays. */
export function settle(state: State, outcome: Outcome): State {
  const action = state.request.kind === 'busy' ? { action: state.request.action } : {};
  const next = { ...state, request: { kind: 'settled', outcome, ...action } as const };
  // The API's time limit for the next code applies even if the host prevents the message.
  if (outcome.kind === 'problem' && outcome.retryAt !== undefined && 'delivery' in next) {
    return { ...next, delivery: pausedDelivery(next.delivery, outcome.retryAt) };
  }
  if (outcome.kind === 'problem' && 'delivery' in next) {
    return { ...next, delivery: refusedDelivery(next.delivery, outcome.problem) };
  }
  if (outcome.kind === 'saved' && outcome.stored && next.step === 'profile') {
    return showStored(next, outcome.stored);
  }
  return next;
}

/** While the host prevents the next step, the form shows the values that the API has stored. */
function showStored(state: ProfileState, values: FieldValues): ProfileState {
  const { profileForm } = state;
  if (!profileForm) return state;
  return {
    ...state,
    profileForm: { ...profileForm, stored: { ...profileForm.stored, ...values } },
  };
}

/** Whether the API has refused the address that was typed at the register form. */
function hasRefusedAddress(state: State, problem: Problem): state is OtpState {
  if (state.step !== 'otp' || state.person.identifier.channel === 'card') return false;
  return isAddressRefused(problem, problem.code === 'code-not-sent');
}

/** The action of the request that has an outcome. */
function actionOf({ request }: State): PendingAction | undefined {
  return request.kind === 'settled' ? request.action : undefined;
}

/** The default action of an outcome. */
export function proceed(state: State, outcome: Outcome): State {
  switch (outcome.kind) {
    case 'identified': {
      const { person, byCode } = outcome;
      if (byCode) return toCode(state, person, byCode);
      return person.status === 'registered'
        ? {
            step: 'login',
            reason: 'registered',
            username: person.identifier.value,
            identifier: person.identifier,
            ...deliveredCode(state),
            request: idle,
          }
        : { step: 'otp', person, delivery: deliveryFor(person, state), request: idle };
    }
    case 'card-unknown':
      return {
        step: 'register',
        identifier: outcome.identifier,
        reason: 'card-unknown',
        ...deliveredCode(state),
        request: idle,
      };
    case 'verified': {
      const person = personOf(state);
      return person
        ? {
            step: 'profile',
            account: outcome.account,
            entry: { kind: 'registration', person },
            request: busy('load'),
          }
        : state;
    }
    case 'saved':
    case 'logged-in': {
      const { account, holder } = outcome;
      return state.step === 'profile'
        ? endDataEntry(state, account, holder, hasCard(state.entry) ? 'changed' : 'saved')
        : settle(state, { kind: 'complete', account, holder, via: 'login' });
    }
    case 'incomplete':
      return {
        step: 'incomplete',
        account: outcome.account,
        missing: outcome.missing,
        profileForm: outcome.profileForm,
        entry: outcome.entry,
        request: idle,
      };
    case 'complete': {
      const { account, via, holder, ending, hadCard, isNewAccount } = outcome;
      const kept = {
        ...(ending && { ending }),
        ...(hadCard && { hadCard }),
        ...(isNewAccount && { isNewAccount }),
      };
      return { step: 'done', account, via, holder, ...kept, request: idle };
    }
    case 'problem': {
      if (hasRefusedAddress(state, outcome.problem)) {
        return backToAddress(state, failed(outcome, actionOf(state)));
      }
      const person = personOf(state);
      return outcome.exit && state.step !== 'error'
        ? {
            step: 'error',
            problem: outcome.problem,
            failedStep: state.step,
            exit: outcome.exit,
            ...(person && { person }),
            ...(outcome.isNewAccount && { isNewAccount: true }),
            request: idle,
          }
        : {
            ...state,
            ...passwordFor(outcome.problem, state),
            request: failed(outcome, actionOf(state)),
          };
    }
  }
}

/** Where nobody chooses a password: to the code that was sent before; without one the form waits until a code is sent. */
function toCode(
  state: State,
  person: Person,
  { delivery, isPasskeyStale }: { delivery?: CodeDelivery; isPasskeyStale?: true },
): State {
  const kept = { ...carriedProfile(state), ...(isPasskeyStale && { reason: 'passkey' as const }) };
  if (delivery) return { step: 'otp', person, delivery, ...kept, request: idle };
  const { identifier } = person;
  const sent = deliveredCode(state);
  return {
    step: 'register',
    identifier,
    person,
    ...sent,
    ...kept,
    ...cardOwner(state),
    request: busy('send-code'),
  };
}

/** An open form whose session is over stays, and asks for the password. */
function passwordFor(problem: Problem, state: State): Pick<ProfileState, 'needsPassword'> {
  const isFormOpen = state.step === 'profile' && state.profileForm !== undefined;
  return isFormOpen && isSessionOver(problem) ? { needsPassword: true } : {};
}

/**
 * The end of data entry. A visitor who came from the card returns to it; otherwise the outcome `complete` follows, which has an
 * event for the page.
 */
export function endDataEntry(
  state: ProfileState,
  account: Account,
  holder: Holder,
  ending: ProfileEnding,
): State {
  const { entry } = state;
  if (entry.kind === 'edit')
    return { step: 'done', account, via: entry.via, holder, ending, request: idle };
  const via = entry.kind === 'registration' ? 'registration' : 'login';
  const facts = {
    ...(hadCardBefore(entry) && { hadCard: true as const }),
    ...(entry.kind === 'new-account' && { isNewAccount: true as const }),
  };
  return settle(state, { kind: 'complete', account, via, holder, ending, ...facts });
}

/** The person who is registering. */
function personOf(state: State): Person | undefined {
  if (state.step === 'profile') return registeredPerson(state.entry);
  return 'person' in state ? state.person : undefined;
}
