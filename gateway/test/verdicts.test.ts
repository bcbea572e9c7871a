/**
 * Every call of the client with every fault of the platform, directly and behind a gateway: the reported problem is the
 * same, except for the differences that are listed here.
 */
import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/domain/identifier.js';
import { OnboardingError } from '../../src/domain/problem.js';
import type { Fault } from '../../sandbox/src/sandbox/index.js';
import type { Client } from '../../src/wire/client.js';
import { createClient } from '../../src/wire/create-client.js';
import { kinds } from '../../test/faults/kinds.js';
import { FakeClock } from '../../test/flow/fake-clock.js';
import { throughGateway } from '../../test/walks/gateway.js';
import { Network } from '../../test/walks/network.js';
import { withTimersOf } from '../../test/walks/virtual-time.js';

const { signal } = new AbortController();
const identifier: Identifier = { channel: 'email', value: 'new@example.com' };
const holder: Identifier = { channel: 'email', value: 'hascard@example.com' };
const password = 'canary-Passw0rd of a test';
const known = { username: 'registered@example.com', password: 'correct horse battery staple' };

type Where = Pick<Fault, 'method' | 'path' | 'scope'>;

interface Call {
  readonly name: string;
  readonly where: Where;
  /** Steps before the call. */
  readonly reach?: (client: Client, network: Network, clock: FakeClock) => Promise<unknown>;
  readonly act: (client: Client, network: Network) => Promise<unknown>;
}

const code = ({ sandbox }: Network): string => sandbox.outbox.at(-1)?.code ?? '';

/** Requests a code for the cardholder after a `checkcard`, without which the gateway refuses the id. */
const asHolder = async (client: Client) => {
  const { customerId = '' } = await client.checkIdentifier(holder, signal);
  return client.sendCode({ customerId, identifier: holder }, signal);
};

