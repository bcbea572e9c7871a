import { describe, expect, it } from 'vitest';
import { createSandbox, dialects, type DialectName } from '../../sandbox/src/sandbox/index.js';
import { contract, faultsOf, replyKinds, replySchema, type Json } from './contract.js';

const password = 'correct horse battery staple';
const names = Object.keys(dialects) as DialectName[];

/** Every kind of reply that a sandbox gives in a dialect, by the schema that it has to fit. */
async function repliesIn(dialect: DialectName): Promise<ReadonlyMap<string, Json>> {
  const sandbox = createSandbox({ seed: 1, dialect: dialects[dialect] });
  const found = new Map<string, Json>();
  const key = { 'x-api-key': 'sandbox' };
  async function call(method: string, target: string, body: unknown, headers: object) {
    const response = await sandbox.fetch(target, {
      method,
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const reply = (await response.json()) as Json;
    found.set(replySchema(dialect, { method, target, body }, response.status, reply), reply);
    return reply;
  }
  const tokenOf = (reply: Json): { authorization: string } => {
    const { token } = { ...reply, ...(reply.data as Json) };
    return { authorization: `Bearer ${String(token)}` };
  };
  const refreshOf = (reply: Json): unknown => ({ ...reply, ...(reply.data as Json) }).refreshToken;
  const common = { campaignid: '1001', devicetype: '1' };
  const opened = await call('POST', '/auth', { ...common, scope: 'customersynchro' }, key);
  const visitor = tokenOf(opened);
  await call('POST', '/auth/refreshToken', { refreshToken: refreshOf(opened) }, key);
  await call('GET', '/customer/checkcard?email=registered@example.com', undefined, visitor);
  await call('GET', '/customer/checkcard?email=new@example.com', undefined, visitor);
  const email = 'new@example.com';
  await call('POST', '/customer/verifyemail', { ...common, email }, visitor);
  const account = {
    ...common,
    verificationcode: sandbox.outbox.at(-1)?.code,
    password,
    categoryID: '1703',
    username: email,
    mailcontactdata: email,
  };
  await call('PUT', '/customer/registrationVCWithVerificationCode', account, visitor);
  const login = { ...common, username: 'registered@example.com', password, scope: 'customer' };
  const customer = tokenOf(await call('POST', '/auth', login, key));
  await call('GET', '/customer/customerdatafields/1001', undefined, customer);
  await call('GET', '/customer', undefined, customer);
  const { data } = sandbox.customers[0]!;
  const saved = Object.fromEntries(
    Object.entries(data).filter(([name]) => !name.startsWith('can')),
  );
  await call('PUT', '/customer', saved, customer);
  return found;
}

/** Replaces one scalar after the other by a value of a type that no member of a reply has. */
function* planted(
  value: unknown,
  path = '',
): Generator<{ path: string; plant: () => void; undo: () => void }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value as Json)) {
    const holder = value as Json;
    if (typeof member === 'object' && member !== null) yield* planted(member, `${path}/${key}`);
    yield {
      path: `${path}/${key}`,
      plant: () => void (holder[key] = [{ wrong: true }]),
      undo: () => void (holder[key] = member),
    };
  }
}

describe('the dialects of the sandbox', () => {
  it('have the names of the contract', () => {
    expect(names).toEqual(Object.keys(contract['x-dialects']));
  });
});

describe.each(names)('the dialect %s', (dialect) => {
  it('answers every call as its strict schemas say', async () => {
    const replies = await repliesIn(dialect);
    const kinds = new Set([...Object.values(replyKinds), 'Refusal']);
    expect(new Set(replies.keys())).toEqual(
      new Set([...kinds].map((kind) => `${dialect}.${kind}`)),
    );
    for (const [schema, reply] of replies)
      expect([schema, faultsOf(schema, reply)]).toEqual([schema, []]);
  });

  it('does not fit with a wrong type, or a further property, anywhere in a reply', async () => {
    let plants = 0;
    for (const [schema, reply] of await repliesIn(dialect)) {
      for (const { path, plant, undo } of planted(reply)) {
        plant();
        expect([schema, path, faultsOf(schema, reply).length > 0]).toEqual([schema, path, true]);
        undo();
        plants += 1;
      }
      const further = { ...reply, furtherProperty: { of: 'nobody' } };
      expect([schema, faultsOf(schema, further).length > 0]).toEqual([schema, true]);
    }
    expect(plants).toBeGreaterThan(100);
  });
});
