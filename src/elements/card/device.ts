/**
 * What the visitor's device is, as far as it decides where a pass can go.
 */
import { walletOf } from '../../domain/wallet.js';

/** The wallet of this device, if it is a phone. */
export const ownWallet = () => walletOf(navigator.userAgent);

/** Whether the page is in the browser of an app on an iPhone: most of them drop a pass without a word. */
export function isInAppBrowser(): boolean {
  // Browsers on an iPhone say that they are Safari; a web view does not.
  return ownWallet() === 'apple' && !navigator.userAgent.includes('Safari/');
}

/** Whether the page is used with a mouse or the like, and not on a phone. */
export function isDesktop(): boolean {
  return !ownWallet() && matchMedia('(pointer: fine)').matches;
}
