/** The one rule of reading: a member that the journey needs has to fit; no other member refuses a reply. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OnboardingError } from '../../src/domain/problem.js';
import { readAccount, readCustomer, readLoggedIn } from '../../src/wire/customer-reply.js';
import { readEnvelope } from '../../src/wire/envelope.js';
import { readFields } from '../../src/wire/fields-reply.js';
import type { LowerKeys } from '../../src/wire/lower-keys.js';
import { readCheck, readToken } from '../../src/wire/replies.js';

type Json = Record<string, unknown>;
const recorded = (name: string) =>
  JSON.parse(
    readFileSync(`${import.meta.dirname}/../../contract/recorded/${name}.json`, 'utf8'),
  ) as Json;

/** Each member of an object at any depth, and a way to put another value in its place. */
function* places(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ name: string; put: (other: unknown) => void; member: unknown }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value as Json)) {
    yield {
      name: [...path, key].join('.'),
      put: (other) => void ((value as Json)[key] = other),
      member,
    };
    yield* places(member, [...path, key]);
  }
}

/** Seven values that no needed member may have; a spare one may have each of them. */
const oddities = [{ odd: 1 }, [{ odd: 1 }], 'odd one', 5.5, null, [], ''];

const logIn = (body: LowerKeys) => [readToken(body), readLoggedIn(body)];

/** Replies with their reader, the members that are needed, and how many others there are at least. */
const replies: readonly (readonly [
  string,
  Json,
  (body: LowerKeys) => unknown,
  readonly string[],
  number,
])[] = [
  ['a log-in', { ...recorded('login'), token: 'T' }, logIn, ['token'], 110],
  [
    'a log-in of today',
    { token: 'T', refreshToken: 'R', customer: { id: 5 } },
    logIn,
    ['token'],
    3,
  ],
  ['a registration', recorded('registration'), readAccount, [], 100],
  ['a customer', recorded('customer-terminals'), readCustomer, [], 80],
  ['a customer of the back office', recorded('customer-back-office'), readCustomer, [], 70],
  [
    'a card holder',
    { AnswerCode: 0, registered_customer: false, customerid: 5, more: { odd: 1 } },
    readCheck,
    ['registered_customer', 'customerid'],
    2,
  ],
  [
    'a registered customer',
    { AnswerCode: 0, registered_customer: true, customerid: 5 },
    readCheck,
    ['registered_customer'],
    1,
  ],
  [
    'a field list',
    {
      AnswerCode: 0,
      CustomDataFields: { showName: true, isMandatoryName: true, pages: 1 },
      PrivacyCustomDataFields: { showComunicaVerification: false },
      dynamicFields: (recorded('dynamic-fields').data as Json).dynamicFields,
    },
    (body) => readFields(body),
    [
      'CustomDataFields.showName',
      'CustomDataFields.isMandatoryName',
      'PrivacyCustomDataFields.showComunicaVerification',
    ],
    25,
  ],
];

const isCode = (name: string) => /(?:^|\.)(?:AnswerCode|answerCode|returncode)$/.test(name);
/** Objects that hold a needed member or one id of an account. */
const isAround = (name: string) =>
  ['data', 'data.customer', 'CustomDataFields', 'PrivacyCustomDataFields'].includes(name);
/** In a list of flags nothing else may stand for nothing. */
const isNothing = (value: unknown) => value === null || value === '';

function refusedAt(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    const { code, hint } = (error as OnboardingError).problem;
    return code === 'not-our-server' ? hint : String(error);
  }
}

describe.each(replies)('%s', (_, reply, reader, needed, least) => {
  const read = () => reader(readEnvelope(reply, 200).payload);

  it('is refused for no member but those that the journey needs, whatever they are', () => {
    expect(refusedAt(read)).toBeUndefined();
    let planted = 0;
    for (const { name, put, member } of [...places(reply)]) {
      if (needed.includes(name) || isCode(name) || isAround(name)) continue;
      for (const odd of oddities) {
        put(odd);
        expect([name, odd, refusedAt(read)]).toEqual([name, odd, undefined]);
      }
      put(member);
      planted += 1;
    }
    expect(planted).toBeGreaterThanOrEqual(least);
  });

  it('is refused by the name of a needed member that does not fit', () => {
    for (const { name, put, member } of [...places(reply)]) {
      if (!needed.includes(name)) continue;
      const isFlag = name.includes('.');
      // A flag that is absent is false; the id of a card holder may be any number or text.
      const wrong = oddities.filter(
        (odd) =>
          !(isFlag && isNothing(odd)) &&
          !(name === 'customerid' && /^(?:number|string)$/.test(typeof odd) && odd !== ''),
      );
      expect(wrong.length).toBeGreaterThanOrEqual(5);
      for (const odd of wrong) {
        put(odd);
        expect([name, odd, refusedAt(read)]).toEqual([
          name,
          odd,
          expect.stringContaining(`at "${name}"`),
        ]);
      }
      put(member);
    }
  });

  it('is refused by the name of an answer code that is not a number, below a status of 500', () => {
    for (const { name, put, member } of [...places(reply)]) {
      if (!isCode(name)) continue;
      for (const odd of oddities.filter((one) => !isNothing(one))) {
        put(odd);
        expect([name, odd, refusedAt(read)]).toEqual([
          name,
          odd,
          expect.stringContaining(`at "${name}"`),
        ]);
        expect(() => readEnvelope(reply, 500)).not.toThrow();
      }
      put(member);
    }
  });
});

it.each([{}, { odd: 1 }, [], 'odd', 5, true, { id: 0, card: '0', fidelyCode: 0 }])(
  'an account without id, card and barcode is refused by its name: %j',
  (customer) => {
    for (const read of [readCustomer, readAccount])
      expect(refusedAt(() => read({ customer }))).toContain('at "customer"');
  },
);

it('a recorded log-in can be refused by one of its members besides the answer codes', () => {
  const reply = { ...recorded('login'), token: 'T' };
  const all = [...places(reply)].filter(
    ({ member }) => typeof member !== 'object' || member === null,
  );
  const refusing = all.filter(({ put, member }) => {
    const refuses = oddities.some((odd) => {
      put(odd);
      return refusedAt(() => logIn(readEnvelope(reply, 200).payload)) !== undefined;
    });
    put(member);
    return refuses;
  });
  expect(all.length).toBeGreaterThan(100);
  expect(refusing.map(({ name }) => name)).toEqual(['returncode', 'data.answerCode', 'token']);
});
