import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, profile, setUp, without, type Json } from './caller.js';

type Access = 'key' | 'synchro' | 'customer';

interface Sample {
  method: string;
  path: string;
  access: Access;
  body: Json;
}

/** A body of each call that has one, right in form. */
const samples: Sample[] = [
  {
    method: 'POST',
    path: '/auth',
    access: 'key',
    body: { campaignid: '1001', devicetype: '1', scope: 'customersynchro' },
  },
  {
    method: 'POST',
    path: '/auth',
    access: 'key',
    body: {
      username: 'registered@example.com',
      password: 'correct horse battery staple',
      campaignid: '1001',
      devicetype: '1',
      scope: 'customer',
    },
  },
  { method: 'POST', path: '/auth/refreshToken', access: 'key', body: { refreshToken: 'x' } },
  {
    method: 'POST',
    path: '/customer/verifyemail',
    access: 'synchro',
    body: { campaignid: '1001', email: 'new@example.com', devicetype: '1' },
  },
  {
    method: 'PUT',
    path: '/customer/registrationVCWithVerificationCode',
    access: 'synchro',
    body: {
      verificationcode: '000000',
      password: 'long enough',
      devicetype: '1',
      campaignid: '1001',
      categoryID: '1703',
      username: 'new@example.com',
      mailcontactdata: 'new@example.com',
    },
  },
  {
    method: 'POST',
    path: '/customer/generateverificationcode',
    access: 'synchro',
    body: { customerid: '5003', email: 'hascard@example.com', devicetype: '1' },
  },
  {
    method: 'PUT',
    path: '/customer/changeUAPByVerificationCode',
    access: 'synchro',
    body: {
      customerid: '5003',
      username: 'hascard@example.com',
      password: 'long enough',
      verificationcode: '000000',
    },
  },
  {
    method: 'PUT',
    path: '/customer',
    access: 'customer',
    body: profile('registered@example.com'),
  },
];

async function strictCaller() {
  const set = setUp();
  const tokens = {
    synchro: await set.synchro(),
    customer: await set.customerToken('registered@example.com', 'correct horse battery staple'),
  };
  const headers = (access: Access): Record<string, string> =>
    access === 'key' ? set.key : set.bearer(tokens[access]);
  const send = (sample: Sample, body: unknown) =>
    set.call(sample.method, sample.path, body, headers(sample.access));
  return { ...set, tokens, headers, send };
}

