import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  changePath,
  createStage,
  type Json,
  minute,
  registerPath,
  registration,
  type Stage,
} from './stage.js';

/** The contract as a separate table: required names, and names of which one may be present. */
const contract: Record<string, { required: string[]; one?: string[] }> = {
  'POST /auth customersynchro': { required: ['campaignid', 'devicetype', 'scope'] },
  'POST /auth customer': {
    required: ['username', 'password', 'campaignid', 'devicetype', 'scope'],
  },
  'POST /auth/refreshToken': { required: ['refreshToken'] },
  'POST /customer/verifyemail': {
    required: ['campaignid', 'devicetype'],
    one: ['email', 'mobile'],
  },
  [`PUT ${registerPath}`]: {
    required: [
      'verificationcode',
      'password',
      'devicetype',
      'campaignid',
      'categoryID',
      'username',
    ],
    one: ['mailcontactdata', 'mobilecontactdata'],
  },
  'POST /customer/generateverificationcode': {
    required: ['customerid', 'devicetype'],
    one: ['email', 'mobile'],
  },
  [`PUT ${changePath}`]: { required: ['customerid', 'username', 'password', 'verificationcode'] },
};
const names = [
  ...[
    'campaignid',
    'devicetype',
    'scope',
    'username',
    'password',
    'refreshToken',
    'email',
    'mobile',
  ],
  ...['verificationcode', 'categoryID', 'mailcontactdata', 'mobilecontactdata', 'customerid'],
  ...['__proto__', 'constructor', 'admin', 'Scope', 'campaignId', 'x'.repeat(200)],
];
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '1001',
      '1',
      'customersynchro',
      'customer',
      '3331231234',
      '+39333',
      'ada@example.com',
      '1703',
      '5003',
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const body = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 });
/** A valid body with up to two changes, because most random bodies are refused at the first field. */
const nearly = (right: Json) =>
  fc.tuple(body, fc.boolean(), fc.subarray(Object.keys(right))).map(([other, isClean, dropped]) => {
    const kept = Object.entries(right).filter(([name]) => isClean || !dropped.includes(name));
    return {
      ...Object.fromEntries(kept),
      ...(isClean ? {} : Object.fromEntries(Object.entries(other).slice(0, 1))),
    };
  });

const right: readonly [string, string, Json][] = [
  ['POST', '/auth', { campaignid: '1001', devicetype: '1', scope: 'customersynchro' }],
  [
    'POST',
    '/auth',
    {
      username: 'a@example.com',
      password: 'pass word',
      campaignid: '1001',
      devicetype: '1',
      scope: 'customer',
    },
  ],
  ['POST', '/auth/refreshToken', { refreshToken: 'refresh' }],
  [
    'POST',
    '/customer/verifyemail',
    { campaignid: '1001', email: 'ada@example.com', devicetype: '1' },
  ],
  [
    'PUT',
    registerPath,
    {
      verificationcode: '123456',
      password: 'x',
      devicetype: '1',
      campaignid: '1001',
      categoryID: '1703',
      username: 'a@b.c',
      mailcontactdata: 'a@b.c',
    },
  ],
  [
    'POST',
    '/customer/generateverificationcode',
    { customerid: '5003', devicetype: '1', email: 'hascard@example.com' },
  ],
  [
    'PUT',
    changePath,
    { customerid: '5003', username: 'a@b.c', password: 'x', verificationcode: '123456' },
  ],
];

