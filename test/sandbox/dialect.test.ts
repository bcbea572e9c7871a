import { describe, expect, it } from 'vitest';
import { createCustomer, seededCustomers, type Dialect } from '../../src/sandbox/index.js';
import { setUp, type Json } from './caller.js';

const password = 'correct horse battery staple';

/** The replies of one dialect to a log-in, a read of the customer, two checks and two refusals. */
async function spoken(dialect: Partial<Dialect>) {
  const zeros = createCustomer({ id: '007', card: '000123' });
  const options = { people: () => [...seededCustomers(), zeros] };
  const set = setUp({ ...options, dialect });
  // The same seed and clock give the same tokens under any name.
  const plain = setUp(options);
  const loggedIn = await set.logIn('registered@example.com', password);
  const token = await plain.customerToken('registered@example.com', password);
  const own = await set.call('GET', '/customer', undefined, set.bearer(token));
  await set.synchro();
  const open = set.bearer(await plain.synchro());
  const find = (query: string) => set.call('GET', `/customer/checkcard?${query}`, undefined, open);
  return {
    token,
    loggedIn: loggedIn.body,
    own: own.body,
    customer: own.body.customer as Json,
    found: (await find('email=registered@example.com')).body,
    zeros: (await find('card=000123')).body,
    unknown: await find('card=1'),
    refused: await set.logIn('registered@example.com', 'wrong'),
    closed: await set.call('GET', '/customer', undefined, set.bearer('x')),
  };
}

