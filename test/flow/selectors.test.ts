import { describe, expect, it } from 'vitest';
import {
  elementFor,
  hasStarted,
  initialState,
  isEntryOpen,
  stateAtEntry,
  stepShownBy,
} from '../../src/flow/selectors.js';
import type { LoginState } from '../../src/flow/state.js';
import { anna, states } from './samples.js';

const ledToLogin: LoginState = { ...states.login, reason: 'registered', username: anna.value };

describe('the step that an element shows', () => {
  it('is its own entry while both entries are open', () => {
    expect(stepShownBy('register', states.login)).toBe('register');
    expect(stepShownBy('register', states.register)).toBe('register');
    expect(stepShownBy('login', states.register)).toBe('login');
    expect(stepShownBy('login', states.login)).toBe('login');
  });

  it('is the step of the journey once the visitor was led to the log-in', () => {
    expect(isEntryOpen(ledToLogin)).toBe(false);
    expect(stepShownBy('register', ledToLogin)).toBe('login');
  });

  it('is the step of the journey after the entries', () => {
    expect(stepShownBy('register', states.otp)).toBe('otp');
    expect(stepShownBy('login', states.done)).toBe('done');
  });

  it.each(['flow', 'otp', 'profile', 'card'] as const)(
    'is the step of the journey in an element of the kind %s',
    (kind) => {
      expect(stepShownBy(kind, states.register)).toBe('register');
      expect(stepShownBy(kind, states.login)).toBe('login');
    },
  );
});

it('the states of the code are shown by the code step, and those of the forgotten password by the log-in', () => {
  expect(elementFor('checking')).toBe('otp');
  expect(elementFor('reset')).toBe('login');
  expect(elementFor('incomplete')).toBe('profile');
});

describe('the state at an entry', () => {
  it('is that of the journey at its own entry, and without an entry', () => {
    const typed = states['register busy'];
    expect(stateAtEntry(typed, 'register')).toBe(typed);
    expect(stateAtEntry(typed)).toBe(typed);
  });

  it('is a new one at the other entry', () => {
    expect(stateAtEntry(states['register busy'], 'login')).toEqual(initialState('login'));
  });
});

it('a journey has started once anything is known of the visitor', () => {
  expect(hasStarted(states.register)).toBe(false);
  expect(hasStarted(states['register busy'])).toBe(true);
});
