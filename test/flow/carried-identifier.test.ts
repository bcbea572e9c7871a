import { describe } from 'vitest';
import { takesAlong, type Row } from './carried.js';
import { events } from './journey-table.js';
import {
  account,
  anna,
  failure,
  holder,
  idle,
  number,
  profileForm,
  states,
  wholeAccount,
} from './samples.js';

const made = { isNewAccount: true, username: anna.value } as const;
const hers = { username: anna.value, identifier: anna } as const;
const editing = { resumedEdit: { account, edit: { completionPending: false } } } as const;

describe('what a step takes along', () => {
  const rows: Row[] = [
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
      { step: 'reset', identifier: number, resendAt: 0 },
    ],
    [
      'the address from checking, too',
      states.checking,
      events['change-address'],
      { step: 'register', identifier: anna, reason: 'other-address' },
    ],
    [
      'no address where none was typed',
      states.reset,
      events['change-address'],
      { step: 'reset', resendAt: 0 },
    ],
    [
      'the username of someone whose account was made',
      states['checking busy'],
      events['already-registered'],
      { step: 'login', reason: 'created', pendingProfile: made, ...hers },
    ],
    [
      'the username of someone with a new password',
      states['reset verifying'],
      events['already-registered'],
      { step: 'login', reason: 'changed', username: anna.value, identifier: anna },
    ],
    [
      'the reason to the log-in',
      { step: 'login', reason: 'registered', username: 'old', request: failure },
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
      { step: 'login', reason: 'registered', username: 'a', identifier: anna, request: idle },
      events['open-register'],
      { step: 'register', identifier: anna },
    ],
    [
      'what was typed at the register form past a log-in that is tried',
      { step: 'login', identifier: anna, request: failure },
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
      { step: 'login', reason: 'session', pendingProfile: made, ...hers },
    ],
    [
      'the address that was typed, to a forgotten password',
      states.login,
      { type: 'open-reset', identifier: anna },
      { step: 'reset', identifier: anna, resendAt: 0 },
    ],
    [
      'account, fields and what is stored, to the end of an incomplete registration',
      states.incomplete,
      events.finish,
      { step: 'profile', via: 'login', account, profileForm },
    ],
    [
      'the barcode, once it is known',
      states['profile loading'],
      events.loaded,
      { step: 'profile', via: 'registration', account: wholeAccount, profileForm },
    ],
    [
      'the barcode that is found later, with the name',
      states.done,
      events['card-found'],
      { step: 'done', via: 'registration', account: wholeAccount, cardholder: 'Anna Rossi' },
    ],
    [
      'the barcode that is found later, without a name',
      states.done,
      { type: 'card-found', account: wholeAccount },
      { step: 'done', via: 'registration', account: wholeAccount },
    ],
    [
      'the account back to data entry',
      { ...states.done, cardholder: 'Anna' },
      events.edit,
      {
        step: 'profile',
        via: 'registration',
        account,
        cardholder: 'Anna',
        edit: { completionPending: false },
      },
    ],
    [
      'the card that an edit came from, with its name',
      states['profile editing'],
      events['cancel-edit'],
      { step: 'done', via: 'login', account, cardholder: 'Anna', ending: 'left' },
    ],
    [
      'an edit that was cut short to the log-in',
      states['profile editing'],
      events['open-login'],
      { step: 'login', reason: 'session', pendingProfile: editing },
    ],
    [
      'it past a log-in that is tried',
      { step: 'login', reason: 'session', pendingProfile: editing, request: failure },
      events['log-in'],
      { step: 'login', reason: 'session', pendingProfile: editing, username: 'anna' },
    ],
    [
      'it back to the form, with the name on the card',
      { step: 'login', reason: 'session', pendingProfile: editing, request: idle },
      { ...events.loaded, edit: { completionPending: false }, cardholder: 'Anna' },
      {
        step: 'profile',
        via: 'login',
        account: wholeAccount,
        profileForm,
        edit: { completionPending: false },
        cardholder: 'Anna',
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
      { step: 'login', identifier: anna, request: idle },
      { type: 'open-register', identifier: number },
      { step: 'register', identifier: number },
    ],
    [
      'the card of an edit that could not be opened',
      {
        step: 'profile',
        via: 'registration',
        account,
        edit: { completionPending: false },
        request: failure,
      },
      events['cancel-edit'],
      { step: 'done', via: 'registration', account, ending: 'left' },
    ],
    ['whatever was restored', states.login, events.restored, states['otp sent']],
  ];

  takesAlong(rows);
});
