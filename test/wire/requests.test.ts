import { describe, expect, it, vi } from 'vitest';
import type { Identifier } from '../../src/domain/identifier.js';
import type { ClientOptions } from '../../src/wire/client.js';
import { json, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const email: Identifier = { channel: 'email', value: 'anna+x@example.org' };
const mobile: Identifier = { channel: 'mobile', value: '+393331231234' };
const card: Identifier = { channel: 'card', value: '100002' };
const password = ' pass wörd ';
const account = json({ AnswerCode: 0, card: '0007', id: 5 });

/** The last request: call, body, and the headers of identity. */
function last() {
  const { method, url, headers, body } = server.seen.at(-1)!;
  return {
    call: `${method} ${url}`,
    body: body === '' ? undefined : (JSON.parse(body) as unknown),
    key: headers['x-api-key'],
    authorization: headers.authorization,
    type: headers['content-type'],
  };
}
const withKey = { key: 'key', authorization: undefined, type: 'application/json' };
const withToken = { key: undefined, authorization: 'Bearer T1', type: 'application/json' };
const reading = { ...withToken, type: undefined, body: undefined };

async function loggedIn() {
  const client = server.client();
  await client.logIn({ username: 'anna@example.org', password: 'p' }, signal);
  return client;
}

describe('the client', () => {
  it('opens a session with campaign, device type and scope, and nothing else', async () => {
    await server.client({ deviceType: '2' }).warmUp(signal);
    const body = { campaignid: '1001', devicetype: '2', scope: 'customersynchro' };
    expect(last()).toEqual({ ...withKey, call: 'POST /auth', body });
  });

  it('sends no API key if none is configured', async () => {
    await server.client({ apiKey: '' }).warmUp(signal);
    expect(last().key).toBeUndefined();
  });

  it('logs in with the password unchanged, spaces included', async () => {
    await server.client({ deviceType: '3' }).logIn({ username: email.value, password }, signal);
    const body = {
      username: email.value,
      password,
      campaignid: '1001',
      devicetype: '3',
      scope: 'customer',
    };
    expect(last()).toEqual({ ...withKey, call: 'POST /auth', body });
  });

  it.each([
    [email, 'email=anna%2Bx%40example.org'],
    [mobile, 'mobile=%2B393331231234'],
    [card, 'card=100002'],
  ])('checks one identifier: %o', async (identifier, query) => {
    server.on('GET /customer/checkcard', json({ registered_customer: true, customerid: 5 }));
    await server.client().checkIdentifier(identifier, signal);
    expect(last()).toEqual({ ...reading, call: `GET /customer/checkcard?${query}` });
  });

  it.each([email, mobile])('requests a code for a new $channel', async (identifier) => {
    server.on('POST /customer/verifyemail', json({}));
    await server.client({ deviceType: '2' }).sendVerification(identifier, signal);
    const body = {
      campaignid: '1001',
      [identifier.channel]: identifier.value,
      devicetype: '2',
    };
    expect(last()).toEqual({ ...withToken, call: 'POST /customer/verifyemail', body });
  });

  it.each([
    [email, 'mailcontactdata'],
    [mobile, 'mobilecontactdata'],
  ])('registers %o', async (identifier, name) => {
    server.on('PUT /customer/registrationVCWithVerificationCode', account);
    const client = server.client({ deviceType: '2' });
    const given = await client.register({ identifier, password, code: '012345' }, signal);
    expect(given).toEqual({ customerId: '5', card: '0007' });
    const body = {
      verificationcode: '012345',
      password,
      devicetype: '2',
      campaignid: '1001',
      categoryID: '1703',
      username: identifier.value,
      [name]: identifier.value,
    };
    const call = 'PUT /customer/registrationVCWithVerificationCode';
    expect(last()).toEqual({ ...withToken, call, body });
  });

  it.each([
    [email, { email: email.value }],
    [mobile, { mobile: mobile.value }],
    [card, {}],
  ])('requests a code for a cardholder: %o', async (identifier, contact) => {
    server.on('POST /customer/generateverificationcode', json({}));
    await server.client({ deviceType: '3' }).sendCode({ customerId: '5', identifier }, signal);
    const body = { customerid: '5', ...contact, devicetype: '3' };
    const call = 'POST /customer/generateverificationcode';
    expect(last()).toEqual({ ...withToken, call, body });
  });

  it('changes credentials', async () => {
    server.on('PUT /customer/changeUAPByVerificationCode', account);
    const change = { customerId: '5', identifier: card, password, code: '012345' };
    await server.client().changeCredentials(change, signal);
    const body = { customerid: '5', username: '100002', password, verificationcode: '012345' };
    const call = 'PUT /customer/changeUAPByVerificationCode';
    expect(last()).toEqual({ ...withToken, call, body });
  });

  it.each([
    ['is absent', {}],
    ['is null', { customer: null }],
    ['is an empty string', { customer: '' }],
  ])('accepts a log-in reply with a token alone when the customer %s', async (_, more) => {
    server.on('POST /auth', json({ token: 'T1', ...more }));
    const client = server.client();
    const credentials = { username: 'anna@example.org', password };
    expect(await client.logIn(credentials, signal)).toEqual({ values: {} });
    expect(client.isLoggedIn).toBe(true);
  });

  it('reads the field list of the campaign', async () => {
    server.on('GET /customer/customerdatafields/1001', json({ CustomDataFields: {} }));
    await (await loggedIn()).fields(signal);
    expect(last()).toEqual({ ...reading, call: 'GET /customer/customerdatafields/1001' });
  });

  it('encodes the campaign in the path', async () => {
    const call = 'GET /customer/customerdatafields/10%2F%241';
    server.on(call, json({ CustomDataFields: {} }));
    const client = server.client({ campaignId: '10/$1' });
    await client.logIn({ username: email.value, password }, signal);
    await client.fields(signal);
    expect(last()).toEqual({ ...reading, call });
  });

  it('reads the customer', async () => {
    server.on('GET /customer', account);
    await (await loggedIn()).customer(signal);
    expect(last()).toEqual({ ...reading, call: 'GET /customer' });
  });

  it('saves exactly the values that it is given', async () => {
    server.on('PUT /customer', json({}));
    const values = { name: '😀 א', usedforpromotions: false, hobby: 'chess' };
    await (await loggedIn()).save(values, signal);
    expect(last()).toEqual({ ...withToken, call: 'PUT /customer', body: values });
  });

  it.each(['buffer', 'toJSON', 'pipe', 'pipeTo', 'append', 'formData', 'constructor'])(
    'saves a field called %s like any other',
    async (name) => {
      server.on('PUT /customer', json({}));
      const values = { [name]: 'x', name: 'Anna' };
      await (await loggedIn()).save(values, signal);
      expect(last()).toEqual({ ...withToken, call: 'PUT /customer', body: values });
    },
  );

  it.each([
    ['nothing if the reply has no values', { AnswerCode: 0 }, {}],
    [
      'the stored value if it is another one',
      { customer: { Name: 'ANNA', id: 5, other: 'x' }, privacy: { usedForPromotions: 'false' } },
      { name: 'ANNA' },
    ],
    ['no value that was not sent', { data: { surname: 'Rossi' } }, {}],
    ['nothing of a malformed customer', { AnswerCode: 0, customer: 12345 }, {}],
    ['nothing of a malformed privacy object', { AnswerCode: 0, privacy: true }, {}],
    ['nothing of a malformed personalInfo', { name: 'ANNA', personalInfo: 'x' }, { name: 'ANNA' }],
    [
      'nothing of an unreadable field that was not sent',
      { notes: [{ code: 1 }], name: 'ANNA' },
      { name: 'ANNA' },
    ],
    ['nothing of an unreadable field that was sent', { name: { first: 'ANNA' } }, {}],
  ])('saves, and returns %s', async (_, reply, stored) => {
    server.on('PUT /customer', json(reply));
    const given = (await loggedIn()).save({ name: 'Anna', usedforpromotions: true }, signal);
    expect(await given).toEqual(stored);
  });

  it('sends the headers of the page, whose function gets the path without values', async () => {
    const asked: unknown[] = [];
    server.on('GET /customer/checkcard', json({ registered_customer: true, customerid: 5 }));
    const client = server.client({
      headers: (request) => {
        asked.push(request);
        return {
          'x-tenant': 'shop',
          Authorization: 'none',
          Accept: 'x/y',
          'Content-Type': 'text/plain',
          'X-Api-Key': 'none',
        };
      },
    });
    await client.checkIdentifier(email, signal);
    expect(server.seen[0]?.headers).toMatchObject({
      'x-api-key': 'key',
      'content-type': 'application/json',
    });
    expect(asked).toEqual([
      { method: 'POST', path: '/auth' },
      { method: 'GET', path: '/customer/checkcard' },
    ]);
    expect(server.seen.at(-1)!.headers).toMatchObject({
      'x-tenant': 'shop',
      authorization: 'Bearer T1',
      accept: 'application/json',
    });
  });

  it('sends nothing when the headers function of the page fails, and can be called again', async () => {
    const failing = [
      () => Promise.reject(new Error('captcha')),
      () => {
        throw new Error('captcha');
      },
    ];
    for (const headers of failing) {
      await expect(server.client({ headers }).warmUp(signal)).rejects.toMatchObject({
        problem: { code: 'unexpected', hint: 'The headers function failed.', unsent: true },
      });
    }
    expect(server.seen).toEqual([]);
  });

  it('sends nothing while the headers function is pending, and calls it again at the next attempt', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const headers = vi.fn(() => new Promise<Record<string, string>>(() => undefined));
    const client = server.client({ headers });
    const waiting = expect(client.warmUp(signal)).rejects.toMatchObject({
      problem: { code: 'timeout', hint: 'The headers function took too long.', unsent: true },
    });
    await vi.advanceTimersByTimeAsync(20_001);
    await waiting;
    vi.useRealTimers();
    expect(server.seen).toEqual([]);
    headers.mockResolvedValue({ 'x-captcha': 'solved' });
    await client.warmUp(signal);
    expect(headers).toHaveBeenCalledTimes(2);
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, Partial<ClientOptions>]>([
    ['have a value that is not allowed', { headers: () => ({ 'x-tenant': 'a\nb' }) }],
    ['have a name that is not allowed', { headers: () => ({ 'not a name': 'a' }) }],
    ['are beside an API key that is not allowed', { apiKey: '🔑' }],
  ])('sends nothing when the headers of the page %s', async (_, options) => {
    const client = server.client(options);
    await expect(client.warmUp(signal)).rejects.toMatchObject({
      problem: { code: 'misconfigured', hint: expect.stringContaining('header') as unknown },
    });
    expect(server.seen).toEqual([]);
  });
});
