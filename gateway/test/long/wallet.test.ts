/** 1,000 passes stop no other visitor: the event loop of the gateway goes on while they are signed. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { card, walletOf } from '../live/support/built-wallet.js';
import { createWalletFiles } from '../live/support/wallet-files.js';

const passes = 1000;
/** Milliseconds. One signature takes 60 to 140. */
const most = 20;

it(
  'blocks the event loop for at most 20 ms for each of 1,000 passes',
  { timeout: 600_000 },
  async () => {
    const files = createWalletFiles();
    const wallet = walletOf(files, files.makeChain('pass'));
    await wallet.sign(card);
    const delays = monitorEventLoopDelay({ resolution: 5 });
    const before = performance.eventLoopUtilization();
    delays.enable();
    let left = passes;
    const visitor = async () => {
      for (; left > 0;) {
        left -= 1;
        expect(await wallet.sign(card)).toBeInstanceOf(Uint8Array);
      }
    };
    await Promise.all(Array.from({ length: 40 }, visitor));
    delays.disable();
    const { active } = performance.eventLoopUtilization(before);
    const milliseconds = {
      each: active / passes,
      p50: delays.percentile(50) / 1e6,
      p99: delays.percentile(99) / 1e6,
      longest: delays.max / 1e6,
    };
    console.log('milliseconds of the event loop:', milliseconds);
    expect(milliseconds.each).toBeLessThan(most);
    // Signed in this thread, half of the delays would be those of a signature. The longest are those of a busy machine.
    expect(milliseconds.p50).toBeLessThan(most);
    await wallet.close();
    files.remove();
  },
);
