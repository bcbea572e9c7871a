/**
 * Moves that several steps make: to the first form, to the log-in and back to data entry, and what each keeps of the state before.
 */
import type { Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import type { PendingProfile } from '../state/data-entry.js';
import { carriedProfile, deliveredCode, noDelivery } from '../state/delivery.js';
import { busy, idle } from '../state/request.js';
import type {
  CheckingState,
  LoginState,
  OtpState,
  ProfileState,
  RegisterState,
  ResetState,
  State,
} from '../state/state.js';
import type { EventOf } from './row.js';

/** The content of the form that the visitor leaves. A member that is present but undefined means an empty or invalid input. */
interface LeftForm {
  readonly identifier?: Identifier | undefined;
}

/** The register form, from a step that it is linked at. */
export function toRegister(state: State, event: LeftForm): RegisterState {
  const typed = typedIdentifier(state, event);
  return { step: 'register', ...typed, ...deliveredCode(state), request: idle };
}

/** The address is looked up. */
export function lookUp(
  state: RegisterState | LoginState,
  { identifier }: EventOf<'identify'>,
): RegisterState {
  const kept = { ...deliveredCode(state), ...carriedProfile(state), ...cardOwner(state) };
  return { step: 'register', identifier, ...kept, request: busy('identify') };
}

/** The person of a restored card, whose identifier is shown masked, for the first form. */
export function cardOwner(state: State): Pick<RegisterState, 'isOwner' | 'reason'> {
  return 'isOwner' in state && state.isOwner ? { isOwner: true, reason: 'session' } : {};
}

/** The log-in, from a form that asks who the visitor is. Data entry that is pending continues after it. */
export function toLogin(state: RegisterState | ResetState, event: LeftForm): LoginState {
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

/** The log-in after a reload, which data entry follows. `identifier`: of its owner, if it is known. */
export function logInFor(pendingProfile: PendingProfile, identifier?: Identifier): LoginState {
  const reason = pendingProfile.entry.kind === 'new-account' ? 'created' : 'session';
  return { step: 'login', reason, ...loginPrefill(identifier), pendingProfile, request: idle };
}

/** The log-in is requested. At the start of the journey it is shown beside the register form. */
export function logIn(
  state: RegisterState | LoginState,
  { username }: EventOf<'log-in'>,
): LoginState {
  const before = state.step === 'login' ? state : undefined;
  return {
    step: 'login',
    ...(before?.reason && { reason: before.reason }),
    ...(before?.pendingProfile && { pendingProfile: before.pendingProfile }),
    ...(before?.isOwner && { isOwner: true }),
    ...typedIdentifier(state),
    username,
    request: busy('log-in'),
  };
}

/** The form of a forgotten password. */
export function toReset(
  state: RegisterState | LoginState,
  { identifier }: EventOf<'open-reset'>,
): ResetState {
  const kept = { ...(identifier && { identifier }), ...carriedProfile(state) };
  return { step: 'reset', ...kept, delivery: noDelivery, request: idle };
}

/** The account exists, but with another password: to the log-in, which tells the visitor. */
export function toCreatedAccount(state: OtpState | CheckingState): LoginState {
  const { person } = state;
  const { pendingProfile = registration(person) } = carriedProfile(state);
  const created = { reason: 'created', pendingProfile } as const;
  return { step: 'login', ...created, ...loginPrefill(person.identifier), request: idle };
}

/** The new password is set: to the log-in, with the identifier of the account. */
export function toChangedPassword(
  state: ResetState | CheckingState,
  { identifier }: EventOf<'password-changed'>,
): LoginState {
  const changed = { reason: 'changed', ...carriedProfile(state) } as const;
  return { step: 'login', ...changed, ...loginPrefill(identifier), request: idle };
}

/** Returns to the form after another log-in; the form has the draft that was typed before. */
export function resume(state: State, { account, profileForm, entry }: EventOf<'resumed'>): State {
  return carriedProfile(state).pendingProfile
    ? { step: 'profile', account, entry, profileForm, request: idle }
    : state;
}

/** The state that the tab's storage has. */
export const restore = (_: State, { state }: EventOf<'restored'>): State => state;

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
export function sessionExpired(
  { entry, account, holder }: Pick<ProfileState, 'entry' | 'account' | 'holder'>,
  username?: string,
): LoginState {
  const name = username === undefined ? {} : { username };
  const pendingProfile = { entry, account, ...(holder && { holder }) };
  return { step: 'login', reason: 'session', pendingProfile, ...name, request: idle };
}

/** Data entry after a log-in, where it is not known how it began. */
export const pendingCompletion: PendingProfile = { entry: { kind: 'completion' } };

/** Data entry of a person who has registered, or may have. */
export function registration(person: Person): PendingProfile {
  return { entry: { kind: 'registration', person } };
}
