import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/flow/events.js';
import { next } from '../../src/flow/next.js';
import type { State } from '../../src/flow/state.js';
import {
  account,
  anna,
  cardCode,
  failure,
  holder,
  idle,
  newcomer,
  number,
  questionnaire,
  states,
  wholeAccount,
  wrongCode,
} from './samples.js';
import { events, now } from './journey-table.js';

const made = { isNew: true, username: anna.value } as const;
const hers = { username: anna.value, identifier: anna } as const;
const editing = { edits: { account, edit: 'told' } } as const;

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
      'the address to the form that changes it, and the code that was sent to it',
      states['otp sent'],
      events['change-address'],
      {
        step: 'register',
        identifier: anna,
        reason: 'other-address',
        sent: { person: newcomer, code: { at: 1000, uncertain: false }, sendableAt: 31_000 },
      },
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
      { step: 'login', reason: 'created', unfinished: made, ...hers },
    ],
    [
      'the username of someone with a new password',
      states['reset verifying'],
      events['already-registered'],
      { step: 'login', reason: 'changed', username: anna.value, identifier: anna },
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
      { step: 'login', username: anna.value, identifier: anna },
    ],
    [
      'what was typed just now from register to log-in',
      states['register failed'],
      { type: 'open-login', identifier: number },
      { step: 'login', username: number.value, identifier: number },
    ],
    [
      'what was typed from a forgotten password to the log-in',
      states['reset sent'],
      events['open-login'],
      { step: 'login', username: anna.value, identifier: anna },
    ],
    [
      'what was typed back from the log-in to the register form, without the reason',
      { step: 'login', reason: 'registered', username: 'a', identifier: anna, activity: idle },
      events['open-register'],
      { step: 'register', identifier: anna },
    ],
    [
      'what was typed at the register form past a log-in that is tried',
      { step: 'login', identifier: anna, activity: failure },
      events['log-in'],
      { step: 'login', identifier: anna, username: 'anna' },
    ],
    [
      'nothing back where nothing was typed',
      states.login,
      events['open-register'],
      { step: 'register' },
    ],
    ['nothing where nothing was typed', states.register, events['open-login'], { step: 'login' }],
    [
      'the address from the code step to the log-in',
      { ...states['otp sent'], person: holder },
      events['open-login'],
      { step: 'login', username: '100002', identifier: holder.identifier },
    ],
    [
      'the reason to log in again and the address, from data entry',
      states.profile,
      events['open-login'],
      { step: 'login', reason: 'session', unfinished: made, ...hers },
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
      { step: 'profile', via: 'registration', account, holder: 'Anna', edit: 'told' },
    ],
    [
      'the card that an edit came from, with its name',
      states['profile editing'],
      events['cancel-edit'],
      { step: 'done', via: 'login', account, holder: 'Anna' },
    ],
    [
      'an edit that was cut short to the log-in',
      states['profile editing'],
      events['open-login'],
      { step: 'login', reason: 'session', unfinished: editing },
    ],
    [
      'it past a log-in that is tried',
      { step: 'login', reason: 'session', unfinished: editing, activity: failure },
      events['log-in'],
      { step: 'login', reason: 'session', unfinished: editing, username: 'anna' },
    ],
    [
      'it back to the form, with the name on the card',
      { step: 'login', reason: 'session', unfinished: editing, activity: idle },
      { ...events.loaded, edit: 'told', holder: 'Anna' },
      {
        step: 'profile',
        via: 'login',
        account: wholeAccount,
        questionnaire,
        edit: 'told',
        holder: 'Anna',
      },
    ],
    [
      'nothing to the log-in where what stands there is no address',
      states['register failed'],
      { type: 'open-login', identifier: undefined },
      { step: 'login' },
    ],
    [
      'what stands at the log-in to the register form',
      { step: 'login', identifier: anna, activity: idle },
      { type: 'open-register', identifier: number },
      { step: 'register', identifier: number },
    ],
    [
      'the card that a forgotten password is really for',
      { ...states['reset sent'], identifier: number, card: cardCode },
      events['already-registered'],
      { step: 'login', reason: 'changed', username: cardCode.value, identifier: cardCode },
    ],
    [
      'the card that digits belong to, beside what was typed',
      states['reset sending'],
      { ...events['code-sent'], customerId: '7', card: cardCode },
      {
        ...states['reset sending'],
        code: events['code-sent'].code,
        sendableAt: now + 30_000,
        customerId: '7',
        card: cardCode,
        activity: idle,
      },
    ],
    [
      'the card of an edit that could not be opened',
      { step: 'profile', via: 'registration', account, edit: 'told', activity: failure },
      events['cancel-edit'],
      { step: 'done', via: 'registration', account },
    ],
    ['whatever was restored', states.login, events.restored, states['otp sent']],
  ];

  it.each(rows)('is %s', (_, state, event, expected) => {
    const { activity, ...rest } = next(state, event);
    const { activity: wanted = activity, ...others } = expected as Partial<State>;
    expect({ ...rest, activity }).toStrictEqual({ ...others, activity: wanted });
  });
});
