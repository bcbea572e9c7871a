import { describe, expect, it } from 'vitest';
import { createCustomer, seededCustomers } from '../../src/sandbox/index.js';
import {
  code,
  credentialsPath,
  newPassword,
  registration,
  registrationPath,
  setUp,
  type Json,
} from './caller.js';

describe('checkcard', () => {
  const people = () =>
    (['expired', 'deleted', 'inactive'] as const).map((status, index) =>
      createCustomer({ id: `800${String(index)}`, card: status, status }),
    );

  it.each([
    ['email=new@example.com', 53],
    ['mobile=3331231234', 53],
    ['card=999999', 53],
    ['email=blocked@example.com', 51],
    ['email=nonsense', 260],
    ['card=expired', 52],
    ['card=deleted', 90],
    ['card=inactive', 178],
  ])('of %s is refused with %i', async (query, answer) => {
    const set = setUp({ people: () => [...seededCustomers(), ...people()] });
    const headers = set.bearer(await set.synchro());
    const seen = await set.call('GET', `/customer/checkcard?${query}`, undefined, headers);
    expect([seen.status, code(seen)]).toEqual([402, answer]);
  });
});

describe('log-in', () => {
  it.each([
    ['registered@example.com', 'wrong password', '1001', 77],
    ['nobody@example.com', 'wrong password', '1001', 77],
    ['hascard@example.com', 'wrong password', '1001', 77],
    ['registered@example.com', 'correct horse battery staple', '1002', 77],
    ['registered@example.com', 'correct horse battery staple', '7', 56],
    ['registered@example.com', 'correct horse battery staple', '1003', 100],
    ['blocked@example.com', 'correct horse battery staple', '1001', 51],
  ])('of %s with %s in campaign %s is refused with %i', async (name, password, id, answer) => {
    const campaigns = [{ id: '1001' }, { id: '1002' }, { id: '1003', enabled: false }];
    const seen = await setUp({ campaigns }).logIn(name, password, id);
    expect([seen.status, code(seen)]).toEqual([402, answer]);
  });

  it('takes an address in another case, and the card of a registered person', async () => {
    const { logIn } = setUp();
    const password = 'correct horse battery staple';
    expect((await logIn('Registered@Example.com', password)).status).toBe(200);
    expect((await logIn('100010', password)).status).toBe(200);
    expect((await logIn('100002', password)).status).toBe(402);
  });
});

describe('verifyemail', () => {
  it.each([
    [{ email: 'registered@example.com' }, 311],
    [{ email: 'HASCARD@example.com' }, 311],
    [{ mobile: '3330000002' }, 58],
    [{ email: 'blocked@example.com' }, 51],
    [{ email: 'nonsense' }, 260],
    [{ email: 'a@b@c' }, 260],
    [{ email: 'somebody@nowhere.invalid' }, 202],
    [{ mobile: '+12345' }, 203],
    [{ email: 'new@example.com', campaignid: '1002' }, 56],
    [{ email: 'new@example.com', campaignid: '9' }, 56],
  ])('of %j is refused with %i and sends nothing', async (fields, answer) => {
    const { sandbox, call, bearer, synchro } = setUp();
    const body = { campaignid: '1001', devicetype: '1', ...fields };
    const seen = await call('POST', '/customer/verifyemail', body, bearer(await synchro()));
    expect([seen.status, code(seen)]).toEqual([402, answer]);
    expect(sandbox.outbox).toEqual([]);
  });

  it('takes international addresses', async () => {
    const { sandbox, call, bearer, synchro } = setUp();
    const body = { campaignid: '1001', devicetype: '1', email: 'žofie@příklad.cz' };
    const seen = await call('POST', '/customer/verifyemail', body, bearer(await synchro()));
    expect(seen.status).toBe(200);
    expect(sandbox.outbox[0]?.to).toBe('žofie@příklad.cz');
  });
});

describe('registration', () => {
  async function attempt(change: Json) {
    const set = setUp({
      campaigns: [
        { id: '1001', categories: ['1703', { id: '1704', virtualCards: false }] },
        { id: '1002' },
      ],
    });
    const headers = set.bearer(await set.synchro());
    const asked = { campaignid: '1001', email: 'new@example.com', devicetype: '1' };
    await set.call('POST', '/customer/verifyemail', asked, headers);
    const body = { ...registration(set.sandbox, 'new@example.com'), ...change };
    const seen = await set.call('PUT', registrationPath, body, headers);
    return { ...set, seen, headers };
  }

  it.each([
    [{ campaignid: '1002' }, 56],
    [{ campaignid: '5' }, 56],
    [{ categoryID: '1' }, 108],
    [{ categoryID: '1704' }, 350],
    [{ password: 'seven77' }, 264],
    [{ password: '😀😀😀😀' }, 264],
    [{ verificationcode: 'abcdef' }, 312],
    [{ username: 'other@example.com', mailcontactdata: 'other@example.com' }, 425],
    [{ username: 'registered@example.com', mailcontactdata: 'registered@example.com' }, 263],
    [{ username: 'hascard@example.com', mailcontactdata: 'hascard@example.com' }, 311],
  ])('with %j is refused with %i and makes no account', async (change, answer) => {
    const { sandbox, seen } = await attempt(change);
    expect([seen.status, code(seen)]).toEqual([402, answer]);
    expect(sandbox.customers).toHaveLength(seededCustomers().length);
  });

  it('that is sent twice is refused because of its code', async () => {
    const { sandbox, seen, call, headers } = await attempt({});
    expect(seen.status).toBe(200);
    const again = await call(
      'PUT',
      registrationPath,
      registration(sandbox, 'new@example.com'),
      headers,
    );
    expect([again.status, code(again)]).toEqual([402, 425]);
    expect(sandbox.customers).toHaveLength(seededCustomers().length + 1);
  });

  it('counts the password in code points, not in bytes', async () => {
    expect((await attempt({ password: '密码密码密码密码' })).seen.status).toBe(200);
  });
});

