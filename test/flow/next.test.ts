import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/flow/events.js';
import { begin, isBusy, next } from '../../src/flow/next.js';
import type { State } from '../../src/flow/state.js';
import {
  account,
  anna,
  configuration,
  failure,
  holder,
  idle,
  newcomer,
  number,
  offline,
  questionnaire,
  states,
  wholeAccount,
  wrongCode,
  type StateName,
} from './samples.js';
import { events, now, table, type EventName } from './journey-table.js';

function summary({ step, activity }: State): string {
  return `${step} ${activity.kind === 'busy' ? activity.doing : activity.kind}`;
}

describe('the journey', () => {
  it.each(Object.keys(table) as StateName[])('knows what can happen at: %s', (name) => {
    const state: State = states[name];
    const found: Partial<Record<EventName, string>> = {};
    for (const [event, what] of Object.entries(events)) {
      const after = next(state, what);
      if (after !== state) found[event as EventName] = summary(after);
    }
    expect(found).toEqual(table[name]);
  });

  it.each(Object.keys(states) as StateName[])(
    'starts again where the host wants, from: %s',
    (name) => {
      expect(next(states[name], { type: 'restart', start: 'register' })).toEqual(begin('register'));
      expect(next(states[name], { type: 'restart', start: 'login' })).toEqual(begin('login'));
    },
  );

  it('begins with nothing under way', () => {
    expect(begin(configuration.start)).toEqual({ step: 'register', activity: idle });
  });

  it('is busy only while a request is under way', () => {
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
    ]);
  });
});

