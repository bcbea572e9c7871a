import { describe } from 'vitest';
import { takesAlong, type Row } from '../../flow/carried.js';
import { events, now } from '../../flow/journey-table.js';
import { anna, cardCode, idle, newcomer, number, states, wrongCode } from '../../flow/samples.js';

const deliveredCode = {
  person: newcomer,
  delivery: { code: { at: 1000, unconfirmed: false }, resendAt: 1000 + 30_000 },
};

const ofReset = { status: 'registered', customerId: '5001' } as const;

describe('the state after a transition from or to the code step', () => {
  const rows: Row[] = [
    [
      'the identifier and the sent code, at the form that changes the identifier',
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
      'the identifier of a reset, without code and customer',
      states['reset sent'],
      events['change-address'],
      { step: 'reset', identifier: anna, delivery: { resendAt: 0 } },
    ],
    [
      'the code of another identifier, after an unknown card',
      {
        ...states.register,
        deliveredCode,
        request: { kind: 'settled', outcome: { kind: 'card-unknown', identifier: cardCode } },
      },
      events.proceed,
      { step: 'register', identifier: cardCode, reason: 'card-unknown', deliveredCode },
    ],
    [
      'the code of another identifier, after a registered one',
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
      'the time of the code and the end of its cool-down',
      states['otp sending'],
      events['code-sent'],
      {
        step: 'otp',
        person: newcomer,
        delivery: { code: { at: now, unconfirmed: true }, resendAt: now + 30_000 },
      },
    ],
    [
      'the customer of a reset, once known',
      states['reset sending'],
      { ...events['code-sent'], person: { ...ofReset, identifier: anna } },
      {
        step: 'reset',
        identifier: anna,
        customerId: '5001',
        delivery: { code: { at: now, unconfirmed: true }, resendAt: now + 30_000 },
      },
    ],
    [
      'no customer for an unknown identifier',
      states['reset sending'],
      events['code-sent'],
      {
        step: 'reset',
        identifier: anna,
        delivery: { code: { at: now, unconfirmed: true }, resendAt: now + 30_000 },
      },
    ],
    [
      'everything, at checking',
      states['otp verifying'],
      events['answer-lost'],
      { ...states['otp verifying'], step: 'checking' },
    ],
    [
      'everything and the problem, back from checking',
      states['checking busy'],
      events['code-refused'],
      {
        ...states['otp sent'],
        delivery: { ...states['otp sent'].delivery, wrongCodes: 1 },
        request: { kind: 'failed', problem: wrongCode, action: 'verify' },
      },
    ],
    [
      'the card that a reset applies to',
      { ...states['reset sent'], identifier: number, card: cardCode },
      { type: 'password-changed', identifier: cardCode },
      { step: 'login', reason: 'changed', username: cardCode.value, identifier: cardCode },
    ],
    [
      'the card of typed digits, beside the typed text',
      states['reset sending'],
      { ...events['code-sent'], person: { ...ofReset, identifier: cardCode } },
      {
        ...states['reset sending'],
        delivery: events['code-sent'].delivery,
        customerId: '5001',
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
