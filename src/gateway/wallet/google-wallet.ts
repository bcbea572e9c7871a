/**
 * Google Wallet: a save link is a JWT that holds the pass, signed by the key of a service account.
 */
import { Buffer } from 'node:buffer';
import { barcodeContent } from '../../domain/symbology.js';
import type { Symbology } from '../../domain/configuration.js';
import { passId, type GoogleWallet, type WalletCard } from './wallet.js';

/** Settings of `googleWallet`. */
export interface GoogleWalletOptions {
  /** The id of your issuer account in the Google Pay & Wallet console: digits. */
  issuerId: string;
  /** The id of your loyalty class, without the issuer's id and the dot. */
  classId: string;
  /** The content of the service account's key file. */
  serviceAccount: string;
  /** The sites with the button, such as `https://www.shop.example`. */
  origins?: readonly string[];
  /** The kind of barcode; default `code128`, which is also used where a code does not fit the kind. */
  barcode?: Symbology;
}

const start = 'https://pay.google.com/gp/v/save/';
/** Browsers and messengers cut longer addresses. */
const longestLink = 1800;

const formats: Readonly<Record<Symbology, string>> = {
  code128: 'CODE_128',
  ean13: 'EAN_13',
  itf14: 'ITF_14',
  qr: 'QR_CODE',
};

interface ServiceAccount {
  readonly client_email: string;
  readonly private_key: string;
}

/**
 * Google Wallet for the option `wallet` of a tenant. It runs wherever there is WebCrypto. Throws a `TypeError` that names
 * the wrong setting.
 *
 * @example
 * const google = googleWallet({ issuerId: '3388000000000000000', classId: 'loyalty', serviceAccount });
 * const gateway = createGateway({ ...options, wallet: { google } });
 */
export function googleWallet(options: GoogleWalletOptions): GoogleWallet {
  const { issuerId, classId, serviceAccount, origins = [], barcode = 'code128' } = options;
  if (!/^\d{5,25}$/.test(issuerId)) throw wrong('issuerId must be digits');
  if (!/^[\w-]{1,64}$/.test(classId)) {
    throw wrong('classId must be letters, digits, _ and -, without the issuer in front');
  }
  if (!origins.every(isOrigin)) throw wrong('origins must be origins such as https://shop.example');
  if (!Object.hasOwn(formats, barcode)) {
    throw wrong(`barcode must be one of ${Object.keys(formats).join(', ')}`);
  }
  const account = readAccount(serviceAccount);
  let key: Promise<CryptoKey> | undefined;

  return {
    async link(card) {
      key ??= importKey(account.private_key);
      const claims = {
        iss: account.client_email,
        aud: 'google',
        typ: 'savetowallet',
        iat: Math.floor(Date.now() / 1000),
        origins,
        payload: { loyaltyObjects: [loyaltyObject(issuerId, classId, barcode, card)] },
      };
      const link = start + (await sign(claims, await key));
      if (link.length > longestLink) {
        throw new RangeError(
          `googleWallet: the link has ${link.length} characters, at most ${longestLink}; name fewer origins`,
        );
      }
      return link;
    },
  };
}

function loyaltyObject(
  issuerId: string,
  classId: string,
  wanted: Symbology,
  { card, barcode, name }: WalletCard,
) {
  const fitting = barcodeContent(wanted, barcode);
  return {
    id: `${issuerId}.${passId(card)}`,
    classId: `${issuerId}.${classId}`,
    state: 'ACTIVE',
    accountId: card,
    ...(name !== '' && { accountName: name }),
    barcode: {
      type: formats[fitting === undefined ? 'code128' : wanted],
      value: fitting ?? barcode,
      alternateText: barcode,
    },
  };
}

async function sign(claims: object, key: CryptoKey): Promise<string> {
  const parts = [{ alg: 'RS256', typ: 'JWT' }, claims];
  const text = parts.map((part) => encode(JSON.stringify(part))).join('.');
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, Buffer.from(text));
  return `${text}.${encode(new Uint8Array(signature))}`;
}

const encode = (content: string | Uint8Array): string =>
  (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)).toString('base64url');

/** Throws a `TypeError` for anything but the key file of a service account. */
function readAccount(text: string): ServiceAccount {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Answered below: the engine's message can quote the key.
  }
  const { client_email, private_key } = (value ?? {}) as Partial<ServiceAccount>;
  if (typeof client_email !== 'string' || typeof private_key !== 'string') {
    throw wrong('serviceAccount must be the key file (JSON) of a service account');
  }
  if (
    !/^-----BEGIN PRIVATE KEY-----[\sA-Za-z0-9+/=]+-----END PRIVATE KEY-----\s*$/.test(private_key)
  ) {
    throw wrong('serviceAccount has a private_key that is not PKCS #8 in PEM');
  }
  return { client_email, private_key };
}

function importKey(pem: string): Promise<CryptoKey> {
  const der = Buffer.from(pem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
const wrong = (fault: string): TypeError => new TypeError(`googleWallet: ${fault}`);
