/**
 * The passes of a gateway: which wallets it makes them for, and the address of a pass.
 */
import { parseUrl, withoutSlashes } from '../domain/link.js';
import { walletNames, type WalletName } from '../domain/wallet.js';
import { pageOrigin } from './runtime.js';
import type { LowerKeys } from './lower-keys.js';
import { malformed } from './schemas.js';

/** On replies with a customer, for example `apple, google`; no other request is needed to know it. */
export const walletHeader = 'x-onboarding-wallet';
const googleSaveLink = 'https://pay.google.com/gp/v/save/';

/** The wallets that the reply names; none without a gateway that makes passes. */
export function readWallets(headers: Headers): readonly WalletName[] {
  const named =
    headers
      .get(walletHeader)
      ?.toLowerCase()
      .split(/[\s,]+/) ?? [];
  return walletNames.filter((name) => named.includes(name));
}

/**
 * The address of a pass. Throws `not-our-server` unless it is below `apiBase` or a save link of Google Wallet: the visitor is
 * led nowhere else.
 */
export function readPassAddress({ url }: LowerKeys, apiBase: string): string {
  const base = parseUrl(`${withoutSlashes(apiBase)}/`, pageOrigin().address)?.href;
  const address = parseUrl(typeof url === 'string' ? url : '', base)?.href;
  const isBelow = (start = '') => start !== '' && start !== address && address?.startsWith(start);
  if (address && (isBelow(base) || isBelow(googleSaveLink))) return address;
  throw malformed('url', 'it is neither below api-base nor of Google Wallet');
}
