/** `onboarding-gateway/wallet`: an entry of its own, since passes for Apple Wallet are signed in a thread of Node. */
export { appleWallet } from './node/wallet/apple-wallet.js';
export type { AppleBarcode, AppleWalletOptions } from './wallet/apple-pass.js';
export { googleWallet, type GoogleWalletOptions } from './wallet/google-wallet.js';
export type { AppleWallet, GoogleWallet, WalletCard, Wallets } from './options/wallet.js';
