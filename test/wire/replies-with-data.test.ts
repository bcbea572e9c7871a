import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/wire/client.js';
import { json, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const identifier = { channel: 'email', value: 'anna@example.org' } as const;
const password = 'correct horse';
const code = '123456';

const orders = [
  [0, 132],
  ['0', '132'],
  [132, 0],
] as const;

/** The answer code in every pair of its three places, 0 first and 0 last. */
const bodies = orders.flatMap(([first, second]): object[] => [
  { AnswerCode: first, returncode: second },
  { AnswerCode: first, data: { answerCode: second } },
  { returncode: first, data: { answerCode: second } },
  { Data: { AnswerCode: first }, RETURNCODE: second },
]);

/** The outcome of a save: 'saved' or the problem. */
async function outcomeOf(client: Client): Promise<unknown> {
  return client.save({ name: 'Anna' }, signal).then(
    () => 'saved',
    (reason: unknown) => (reason as { problem: unknown }).problem,
  );
}

describe('a reply with two answer codes', () => {
  it('is a refusal if one of the codes is a refusal, in each place and order', async () => {
    const client = server.client();
    await client.logIn({ username: identifier.value, password }, signal);
    const wrong: unknown[] = [];
    for (const body of bodies) {
      server.on('PUT /customer', json(body));
      const outcome = await outcomeOf(client);
      if ((outcome as { answerCode?: number }).answerCode !== 132) wrong.push({ body, outcome });
    }
    expect(bodies).toHaveLength(12);
    expect(wrong).toEqual([]);
  });

  it.each([
    { AnswerCode: 0, data: { answerCode: '0' } },
    { AnswerCode: 0, returncode: null },
  ])('is a success if each code is 0 or absent: %o', async (body) => {
    const client = server.on('PUT /customer', json(body)).client();
    await client.logIn({ username: identifier.value, password }, signal);
    expect(await outcomeOf(client)).toBe('saved');
  });

  it('renews the token if one of the codes is 998', async () => {
    const closed = json({ data: { AnswerCode: 998 }, returncode: 0 });
    server.on('POST /auth/refreshToken', json({ token: 'T2' }));
    const client = server.on('PUT /customer', closed, json({})).client();
    await client.logIn({ username: identifier.value, password }, signal);
    expect(await outcomeOf(client)).toBe('saved');
    expect(server.seen.at(-1)?.headers.authorization).toBe('Bearer T2');
  });

  it('reports a new visitor if one of the codes is 53', async () => {
    server.on('GET /customer/checkcard', json({ AnswerCode: 0, data: { answerCode: 53 } }, 402));
    expect(await server.client().checkIdentifier(identifier, signal)).toEqual({ status: 'new' });
  });

  const account = { card: '1', AnswerCode: 0 };
  const person = { customerId: '7', identifier };
  it.each<[string, string, (client: Client) => Promise<unknown>]>([
    ['POST /customer/verifyemail', 'code-not-sent', (c) => c.sendVerification(identifier, signal)],
    ['POST /customer/generateverificationcode', 'code-not-sent', (c) => c.sendCode(person, signal)],
    [
      'PUT /customer/registrationVCWithVerificationCode',
      'wrong-code',
      (c) => c.register({ identifier, password, code }, signal),
    ],
    [
      'PUT /customer/changeUAPByVerificationCode',
      'wrong-code',
      (c) => c.changeCredentials({ ...person, password, code }, signal),
    ],
    ['GET /customer/checkcard', 'wrong-code', (c) => c.checkIdentifier(identifier, signal)],
  ])('is a refusal of %s if one of the codes is 312', async (call, problem, act) => {
    const client = server.on(call, json({ ...account, data: { answerCode: 312 } })).client();
    await expect(act(client)).rejects.toMatchObject({
      problem: { code: problem, answerCode: 312 },
    });
  });
});

describe('a reply with an id at the root and another one in data', () => {
  const outer = { Id: 'request-1', CARD: 'none' };

  it('gives the checked customer the id in data', async () => {
    const body = { ...outer, CustomerId: 1, data: { registered_customer: false, customerid: 9 } };
    const client = server.on('GET /customer/checkcard', json(body)).client();
    expect(await client.checkIdentifier(identifier, signal)).toMatchObject({ customerId: '9' });
  });

  it('gives the stored customer the id in data', async () => {
    const body = { ...outer, data: { id: 9, card: '0001' } };
    const client = server.on('GET /customer', json(body)).client();
    await client.logIn({ username: identifier.value, password }, signal);
    expect(await client.customer(signal)).toMatchObject({ customerId: '9', card: '0001' });
  });
});

describe('a code request whose reply describes an error of the email', () => {
  const reply = json({ data: { emailErrorDescription: 'no' } });
  const mobile = { channel: 'mobile', value: '3331231234' } as const;
  const card = { channel: 'card', value: '100002' } as const;
  const notSent = { problem: { code: 'code-not-sent', status: 200 } };

  it.each<[string, (client: Client) => Promise<void>]>([
    ['POST /customer/verifyemail', (c) => c.sendVerification(identifier, signal)],
    [
      'POST /customer/generateverificationcode',
      (c) => c.sendCode({ customerId: '7', identifier }, signal),
    ],
    [
      'POST /customer/generateverificationcode',
      (c) => c.sendCode({ customerId: '7', identifier: card }, signal),
    ],
  ])('is not taken for sent: %s', async (call, act) => {
    await expect(act(server.on(call, reply).client())).rejects.toMatchObject(notSent);
  });

  it.each<[string, (client: Client) => Promise<void>]>([
    ['POST /customer/verifyemail', (c) => c.sendVerification(mobile, signal)],
    [
      'POST /customer/generateverificationcode',
      (c) => c.sendCode({ customerId: '7', identifier: mobile }, signal),
    ],
  ])('is sent to a mobile number, with a warning: %s', async (call, act) => {
    const warnings: string[] = [];
    await act(server.on(call, reply).client({ warn: (hint) => warnings.push(hint) }));
    expect(warnings).toEqual([expect.stringContaining('emailErrorDescription')]);
  });
});
