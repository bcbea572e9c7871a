/**
 * Google Wallet: a save link is a JWT that holds the pass, signed by the key of a service account.
 */
import { Buffer } from 'node:buffer';
import * as z from 'zod/mini';
import { barcodeContent, symbologies, type Symbology } from '../domain/symbology.js';
import { GatewayOptionsError, sentences } from '../options/read-options.js';
import { passId, type GoogleWallet, type WalletCard } from '../options/wallet.js';

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

const pem = /^-----BEGIN PRIVATE KEY-----[\sA-Za-z0-9+/=]+-----END PRIVATE KEY-----\s*$/;
const keyFileError =
  'must be the key file (JSON) of a service account, with a private_key in PKCS #8';
const text = (pattern: RegExp, error: string) =>
  z.string({ error }).check(z.regex(pattern, { error }));
const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;
const originError = 'must be an origin such as https://www.shop.example';

const schema = z.strictObject({
  issuerId: text(/^\d{5,25}$/, 'must be the digits of your issuer account'),
  classId: text(/^[\w-]{1,64}$/, 'must be letters, digits, _ and -, without the issuer in front'),
  serviceAccount: z.string({ error: keyFileError }),
  origins: z.optional(
    z.array(z.string({ error: originError }).check(z.refine(isOrigin, { error: originError })), {
      error: 'must be a list of origins',
    }),
  ),
  barcode: z.optional(z.enum(symbologies, { error: `must be one of ${symbologies.join(', ')}` })),
});
const faulty = (faults: readonly string[]): GatewayOptionsError =>
  new GatewayOptionsError(faults.map((fault) => `googleWallet.${fault}`));

interface ServiceAccount {
  readonly client_email: string;
  readonly private_key: string;
}

/**
 * Google Wallet for the option `wallet` of a tenant. It runs wherever there is WebCrypto. Throws a `GatewayOptionsError`
 * that lists the wrong settings.
 *
 * @example
 * const google = googleWallet({ issuerId: '3388000000000000000', classId: 'loyalty', serviceAccount });
 * const gateway = createGateway({ ...options, wallet: { google } });
 */
export function googleWallet(options: GoogleWalletOptions): GoogleWallet {
  const { issuerId, classId, serviceAccount, origins = [], barcode = 'code128' } = options;
  const result = schema.safeParse(options);
  if (!result.success) throw faulty(result.error.issues.flatMap(sentences));
  const account = readAccount(serviceAccount);
  if (!account) throw faulty([`serviceAccount: ${keyFileError}`]);
  let key: Promise<CryptoKey> | undefined;

  const linkOf = async (card: WalletCard): Promise<string> => {
    key ??= importKey(account.private_key);
    const claims = {
      iss: account.client_email,
      aud: 'google',
      typ: 'savetowallet',
      iat: Math.floor(Date.now() / 1000),
      origins,
      payload: { loyaltyObjects: [loyaltyObject(issuerId, classId, barcode, card)] },
    };
    return start + (await sign(claims, await key));
  };

  return {
    async link(card) {
      const whole = await linkOf(card);
      if (whole.length <= longestLink) return whole;
      const link = await linkOf({ ...card, name: '' });
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
  return `${text}.${Buffer.from(signature).toString('base64url')}`;
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** The parts of a key file; undefined for anything else. */
function readAccount(text: string): ServiceAccount | undefined {
  try {
    const { client_email, private_key } = JSON.parse(text) as Partial<ServiceAccount>;
    if (typeof client_email !== 'string' || typeof private_key !== 'string') return undefined;
    return pem.test(private_key) ? { client_email, private_key } : undefined;
  } catch {
    // The engine's message can quote the key.
    return undefined;
  }
}

function importKey(text: string): Promise<CryptoKey> {
  const der = Buffer.from(text.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}
