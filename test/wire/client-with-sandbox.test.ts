import { describe, expect, it } from 'vitest';
import {
  createSandbox,
  dialects,
  type Sandbox,
  type SandboxOptions,
} from '../../sandbox/src/sandbox/index.js';
import type { ClientOptions } from '../../src/wire/client.js';
import { createClient } from '../../src/wire/create-client.js';
import { valuesToSend } from '../../src/kinds/form/profile-form.js';
import type { Identifier } from '../../src/domain/identifier.js';
import { checked } from '../contract/traffic.js';
import {
  gatewayBase,
  gatewayFor,
  nextAddress,
  platformId,
  visitorAt,
} from '../support/through-gateway.js';

const { signal } = new AbortController();
const password = 'correct horse battery staple';

/** How a client reaches a sandbox. */
type Way = (sandbox: Sandbox) => Pick<ClientOptions, 'apiBase' | 'apiKey' | 'fetch'>;

const behindGateway =
  (customer: 'pass' | 'sealed'): Way =>
  (sandbox) => ({
    apiBase: gatewayBase,
    fetch: visitorAt(gatewayFor(sandbox, { tokens: { customer } }), nextAddress()),
  });

const ways: readonly [string, Way][] = [
  ['alone', ({ fetch }) => ({ apiBase: 'http://sandbox.test', apiKey: 'sandbox', fetch })],
  ['behind a gateway', behindGateway('pass')],
  ["behind a gateway that seals the customer's tokens, too", behindGateway('sealed')],
];

const setUpFor =
  (way: Way) =>
  (options: SandboxOptions = {}) => {
    const sandbox = checked(createSandbox(options), options.dialect);
    const client = createClient({
      campaignId: '1001',
      categoryId: '1703',
      deviceType: '1',
      ...way(sandbox),
    });
    const lastCode = () => sandbox.outbox.at(-1)?.code ?? '';
    return { sandbox, client, lastCode };
  };

const newcomers: readonly Identifier[] = [
  { channel: 'email', value: 'anna@example.org' },
  { channel: 'mobile', value: '+393331231234' },
];

describe.each(ways)('the client with the sandbox %s', (_name, way) => {
  const setUp = setUpFor(way);

  it.each(newcomers)(
    'takes a new visitor from the check of the $channel to saved data',
    async (identifier) => {
      const { sandbox, client, lastCode } = setUp();
      await client.warmUp(signal);
      expect(await client.checkIdentifier(identifier, signal)).toEqual({ status: 'new' });
      await client.sendVerification(identifier, signal);
      const account = await client.register({ identifier, password, code: lastCode() }, signal);
      expect(account.card).toMatch(/^\d+$/);
      const known = await client.logIn({ username: identifier.value, password }, signal);
      expect(known.customerId).toBe(account.customerId);
      const [fields, customer] = await Promise.all([
        client.fields(signal),
        client.customer(signal),
      ]);
      expect(fields.length).toBeGreaterThan(0);
      expect(customer.fidelyCode).toMatch(/^\d+$/);
      const opening = {
        profileForm: { fields, stored: customer.values, identifier },
        via: 'registration',
      } as const;
      const typed = Object.fromEntries(
        fields.map((field) => [
          field.name,
          field.kind === 'consent' || field.kind === 'boolean'
            ? false
            : field.kind === 'date'
              ? '1990-05-24'
              : field.kind === 'gender'
                ? 'F'
                : field.kind === 'phone'
                  ? '333 1231234'
                  : field.kind === 'email'
                    ? 'anna@example.org'
                    : 'Anna',
        ]),
      );
      await client.save(valuesToSend(opening, typed), signal);
      expect(sandbox.customers.at(-1)?.data.name).toBe('Anna');
    },
  );

  it.each<[Identifier, string]>([
    [{ channel: 'email', value: 'hascard@example.com' }, 'email'],
    [{ channel: 'mobile', value: '3330000002' }, 'mobile'],
    [{ channel: 'card', value: '100002' }, 'card'],
  ])('sets the credentials of a cardholder: %o', async (identifier) => {
    const { client, lastCode } = setUp();
    const { status, customerId = '' } = await client.checkIdentifier(identifier, signal);
    expect(status).toBe('has-card');
    await client.sendCode({ customerId, identifier }, signal);
    const change = { customerId, identifier, password, code: lastCode() };
    const account = await client.changeCredentials(change, signal);
    expect(account.customerId).toBe(platformId(customerId));
    await client.logIn({ username: identifier.value, password }, signal);
    expect(await client.customer(signal)).toMatchObject({ customerId: account.customerId });
  });

  it('reads the same customer in every dialect', async () => {
    const credentials = { username: 'registered@example.com', password };
    const plain = setUp();
    const loggedIn = await plain.client.logIn(credentials, signal);
    const expected = await plain.client.customer(signal);
    const fields = await plain.client.fields(signal);
    for (const dialect of [dialects.documented, dialects.recorded]) {
      const { client } = setUp({ dialect });
      expect(await client.logIn(credentials, signal)).toEqual(loggedIn);
      expect(await client.customer(signal)).toEqual(expected);
      expect(await client.fields(signal)).toEqual(fields);
      const known: Identifier = { channel: 'email', value: credentials.username };
      const found = await client.checkIdentifier(known, signal);
      expect(found.status).toBe('registered');
      expect(platformId(found.customerId ?? '')).toBe(expected.customerId);
      const blocked: Identifier = { channel: 'email', value: 'blocked@example.com' };
      await expect(client.checkIdentifier(blocked, signal)).rejects.toMatchObject({
        problem: { code: 'customer-blocked', answerCode: 51 },
      });
      const stranger: Identifier = { channel: 'email', value: 'new@example.com' };
      expect(await client.checkIdentifier(stranger, signal)).toEqual({ status: 'new' });
    }
  });
});

describe('the client with the sandbox, set up wrongly', () => {
  it.each([
    ['a wrong key', 'other', { code: 'unauthorised', status: 401, hint: /api-key is wrong/ }],
    ['no key', undefined, { code: 'refused', status: 400, hint: /Check api-key/ }],
  ])('says what the developer has to change: %s', async (_case, apiKey, { hint, ...problem }) => {
    const { fetch } = createSandbox();
    const options = { campaignId: '1001', categoryId: '1703', deviceType: '1' } as const;
    const client = createClient({ ...options, apiBase: 'http://sandbox.test', apiKey, fetch });
    await expect(client.checkIdentifier(newcomers[0]!, signal)).rejects.toMatchObject({
      problem: { ...problem, hint: expect.stringMatching(hint) as string },
    });
  });
});
