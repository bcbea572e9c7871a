/** `password: 'none'` with `passkey`, with an authenticator of the test: the flow only; the browser's part is in `e2e/passkey.test.ts`. */
import { createHmac, randomBytes } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { HeadlessJourney } from '../../src/api.js';
import { passkeyScript } from '../../src/flow/commands/passkey-script.js';
import { createSandbox } from '../../sandbox/src/sandbox/index.js';
import { headless } from './headless.js';
import { eventually, freezeTime } from './passing-time.js';

interface Credential {
  readonly id: string;
  readonly secret: Buffer;
  readonly userHandle: Uint8Array;
}

let credentials: Credential[] = [];
let signalled: string[] = [];
let dialogs = 0;
let isDismissed = false;
let items = new Map<string, string>();

freezeTime();

/** As the browser's call: a throw is a rejection. */
const later =
  <Asked, Answer>(call: (asked: Asked) => Answer) =>
  (asked: Asked) =>
    new Promise<Answer>((resolve) => {
      resolve(call(asked));
    });

// Time is frozen: the first import would take longer than the test waits.
beforeAll(() => passkeyScript.load());

beforeEach(() => {
  credentials = [];
  signalled = [];
  dialogs = 0;
  isDismissed = false;
  items = new Map();
  const dismissed = () => {
    dialogs += 1;
    if (isDismissed) throw new DOMException('', 'NotAllowedError');
  };
  const resultOf = ({ secret }: Credential, first: Uint8Array) => ({
    prf: {
      enabled: true,
      results: { first: new Uint8Array(createHmac('sha256', secret).update(first).digest()) },
    },
  });
  const create = ({ publicKey }: CredentialCreationOptions) => {
    dismissed();
    const userHandle = new Uint8Array(publicKey!.user.id as Uint8Array);
    const made = { id: randomBytes(16).toString('base64url'), secret: randomBytes(32), userHandle };
    const isSame = (one: Credential) => Buffer.from(one.userHandle).equals(Buffer.from(userHandle));
    credentials = [...credentials.filter((one) => !isSame(one)), made];
    const first = publicKey!.extensions!.prf!.eval!.first as Uint8Array;
    return {
      id: made.id,
      response: { getTransports: () => ['internal'] },
      getClientExtensionResults: () => resultOf(made, first),
    };
  };
  const get = ({ publicKey }: CredentialRequestOptions) => {
    dismissed();
    const [found] = credentials;
    if (!found) throw new DOMException('', 'NotAllowedError');
    const first = publicKey!.extensions!.prf!.eval!.first as Uint8Array;
    return {
      id: found.id,
      response: { userHandle: found.userHandle },
      getClientExtensionResults: () => resultOf(found, first),
    };
  };
  vi.stubGlobal('location', { hostname: 'shop.example' });
  vi.stubGlobal('navigator', {
    onLine: true,
    credentials: { create: later(create), get: later(get) },
  });
  vi.stubGlobal('PublicKeyCredential', {
    signalUnknownCredential: ({ credentialId }: { credentialId: string }) => {
      signalled.push(credentialId);
      return Promise.resolve();
    },
  });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = () => headless({ password: 'none', passkey: 'shop.example', resume: true });
const at = (journey: HeadlessJourney, step: string) =>
  eventually(() => {
    expect(journey.state).toMatchObject({ step, request: { kind: 'idle' } });
  });

async function toCode({ journey, sandbox }: ReturnType<typeof open>, value: string) {
  const before = sandbox.outbox.length;
  journey.identify({ channel: 'email', value });
  await at(journey, 'otp');
  expect(sandbox.outbox).toHaveLength(before + 1);
  return sandbox.outbox.at(-1)!.code;
}

const key = 'onboarding:passkey:1001';

it('logs a registered customer in by one gesture and no message, at the next visit', async () => {
  const stage = open();
  const { journey, sandbox } = stage;
  journey.verify(await toCode(stage, 'registered@example.com'), undefined, { passkey: true });
  await at(journey, 'done');
  await eventually(() => expect(items.has(key)).toBe(true));
  expect(items.has(`${key}:pending`)).toBe(false);
  expect(dialogs).toBe(1);
  expect(JSON.stringify([...items])).not.toContain('registered');
  await journey.signOut();
  await at(journey, 'register');
  journey.logInWithPasskey();
  await at(journey, 'done');
  expect(dialogs).toBe(2);
  expect(sandbox.outbox).toHaveLength(1);
});

it('draws a password where the dialog is dismissed', async () => {
  const stage = open();
  const code = await toCode(stage, 'registered@example.com');
  isDismissed = true;
  stage.journey.verify(code, undefined, { passkey: true });
  await at(stage.journey, 'done');
  expect([...items]).toEqual([]);
});

it('asks no dialog without the box, and remembers nothing', async () => {
  const stage = open();
  stage.journey.verify(await toCode(stage, 'registered@example.com'));
  await at(stage.journey, 'done');
  expect([dialogs, [...items]]).toEqual([0, []]);
});

it('uses the same passkey after a wrong code', async () => {
  const stage = open();
  const code = await toCode(stage, 'registered@example.com');
  stage.journey.verify(code === '000000' ? '000001' : '000000', undefined, { passkey: true });
  await eventually(() => expect(stage.journey.state.request.kind).toBe('failed'));
  stage.journey.verify(code, undefined, { passkey: true });
  await at(stage.journey, 'done');
  await eventually(() => expect(items.has(key)).toBe(true));
  expect(dialogs).toBe(1);
  expect(credentials).toHaveLength(1);
});

it('leads a passkey whose password was replaced to a code, and signals it', async () => {
  const stage = open();
  const { journey, sandbox } = stage;
  journey.verify(await toCode(stage, 'registered@example.com'), undefined, { passkey: true });
  await at(journey, 'done');
  await eventually(() => expect(items.has(key)).toBe(true));
  await journey.signOut();
  await at(journey, 'register');
  const mine = sandbox.customers.find(({ username }) => username === 'registered@example.com')!;
  (mine as { password: string }).password = 'Another-device-1';
  journey.logInWithPasskey();
  await at(journey, 'otp');
  expect(journey.state).toMatchObject({ reason: 'passkey' });
  expect(signalled).toEqual([credentials[0]!.id]);
  expect(JSON.parse(items.get(key)!)).toMatchObject({ isRefused: true });
});

it('does not offer a passkey whose password a code without the box has replaced', async () => {
  const stage = open();
  const { journey } = stage;
  journey.verify(await toCode(stage, 'registered@example.com'), undefined, { passkey: true });
  await at(journey, 'done');
  await eventually(() => expect(items.has(key)).toBe(true));
  await journey.signOut();
  await at(journey, 'register');
  journey.verify(await toCode(stage, 'registered@example.com'));
  await at(journey, 'done');
  expect(JSON.parse(items.get(key)!)).toMatchObject({ isRefused: true });
  await journey.signOut();
  await at(journey, 'register');
  journey.logInWithPasskey();
  await at(journey, 'register');
  expect([dialogs, signalled]).toEqual([1, []]);
});

it('logs in with the username that the platform has given', async () => {
  const sandbox = createSandbox({ seed: 1, usernames: 'card' });
  const { journey } = headless({
    password: 'none',
    passkey: 'shop.example',
    resume: true,
    fetch: (input, init) => {
      const request = new Request(input, init);
      return sandbox.fetch(new Request(request.url.replace('/api/', '/'), request));
    },
  });
  journey.identify({ channel: 'email', value: 'new@example.org' });
  await at(journey, 'otp');
  journey.verify(sandbox.outbox.at(-1)!.code, undefined, { passkey: true });
  await at(journey, 'profile');
  await eventually(() => expect(items.has(key)).toBe(true));
  await journey.signOut();
  await at(journey, 'register');
  journey.logInWithPasskey();
  await at(journey, 'incomplete');
  const { username } = sandbox.customers.at(-1)!;
  expect(username).toMatch(/^\d+$/);
  expect(sandbox.requests.findLast(({ path }) => path === '/auth')?.body).toMatchObject({
    username,
  });
  expect(sandbox.outbox).toHaveLength(1);
});
