/** `appleWallet` as it is built, with the file of its thread, and a wallet of these files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as entry from '../../../src/wallet.js';
import { passType, team, type Chain, type WalletFiles } from './wallet-files.js';

export const { appleWallet } = (await import(
  new URL('../../../dist/wallet.js', import.meta.url).href
)) as typeof entry;

export function walletOf(files: WalletFiles, chain: Chain): entry.AppleWallet {
  return appleWallet({
    passTypeIdentifier: passType,
    teamIdentifier: team,
    certificate: readFileSync(chain.certificate),
    key: readFileSync(chain.key, 'utf8'),
    wwdr: readFileSync(chain.wwdr),
    organisation: 'Shop',
    name: 'Shop Card',
    images: { 'icon.png': readFileSync(join(files.images, 'icon.png')) },
  });
}

export const card = { card: '100010', barcode: '2000000050010', name: 'Anna Rossi' };
