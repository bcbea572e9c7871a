/** The exact requests of each journey, in their order: what a change for one mode must not change in the other. */
import { expect, it, vi } from 'vitest';
import { readIdentifier, type HeadlessJourney } from '../../../src/api.js';
import { headless } from '../../flow/headless.js';

const known = 'correct horse battery staple';
const chosen = 'violet otter bridge 42';
const typed = { name: 'Anna', surname: 'Rossi', usedforpromotions: false };

interface Sent {
  readonly line: string;
  readonly headers: readonly string[];
}

/** A page whose requests are written down; the code and a drawn password by their names. */
function setUp(password?: 'none') {
  const sent: Sent[] = [];
  const stage = headless({
    apiBase: '/api',
    password,
    fetch: async (input, init) => {
      const path = (input as string).replace('/api', '');
      const body = typeof init?.body === 'string' ? init.body : '';
      const method = init?.method ?? 'GET';
      const code = stage.sandbox.outbox.at(-1)?.code ?? '–';
      const named = body
        .replace(`"verificationcode":"${code}"`, '"verificationcode":code')
        .replace(/"password":"([^"]{24})"/, '"password":drawn');
      const line = `${method} ${path} ${named}`.trim();
      sent.push({ line, headers: [...new Headers(init?.headers).keys()].sort() });
      return stage.sandbox.fetch(new Request(`http://sandbox.example${path}`, init));
    },
  });
  return { ...stage, sent };
}

type Stage = ReturnType<typeof setUp>;

const settled = (journey: HeadlessJourney) =>
  vi.waitFor(() => {
    expect(journey.state.request).not.toMatchObject({ willRetry: true });
    expect(['idle', 'failed']).toContain(journey.state.request.kind);
  }, 20_000);

async function identify({ journey }: Stage, text: string, channel?: 'card'): Promise<void> {
  const channels = ['email', 'mobile', 'card'] as const;
  const reading = readIdentifier(text, { channels, ...(channel && { channel }) });
  if (!reading.ok) throw new Error('not an identifier');
  journey.identify(reading.identifier);
  await settled(journey);
}

async function sendCode({ journey }: Stage): Promise<void> {
  journey.sendCode();
  await settled(journey);
}

async function verify({ journey, sandbox }: Stage, code?: string): Promise<void> {
  journey.verify(code ?? sandbox.outbox.at(-1)!.code, chosen);
  await settled(journey);
}

async function save({ journey }: Stage): Promise<void> {
  if (journey.state.step === 'incomplete') journey.navigate('finish');
  journey.save(typed);
  await settled(journey);
}

async function logIn({ journey }: Stage, username: string): Promise<void> {
  journey.logIn({ username, password: known });
  await settled(journey);
}

const device = '"devicetype":"1"';
const campaign = '"campaignid":"1001"';
const synchro = `POST /auth {${campaign},${device},"scope":"customersynchro"}`;
const look = (query: string) => `GET /customer/checkcard?${query}`;
const auth = (username: string, password: string) =>
  `POST /auth {"username":"${username}","password":${password},${campaign},${device},"scope":"customer"}`;
const mail = (field: string, value: string) =>
  `POST /customer/verifyemail {${campaign},"${field}":"${value}",${device}}`;
const generate = (id: string, contact = '') =>
  `POST /customer/generateverificationcode {"customerid":"${id}",${contact}${device}}`;
const register = (field: string, value: string, password: string, code = 'code') =>
  `PUT /customer/registrationVCWithVerificationCode {"verificationcode":${code},"password":${password},` +
  `${device},${campaign},"categoryID":"1703","username":"${value}","${field}":"${value}"}`;
const change = (id: string, username: string, password: string) =>
  `PUT /customer/changeUAPByVerificationCode {"customerid":"${id}","username":"${username}","password":${password},"verificationcode":code}`;
const data = ['GET /customer/customerdatafields/1001', 'GET /customer'];
const put = (field: string, value: string) =>
  `PUT /customer {"${field}":"${value}","name":"Anna","surname":"Rossi","usedforpromotions":false}`;

const own = `"${chosen}"`;
const anna = 'anna@example.org';
const member = 'registered@example.com';
const findMember = look('email=registered%40example.com');
const findAnna = look('email=anna%40example.org');
const afterAnna = (password: string) => [
  auth(anna, password),
  ...data,
  put('mailcontactdata', anna),
];
const sendAnna = [synchro, findAnna, mail('email', anna)];
const toMember = '"email":"registered@example.com",';