describe('what a step takes along', () => {
  const rows: [string, State, Event, object][] = [
    [
      'the identifier, and nothing of the attempt before',
      { ...states['register failed'], reason: 'card-unknown' },
      events.identify,
      { step: 'register', identifier: number },
    ],
    [
      'the address that a forgotten password is asked for',
      { ...states.reset, identifier: anna },
      events.identify,
      { step: 'reset', identifier: number, sendableAt: 0 },
    ],
    [
      'the address to the form that changes it',
      states['otp sent'],
      events['change-address'],
      { step: 'register', identifier: anna, reason: 'other-address' },
    ],
    [
      'the address from checking, too',
      states.checking,
      events['change-address'],
      { step: 'register', identifier: anna, reason: 'other-address' },
    ],
    [
      'the address of a reset, but not the code nor whom it was for',
      states['reset sent'],
      events['change-address'],
      { step: 'reset', identifier: anna, sendableAt: 0 },
    ],
    [
      'no address where none was typed',
      states.reset,
      events['change-address'],
      { step: 'reset', sendableAt: 0 },
    ],
    [
      'when the code was sent and when the next may be',
      states['otp sending'],
      events['code-sent'],
      {
        step: 'otp',
        person: newcomer,
        code: { at: now, uncertain: true },
        sendableAt: now + 30_000,
      },
    ],
    [
      'who resets a password, once that is known',
      states['reset sending'],
      { ...events['code-sent'], customerId: '5001' },
      {
        step: 'reset',
        identifier: anna,
        customerId: '5001',
        code: { at: now, uncertain: true },
        sendableAt: now + 30_000,
      },
    ],
    [
      'nobody for an address that nobody has',
      states['reset sending'],
      events['code-sent'],
      {
        step: 'reset',
        identifier: anna,
        code: { at: now, uncertain: true },
        sendableAt: now + 30_000,
      },
    ],
    [
      'everything to checking',
      states['otp verifying'],
      events['answer-lost'],
      { ...states['otp verifying'], step: 'checking' },
    ],
    [
      'everything back from checking, and why',
      states['checking busy'],
      events['code-refused'],
      { ...states['otp sent'], activity: { kind: 'failed', problem: wrongCode } },
    ],
    [
      'the username of someone whose account was made',
      states['checking busy'],
      events['already-registered'],
      { step: 'login', reason: 'created', username: anna.value },
    ],
    [
      'the username of someone with a new password',
      states['reset verifying'],
      events['already-registered'],
      { step: 'login', reason: 'changed', username: anna.value },
    ],
    [
      'the reason to the log-in',
      { step: 'login', reason: 'registered', username: 'old', activity: failure },
      events['log-in'],
      { step: 'login', reason: 'registered', username: 'anna' },
    ],
    [
      'no reason from the register form to the log-in',
      { ...states.register, reason: 'card-unknown' },
      events['log-in'],
      { step: 'login', username: 'anna' },
    ],
    [
      'what was typed from register to log-in',
      states['register failed'],
      events['open-login'],
      { step: 'login', username: anna.value },
    ],
    ['nothing where nothing was typed', states.register, events['open-login'], { step: 'login' }],
    [
      'the address from the code step to the log-in',
      { ...states['otp sent'], person: holder },
      events['open-login'],
      { step: 'login', username: '100002' },
    ],
    [
      'the reason to log in again, from data entry',
      states.profile,
      events['open-login'],
      { step: 'login', reason: 'session' },
    ],
    [
      'the address that was typed, to a forgotten password',
      states.login,
      { type: 'open-reset', identifier: anna },
      { step: 'reset', identifier: anna, sendableAt: 0 },
    ],
    [
      'account, fields and what is stored, to the end of an incomplete registration',
      states.incomplete,
      events.finish,
      { step: 'profile', via: 'login', account, questionnaire },
    ],
    [
      'the barcode, once it is known',
      states['profile loading'],
      events.loaded,
      { step: 'profile', via: 'registration', account: wholeAccount, questionnaire },
    ],
    [
      'the barcode that is found later, with the name',
      states.done,
      events['card-found'],
      { step: 'done', via: 'registration', account: wholeAccount, holder: 'Anna Rossi' },
    ],
    [
      'the barcode that is found later, without a name',
      states.done,
      { type: 'card-found', account: wholeAccount },
      { step: 'done', via: 'registration', account: wholeAccount },
    ],
    [
      'the account back to data entry',
      { ...states.done, holder: 'Anna' },
      events.edit,
      { step: 'profile', via: 'registration', account, isEdit: true },
    ],
    ['whatever was restored', states.login, events.restored, states['otp sent']],
  ];

  it.each(rows)('is %s', (_, state, event, expected) => {
    const { activity, ...rest } = next(state, event);
    const { activity: wanted = activity, ...others } = expected as Partial<State>;
    expect({ ...rest, activity }).toStrictEqual({ ...others, activity: wanted });
  });

  it('leaves a forgotten password that was sent a code alone', () => {
    expect(next(states['reset sent'], events.identify)).toBe(states['reset sent']);
  });

  it('sends a code again from the very moment that it may be sent', () => {
    const state = states['otp sent'];
    expect(next(state, { type: 'send-code', now: state.sendableAt - 1 })).toBe(state);
    expect(next(state, { type: 'send-code', now: state.sendableAt }).activity.kind).toBe('busy');
  });

  it.each(['verified', 'saved', 'logged-in', 'complete'] as const)(
    'waits for the host that holds what follows: %s',
    (kind) => {
      const outcome =
        kind === 'complete'
          ? ({ kind, account, via: 'login' } as const)
          : ({ kind, account } as const);
      const held = { kind: 'settled', outcome } as const;
      for (const sample of Object.values(states)) {
        const state: State = { ...sample, activity: held };
        for (const [name, event] of Object.entries(events)) {
          const isPersons = !['proceed', 'restored'].includes(name) && !isServers(event);
          if (isPersons) expect(next(state, event), `${state.step} ${name}`).toBe(state);
        }
      }
    },
  );

  it('lets a person go on from a failure that the host holds', () => {
    const held = { kind: 'settled', outcome: { kind: 'problem', problem: offline } } as const;
    const state: State = { ...states['otp sent'], activity: held };
    expect(next(state, events.verify).activity).toEqual({ kind: 'busy', doing: 'verify' });
  });
});

function isServers({ type }: Event): boolean {
  return [
    'settled',
    'code-sent',
    'answer-lost',
    'code-refused',
    'already-registered',
    'loaded',
    'session-over',
    'card-found',
    'cancelled',
  ].includes(type);
}
