/**
 * What the visitor's device is, as far as it decides where a pass can go.
 */
import type { WalletName } from '../../domain/wallet.js';

/** The wallet of a phone; undefined on any other device. */
export function ownWallet(): WalletName | undefined {
  const { userAgent } = navigator;
  if (userAgent.includes('Android')) return 'google';
  return userAgent.includes('iPhone') ? 'apple' : undefined;
}

/** Whether the page is in the browser of an app on an iPhone: most of them drop a pass without a word. */
export function isInAppBrowser(): boolean {
  const { userAgent } = navigator;
  // Browsers on an iPhone say that they are Safari; a web view does not.
  return userAgent.includes('iPhone') && !userAgent.includes('Safari/');
}

/** Whether the page is used with a mouse or the like, and not on a phone. */
export function isDesktop(): boolean {
  return !ownWallet() && matchMedia('(pointer: fine)').matches;
}