describe('a dialect', () => {
  it('is by default the one in the examples of the platform', async () => {
    const { token, loggedIn, found, own, refused, closed } = await spoken({});
    expect(Object.keys(loggedIn)).toEqual(['AnswerCode', 'token', 'refreshToken', 'customer']);
    expect(loggedIn.token).toBe(token);
    expect(found).toEqual({ AnswerCode: 0, registered_customer: true, customerid: '5001' });
    expect(Object.keys(own)).toEqual(['AnswerCode', 'customer']);
    expect([refused.status, refused.body.AnswerCode]).toEqual([402, 77]);
    expect([closed.status, closed.body.AnswerCode]).toEqual([401, 998]);
  });

  it('may put the payload under data, with or without the answer code', async () => {
    const beside = await spoken({ payload: 'data' });
    expect(beside.found).toEqual({
      AnswerCode: 0,
      data: { registered_customer: true, customerid: '5001' },
    });
    expect(beside.refused.body).toMatchObject({ AnswerCode: 77 });
    const inside = await spoken({ payload: 'all-in-data' });
    expect(inside.found).toEqual({
      data: { AnswerCode: 0, registered_customer: true, customerid: '5001' },
    });
    expect(inside.refused.body).toMatchObject({ data: { AnswerCode: 77 } });
  });

  it.each<[Partial<Dialect>, string, unknown]>([
    [{ answerCode: 'answerCode' }, 'answerCode', 77],
    [{ answerCode: 'returncode' }, 'returncode', 77],
    [{ answerCodeAs: 'text' }, 'AnswerCode', '77'],
  ])('may spell the answer code as %j', async (dialect, name, value) => {
    const { refused } = await spoken(dialect);
    expect(refused.body[name]).toBe(value);
    expect(Object.keys(refused.body)).toHaveLength(2);
  });

  it('may leave the code of a success out', async () => {
    const { found } = await spoken({ success: 'absent' });
    expect(found).toEqual({ registered_customer: true, customerid: '5001' });
  });

  it.each([200, 400, 402] as const)(
    'may refuse with the status %i, but a new person is a 402',
    async (status) => {
      const { refused, unknown } = await spoken({ refusalStatus: status });
      expect([refused.status, refused.body.AnswerCode]).toEqual([status, 77]);
      expect([unknown.status, unknown.body.AnswerCode]).toEqual([402, 53]);
    },
  );

  it('may say by answer code alone that a session is closed', async () => {
    const { closed } = await spoken({ sessionClosed: 'answer' });
    expect([closed.status, closed.body.AnswerCode]).toEqual([402, 998]);
  });

  it.each(['token', 'accessToken', 'access_token', 'bearerToken'] as const)(
    'may call the token %s, with a prefix',
    async (name) => {
      const { token, loggedIn } = await spoken({ token: name, bearerPrefix: true });
      expect(loggedIn[name]).toBe(`Bearer ${token}`);
    },
  );

  it.each<[Partial<Dialect>, Json]>([
    [{ refresh: 'refresh_token' }, { refresh_token: expect.any(String) as string }],
    [{ expiry: 'expiresIn' }, { expiresIn: 900 }],
    [{ expiry: 'expires_in', expiryAs: 'text' }, { expires_in: '900' }],
  ])('may add to the token by %j', async (dialect, members) => {
    expect((await spoken(dialect)).loggedIn).toMatchObject(members);
  });

  it('may give no refresh token', async () => {
    const { loggedIn } = await spoken({ refresh: 'none' });
    expect(Object.keys(loggedIn)).toEqual(['AnswerCode', 'token', 'customer']);
  });

  it('may put the customer at the root', async () => {
    const { own, loggedIn } = await spoken({ customer: 'root' });
    expect(own).toMatchObject({ AnswerCode: 0, id: '5001', card: '100010', name: 'Anna' });
    expect(loggedIn).toMatchObject({ id: '5001', name: 'Anna' });
  });

  it('may hold the personal part in an object of its own, and privacy in either', async () => {
    const outside = (await spoken({ personalInfo: true })).customer;
    expect(outside).toMatchObject({
      id: '5001',
      personalInfo: { name: 'Anna' },
      privacy: { usedForPromotions: true },
    });
    expect(outside).not.toHaveProperty('name');
    const inside = (await spoken({ personalInfo: true, privacyIn: 'personalInfo' })).customer;
    expect(inside).toMatchObject({ personalInfo: { privacy: { usedForPromotions: true } } });
    expect(inside).not.toHaveProperty('privacy');
  });

  it.each(['id', 'customerid', 'customerId'] as const)('may call ids %s', async (idName) => {
    const { customer, found } = await spoken({ idName });
    expect([customer[idName], found[idName]]).toEqual(['5001', '5001']);
  });

  it('may write ids, card and barcode as numbers, where nothing is lost', async () => {
    const { customer, found, zeros } = await spoken({
      ids: 'number',
      fidelyCodeName: 'fidelyCode',
    });
    expect(customer).toMatchObject({ id: 5001, card: 100010, fidelyCode: 2000000050010 });
    expect(found.customerid).toBe(5001);
    expect(zeros.customerid).toBe('007');
  });

  it.each([
    ['json', true, false],
    ['text', 'true', 'false'],
    ['number', 1, 0],
    ['digit', '1', '0'],
  ] as const)('may write booleans as %s', async (booleans, yes, no) => {
    const { customer, found, zeros } = await spoken({ booleans });
    expect(customer.privacy).toMatchObject({ usedForPromotions: yes, usedByOthers: no });
    expect([found.registered_customer, zeros.registered_customer]).toEqual([yes, no]);
  });

  it.each([
    ['date', '1990-05-24'],
    ['date-time', '1990-05-24T00:00:00'],
    ['date-time-zone', '1990-05-24T00:00:00.000+02:00'],
    ['slashes', '24/05/1990'],
  ] as const)('may write dates as %s', async (dates, birthdate) => {
    expect((await spoken({ dates })).customer).toMatchObject({ birthdate, zip: '00184' });
  });

  it.each([
    ['empty', '', 'N'],
    ['null', null, 'N'],
  ] as const)('may say what is absent: %s', async (absent, nothing, gender) => {
    const set = setUp({ dialect: { absent } });
    const { body } = await set.logIn('incomplete@example.com', password);
    expect(body.customer).toMatchObject({
      name: 'Luca',
      surname: nothing,
      zip: nothing,
      gender,
    });
  });

  it.each([
    ['lower', 'mailcontactdata', 'usedforpromotions', 'fidelycode'],
    ['upper', 'MAILCONTACTDATA', 'USEDFORPROMOTIONS', 'FIDELYCODE'],
  ] as const)('may write the named keys in %s case', async (keyCase, mail, consent, barcode) => {
    const { own, loggedIn, found } = await spoken({ keyCase });
    const cased = (key: string) => (keyCase === 'lower' ? key.toLowerCase() : key.toUpperCase());
    const customer = own[cased('customer')] as Json;
    expect(customer[mail]).toBe('registered@example.com');
    expect(customer[barcode]).toBe('2000000050010');
    expect(customer[cased('privacy')]).toHaveProperty(consent, true);
    expect(loggedIn).toHaveProperty(cased('refreshToken'));
    expect(found[cased('customerid')]).toBe('5001');
  });
});
