import { describe, expect, it } from 'vitest';
import type { LoginState, State, Step } from '../../../src/flow/state/state.js';
import {
  elementFor,
  isStepShown,
  ownsFocusOf,
  showsError,
  showsNoElementView,
  stepOf,
  stepShownBy,
  type ElementKind,
} from '../../../src/flow/state/who-shows.js';
import { anna, busy, states } from '../samples.js';

const steps = Object.keys({
  register: 0,
  otp: 0,
  checking: 0,
  profile: 0,
  login: 0,
  reset: 0,
  incomplete: 0,
  done: 0,
  error: 0,
} satisfies Record<Step, 0>) as Step[];

const ledToLogin: LoginState = { ...states.login, reason: 'registered', username: anna.value };
const adopting: State = { ...states.register, request: busy('adopt') };

/** Which of the elements show what the function says, each by its place in the list. */
const whoShows = (
  shows: typeof showsError,
  state: State,
  kinds: readonly ElementKind[],
): readonly number[] => kinds.flatMap((kind, index) => (shows(kind, state, kinds) ? [index] : []));

describe('elementFor', () => {
  it('gives one kind of element for each step', () => {
    expect(Object.fromEntries(steps.map((step) => [step, elementFor(states[step])]))).toEqual({
      register: 'register',
      otp: 'otp',
      checking: 'otp',
      profile: 'profile',
      login: 'login',
      reset: 'login',
      incomplete: 'profile',
      done: 'card',
      error: 'flow',
    });
  });

  it('keeps the check of a new password where it was typed', () => {
    expect(elementFor(states['checking of a reset'])).toBe('login');
    expect(stepOf('login', states['checking of a reset'])).toBe('checking');
    expect(stepOf('otp', states['checking of a reset'])).toBeUndefined();
    expect(showsNoElementView('login', states['checking of a reset'], ['login'])).toBe(false);
    expect(showsNoElementView('otp', states['checking of a reset'], ['otp'])).toBe(true);
  });
});

describe('stepShownBy', () => {
  it('gives an entry its own step while both entries are open', () => {
    expect(stepShownBy('register', states.login)).toBe('register');
    expect(stepShownBy('register', states.register)).toBe('register');
    expect(stepShownBy('login', states.register)).toBe('login');
    expect(stepShownBy('login', states.login)).toBe('login');
  });

  it('gives the step of the journey once the visitor was led to the log-in', () => {
    expect(stepShownBy('register', ledToLogin)).toBe('login');
  });

  it('gives the step of the journey after the entries', () => {
    expect(stepShownBy('register', states.otp)).toBe('otp');
    expect(stepShownBy('login', states.done)).toBe('done');
  });

  it.each(['flow', 'otp', 'profile', 'card'] as const)(
    'gives the step of the journey to an element of the kind %s',
    (kind) => {
      expect(stepShownBy(kind, states.register)).toBe('register');
      expect(stepShownBy(kind, states.login)).toBe('login');
    },
  );
});

describe('stepOf', () => {
  it.each<[ElementKind, readonly Step[]]>([
    ['flow', []],
    ['register', ['register', 'login']],
    ['otp', ['otp', 'checking']],
    ['profile', ['profile', 'incomplete', 'done']],
    ['login', ['register', 'login', 'reset', 'incomplete']],
    ['card', ['done']],
  ])('gives the kind %s a step at %o', (kind, expected) => {
    const isStep = (step: Step) => stepOf(kind, states[step], ['flow', kind]) !== undefined;
    expect(steps.filter((step) => step !== 'error' && isStep(step))).toEqual(expected);
  });

  it('gives a failed journey the step `error` where the error page is', () => {
    expect(stepOf('flow', states.error, ['flow', 'otp'])).toBe('error');
    expect(stepOf('otp', states.error, ['flow', 'otp'])).toBeUndefined();
  });
});

describe('isStepShown', () => {
  it.each<[readonly ElementKind[] | undefined, readonly Step[]]>([
    [undefined, []],
    [[], []],
    [['login'], ['login', 'reset', 'incomplete']],
    [
      ['card', 'otp'],
      ['otp', 'checking', 'done'],
    ],
    [['login', 'flow'], steps],
  ])('is true on a page with %o for the steps %o', (kinds, expected) => {
    expect(steps.filter((step) => isStepShown(step, kinds ?? []))).toEqual(expected);
  });
});

describe('showsError', () => {
  it.each<[string, readonly ElementKind[], readonly number[]]>([
    ['a flow', ['otp', 'register', 'flow'], [2]],
    ['a flow that was attached last', ['register', 'flow'], [1]],
    ['each flow, visible or not', ['flow', 'register', 'flow'], [0, 2]],
    ['the element of the failed step', ['otp', 'register'], [1]],
    ['the element of the failed step beside a log-in', ['login', 'register'], [1]],
    ['each element of the failed step', ['register', 'otp', 'register'], [0, 2]],
    ['the first element, if there is none of the step', ['otp', 'login'], [0]],
    ['the first element beside a card', ['login', 'card'], [0]],
    ['the first element and those of its kind', ['otp', 'login', 'otp'], [0, 2]],
  ])('is true for %s', (_, kinds, expected) => {
    expect(whoShows(showsError, states.error, kinds)).toEqual(expected);
  });

  it('is false at every other step, and without any element', () => {
    expect(whoShows(showsError, states.otp, ['flow'])).toEqual([]);
    expect(whoShows(showsError, states.register, ['otp', 'register', 'flow'])).toEqual([]);
    expect([showsError('card', states.error, []), showsError('card', states.error)]).toEqual([
      false,
      false,
    ]);
  });
});

describe('showsNoElementView', () => {
  it.each<[string, readonly ElementKind[], State, readonly number[]]>([
    ['the first, if no element shows the step', ['register', 'login'], states.otp, [0]],
    ['none, if one shows the step', ['register', 'otp'], states.otp, []],
    ['none on the error page', ['register'], states.error, []],
    ['the flow, while a session is handed over', ['card', 'flow'], adopting, [1]],
    [
      'the first but a card, which may show one from attributes, while a session is handed over',
      ['card', 'profile', 'login'],
      adopting,
      [1],
    ],
    ['a card alone, while a session is handed over', ['card'], adopting, [0]],
  ])('is true for %s', (_, kinds, state, expected) => {
    expect(whoShows(showsNoElementView, state, kinds)).toEqual(expected);
  });

  it('is false without any element', () => {
    for (const state of [states.otp, adopting]) {
      expect([showsNoElementView('card', state, []), showsNoElementView('card', state)]).toEqual([
        false,
        false,
      ]);
    }
  });
});

describe('ownsFocusOf', () => {
  it.each<[readonly ElementKind[], readonly ElementKind[]]>([
    [['flow', 'otp'], ['otp']],
    [
      ['flow', 'card'],
      ['flow', 'card'],
    ],
  ])('of %o gives the focus of the code step to %o', (kinds, expected) => {
    expect(kinds.filter((kind) => ownsFocusOf(states.otp, kind, kinds))).toEqual(expected);
  });
});
