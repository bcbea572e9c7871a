/** `onboarding-elements/gateway-wallet.js`: an entry of its own, since passes for Apple Wallet need the package passkit-generator. */
export { appleWallet } from './gateway/node/wallet/apple-wallet.js';
export type { AppleBarcode, AppleWalletOptions } from './gateway/wallet/apple-pass.js';
export { googleWallet, type GoogleWalletOptions } from './gateway/wallet/google-wallet.js';
export type { AppleWallet, GoogleWallet, WalletCard, Wallets } from './gateway/options/wallet.js';