describe('the code for a person with a card', () => {
  async function identified(query: string) {
    const set = setUp();
    const headers = set.bearer(await set.synchro());
    await set.call('GET', `/customer/checkcard?${query}`, undefined, headers);
    const send = (fields: Json) =>
      set.call(
        'POST',
        '/customer/generateverificationcode',
        { devicetype: '1', ...fields },
        headers,
      );
    const change = (fields: Json) =>
      set.call('PUT', credentialsPath, { password: newPassword, ...fields }, headers);
    return { ...set, headers, send, change };
  }

  it.each([
    ['card=100002', { customerid: '1' }, 402, 50, 'customerid'],
    ['card=100002', { customerid: '5006' }, 402, 51, undefined],
    ['card=100002', { customerid: '5005', email: 'thief@example.com' }, 400, 996, 'email'],
    ['card=100002', { customerid: '5005', mobile: '3331231234' }, 400, 996, 'mobile'],
    ['email=hascard@example.com', { customerid: '5003' }, 400, 996, 'email'],
    ['mobile=3330000002', { customerid: '5004' }, 400, 996, 'mobile'],
    ['mobile=3330000002', { customerid: '5004', mobile: '333 000' }, 400, 996, 'mobile'],
    [
      'email=hascard@example.com',
      { customerid: '5003', email: 'thief@example.com' },
      402,
      996,
      'email',
    ],
    ['email=hascard@example.com', { customerid: '5003', mobile: '3331231234' }, 402, 996, 'mobile'],
  ])('after %s is not sent for %j', async (query, fields, status, answer, field) => {
    const { sandbox, send } = await identified(query);
    const seen = await send(fields);
    expect([seen.status, code(seen)]).toEqual([status, answer]);
    expect(seen.body.field).toBe(field);
    expect(sandbox.outbox).toEqual([]);
  });

  it('goes to the mobile on file when there is no e-mail', async () => {
    const { sandbox, send } = await identified('card=100003');
    expect((await send({ customerid: '5004' })).status).toBe(200);
    expect(sandbox.outbox[0]).toMatchObject({ channel: 'mobile', to: '3330000002' });
  });

  it('may be asked for after a reload, without a new checkcard', async () => {
    const { sandbox, call, bearer, synchro } = setUp();
    const body = { customerid: '5003', email: 'hascard@example.com', devicetype: '1' };
    const open = bearer(await synchro());
    const seen = await call('POST', '/customer/generateverificationcode', body, open);
    expect([seen.status, sandbox.outbox.length]).toEqual([200, 1]);
  });

  it.each([
    ['email', 'registered@example.com'],
    ['mobile', '3289990010'],
  ])('goes to the %s that was named, of two on file', async (channel, to) => {
    const { sandbox, send } = await identified(`${channel}=${to}`);
    expect((await send({ customerid: '5001', [channel]: to })).status).toBe(200);
    expect(sandbox.outbox[0]).toMatchObject({ channel, to });
  });

  it('cannot be sent when there is no contact on file', async () => {
    const { sandbox, send } = await identified('card=100003');
    const holder = sandbox.customers.find(({ card }) => card === '100003');
    if (holder) holder.data = {};
    expect(code(await send({ customerid: '5004' }))).toBe(202);
  });

  it('changes nothing under a username it was not sent for', async () => {
    const { sandbox, send, change } = await identified('email=hascard@example.com');
    await send({ customerid: '5003', email: 'hascard@example.com' });
    const verificationcode = sandbox.outbox[0]?.code;
    const taken = await change({
      customerid: '5003',
      username: 'registered@example.com',
      verificationcode,
    });
    expect([taken.status, code(taken)]).toEqual([402, 263]);
    const other = await change({ customerid: '5003', username: 'x@example.com', verificationcode });
    expect([other.status, code(other)]).toEqual([402, 262]);
    const short = await change({
      customerid: '5003',
      username: 'hascard@example.com',
      verificationcode,
      password: 'short',
    });
    expect([short.status, code(short)]).toEqual([402, 264]);
    expect(sandbox.customers.find(({ id }) => id === '5003')).not.toHaveProperty('username');
    const right = await change({
      customerid: '5003',
      username: 'hascard@example.com',
      verificationcode,
    });
    expect(right.status).toBe(200);
  });

  it('is unknown for another customer and in another campaign', async () => {
    const { sandbox, send, change, call, bearer, synchro } = await identified('card=100002');
    await send({ customerid: '5005' });
    const verificationcode = sandbox.outbox[0]?.code;
    const other = await change({
      customerid: '5003',
      username: 'hascard@example.com',
      verificationcode,
    });
    expect(code(other)).toBe(425);
    const body = {
      customerid: '5005',
      username: '100002',
      password: newPassword,
      verificationcode,
    };
    const elsewhere = await call('PUT', credentialsPath, body, bearer(await synchro('1002')));
    expect(code(elsewhere)).toBe(50);
  });
});

describe('the field lists', () => {
  it.each([
    ['1002', 56],
    ['8', 56],
  ])('of campaign %s are refused to a customer of 1001 with %i', async (id, answer) => {
    const { call, bearer, customerToken } = setUp();
    const token = await customerToken('registered@example.com', 'correct horse battery staple');
    const path = `/customer/customerdatafields/${id}`;
    const seen = await call('GET', path, undefined, bearer(token));
    expect([seen.status, code(seen)]).toEqual([402, answer]);
  });
});
