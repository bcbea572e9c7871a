import { describe } from 'vitest';
import { takesAlong, type Row } from '../../flow/carried.js';
import { events, now } from '../../flow/journey-table.js';
import { anna, cardCode, idle, newcomer, number, states, wrongCode } from '../../flow/samples.js';

const deliveredCode = {
  person: newcomer,
  code: { at: 1000, unconfirmed: false },
  resendAt: 31_000,
};

describe('what a step takes along of a code', () => {
  const rows: Row[] = [
    [
      'the address to the form that changes it, and the code that was sent to it',
      states['otp sent'],
      events['change-address'],
      {
        step: 'register',
        identifier: anna,
        reason: 'other-address',
        deliveredCode,
      },
    ],
    [
      'the address of a reset, but not the code nor whom it was for',
      states['reset sent'],
      events['change-address'],
      { step: 'reset', identifier: anna, resendAt: 0 },
    ],
    [
      'the code of another address, past a card that nobody knows',
      {
        ...states.register,
        deliveredCode,
        request: { kind: 'settled', outcome: { kind: 'card-unknown', identifier: cardCode } },
      },
      events.proceed,
      { step: 'register', identifier: cardCode, reason: 'card-unknown', deliveredCode },
    ],
    [
      'the code of another address, past one that is registered',
      {
        ...states.register,
        deliveredCode,
        request: {
          kind: 'settled',
          outcome: { kind: 'identified', person: { status: 'registered', identifier: number } },
        },
      },
      events.proceed,
      {
        step: 'login',
        reason: 'registered',
        username: number.value,
        identifier: number,
        deliveredCode,
      },
    ],
    [
      'when the code was sent and when the next may be',
      states['otp sending'],
      events['code-sent'],
      {
        step: 'otp',
        person: newcomer,
        code: { at: now, unconfirmed: true },
        resendAt: now + 30_000,
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
        code: { at: now, unconfirmed: true },
        resendAt: now + 30_000,
      },
    ],
    [
      'nobody for an address that nobody has',
      states['reset sending'],
      events['code-sent'],
      {
        step: 'reset',
        identifier: anna,
        code: { at: now, unconfirmed: true },
        resendAt: now + 30_000,
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
      { ...states['otp sent'], request: { kind: 'failed', problem: wrongCode, action: 'verify' } },
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
        resendAt: now + 30_000,
        customerId: '7',
        card: cardCode,
        request: idle,
      },
    ],
    [
      'whose it is, to the page that says why it cannot go on',
      {
        ...states['otp sent'],
        request: {
          kind: 'settled',
          outcome: { kind: 'problem', problem: wrongCode, exit: 'support' },
        },
      },
      events.proceed,
      { step: 'error', problem: wrongCode, failedStep: 'otp', exit: 'support', person: newcomer },
    ],
  ];

  takesAlong(rows);
});
