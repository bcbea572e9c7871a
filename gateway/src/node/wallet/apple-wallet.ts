/**
 * Apple Wallet: passes signed by passkit-generator in a thread of their own. Needs Node.
 */
import { createRequire } from 'node:module';
import { GatewayOptionsError, sentences } from '../../options/read-options.js';
import type { AppleWallet } from '../../options/wallet.js';
import { appleSchema, labels, passJson, type AppleWalletOptions } from '../../wallet/apple-pass.js';
import { readSigners } from './certificates.js';
import { SigningThread } from './signing-thread.js';

/** Signs the passes; an optional peer, which only a pass for Apple Wallet needs. */
const library = 'passkit-generator';

/**
 * Apple Wallet for the option `wallet` of a tenant. Throws a `GatewayOptionsError` that lists all faults of the
 * settings and of the certificates, or names the package that is missing.
 *
 * @example
 * const apple = appleWallet({
 *   passTypeIdentifier: 'pass.com.shop.loyalty',
 *   teamIdentifier: 'A1B2C3D4E5',
 *   certificate: readFileSync('pass.cer'),
 *   key: readFileSync('pass.key', 'utf8'),
 *   wwdr: readFileSync('AppleWWDRCAG4.cer'),
 *   organisation: 'Shop',
 *   name: 'Shop Card',
 *   images: { 'icon.png': readFileSync('icon.png') },
 * });
 * const gateway = createGateway({ ...options, wallet: { apple } });
 */
export function appleWallet(options: AppleWalletOptions): AppleWallet {
  return createAppleWallet(options, new URL('./sign-worker.js', import.meta.url));
}

/**
 * `appleWallet` with another file of its thread, for tests.
 *
 * @internal
 */
function createAppleWallet(options: AppleWalletOptions, worker: URL): AppleWallet {
  if (!isInstalled(library)) {
    throw new GatewayOptionsError([
      `appleWallet: needs the package ${library}: run \`npm install ${library}\``,
    ]);
  }
  const result = appleSchema.safeParse(options);
  if (!result.success) throw faulty(result.error.issues.flatMap(sentences));
  const signers = readSigners(options);
  if ('faults' in signers) throw faulty(signers.faults);
  const { certificate, key, wwdr, expires } = signers;
  const thread = new SigningThread(worker, {
    certificates: { signerCert: certificate, signerKey: key, wwdr },
    files: options.images,
    labels,
  });
  return {
    expires,
    sign: (card) => thread.sign(JSON.stringify(passJson(options, card))),
    close: () => thread.close(),
  };
}

/** Whether the thread will find an optional package. */
function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

const faulty = (faults: readonly string[]): GatewayOptionsError =>
  new GatewayOptionsError(faults.map((fault) => `appleWallet.${fault}`));
