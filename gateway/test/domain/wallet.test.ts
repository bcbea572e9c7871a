import { expect, it } from 'vitest';
import { walletOf } from '../../src/domain/wallet.js';

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1', 'apple'],
  ['Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/142.0 Mobile', 'google'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0', undefined],
  ['', undefined],
])('the wallet of %j is %s', (userAgent, wallet) => {
  expect(walletOf(userAgent)).toBe(wallet);
});
