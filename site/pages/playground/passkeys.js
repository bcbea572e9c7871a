/**
 * A device with a passkey of the elements, for the states of the gallery: nothing is stored in the browser, and no dialog opens.
 */
const campaign = '1001';
const contact = { channel: 'email', value: 'registered@example.com' };
const id = 'AAAAAAAAAAAAAAAAAAAAAA';
const utf8 = (text) => new TextEncoder().encode(text);
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * @param {'new' | 'known' | 'elsewhere'} kind `new`: without a passkey; `known`: remembered by the device; `elsewhere`: the visitor
 *   chooses one at the field that the device does not remember.
 */
export async function useDevice(kind) {
  const output = new Uint8Array(32);
  const userHandle = new Uint8Array(32);
  userHandle.set(
    new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(campaign))).subarray(0, 8),
  );
  const stored = new Map();
  if (kind === 'known') {
    const sealed = await seal({ username: contact.value, contact }, output);
    const passkey = { id, userId: toText(userHandle), transports: ['internal'], hash: '', sealed };
    stored.set(`onboarding:passkey:${campaign}`, JSON.stringify(passkey));
  }
  const answer = {
    id,
    response: { userHandle: userHandle.buffer },
    getClientExtensionResults: () => ({ prf: { results: { first: output.buffer } } }),
  };
  replace('localStorage', {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
    removeItem: (key) => void stored.delete(key),
  });
  replace('PublicKeyCredential', {
    getClientCapabilities: async () => ({
      'extension:prf': true,
      userVerifyingPlatformAuthenticator: true,
    }),
    isConditionalMediationAvailable: async () => kind === 'elsewhere',
    signalUnknownCredential: async () => undefined,
  });
  Object.defineProperty(navigator, 'credentials', { value: { get: async () => answer } });
}

function replace(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}

/** What the elements remember of the owner, as `src/passkey` encrypts it. */
async function seal(owner, output) {
  const key = await crypto.subtle.importKey('raw', output, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('memory') };
  const aes = { name: 'AES-GCM', length: 256 };
  const memoryKey = await crypto.subtle.deriveKey(hkdf, key, aes, false, ['encrypt']);
  const gcm = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: utf8(id) };
  const sealed = await crypto.subtle.encrypt(gcm, memoryKey, utf8(JSON.stringify(owner)));
  return `${toText(gcm.iv)}.${toText(sealed)}`;
}
