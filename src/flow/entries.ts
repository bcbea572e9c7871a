/**
 * The two entries: how a journey comes to the register form or the log-in, and what it brings there.
 */
import type { Person } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import { busy, idle, sentOf } from './outcome.js';
import type { LoginState, ProfileState, ResetState, State, Unfinished } from './state.js';

/** `event` may say what stands in the form that is left. */
export function openRegister(state: State, event: object): State {
  switch (state.step) {
    case 'register':
    case 'login':
    case 'reset':
    case 'error':
      return { step: 'register', ...typedIn(state, event), ...sentOf(state), activity: idle };
    case 'otp':
    case 'checking':
    case 'profile':
    case 'incomplete':
    case 'done':
      return state;
  }
}

export function openLogin(state: State, event: object): State {
  switch (state.step) {
    case 'register':
    case 'reset': {
      const { identifier } = typedIn(state, event);
      const { unfinished } = unfinishedOf(state);
      const session = unfinished && ({ reason: 'session', unfinished } as const);
      return { step: 'login', ...session, ...known(identifier), ...sentOf(state), activity: idle };
    }
    case 'otp':
      return { step: 'login', ...known(state.person.identifier), activity: idle };
    case 'checking': {
      const { person } = state;
      const unfinished = newBy(person);
      return { step: 'login', unfinished, ...known(person.identifier), activity: idle };
    }
    case 'profile':
      return { ...sessionOver(state), ...known(state.person?.identifier) };
    case 'error': {
      const { person, isNewAccount } = state;
      // Who was never in has not been logged out.
      const session = isNewAccount
        ? { unfinished: newBy(person) }
        : ({ reason: 'session', unfinished: {} } as const);
      return { step: 'login', ...session, ...known(person?.identifier), activity: idle };
    }
    case 'incomplete':
      return { step: 'login', reason: 'session', unfinished: {}, activity: idle };
    case 'login':
    case 'done':
      return state;
  }
}

export function logIn(state: State, username: string): State {
  if (state.step !== 'login' && state.step !== 'register') return state;
  const before = state.step === 'login' ? state : undefined;
  return {
    step: 'login',
    ...(before?.reason && { reason: before.reason }),
    ...(before?.unfinished && { unfinished: before.unfinished }),
    ...typedIn(state),
    username,
    activity: busy('log-in'),
  };
}

export function alreadyRegistered(state: State, found?: Identifier): State {
  if (state.step === 'checking' || state.step === 'otp') {
    const { person } = state;
    const created = { reason: 'created', unfinished: newBy(person) } as const;
    return { step: 'login', ...created, ...known(person.identifier), activity: idle };
  }
  if (state.step === 'reset' && state.identifier) {
    const changed = { reason: 'changed', ...unfinishedOf(state) } as const;
    return {
      step: 'login',
      ...changed,
      ...known(found ?? state.card ?? state.identifier),
      activity: idle,
    };
  }
  return state;
}

/** Who is to log in: the name that stands in the form, and what it is. */
function known(identifier?: Identifier): Pick<LoginState, 'username' | 'identifier'> {
  return identifier ? { username: identifier.value, identifier } : {};
}

/** What was typed at an entry, to be shown at another one: what stands there, else what is known of it. */
function typedIn(state: State, event: object = {}): { identifier?: Identifier } {
  const { identifier } = ('identifier' in event ? event : state) as { identifier?: Identifier };
  return identifier ? { identifier } : {};
}

/** Data entry that needs another log-in, and goes on after it. */
export function sessionOver({ edit, account, isNew, person }: ProfileState): LoginState {
  const made = isNew ? { isNew } : newBy(person);
  const unfinished = { ...made, ...(edit && { edits: { account, edit } }) };
  return { step: 'login', reason: 'session', unfinished, activity: idle };
}

/** Whose account was made by her registration. */
function newBy(person?: Person): Unfinished {
  return person?.standing === 'new' ? { isNew: true, username: person.identifier.value } : {};
}

/** What is still to be gone on with on the way to another password and back. */
export function unfinishedOf(state: State): Pick<ResetState, 'unfinished'> {
  return (state.step === 'login' || state.step === 'reset') && state.unfinished
    ? { unfinished: state.unfinished }
    : {};
}
