import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from '../../../src/flow/state/events.js';
import { initialState } from '../../../src/flow/state/selectors.js';
import { isBusy } from '../../../src/flow/state/request.js';
import { reduce } from '../../../src/flow/steps/machine.js';
import type { State } from '../../../src/flow/state/state.js';
import { account, configuration, idle, offline, states, type StateName } from '../samples.js';
import { events, table, type EventName } from '../journey-table.js';

function summary({ step, request }: State): string {
  return `${step} ${request.kind === 'busy' ? request.action : request.kind}`;
}

describe('reduce', () => {
  it.each(Object.keys(table) as StateName[])(
    'handles every event in state %s as in the table',
    (name) => {
      const state: State = states[name];
      const found: Partial<Record<EventName, string>> = {};
      for (const [event, what] of Object.entries(events)) {
        const after = reduce(state, what);
        if (after !== state) found[event as EventName] = summary(after);
      }
      expect(found).toEqual(table[name]);
    },
  );

  it.each(Object.keys(states) as StateName[])(
    'restarts at the start that the page wants, from %s',
    (name) => {
      expect(reduce(states[name], { type: 'restart', start: 'register' })).toEqual(
        initialState('register'),
      );
      expect(reduce(states[name], { type: 'restart', start: 'login' })).toEqual(
        initialState('login'),
      );
    },
  );

  it('starts without a pending request', () => {
    expect(initialState(configuration.start)).toEqual({ step: 'register', request: idle });
  });

  it('is busy only while a request is pending', () => {
    const busyOnes = Object.entries(states).filter(([, state]) => isBusy(state));
    expect(busyOnes.map(([name]) => name)).toEqual([
      'register busy',
      'otp sending',
      'otp verifying',
      'checking busy',
      'profile loading',
      'profile saving',
      'login busy',
      'reset sending',
      'reset verifying',
      'done loading',
    ]);
  });
});

describe('reduce, during a journey,', () => {
  it('does not change a password reset whose code was sent', () => {
    expect(reduce(states['reset sent'], events.identify)).toBe(states['reset sent']);
  });

  it('accepts a code request from the end of the cool-down on', () => {
    const state = states['otp sent'];
    expect(reduce(state, { type: 'send-code', now: state.delivery.resendAt - 1 })).toBe(state);
    expect(reduce(state, { type: 'send-code', now: state.delivery.resendAt }).request.kind).toBe(
      'busy',
    );
  });

  it.each(['verified', 'saved', 'logged-in', 'complete'] as const)(
    'changes nothing while the page prevents the outcome %s',
    (kind) => {
      const outcome =
        kind === 'complete'
          ? ({ kind, account, holder: {}, via: 'login' } as const)
          : ({ kind, account, holder: {} } as const);
      const held = { kind: 'settled', outcome } as const;
      for (const sample of Object.values(states)) {
        const state: State = { ...sample, request: held };
        for (const [name, event] of Object.entries(events)) {
          const isPersons = !['proceed', 'restored'].includes(name) && !isServers(event);
          if (isPersons) expect(reduce(state, event), `${state.step} ${name}`).toBe(state);
        }
      }
    },
  );

  it('accepts a new attempt while the page prevents a failure', () => {
    const held = { kind: 'settled', outcome: { kind: 'problem', problem: offline } } as const;
    const state: State = { ...states['otp sent'], request: held };
    expect(reduce(state, events.verify).request).toEqual({ kind: 'busy', action: 'verify' });
  });
});

describe('data entry whose session has expired', () => {
  const failedWith = (state: State, code: 'session-expired' | 'wrong-credentials' | 'offline') =>
    reduce(
      reduce(state, { type: 'request-ended', outcome: { kind: 'problem', problem: { code } } }),
      {
        type: 'proceed',
      },
    );
  const expired = failedWith(states['profile saving'], 'session-expired');

  it('needs the password until the log-in has begun a new session', () => {
    expect(expired).toHaveProperty('needsPassword', true);
    const renewing = reduce(expired, { type: 'renew' });
    expect(renewing).toHaveProperty('needsPassword', true);
    expect(reduce(renewing, { type: 'renewed' })).toMatchObject({
      needsPassword: undefined,
      request: { kind: 'busy', action: 'save' },
    });
  });

  it.each(['wrong-credentials', 'offline'] as const)(
    'still needs the password after a log-in that failed: %s',
    (code) => {
      const renewing = reduce(expired, { type: 'renew' });
      expect(failedWith(renewing, code)).toHaveProperty('needsPassword', true);
    },
  );

  it('needs none after any other failure, nor before the form is open', () => {
    for (const state of [
      failedWith(states['profile saving'], 'offline'),
      failedWith(states['profile loading'], 'session-expired'),
      reduce(expired, { type: 'save' }),
    ])
      expect(state).not.toHaveProperty('needsPassword', true);
  });
});

function isServers({ type }: JourneyEvent): boolean {
  return [
    'request-ended',
    'code-sent',
    'answer-lost',
    'code-refused',
    'code-unused',
    'already-registered',
    'password-changed',
    'loaded',
    'session-over',
    'card-found',
    'renewed',
    'cancelled',
  ].includes(type);
}
