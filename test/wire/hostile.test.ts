import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingFields } from '../../src/kinds/form/completeness.js';
import { OnboardingError } from '../../src/domain/problem.js';
import { readAccount, readCustomer } from '../../src/wire/customer-reply.js';
import { isOwnField, readFields } from '../../src/wire/fields-reply.js';
import { readObject } from './read-object.js';
import { readEnvelope } from '../../src/wire/envelope.js';
import { readCheck, readToken } from '../../src/wire/replies.js';
import { hostileFields, hostileReply, numbers } from '../support/hostile.js';

/** `npm run release:check` reads 100,000. */
const count = Number(process.env.REPLIES ?? 4_000);
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
const untouched = () => ({
  own: Reflect.ownKeys(Object.prototype).sort(),
  array: Reflect.ownKeys(Array.prototype).length,
});
const before = untouched();
beforeAll(() => process.on('unhandledRejection', note));
afterAll(() => process.off('unhandledRejection', note));

const forbidden = ['__proto__', 'constructor', 'prototype'];

/** The value that is read, undefined if the reply was rejected with an `OnboardingError`. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof OnboardingError) return undefined;
    throw error;
  }
}

describe(`${count} hostile replies`, () => {
  it('are read or rejected without an unhandled error or a changed prototype', async () => {
    const random = numbers(20261124);
    let fields = 0;
    let refused = 0;
    for (let turn = 0; turn < count; turn += 1) {
      const isList = turn % 2 === 0;
      const text = JSON.stringify(isList ? hostileFields(random) : hostileReply(random));
      // Every tenth reply passes through `readObject`, like a body from the network.
      const json: unknown =
        turn % 10 === 0 ? await readObject(new Response(text)) : JSON.parse(text);
      if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        refused += 1;
        continue;
      }
      const body = attempt(() => readEnvelope(json, 200).payload);
      if (!body) continue;
      const found = attempt(() => readFields(body));
      const customer = attempt(() => readCustomer(body, found?.filter(isOwnField)));
      attempt(() => readAccount(body));
      attempt(() => readCheck(body));
      attempt(() => readToken(body));
      const unsafe = found?.filter(({ name }) => forbidden.includes(name)) ?? [];
      if (unsafe.length > 0) expect(unsafe).toEqual([]);
      if (found && customer) missingFields(found, customer.values);
      fields += found?.length ?? 0;
      if (!found) refused += 1;
    }
    console.log(`hostile: ${count} replies, ${fields} fields read, ${refused} refused`);
    expect(fields).toBeGreaterThan(count / 2);
    expect(refused).toBeGreaterThan(count / 100);
    expect(untouched()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(unhandled).toEqual([]);
  }, 300_000);
});
