import { expect, it } from 'vitest';
import { hasStarted, isAdopting, isAtStart } from '../../../src/flow/state/selectors.js';
import type { LoginState, State } from '../../../src/flow/state/state.js';
import { anna, busy, idle, offline, states } from '../samples.js';

it('both entries are open until the visitor is led to one of them or has left them', () => {
  const ledToLogin: LoginState = { ...states.login, reason: 'registered', username: anna.value };
  expect([states.register, states.login].map(isAtStart)).toEqual([true, true]);
  expect([ledToLogin, states.otp].map(isAtStart)).toEqual([false, false]);
});

it('a journey has started once anything is known of the visitor', () => {
  expect(hasStarted(states.register)).toBe(false);
  expect(hasStarted(states['register busy'])).toBe(true);
});

it('a session is handed over until it is accepted or refused, also while it cannot be checked', () => {
  const failed = { kind: 'failed', problem: offline } as const;
  const at = (request: State['request']) => isAdopting({ ...states.register, request });
  expect([busy('adopt'), { ...failed, action: 'adopt' } as const].map(at)).toEqual([true, true]);
  expect([idle, busy('load'), failed].map(at)).toEqual([false, false, false]);
});
