/** Answers of password managers that replace the browser's API for passkeys. With a real authenticator: `e2e/passkey.test.ts`. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { make, open } from '../../src/passkey/browser.js';
import { newUserId } from '../../src/passkey/user-id.js';

const site = { campaignId: '1001', rpId: 'localhost', shop: 'localhost' };
const owner = { name: 'anna@example.org' };
const { signal } = new AbortController();
const secret = new Uint8Array(32).fill(7);
const outputs = [
  ['no bytes', new Uint8Array()],
  ['16 bytes', new Uint8Array(16).fill(7)],
  ['64 bytes', new Uint8Array(64).fill(7)],
  ['a text', 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc'],
] as const;

let signalled: string[] = [];

beforeEach(() => {
  signalled = [];
  vi.stubGlobal('PublicKeyCredential', {
    signalUnknownCredential: ({ credentialId }: { credentialId: string }) => {
      signalled.push(credentialId);
      return Promise.resolve();
    },
  });
  return () => vi.unstubAllGlobals();
});

/** The manager answers each request of the page with this result. */
async function answer(first: unknown, response: object = { getTransports: () => ['internal'] }) {
  const userHandle = (await newUserId('1001')).buffer;
  const credential = {
    id: 'AAAA',
    response: { ...response, userHandle },
    getClientExtensionResults: () => ({ prf: { enabled: true, results: { first } } }),
  };
  const reply = () => Promise.resolve(credential);
  vi.stubGlobal('navigator', { credentials: { create: reply, get: reply } });
}

describe('a secret of a password manager', () => {
  it.each(outputs)('of %s makes no passkey, and it is signalled away', async (_, first) => {
    await answer(first);
    expect(await make(site, owner, signal)).toBe(undefined);
    expect(signalled).toEqual(['AAAA']);
  });

  it.each(outputs)('of %s gives no password at a log-in', async (_, first) => {
    await answer(first);
    expect(await open(site, [], {})).toBe(undefined);
    expect(signalled).toEqual([]);
  });

  it('gives the same password as a buffer and as an array of bytes', async () => {
    await answer(secret);
    const made = await make(site, owner, signal);
    await answer(secret.slice().buffer);
    const opened = await open(site, [], {});
    expect(made?.password).toHaveLength(24);
    expect(opened?.password).toBe(made?.password);
  });
});

it('a passkey whose answer lacks a method of the browser is signalled away', async () => {
  await answer(secret, {});
  expect(await make(site, owner, signal)).toBe(undefined);
  expect(signalled).toEqual(['AAAA']);
});

it('a manager that makes none signals none', async () => {
  vi.stubGlobal('navigator', { credentials: { create: () => Promise.resolve(null) } });
  expect(await make(site, owner, signal)).toBe(undefined);
  expect(signalled).toEqual([]);
});
