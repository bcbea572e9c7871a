import { describe, expect, it } from 'vitest';
import {
  createCustomer,
  dialects,
  seededCustomers,
  type Dialect,
} from '../../src/sandbox/index.js';
import { setUp, type Json } from './caller.js';

const password = 'correct horse battery staple';

/** Replies in one form: to a log-in, a read of the customer, three checks, a code request and four refusals. */
async function spoken(dialect: Partial<Dialect>) {
  const zeros = createCustomer({
    id: '007',
    card: '000123',
    data: { mailcontactdata: 'zeros@example.com' },
  });
  const options = { people: () => [...seededCustomers(), zeros] };
  const set = setUp({ ...options, dialect });
  // The same seed and clock give the same tokens in both forms.
  const plain = setUp(options);
  const loggedIn = await set.logIn('registered@example.com', password);
  const token = await plain.customerToken('registered@example.com', password);
  const own = await set.call('GET', '/customer', undefined, set.bearer(token));
  await set.synchro();
  const open = set.bearer(await plain.synchro());
  const find = (query: string) => set.call('GET', `/customer/checkcard?${query}`, undefined, open);
  const contact = { campaignid: '1001', email: 'new@example.com', devicetype: '1' };
  return {
    token,
    loggedIn: loggedIn.body,
    own: own.body,
    found: (await find('email=registered@example.com')).body,
    zeros: (await find('card=000123')).body,
    sent: (await set.call('POST', '/customer/verifyemail', contact, open)).body,
    unknown: await find('card=1'),
    refused: await set.logIn('registered@example.com', 'wrong'),
    closed: await set.call('GET', '/customer', undefined, set.bearer('x')),
    breach: await set.call('GET', '/customer', undefined, {}),
  };
}

describe('the documented form', () => {
  it('is the one by default', async () => {
    expect(await spoken({})).toEqual(await spoken(dialects.documented));
  });

  it('has the answer code and the payload at the root, and ids as text', async () => {
    const { token, loggedIn, found, own, sent } = await spoken(dialects.documented);
    expect(Object.keys(loggedIn)).toEqual(['AnswerCode', 'token', 'refreshToken', 'customer']);
    expect(loggedIn.token).toBe(token);
    expect(found).toEqual({ AnswerCode: 0, registered_customer: true, customerid: '5001' });
    expect(sent).toEqual({ AnswerCode: 0 });
    expect(own.customer).toMatchObject({
      ...{ id: '5001', card: '100010', FidelyCode: '2000000050010' },
      ...{ name: 'Anna', birthdate: '1990-05-24', zip: '00184' },
      privacy: { usedForPromotions: true, usedByOthers: false },
    });
    expect(own.customer).not.toHaveProperty('notes');
  });

  it('refuses with 402, a closed session with 401, a breach with 400', async () => {
    const { refused, unknown, closed, breach } = await spoken(dialects.documented);
    expect([unknown.status, unknown.body.AnswerCode]).toEqual([402, 53]);
    expect([refused.status, refused.body.AnswerCode]).toEqual([402, 77]);
    expect([closed.status, closed.body.AnswerCode]).toEqual([401, 998]);
    expect([breach.status, breach.body.AnswerCode]).toEqual([400, 996]);
  });
});

describe('the recorded form', () => {
  it('has returncode, the payload in data, and ids as numbers where nothing is lost', async () => {
    const { token, loggedIn, found, zeros, own, sent } = await spoken(dialects.recorded);
    expect(Object.keys(loggedIn)).toEqual(['returncode', 'data']);
    expect(loggedIn.data).toMatchObject({ answerCode: 0, token, customer: { id: 5001 } });
    expect(found).toEqual({
      returncode: 0,
      data: { answerCode: 0, registered_customer: true, customerid: 5001 },
    });
    expect((zeros.data as Json).customerid).toBe('007');
    expect(sent).toEqual({ returncode: 0, data: { answerCode: 0, emailErrorDescription: '' } });
    const { customer } = own.data as { customer: Json };
    expect(customer).toMatchObject({ id: 5001, card: 100010, fidelyCode: 2000000050010 });
    expect(customer).not.toHaveProperty('privacy');
    expect(customer.personalInfo).toMatchObject({
      ...{ name: 'Anna', birthdate: '1990-05-24T00:00:00.000+02:00', zip: '00184' },
      privacy: { usedForPromotions: true, usedByOthers: false },
    });
  });

  it('has an empty text, 0, N or false where nothing is stored', async () => {
    const set = setUp({ dialect: dialects.recorded });
    const { body } = await set.logIn('incomplete@example.com', password);
    const { customer } = body.data as { customer: Json };
    expect(customer.personalInfo).toMatchObject({
      ...{ name: 'Luca', surname: '', zip: '', gender: 'N', birthdate: '' },
      ...{ country: 0, geoLevel1: 0, identityCardTypeId: 0 },
      privacy: { canGetCurrentLocation: false },
    });
    expect(customer.personalInfo).not.toHaveProperty('interestAreas');
  });

  it('refuses with 200 and a code, a new person with 402, a breach with 400', async () => {
    const { refused, unknown, closed, breach } = await spoken(dialects.recorded);
    expect([unknown.status, unknown.body.returncode]).toEqual([402, 53]);
    expect([refused.status, refused.body.returncode]).toEqual([200, 77]);
    expect(refused.body.data).toMatchObject({ answerCode: 77 });
    expect([closed.status, closed.body.returncode]).toEqual([200, 998]);
    expect([breach.status, breach.body.returncode]).toEqual([400, 996]);
  });

  it('keeps a refusal of its own where a fault refuses what was carried out', async () => {
    const { sandbox, logIn } = setUp({ dialect: dialects.recorded });
    const fault = { method: 'POST', path: '/auth', fault: 'answer-after-commit:450', times: 0 };
    sandbox.faults = [fault];
    expect((await logIn('registered@example.com', 'wrong')).body.returncode).toBe(77);
    expect((await logIn('registered@example.com', password)).body.returncode).toBe(450);
  });
});
