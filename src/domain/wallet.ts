/**
 * The wallets that a gateway makes passes for, and the devices that have them.
 */

/** The wallets, in the order of their buttons. */
export const walletNames = ['apple', 'google'] as const;

export type WalletName = (typeof walletNames)[number];

/** Where a pass goes: to a wallet of this device, or to a phone that reads its address from the screen. */
export type PassTarget = WalletName | 'phone';

/** The wallet of a phone, by its `User-Agent`; undefined for any other device. */
export function walletOf(userAgent: string): WalletName | undefined {
  if (userAgent.includes('iPhone')) return 'apple';
  return userAgent.includes('Android') ? 'google' : undefined;
}
