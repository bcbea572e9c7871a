import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { callerOf, handClock, setUp } from './caller.js';

/** Everything that a short journey leaves behind. */
async function trace(sandbox: ReturnType<typeof createSandbox>) {
  const { registered } = callerOf(sandbox);
  const token = await registered('new@example.com');
  return structuredClone({
    token,
    outbox: sandbox.outbox,
    customers: sandbox.customers,
    requests: sandbox.requests,
  });
}

describe('a sandbox', () => {
  it('behaves the same with the same seed and clock', async () => {
    const one = await trace(createSandbox({ seed: 'x', clock: handClock().clock }));
    const two = await trace(createSandbox({ seed: 'x', clock: handClock().clock }));
    expect(two).toEqual(one);
  });

  it('behaves differently with another seed', async () => {
    const one = await trace(createSandbox({ seed: 1, clock: handClock().clock }));
    const two = await trace(createSandbox({ seed: 2, clock: handClock().clock }));
    expect(two.outbox[0]?.code).not.toBe(one.outbox[0]?.code);
    expect(two.token).not.toBe(one.token);
  });

  it('restarts at a reset, in the same arrays', async () => {
    const sandbox = createSandbox({ seed: 3, clock: handClock().clock });
    const { outbox, customers, requests } = sandbox;
    const before = structuredClone(customers);
    const first = await trace(sandbox);
    sandbox.campaign = { CustomDataFields: [] };
    sandbox.faults = [{ method: 'POST', path: '/auth', fault: 'drop' }];
    sandbox.reset();
    expect([outbox, requests, sandbox.faults]).toEqual([[], [], []]);
    expect(customers).toEqual(before);
    expect(sandbox.campaign.CustomDataFields).toHaveProperty('showName', true);
    expect(await trace(sandbox)).toEqual(first);
  });

  it('separates the customers of two campaigns', async () => {
    const { sandbox, call, bearer, registered, synchro } = setUp();
    await registered('new@example.com');
    const path = '/customer/checkcard?email=new@example.com';
    const here = await call('GET', path, undefined, bearer(await synchro('1001')));
    const there = await call('GET', path, undefined, bearer(await synchro('1002')));
    expect([here.status, there.status]).toEqual([200, 402]);
    expect(sandbox.fieldsOf('1002')).toEqual(sandbox.fieldsOf('1001'));
    sandbox.setFieldsOf('1002', { CustomDataFields: [] });
    expect(sandbox.campaign).not.toEqual(sandbox.fieldsOf('1002'));
  });

  it('keeps field lists exactly as they are given', async () => {
    const { sandbox, call, bearer, customerToken } = setUp();
    const token = await customerToken('registered@example.com', 'correct horse battery staple');
    const fields = {
      CustomDataFields: [{ name: 'name', visible: 'true', odd: [1, { deep: null }] }],
      PrivacyCustomDataFields: { usedForPromotions: { show: 1 } },
    };
    sandbox.campaign = fields;
    const path = '/customer/customerdatafields/1001';
    const { body } = await call('GET', path, undefined, bearer(token));
    expect(body).toEqual({ AnswerCode: 0, ...fields });
  });

  it('records every call with its query, its body and the names of its headers', async () => {
    const { sandbox, call, key } = setUp();
    await call('GET', '/customer/checkcard?email=a%40example.com', undefined, {
      authorization: 'Bearer x',
    });
    const body = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };
    await call('POST', '/auth', body, key);
    const at = Date.UTC(2026, 10, 24, 9, 0, 0);
    expect(sandbox.requests).toEqual([
      {
        method: 'GET',
        path: '/customer/checkcard',
        at,
        query: { email: 'a@example.com' },
        headers: ['authorization'],
      },
      {
        method: 'POST',
        path: '/auth',
        at,
        query: {},
        body,
        headers: ['content-type', 'x-api-key'],
      },
    ]);
  });
});
