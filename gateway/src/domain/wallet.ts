/**
 * The wallets that passes are made for, and the devices that have them.
 */

export type WalletName = 'apple' | 'google';

/** Where a pass goes: to a wallet of this device, or to a phone that reads its address from the screen. */
export type PassTarget = WalletName | 'phone';

/** The wallet of a phone, by its `User-Agent`; undefined for any other device. */
export function walletOf(userAgent: string): WalletName | undefined {
  if (userAgent.includes('iPhone')) return 'apple';
  return userAgent.includes('Android') ? 'google' : undefined;
}