const calls: readonly Call[] = [
  {
    name: 'POST /auth customersynchro',
    where: { method: 'POST', path: '/auth', scope: 'customersynchro' },
    act: (client) => client.warmUp(signal),
  },
  {
    name: 'POST /auth customer',
    where: { method: 'POST', path: '/auth', scope: 'customer' },
    act: (client) => client.logIn(known, signal),
  },
  {
    name: 'POST /auth/refreshToken',
    where: { method: 'POST', path: '/auth/refreshToken' },
    reach: async (client, _network, clock) => {
      await client.logIn(known, signal);
      await clock.advance(16 * 60_000);
    },
    act: (client) => client.customer(signal),
  },
  {
    name: 'GET checkcard',
    where: { method: 'GET', path: '/customer/checkcard' },
    act: (client) => client.checkIdentifier(identifier, signal),
  },
  {
    name: 'POST verifyemail',
    where: { method: 'POST', path: '/customer/verifyemail' },
    reach: (client) => client.checkIdentifier(identifier, signal),
    act: (client) => client.sendVerification(identifier, signal),
  },
  {
    name: 'POST generateverificationcode',
    where: { method: 'POST', path: '/customer/generateverificationcode' },
    act: asHolder,
  },
  {
    name: 'PUT registrationVC',
    where: { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' },
    reach: (client) => client.sendVerification(identifier, signal),
    act: (client, network) =>
      client.register({ identifier, password, code: code(network) }, signal),
  },
  {
    name: 'PUT changeUAP',
    where: { method: 'PUT', path: '/customer/changeUAPByVerificationCode' },
    reach: asHolder,
    act: async (client, network) => {
      const { customerId = '' } = await client.checkIdentifier(holder, signal);
      const change = { customerId, identifier: holder, password, code: code(network) };
      return client.changeCredentials(change, signal);
    },
  },
  {
    name: 'GET customerdatafields',
    where: { method: 'GET', path: '/customer/customerdatafields/{campaignid}' },
    reach: (client) => client.logIn(known, signal),
    act: (client) => client.fields(signal),
  },
  {
    name: 'GET customer',
    where: { method: 'GET', path: '/customer' },
    reach: (client) => client.logIn(known, signal),
    act: (client) => client.customer(signal),
  },
  {
    name: 'PUT customer',
    where: { method: 'PUT', path: '/customer' },
    reach: (client) => client.logIn(known, signal),
    act: (client) =>
      client.save(
        {
          name: 'Anna',
          surname: 'Rossi',
          usedforpromotions: false,
          mailcontactdata: 'registered@example.com',
        },
        signal,
      ),
  },
];

/** The reported result: `done`, or the code of the problem with the answer code and the time to wait. */
async function verdictOf(call: Call, fault: string, through?: typeof throughGateway) {
  const clock = new FakeClock();
  const network = new Network(clock, 425, through);
  const client = createClient({
    campaignId: '1001',
    categoryId: '1703',
    apiBase: 'https://api.example/api',
    apiKey: 'sandbox',
    deviceType: '1',
    now: () => clock.now(),
    date: () => clock.now(),
    random: () => 0.5,
    fetch: network.fetchFor(() => true),
  });
  const isAlive = () => true;
  return withTimersOf(
    clock,
    () => isAlive,
    async () => {
      await call.reach?.(client, network, clock);
      network.sandbox.faults = [{ ...call.where, fault, times: 9 }];
      let verdict: string | undefined;
      call.act(client, network).then(
        () => (verdict = 'done'),
        (error: unknown) => (verdict = told(error)),
      );
      for (let second = 0; second < 60 && verdict === undefined; second += 1) {
        await clock.advance(1_000);
      }
      return verdict;
    },
  );
}

function told(error: unknown): string {
  if (!(error instanceof OnboardingError)) return String(error);
  const { problem } = error;
  const wait = problem.code === 'too-many-requests' ? `, ${problem.retryAfter} s` : '';
  const answer = problem.answerCode === undefined ? '' : ` ${problem.answerCode}`;
  return `${problem.code}${answer}${wait}`;
}

/** By fault, the verdicts that may differ: without a gateway, and behind one. */
const allowed: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  // The gateway responds with 502 or 504 if the platform does not respond.
  drop: [['offline', 'server-error']],
  'drop-after-commit': [['offline', 'server-error']],
  hang: [['timeout', 'server-error']],
  'hang-body': [['timeout', 'server-error']],
  // The gateway has the origin of the page, so the platform's CORS headers do not matter.
  'no-cors': [['offline', 'done']],
  portal: [['offline', 'not-our-server']],
  // A refused log-in does not reveal whether the account exists.
  'answer:50': [['refused 50', 'wrong-credentials 77']],
  'answer:177': [['wrong-credentials 177', 'wrong-credentials 77']],
};

const platformFaults = kinds.map(({ fault }) => fault);
const faults = [...new Set(platformFaults), 'answer:50', 'answer:77', 'answer:177'];
const seen = new Set<string>();

describe.each(calls)('$name behind a gateway', (call) => {
  it.each(faults)('gives the same result as without a gateway: %s', async (fault) => {
    const directly = await verdictOf(call, fault);
    const behind = await verdictOf(call, fault, throughGateway);
    if (fault.startsWith('slow')) expect(directly).toBe('done');
    expect(directly).toBeDefined();
    if (behind !== directly) seen.add(`${fault}: ${directly}, ${behind}`);
    const others = allowed[fault]?.filter(([verdict]) => verdict === directly) ?? [];
    expect([directly, ...others.map(([, verdict]) => verdict)]).toContain(behind);
  });
});

it('every listed difference occurs', () => {
  const listed = Object.entries(allowed).flatMap(([fault, pairs]) =>
    pairs.map(([directly, behind]) => `${fault}: ${directly}, ${behind}`),
  );
  expect([...seen].sort()).toEqual(listed.sort());
});
