/**
 * The transitions to the register form and to the log-in, and what each keeps of the state before.
 */
import type { Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { carriedProfile, deliveredCode } from './delivery.js';
import { busy, idle } from './request.js';
import { registeredPerson, type PendingProfile } from './data-entry.js';
import { isReset } from './selectors.js';
import type {
  CheckingState,
  LoginState,
  ProfileState,
  RequestStatus,
  ResetState,
  State,
} from './state.js';

/**
 * The content of the form that the visitor leaves. A member that is present but undefined means an empty or invalid input.
 */
interface LeftForm {
  readonly identifier?: Identifier | undefined;
}

/** To the register form, from the log-in, the forgotten password or the error page. */
export function openRegister(state: State, event: LeftForm): State {
  switch (state.step) {
    case 'register':
    case 'login':
    case 'reset':
    case 'error':
      return {
        step: 'register',
        ...typedIdentifier(state, event),
        ...deliveredCode(state),
        request: idle,
      };
    case 'otp':
    case 'checking':
    case 'profile':
    case 'incomplete':
    case 'done':
      return state;
  }
}

/** To the log-in, from any step. Data entry is resumed after it; at the card it means that the session has expired. */
export function openLogin(state: State, event: LeftForm): State {
  switch (state.step) {
    case 'register':
    case 'reset': {
      const { identifier } = typedIdentifier(state, event);
      const { pendingProfile } = carriedProfile(state);
      const session = pendingProfile && ({ reason: 'session', pendingProfile } as const);
      return {
        step: 'login',
        ...session,
        ...loginPrefill(identifier),
        ...deliveredCode(state),
        request: idle,
      };
    }
    case 'otp':
      return {
        step: 'login',
        ...loginPrefill(state.person.identifier),
        ...carriedProfile(state),
        request: idle,
      };
    case 'checking': {
      const { person } = state;
      if (isReset(state)) return openLogin(resetForm(state, idle), event);
      const { pendingProfile = registration(person) } = carriedProfile(state);
      return { step: 'login', pendingProfile, ...loginPrefill(person.identifier), request: idle };
    }
    case 'profile':
      return {
        ...sessionExpired(state),
        ...loginPrefill(registeredPerson(state.entry)?.identifier),
      };
    case 'error': {
      const { person, isNewAccount } = state;
      // Nobody was logged in yet, so no session has expired.
      const session =
        isNewAccount && person
          ? { pendingProfile: registration(person) }
          : ({ reason: 'session', pendingProfile: pendingCompletion } as const);
      return { step: 'login', ...session, ...loginPrefill(person?.identifier), request: idle };
    }
    case 'incomplete':
      return {
        step: 'login',
        reason: 'session',
        pendingProfile: { entry: state.entry, account: state.account },
        request: idle,
      };
    case 'done':
      return { step: 'login', reason: 'session', request: idle };
    case 'login':
      return state;
  }
}

/** The log-in is requested. The step is `register` if the journey is at its start: the log-in is shown beside the register form then. */
export function logIn(state: State, username: string): State {
  if (state.step !== 'login' && state.step !== 'register') return state;
  const before = state.step === 'login' ? state : undefined;
  return {
    step: 'login',
    ...(before?.reason && { reason: before.reason }),
    ...(before?.pendingProfile && { pendingProfile: before.pendingProfile }),
    ...typedIdentifier(state),
    username,
    request: busy('log-in'),
  };
}

/** The account exists, but with another password: to the log-in, which tells the visitor. */
export function alreadyRegistered(state: State): State {
  if (state.step !== 'checking' && state.step !== 'otp') return state;
  const { person } = state;
  const { pendingProfile = registration(person) } = carriedProfile(state);
  const created = { reason: 'created', pendingProfile } as const;
  return { step: 'login', ...created, ...loginPrefill(person.identifier), request: idle };
}

/** The new password is set: to the log-in, with the identifier of the account. */
export function passwordChanged(state: State, identifier: Identifier): State {
  if (!isReset(state)) return state;
  const changed = { reason: 'changed', ...carriedProfile(state) } as const;
  return { step: 'login', ...changed, ...loginPrefill(identifier), request: idle };
}

/** The prefilled username of the log-in, and its identifier. */
export function loginPrefill(identifier?: Identifier): Pick<LoginState, 'username' | 'identifier'> {
  return identifier ? { username: identifier.value, identifier } : {};
}

/** The identifier to prefill: the content of the form that the visitor leaves, else the identifier of the state. */
function typedIdentifier(state: State, event: LeftForm = {}): { identifier?: Identifier } {
  const known = 'identifier' in state ? state.identifier : undefined;
  const identifier = 'identifier' in event ? event.identifier : known;
  return identifier ? { identifier } : {};
}

/** The log-in after the session has expired during data entry; data entry continues after it. */
export function sessionExpired({
  entry,
  account,
}: Pick<ProfileState, 'entry' | 'account'>): LoginState {
  return { step: 'login', reason: 'session', pendingProfile: { entry, account }, request: idle };
}

/** Data entry after a log-in, where it is not known how it began. */
export const pendingCompletion: PendingProfile = { entry: { kind: 'completion' } };

/** Data entry of a person who has registered, or may have. */
function registration(person: Person): PendingProfile {
  return { entry: { kind: 'registration', person } };
}

/** The form of a forgotten password, also after a check of the new one. */
export function resetForm(state: ResetState | CheckingState, request: RequestStatus): ResetState {
  if (state.step === 'reset') return { ...state, request };
  const { person, delivery } = state;
  const { identifier, customerId } = person;
  const known = { identifier, ...(customerId !== undefined && { customerId }) };
  return { step: 'reset', ...known, delivery, ...carriedProfile(state), request };
}
