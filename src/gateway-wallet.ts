/** `onboarding-elements/gateway-wallet.js`: an entry of its own, since passes for Apple Wallet need the package passkit-generator. */
export { googleWallet, type GoogleWalletOptions } from './gateway/wallet/google-wallet.js';
export type { AppleWallet, GoogleWallet, WalletCard, Wallets } from './gateway/wallet/wallet.js';
