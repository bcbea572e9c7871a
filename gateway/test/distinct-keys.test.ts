import { expect, it } from 'vitest';
import type { Store } from '../src/store/store.js';
import { changePath, createStage, password, smallStore } from './stage.js';

/** A store that records the keys of each `take`. */
function recording(taken: string[][]): Store {
  const store = smallStore();
  return {
    ...store,
    take: (scope, buckets, now) => {
      taken.push(buckets.map(({ kind, key }) => `${kind} ${key}`));
      return store.take(scope, buckets, now);
    },
  };
}

it('no two limits of one request have the same key: a store charges each from the level before the request', async () => {
  const taken: string[][] = [];
  const stage = createStage({
    store: recording(taken),
    mobile: { country: '39', allow: ['41'], perDay: 1000 },
  });
  const token = await stage.synchro();
  const given = { token };
  await stage.check('card', '1234567890', given);
  for (const [channel, value] of [
    ['email', 'a@example.org'],
    ['mobile', '3331231234'],
    ['mobile', '+41791234567'],
  ] as const) {
    await stage.check(channel, value, given);
    await stage.verify(channel, value, given);
    await stage.register(channel, value, stage.code(), given);
    await stage.logIn(value, password);
    await stage.logIn(value, 'another password');
  }
  const customerid = await stage.findId('email', 'a@example.org', given);
  const send = { customerid, email: 'a@example.org', devicetype: '1' };
  await stage.call('POST', '/customer/generateverificationcode', send, given);
  const change = { customerid, username: 'a@example.org', password, verificationcode: '1' };
  await stage.call('PUT', changePath, change, given);
  const { body } = await stage.logIn('a@example.org', password);
  const own = { token: String(body.token) };
  await stage.call('GET', '/customer/customerdatafields/1001', undefined, own);
  await stage.call('GET', '/customer', undefined, own);
  await stage.call('PUT', '/customer', { name: 'Anna' }, own);
  await stage.call('POST', '/auth/refreshToken', { refreshToken: body.refreshToken });

  const calls = new Set(stage.logs.map(({ call }) => call));
  expect(calls.size).toBe(10);
  expect(stage.logs.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  expect(Math.max(...taken.map((keys) => keys.length))).toBeGreaterThanOrEqual(9);
  for (const keys of taken) expect(new Set(keys).size).toBe(keys.length);
});
