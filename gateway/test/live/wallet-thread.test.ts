/** The thread that signs passes: its queue, and its end. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppleWallet } from '../../src/wallet.js';
import { card, walletOf } from './support/built-wallet.js';
import { createWalletFiles, type WalletFiles } from './support/wallet-files.js';

let files: WalletFiles;
let wallet: AppleWallet;
beforeAll(() => {
  files = createWalletFiles();
  wallet = walletOf(files, files.makeChain('pass'));
});
afterAll(async () => {
  await wallet.close();
  files.remove();
});

it('lets 50 passes wait, refuses the next one at once, and rejects those that wait when it is closed', async () => {
  const waiting = Array.from({ length: 50 }, () => wallet.sign(card));
  expect(await wallet.sign(card)).toBeUndefined();
  const settled = Promise.allSettled(waiting);
  expect(await waiting[0]).toBeInstanceOf(Uint8Array);
  await wallet.close();
  const statuses = (await settled).map(({ status }) => status);
  expect(statuses).toContain('rejected');
  // A new thread.
  expect(await wallet.sign(card)).toBeInstanceOf(Uint8Array);
});