describe('a request body', () => {
  it('is taken in the form of the contract by every call', async () => {
    const { send } = await strictCaller();
    for (const sample of samples) expect((await send(sample, sample.body)).status).not.toBe(400);
  });

  it.each(samples.map((sample) => [`${sample.method} ${sample.path}`, sample] as const))(
    'of %s is refused with any field more, by that name',
    async (_name, sample) => {
      const { send } = await strictCaller();
      await fc.assert(
        fc.asyncProperty(
          fc.string().filter((name) => !Object.hasOwn(sample.body, name)),
          fc.jsonValue(),
          async (name, value) => {
            const extra = JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`) as Json;
            const { status, body } = await send(sample, { ...sample.body, ...extra });
            expect([status, body.AnswerCode]).toEqual([400, 996]);
            expect(body.field).toBe(name);
          },
        ),
        {
          numRuns: 60,
          examples: [
            ['__proto__', 1],
            ['emails', 'x'],
            ['toString', 'x'],
          ],
        },
      );
    },
  );

  const fields = samples.flatMap((sample) =>
    Object.keys(sample.body).map(
      (name) => [`${sample.method} ${sample.path}`, name, sample] as const,
    ),
  );

  it.each(fields)('of %s is refused without %s, by name', async (_path, name, sample) => {
    const { send } = await strictCaller();
    const { status, body: answer } = await send(sample, without(sample.body, name));
    if (sample.path === '/customer') {
      expect(status).toBe(name === 'mailcontactdata' ? 400 : 402);
      expect(String(answer.field)).toContain(name);
    } else if (sample.path.endsWith('generateverificationcode') && name === 'email') {
      expect(status).toBe(200);
    } else {
      expect(status).toBe(400);
      expect(String(answer.field)).toContain(name);
    }
  });

  it.each(fields)(
    'of %s is refused when %s has another type, by name',
    async (_path, name, sample) => {
      const { send } = await strictCaller();
      const wrong =
        typeof sample.body[name] === 'string' ? [1, null, true, ['1'], {}] : ['true', 1, null];
      for (const value of wrong) {
        const { status, body } = await send(sample, { ...sample.body, [name]: value });
        expect([status, body.field]).toEqual([400, name]);
      }
    },
  );

  it.each([[[]], [null], ['text'], [7]])('of %j is not an object, and refused', async (body) => {
    const { send } = await strictCaller();
    for (const sample of samples) expect((await send(sample, body)).status).toBe(400);
  });

  it('that is not JSON is refused', async () => {
    const { sandbox, key } = await strictCaller();
    const headers = { ...key, 'content-type': 'application/json' };
    const response = await sandbox.fetch('/auth', { method: 'POST', headers, body: '{"scope":' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: 'body' });
  });

  it.each([['0'], ['4'], ['01'], ['browser']])(
    'with the device type %s is refused',
    async (devicetype) => {
      const { send } = await strictCaller();
      for (const sample of samples.filter(({ body }) => 'devicetype' in body)) {
        const { status, body } = await send(sample, { ...sample.body, devicetype });
        expect([status, body.field]).toEqual([400, 'devicetype']);
      }
    },
  );

  it('with both an e-mail and a mobile is refused', async () => {
    const { send } = await strictCaller();
    for (const sample of samples) {
      const second = 'email' in sample.body ? 'mobile' : 'mobilecontactdata';
      if (sample.access !== 'synchro' || sample.path.endsWith('changeUAPByVerificationCode'))
        continue;
      const { status, body } = await send(sample, { ...sample.body, [second]: '3331234567' });
      expect([status, body.field]).toEqual([400, second]);
    }
  });

  it('with a username that is not the contact is refused', async () => {
    const { send } = await strictCaller();
    const sample = samples[4]!;
    const { status, body } = await send(sample, { ...sample.body, username: 'New@example.com' });
    expect([status, body.field]).toEqual([400, 'username']);
  });

  it('with an uncleaned mobile number is refused', async () => {
    const { send } = await strictCaller();
    const sample = { ...samples[3]! };
    const asked = { campaignid: '1001', mobile: '333 123-4567', devicetype: '1' };
    const { status, body } = await send(sample, asked);
    expect([status, body.field]).toEqual([400, 'mobile']);
  });
});

describe('the headers of a request', () => {
  const reads: Sample[] = [
    { method: 'GET', path: '/customer/checkcard?card=1', access: 'synchro', body: {} },
    { method: 'GET', path: '/customer', access: 'customer', body: {} },
    { method: 'GET', path: '/customer/customerdatafields/1001', access: 'customer', body: {} },
  ];
  const all = [...samples, ...reads].map(
    (sample) => [`${sample.method} ${sample.path}`, sample] as const,
  );

  it.each(all)('of %s must hold the right key or token', async (_name, sample) => {
    const { call, headers, bearer, tokens } = await strictCaller();
    const body = sample.method === 'GET' ? undefined : sample.body;
    const send = (given: Record<string, string>) => call(sample.method, sample.path, body, given);
    const name = sample.access === 'key' ? 'x-api-key' : 'Authorization';
    const other = sample.access === 'key' ? bearer(tokens.synchro) : { 'x-api-key': 'sandbox' };

    const missing = await send({});
    expect([missing.status, missing.body.field]).toEqual([400, name]);
    const both = await send({ ...headers(sample.access), ...other });
    expect(both.status).toBe(400);
    expect(both.body.field).not.toBe(name);
    const wrong = await send(sample.access === 'key' ? { 'x-api-key': 'no' } : bearer('a.b.c'));
    expect(wrong.status).toBe(401);
    if (sample.access === 'key') return;
    expect(code(wrong)).toBe(998);
    const scope = sample.access === 'synchro' ? tokens.customer : tokens.synchro;
    const scoped = await send(bearer(scope));
    expect([scoped.status, scoped.body.field]).toEqual([400, 'Authorization']);
    const bare = await send({ authorization: tokens[sample.access] });
    expect([bare.status, bare.body.field]).toEqual([400, 'Authorization']);
  });

  it('must say that the body is JSON', async () => {
    const { sandbox, key } = await strictCaller();
    const body = JSON.stringify(samples[0]!.body);
    const headers = { ...key, 'content-type': 'text/plain' };
    const response = await sandbox.fetch('/auth', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: 'Content-Type' });
  });

  it('must not hold a key when a gateway adds it', async () => {
    const { call, key } = setUp({ apiKey: null });
    const { body } = samples[0]!;
    expect((await call('POST', '/auth', body)).status).toBe(200);
    const keyed = await call('POST', '/auth', body, key);
    expect([keyed.status, keyed.body.field]).toEqual([400, 'x-api-key']);
  });
});

describe('the query of a request', () => {
  it.each([
    ['', 'card or email or mobile'],
    ['?email=a@example.com&mobile=333123456', 'mobile'],
    ['?email=a@example.com&email=b@example.com', 'email'],
    ['?card=', 'card'],
    ['?card=1&campaignid=1001', 'campaignid'],
    ['?emails=a@example.com', 'emails'],
    ['?mobile=333%20123', 'mobile'],
    ['?email=%20a@example.com', 'email'],
  ])('of checkcard %s is refused', async (query, field) => {
    const { call, headers } = await strictCaller();
    const seen = await call('GET', `/customer/checkcard${query}`, undefined, headers('synchro'));
    expect([seen.status, seen.body.field]).toEqual([400, field]);
  });

  it('of any other call must be empty', async () => {
    const { call, headers, send } = await strictCaller();
    for (const sample of samples) {
      const seen = await send({ ...sample, path: `${sample.path}?lang=it` }, sample.body);
      expect([seen.status, seen.body.field]).toEqual([400, 'lang']);
    }
    const read = await call('GET', '/customer?lang=it', undefined, headers('customer'));
    expect(read.status).toBe(400);
  });

  it('reaches nothing on a path that the contract does not have', async () => {
    const { call } = await strictCaller();
    expect((await call('GET', '/customers')).status).toBe(404);
    expect((await call('POST', '/customer', {})).status).toBe(404);
  });
});
