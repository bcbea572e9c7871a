/**
 * The wallets that a gateway makes passes for.
 */

/** The wallets, in the order of their buttons. */
export const walletNames = ['apple', 'google'] as const;

export type WalletName = (typeof walletNames)[number];

/** Where a pass goes: to a wallet of this device, or to a phone that reads its address from the screen. */
export type PassTarget = WalletName | 'phone';