const journeys: readonly (readonly [string, (stage: Stage) => Promise<void>, readonly string[]])[] =
  [
    [
      'a new person, by email',
      async (stage) => {
        await identify(stage, anna);
        await sendCode(stage);
        await verify(stage);
        await save(stage);
      },
      [...sendAnna, register('mailcontactdata', anna, own), ...afterAnna(own)],
    ],
    [
      'a new person, by mobile number',
      async (stage) => {
        await identify(stage, '3331234567');
        await sendCode(stage);
        await verify(stage);
        await save(stage);
      },
      [
        ...[synchro, look('mobile=3331234567'), mail('mobile', '3331234567')],
        ...[register('mobilecontactdata', '3331234567', own), auth('3331234567', own), ...data],
        put('mobilecontactdata', '3331234567'),
      ],
    ],
    [
      'a card holder, by card',
      async (stage) => {
        await identify(stage, '100002', 'card');
        await sendCode(stage);
        await verify(stage);
        await save(stage);
      },
      [
        ...[synchro, look('card=100002'), generate('5005'), change('5005', '100002', own)],
        ...[auth('100002', own), ...data, put('mailcontactdata', 'holder.100002@example.com')],
      ],
    ],
    [
      'a registered customer, by log-in',
      async (stage) => {
        await identify(stage, member);
        await logIn(stage, member);
      },
      [synchro, findMember, auth(member, `"${known}"`), ...data],
    ],
    [
      'a registered customer without mandatory data',
      async (stage) => {
        stage.journey.navigate('open-login');
        await logIn(stage, 'incomplete@example.com');
        await save(stage);
      },
      [
        ...[auth('incomplete@example.com', `"${known}"`), ...data],
        put('mailcontactdata', 'incomplete@example.com'),
      ],
    ],
    [
      'a forgotten password',
      async (stage) => {
        stage.journey.navigate('open-login');
        stage.journey.navigate('open-reset');
        await identify(stage, member);
        await verify(stage);
      },
      [
        ...[synchro, findMember, generate('5001', toMember), change('5001', member, own)],
        ...[auth(member, own), ...data],
      ],
    ],
    [
      'a wrong code, then the right one',
      async (stage) => {
        await identify(stage, anna);
        await sendCode(stage);
        await verify(stage, '000001');
        await verify(stage);
        await save(stage);
      },
      [
        ...[...sendAnna, register('mailcontactdata', anna, own, '"000001"'), findAnna],
        ...[register('mailcontactdata', anna, own), ...afterAnna(own)],
      ],
    ],
    [
      'an account whose answer is lost',
      async (stage) => {
        await identify(stage, anna);
        await sendCode(stage);
        const path = '/customer/registrationVCWithVerificationCode';
        stage.sandbox.faults = [{ method: 'PUT', path, fault: 'drop-after-commit' }];
        await verify(stage);
        await save(stage);
      },
      [...sendAnna, register('mailcontactdata', anna, own), ...afterAnna(own)],
    ],
    [
      'a request for an account that is lost on the way',
      async (stage) => {
        await identify(stage, anna);
        await sendCode(stage);
        const path = '/customer/registrationVCWithVerificationCode';
        stage.sandbox.faults = [{ method: 'PUT', path, fault: 'drop' }];
        await verify(stage);
        await save(stage);
      },
      [
        ...[...sendAnna, register('mailcontactdata', anna, own), auth(anna, own), findAnna],
        ...[register('mailcontactdata', anna, own), ...afterAnna(own)],
      ],
    ],
  ];

const byCode: typeof journeys = [
  [
    'a new person',
    async (stage) => {
      await identify(stage, anna);
      await verify(stage);
      await save(stage);
    },
    [...sendAnna, register('mailcontactdata', anna, 'drawn'), ...afterAnna('drawn')],
  ],
  [
    'a registered customer',
    async (stage) => {
      await identify(stage, member);
      await verify(stage);
    },
    [
      ...[synchro, findMember, generate('5001', toMember), change('5001', member, 'drawn')],
      ...[auth(member, 'drawn'), ...data],
    ],
  ],
];

const headersOf = (line: string): readonly string[] => {
  if (line.startsWith('POST /auth')) return ['accept', 'content-type', 'x-api-key'];
  if (line.startsWith('GET')) return ['accept', 'authorization'];
  return ['accept', 'authorization', 'content-type', 'idempotency-key'];
};

for (const [mode, password, list] of [
  ['with a password', undefined, journeys],
  ['by a code alone', 'none', byCode],
] as const) {
  it.each(list)(`${mode}: %s`, async (_title, walk, requests) => {
    const stage = setUp(password);
    await walk(stage);
    await vi.waitFor(() => expect(stage.journey.state.step).toBe('done'));
    // The field list and the stored data are asked for at the same time.
    expect(stage.sent.map(({ line }) => line)).toEqual(requests);
    for (const { line, headers } of stage.sent) expect(headers).toEqual(headersOf(line));
  });
}
