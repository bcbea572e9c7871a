/**
 * The two entries: how a journey comes to the register form or the log-in, and what it brings there.
 */
import type { Identifier } from '../domain/identifier.js';
import { busy, idle } from './outcome.js';
import type { LoginState, ProfileState, Sent, State } from './state.js';

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
      return { step: 'login', ...known(identifier), ...sentOf(state), activity: idle };
    }
    case 'otp':
    case 'checking':
      return { step: 'login', ...known(state.person.identifier), activity: idle };
    case 'profile': {
      const { person } = state;
      const session = { reason: 'session', ...known(person?.identifier) } as const;
      return { step: 'login', ...session, ...editOf(state), activity: idle };
    }
    case 'error': {
      const { person, isNewAccount } = state;
      // Who was never in has not been logged out.
      const session = isNewAccount ? {} : ({ reason: 'session' } as const);
      return { step: 'login', ...session, ...known(person?.identifier), activity: idle };
    }
    case 'incomplete':
      return { step: 'login', reason: 'session', activity: idle };
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
    ...(before?.isNew && { isNew: true }),
    ...(before?.edits && { edits: before.edits }),
    ...typedIn(state),
    username,
    activity: busy('log-in'),
  };
}

export function alreadyRegistered(state: State): State {
  if (state.step === 'checking' || state.step === 'otp') {
    return { step: 'login', reason: 'created', ...known(state.person.identifier), activity: idle };
  }
  if (state.step === 'reset' && state.identifier) {
    const identifier = state.card ?? state.identifier;
    return { step: 'login', reason: 'changed', ...known(identifier), activity: idle };
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

/** A code that was sent stays in mind on the way from one entry to the other. */
export function sentOf(state: State): { readonly sent?: Sent } {
  return 'sent' in state && state.sent ? { sent: state.sent } : {};
}

/** Whose data was being changed, to go on with that after the log-in. */
export function editOf({ edit, account }: ProfileState): Pick<LoginState, 'edits'> {
  return edit ? { edits: account } : {};
}