describe('the body that the platform receives', () => {
  let stage: Stage;
  let token: string;
  beforeAll(async () => {
    stage = createStage();
    token = await stage.synchro();
  });

  it.each(right)(
    'of %s %s satisfies the contract for any body of the page',
    async (method, path, sample) => {
      let passed = 0;
      await fc.assert(
        fc.asyncProperty(fc.oneof(body, nearly(sample)), async (sent) => {
          stage.upstream.length = 0;
          // A new visitor each time, so that no limit applies.
          stage.pass(minute * 15);
          token = await stage.synchro();
          const sealedId = await stage.findId('email', 'hascard@example.com', { token });
          const before = stage.upstream.length;
          const isOfPage = Object.hasOwn(sent, 'customerid') && sent.customerid === '5003';
          const asked = isOfPage ? { ...sent, customerid: sealedId } : sent;
          const { status } = await stage.call(method, path, asked, {
            token,
            headers: {
              cookie: 'a=b',
              'x-api-key': 'mine',
              'x-forwarded-for': '6.6.6.6',
              connection: 'x-secret',
              'x-secret': '1',
            },
          });
          const arrived = stage.upstream.slice(before);
          if (arrived.length === 0) {
            expect(status).toBeGreaterThanOrEqual(400);
            return;
          }
          passed += 1;
          for (const { url, headers, body: text } of arrived) {
            const reached = new URL(url);
            expect(reached.origin + reached.pathname + reached.search).toBe(url);
            const written = JSON.parse(text ?? '{}') as Json;
            const key = `${method} ${reached.pathname}${reached.pathname === '/auth' ? ` ${String(written.scope)}` : ''}`;
            const { required, one = [] } = contract[key]!;
            const extra = Object.keys(written).filter((name) => !required.includes(name));
            expect(Object.keys(written)).toEqual(expect.arrayContaining(required));
            expect(extra.length).toBeLessThanOrEqual(1);
            expect(one).toEqual(expect.arrayContaining(extra));
            for (const member of Object.values(written)) expect(member).toEqual(expect.any(String));
            if (written.campaignid !== undefined) expect(written.campaignid).toBe('1001');
            if (written.customerid !== undefined) expect(written.customerid).toBe('5003');
            if (written.categoryID !== undefined) expect(written.categoryID).toBe('1703');
            const access = reached.pathname.startsWith('/auth') ? 'x-api-key' : 'authorization';
            expect(Object.keys(headers).sort()).toEqual(['accept', access, 'content-type'].sort());
            expect(headers).not.toMatchObject({ 'x-api-key': 'mine' });
          }
        }),
        { numRuns: 50 },
      );
      expect(passed).toBeGreaterThan(0);
    },
  );

  it.each([
    [
      'POST',
      '/customer/verifyemail',
      { campaignid: '1001', devicetype: '1', email: 'a@b.c' },
      'email',
    ],
    ['PUT', registerPath, registration('email', 'a@b.c', '123456'), 'username'],
    ['PUT', registerPath, registration('email', 'a@b.c', '123456'), 'password'],
    ['PUT', registerPath, registration('email', 'a@b.c', '123456'), 'verificationcode'],
  ])('of %s %s has no lone surrogate: %j, %s', async (method, path, sent, name) => {
    const before = stage.upstream.length;
    for (const lone of ['\uD83D', 'a\uDE00b']) {
      const seen = await stage.call(method, path, { ...sent, [name]: lone }, { token });
      expect([seen.status, seen.body.problem]).toEqual([400, expect.stringMatching(`^${name}: `)]);
    }
    expect(stage.upstream).toHaveLength(before);
    await stage.call(method, path, { ...sent, [name]: 'a\uD83D\uDE00b' }, { token });
    expect(stage.upstream.at(-1)?.body).toContain('a\uD83D\uDE00b');
  });

  it('of PUT /customer has no lone surrogate, in names and values', async () => {
    const { body } = await stage.logIn('registered@example.com', 'correct horse battery staple');
    const before = stage.upstream.length;
    for (const sent of [{ name: '\uD83D' }, { 'a\uDE00b': 'Anna' }, { areas: ['1', '\uD83D'] }]) {
      const seen = await stage.call('PUT', '/customer', sent, { token: String(body.token) });
      expect(seen.status).toBe(400);
    }
    expect(stage.upstream).toHaveLength(before);
  });

  it('of PUT /customer can have a field named like a member of Object.prototype', async () => {
    const { body } = await stage.logIn('registered@example.com', 'correct horse battery staple');
    const sent = '{"name":"Anna","constructor":"x"}';
    await stage.call('PUT', '/customer', sent, { token: String(body.token) });
    expect(stage.upstream.at(-1)?.body).toBe(sent);
  });

  it.each<[unknown, boolean]>([
    [
      [
        { id: 1328, value: 'Rome' },
        { id: '7', value: '' },
      ],
      true,
    ],
    [[], true],
    [[{ id: 1328, value: 'Rome', card: '1' }], false],
    [[{ id: 1328, value: { card: '1' } }], false],
    [[{ id: 1328 }], false],
    [[null], false],
    [['Rome'], false],
    [{ id: 1328, value: 'Rome' }, false],
    ['Rome', false],
    [Array.from({ length: 201 }, () => ({ id: 1, value: '' })), false],
  ])(
    'of PUT /customer has dynamic fields as a list of {id, value} or not at all: %j',
    async (list, passes) => {
      const { body } = await stage.logIn('registered@example.com', 'correct horse battery staple');
      const before = stage.upstream.length;
      const sent = { name: 'Anna', customerdynamicfields: list };
      const reply = await stage.call('PUT', '/customer', sent, { token: String(body.token) });
      if (!passes) expect(reply.status).toBe(400);
      const arrived = stage.upstream
        .slice(before)
        .map((request) => JSON.parse(request.body ?? '') as Json);
      expect(arrived).toEqual(passes ? [sent] : []);
    },
  );

  it.each<[unknown, boolean]>([
    [
      [
        { id: 3, active: true },
        { id: '12345678901234567', active: false },
      ],
      true,
    ],
    [[], true],
    [['3', '4'], false],
    [[3, 4], false],
    ['3', false],
    [3, false],
    [true, false],
    [[{ id: 3, active: true, card: '1' }], false],
    [[{ id: 3, active: 'true' }], false],
    [[{ id: 3, active: 1 }], false],
    [[{ id: { id: 3 }, active: true }], false],
    [[{ id: true, active: true }], false],
    [[{ id: 3 }], false],
    [[{ active: true }], false],
    [[null], false],
    [[3, { id: 4, active: true }], false],
    [{ id: 3, active: true }, false],
    [Array.from({ length: 201 }, () => ({ id: 1, active: true })), false],
  ])(
    'of PUT /customer has interest areas as a list of {id, active} or not at all: %j',
    async (list, passes) => {
      const { body } = await stage.logIn('registered@example.com', 'correct horse battery staple');
      const before = stage.upstream.length;
      const sent = { name: 'Anna', interestareas: list };
      const reply = await stage.call('PUT', '/customer', sent, { token: String(body.token) });
      if (!passes) expect(reply.status).toBe(400);
      const arrived = stage.upstream
        .slice(before)
        .map((request) => JSON.parse(request.body ?? '') as Json);
      expect(arrived).toEqual(passes ? [sent] : []);
    },
  );

  it('of PUT /customer has {id, active} in no other field', async () => {
    const { body } = await stage.logIn('registered@example.com', 'correct horse battery staple');
    const before = stage.upstream.length;
    const sent = { areas: [{ id: 3, active: true }] };
    await stage.call('PUT', '/customer', sent, { token: String(body.token) });
    expect(stage.upstream).toHaveLength(before);
  });

  it('of PUT /customer has no field outside of the profile and no nested value', async () => {
    const customer = String(
      (await stage.logIn('registered@example.com', 'correct horse battery staple')).body.token,
    );
    const profileNames = fc.oneof(
      fc.constantFrom(
        'name',
        'zip',
        'notes',
        'constructor',
        'Card',
        'password',
        'ID',
        '__proto__',
        'privacy',
        'customerid',
      ),
      fc.string(),
    );
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(profileNames, fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<unknown>, {
          maxKeys: 4,
        }),
        async (sent) => {
          stage.pass(minute);
          const before = stage.upstream.length;
          await stage.call('PUT', '/customer', JSON.stringify(sent), { token: customer });
          const [arrived] = stage.upstream.slice(before);
          if (!arrived) return;
          passed += 1;
          const written = JSON.parse(arrived.body ?? '') as Json;
          // JSON has no -0.
          expect(written).toEqual(JSON.parse(JSON.stringify(sent)));
          for (const name of Object.keys(written)) {
            expect(['card', 'password', 'id', '__proto__', 'privacy', 'customerid']).not.toContain(
              name.toLowerCase(),
            );
          }
          for (const member of Object.values(written).flat())
            expect(['string', 'number', 'boolean']).toContain(typeof member);
        },
      ),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(0);
  });
});
