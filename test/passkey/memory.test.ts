/** What is stored is printed here as it is: a page's privacy notice names it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { secretsOf } from '../../src/passkey/derivation.js';
import { hashOf, Memory, seal, unseal, type Owner } from '../../src/passkey/memory.js';

const passkey = { id: 'Y3JlZGVudGlhbA', userId: 'dXNlcg', transports: ['internal'] };
const owner: Owner = {
  username: 'U-17',
  contact: { channel: 'email', value: 'anna@example.org' },
};
const keyOf = async (byte: number) => (await secretsOf(new Uint8Array(32).fill(byte))).memoryKey;

function storage(entries: Record<string, string> = {}) {
  const items = new Map(Object.entries(entries));
  const fake = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as unknown as Storage;
  return { items, memory: new Memory('1001', () => fake) };
}

describe('the memory of a device', () => {
  it('has ids, transports and a hash in the clear, and address and username encrypted', async () => {
    const { items, memory } = storage();
    const sealed = await seal(owner, await keyOf(1), passkey.id);
    memory.remembered = { ...passkey, hash: await hashOf('anna@example.org'), sealed };
    const hash = createHash('sha256').update('anna@example.org').digest('base64url');
    expect([...items.keys()]).toEqual(['onboarding:passkey:1001']);
    const text = items.get('onboarding:passkey:1001')!;
    expect(JSON.parse(text)).toEqual({ ...passkey, hash, sealed });
    expect(text).not.toContain('anna');
    expect(text).not.toContain('U-17');
    expect(sealed).toMatch(/^[\w-]{16}\.[\w-]+$/);
    expect(memory.remembered).toEqual(JSON.parse(text));
    memory.remembered = undefined;
    expect(items.size).toBe(0);
  });

  it('keeps a pending passkey beside it, with the time and whether the code was sent', () => {
    const { items, memory } = storage();
    memory.pending = { ...passkey, hash: 'aGFzaA', at: 1_700_000_000_000, isCodeSent: false };
    expect([...items.keys()]).toEqual(['onboarding:passkey:1001:pending']);
    expect(memory.pending).toEqual({
      ...passkey,
      hash: 'aGFzaA',
      at: 1_700_000_000_000,
      isCodeSent: false,
    });
    expect(memory.remembered).toBeUndefined();
  });

  it.each(['', 'null', '{', '[]', '7', '{"id":1}', '{"id":"a","userId":"b","transports":[]}'])(
    'ignores what another script has stored: %s',
    (text) => {
      const key = 'onboarding:passkey:1001';
      const { memory } = storage({ [key]: text, [`${key}:pending`]: text });
      expect([memory.remembered, memory.pending]).toEqual([undefined, undefined]);
    },
  );

  it('remembers nothing where the storage is blocked', () => {
    const memory = new Memory('1001', () => {
      throw new DOMException('blocked', 'SecurityError');
    });
    memory.pending = { ...passkey, hash: 'aGFzaA', at: 1, isCodeSent: true };
    expect(memory.pending).toBeUndefined();
  });

  it('gives the owner only to the same secret and the same passkey', async () => {
    const sealed = await seal(owner, await keyOf(1), passkey.id);
    expect(await unseal(sealed, await keyOf(1), passkey.id)).toEqual(owner);
    expect(await unseal(sealed, await keyOf(2), passkey.id)).toBeUndefined();
    expect(await unseal(sealed, await keyOf(1), 'another')).toBeUndefined();
    expect(await unseal('nonsense', await keyOf(1), passkey.id)).toBeUndefined();
  });

  it('seals with a new nonce each time', async () => {
    const key = await keyOf(1);
    expect(await seal(owner, key, 'a')).not.toBe(await seal(owner, key, 'a'));
  });
});
