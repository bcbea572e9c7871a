/** The recorded replies of the platform, read as the client reads every reply. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/domain/identifier.js';
import { initialValues, valuesToSend } from '../../src/kinds/form/profile-form.js';
import { readFields } from '../../src/wire/fields-reply.js';
import { readEnvelope } from '../../src/wire/envelope.js';
import { problemForAnswer } from '../../src/wire/refusal.js';
import { logIn, readCustomer as customerCall } from '../../src/wire/requests.js';
import { json, useServer } from './server.js';

const server = useServer();
const { signal } = new AbortController();
const folder = `${import.meta.dirname}/../../contract/recorded`;
const recorded = (name: string) =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Record<string, unknown>;
const card: Identifier = { channel: 'card', value: '3000170' };
const password = 'correct horse battery';
const options = {
  campaignId: '1001',
  categoryId: '1703',
  apiBase: 'https://api.example',
  deviceType: '1',
} as const;

async function loggedIn() {
  const client = server.client();
  await client.logIn({ username: card.value, password }, signal);
  return client;
}

describe('the recorded replies', () => {
  it('are accounts: a registration gives card and barcode', async () => {
    server.on('PUT /customer/registrationVCWithVerificationCode', json(recorded('registration')));
    const identifier: Identifier = { channel: 'email', value: 'person1@example.com' };
    const account = await server
      .client()
      .register({ identifier, password, code: '12345678' }, signal);
    const ids = { customerId: '400012', card: '12', fidelyCode: '53424185294936' };
    expect(account).toEqual({ ...ids, username: '12' });
  });

  it('are customers: a log-in beside a token', async () => {
    server.on('POST /auth', json({ ...recorded('login'), token: 'T1' }));
    const client = server.client();
    expect(await client.logIn({ username: '12', password }, signal)).toMatchObject({
      card: '12',
      fidelyCode: '53424185294936',
      values: {
        name: 'Carlo',
        surname: 'Verdi',
        gender: 'M',
        zip: '00199',
        mailcontactdata: 'person1@example.com',
        usedforpromotions: false,
      },
    });
  });

  it.each([
    ['customer-back-office', { card: '1', fidelyCode: '53424185290001' }, 'M', undefined],
    ['checkcard-terminals', { card: '1', fidelyCode: '53424185290003' }, undefined, undefined],
    [
      'customer-terminals',
      { card: '3000170', fidelyCode: '53424585200170' },
      undefined,
      '1984-08-04',
    ],
  ])('are customers: %s, gender and birth date as stated', async (name, ids, gender, birthdate) => {
    server.on('GET /customer', json(recorded(name)));
    const customer = await (await loggedIn()).customer(signal);
    expect(customer).toMatchObject(ids);
    expect([customer.values.gender, customer.values.birthdate]).toEqual([gender, birthdate]);
    expect(customer.values).not.toHaveProperty('pincode');
  });

  it('are refusals: the code of each, as a number or as text', () => {
    const codes = [50, 53, 110, 998, 9999];
    const read = codes.map((code) => readEnvelope(recorded(`refusal-${code}`), 200).answerCode);
    expect(read).toEqual(codes);
    const call = logIn(options, { username: card.value, password });
    expect(problemForAnswer(call, 200, 50).code).toBe('refused');
    expect(problemForAnswer(customerCall(), 200, 998).code).toBe('unauthorised');
  });

  it('are no new person where 53 comes with status 200, as at a merge', async () => {
    server.on('GET /customer/checkcard', json(recorded('refusal-53')));
    await expect(server.client().checkIdentifier(card, signal)).rejects.toMatchObject({
      problem: { code: 'refused', answerCode: 53 },
    });
  });

  it('end a session with 998, whatever the status: the token is renewed, then the session is over', async () => {
    server.on('GET /customer', json(recorded('refusal-998')));
    server.on('POST /auth/refreshToken', json({ token: 'T2' }));
    await expect((await loggedIn()).customer(signal)).rejects.toMatchObject({
      problem: { code: 'session-expired', answerCode: 998 },
    });
  });

  it('are a code that was sent', async () => {
    server.on('POST /customer/verifyemail', json(recorded('verifyemail')));
    const identifier: Identifier = { channel: 'email', value: 'person002@example.com' };
    await server.client().sendVerification(identifier, signal);
    expect(server.calls.at(-1)).toBe('POST /customer/verifyemail');
  });

  it('carry card 3000170 from its number to saved data, with its birth date', async () => {
    const found = { returncode: 0, data: { registered_customer: false, customerid: 400170 } };
    server
      .on('GET /customer/checkcard', json(found))
      .on('POST /customer/generateverificationcode', json(recorded('verifyemail')))
      .on('PUT /customer/changeUAPByVerificationCode', json(recorded('customer-terminals')))
      .on('POST /auth', json({ ...recorded('customer-terminals'), token: 'T1' }))
      .on('GET /customer', json(recorded('customer-terminals')))
      .on('PUT /customer', json({ returncode: 0 }));
    const client = server.client();
    const { status, customerId = '' } = await client.checkIdentifier(card, signal);
    expect([status, customerId]).toEqual(['has-card', '400170']);
    await client.sendCode({ customerId, identifier: card }, signal);
    const change = { customerId, identifier: card, password, code: '12345678' };
    expect((await client.changeCredentials(change, signal)).card).toBe('3000170');
    await client.logIn({ username: card.value, password }, signal);
    const { values: stored } = await client.customer(signal);
    const fields = readFields({
      customdatafields: {
        showName: true,
        isMandatoryName: true,
        showBirthdate: true,
        showGender: true,
      },
      privacycustomdatafields: { showCustomerDataCanBeUsedByOthers: true },
    });
    const opening = { profileForm: { fields, stored, identifier: card }, via: 'login' } as const;
    await client.save(valuesToSend(opening, initialValues(opening)), signal);
    expect(JSON.parse(server.seen.at(-1)!.body)).toEqual({
      name: 'Carla',
      birthdate: '1984-08-04',
      mailcontactdata: 'person004@example.com',
      mobilecontactdata: '3330000004',
    });
  });
});

/** Reads the birth date of a recorded reply in a process of its own, whose zone is set. */
const reader = `
  import { readFileSync } from 'node:fs';
  import { readCustomer } from './src/wire/customer-reply.js';
  import { readEnvelope } from './src/wire/envelope.js';
  const reply = JSON.parse(readFileSync(process.argv[1], 'utf8'));
  const { values } = readCustomer(readEnvelope(reply, 200).payload);
  console.log(values.birthdate, new Date(2000, 0, 1).getTimezoneOffset());
`;

it.each([
  ['America/Los_Angeles', 480],
  ['Europe/Rome', -60],
  ['Pacific/Auckland', -780],
])('a birth date is the day as written, read in %s', async (zone, offset) => {
  const { outputFiles } = await build({
    stdin: { contents: reader, resolveDir: `${import.meta.dirname}/../..` },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const [{ text } = { text: '' }] = outputFiles;
  const file = `${folder}/customer-terminals.json`;
  expect(readEnvelope(recorded('customer-terminals'), 200).payload).toMatchObject({
    customer: { personalInfo: { birthdate: '1984-08-04T00:00:00.000+02:00' } },
  });
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', text, file], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect(printed).toBe(`1984-08-04 ${String(offset)}\n`);
});
