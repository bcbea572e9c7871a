/** Solves a proof-of-work challenge of the gateway (the format of altcha-lib 2) with the browser's own cryptography. */

export interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength: number;
    readonly keyPrefix: string;
  };
  readonly signature: string;
}

/**
 * Tries counters from 0 until the derived key begins with the prefix of the challenge; gives the value of the header. The
 * browser hashes outside the page's main thread.
 */
export async function solve(challenge: Challenge, signal?: AbortSignal): Promise<string> {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const [name, hash] = algorithm.split('/');
  if (name !== 'PBKDF2' || hash === undefined)
    throw new TypeError(`Unknown algorithm ${algorithm}`);
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const view = new DataView(password.buffer);
  const parameters = { name, salt: bytesOf(salt), iterations: cost, hash };
  for (let counter = 0; ; counter += 1) {
    signal?.throwIfAborted();
    view.setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, name, false, ['deriveBits']);
    const derived = await crypto.subtle.deriveBits(parameters, key, keyLength * 8);
    const derivedKey = hexOf(derived);
    if (derivedKey.startsWith(keyPrefix)) {
      return encode({ challenge, solution: { counter, derivedKey } });
    }
  }
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const pairs = hex.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => parseInt(pair, 16));
}

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** JSON in base64url; a challenge contains only ASCII. */
const encode = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
