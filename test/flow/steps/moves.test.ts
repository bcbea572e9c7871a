import { describe } from 'vitest';
import { takesAlong, type Row } from '../carried.js';
import { events } from '../journey-table.js';
import {
  account,
  anna,
  failure,
  holder,
  idle,
  newcomer,
  number,
  profileForm,
  states,
  wholeAccount,
} from '../samples.js';

const registering = { kind: 'registration', person: newcomer } as const;
const made = { entry: registering } as const;
const ofAnna = { username: anna.value, identifier: anna } as const;
const editing = { entry: states['profile editing'].entry, account } as const;

describe('the state after a transition', () => {
  const rows: Row[] = [
    [
      'the identifier, and nothing of the previous attempt',
      { ...states['register failed'], reason: 'card-unknown' },
      events.identify,
      { step: 'register', identifier: number },
    ],
    [
      'the identifier of a password reset',
      { ...states.reset, identifier: anna },
      events.identify,
      { step: 'reset', identifier: number, delivery: { resendAt: 0 } },
    ],
    [
      'the identifier, from checking to the register form',
      states.checking,
      events['change-address'],
      { step: 'register', identifier: anna, reason: 'other-address' },
    ],
    [
      'no identifier where none was typed',
      states.reset,
      events['change-address'],
      { step: 'reset', delivery: { resendAt: 0 } },
    ],
    [
      'the username of a new account, at the log-in',
      states['checking busy'],
      events['already-registered'],
      { step: 'login', reason: 'created', pendingProfile: made, ...ofAnna },
    ],
    [
      'the username of a changed password, at the log-in',
      states['reset verifying'],
      events['password-changed'],
      { step: 'login', reason: 'changed', username: anna.value, identifier: anna },
    ],
    [
      'the reason, at the log-in',
      { step: 'login', reason: 'registered', username: 'old', request: failure },
      events['log-in'],
      { step: 'login', reason: 'registered', username: 'anna' },
    ],
    [
      'no reason of the register form, at the log-in',
      { ...states.register, reason: 'card-unknown' },
      events['log-in'],
      { step: 'login', username: 'anna' },
    ],
    [
      'the typed identifier, from the register form to the log-in',
      states['register failed'],
      events['open-login'],
      { step: 'login', username: anna.value, identifier: anna },
    ],
    [
      'the latest typed identifier, from the register form to the log-in',
      states['register failed'],
      { type: 'open-login', identifier: number },
      { step: 'login', username: number.value, identifier: number },
    ],
    [
      'the typed identifier, from a password reset to the log-in',
      states['reset sent'],
      events['open-login'],
      { step: 'login', username: anna.value, identifier: anna },
    ],
    [
      'the typed identifier, without the reason, from the log-in to the register form',
      { step: 'login', reason: 'registered', username: 'a', identifier: anna, request: idle },
      events['open-register'],
      { step: 'register', identifier: anna },
    ],
    [
      'the identifier typed at the register form, during a log-in attempt',
      { step: 'login', identifier: anna, request: failure },
      events['log-in'],
      { step: 'login', identifier: anna, username: 'anna' },
    ],
    [
      'no identifier at the register form where none was typed',
      states.login,
      events['open-register'],
      { step: 'register' },
    ],
    [
      'no identifier at the log-in where none was typed',
      states.register,
      events['open-login'],
      { step: 'login' },
    ],
    [
      'the identifier, from the code step to the log-in',
      { ...states['otp sent'], person: holder },
      events['open-login'],
      { step: 'login', username: '100002', identifier: holder.identifier },
    ],
    [
      'the reason and the identifier, from data entry to the log-in',
      states.profile,
      events['open-login'],
      { step: 'login', reason: 'session', pendingProfile: { ...made, account }, ...ofAnna },
    ],
    [
      'the typed identifier, at a password reset',
      states.login,
      { type: 'open-reset', identifier: anna },
      { step: 'reset', identifier: anna, delivery: { resendAt: 0 } },
    ],
    [
      'account, fields and stored values, at an incomplete registration',
      states.incomplete,
      events.finish,
      { step: 'profile', account, entry: { kind: 'completion' }, profileForm },
    ],
    [
      'the barcode, once it is known',
      states['profile loading'],
      events.loaded,
      { step: 'profile', account: wholeAccount, entry: registering, profileForm },
    ],
    [
      'the barcode that is read later, with the cardholder name',
      states.done,
      events['card-found'],
      {
        step: 'done',
        via: 'registration',
        account: wholeAccount,
        holder: { cardholder: 'Anna Rossi' },
      },
    ],
    [
      'the barcode that is read later, without a cardholder name',
      states.done,
      { type: 'card-found', account: wholeAccount, holder: {} },
      { step: 'done', via: 'registration', account: wholeAccount, holder: {} },
    ],
    [
      'the account, back at data entry',
      { ...states['done loading'], holder: { cardholder: 'Anna' } },
      events.loaded,
      {
        step: 'profile',
        account: wholeAccount,
        entry: { kind: 'edit', via: 'registration', holder: { cardholder: 'Anna' } },
        profileForm,
      },
    ],
    [
      'the card that an edit started from, with the cardholder name',
      states['profile editing'],
      events['cancel-edit'],
      { step: 'done', via: 'login', account, holder: { cardholder: 'Anna' }, ending: 'left' },
    ],
    [
      'an interrupted edit, at the log-in',
      states['profile editing'],
      events['open-login'],
      { step: 'login', reason: 'session', pendingProfile: editing },
    ],
    [
      'an interrupted edit, during a log-in attempt',
      { step: 'login', reason: 'session', pendingProfile: editing, request: failure },
      events['log-in'],
      { step: 'login', reason: 'session', pendingProfile: editing, username: 'anna' },
    ],
    [
      'an interrupted edit, back at the form, with the cardholder name',
      { step: 'login', reason: 'session', pendingProfile: editing, request: idle },
      { ...events.resumed, entry: editing.entry },
      {
        step: 'profile',
        account: wholeAccount,
        entry: editing.entry,
        profileForm,
      },
    ],
    [
      'no identifier at the log-in if the typed text is none',
      states['register failed'],
      { type: 'open-login', identifier: undefined },
      { step: 'login' },
    ],
    [
      'the text typed at the log-in, at the register form',
      { step: 'login', identifier: anna, request: idle },
      { type: 'open-register', identifier: number },
      { step: 'register', identifier: number },
    ],
    [
      'the card of an edit that failed to open',
      {
        step: 'profile',
        account,
        entry: { kind: 'edit', via: 'registration', holder: {} },
        request: failure,
      },
      events['cancel-edit'],
      { step: 'done', via: 'registration', account, holder: {}, ending: 'left' },
    ],
    ['the restored state', states.login, events.restored, states['otp sent']],
  ];

  takesAlong(rows);
});
