import { memoryStore } from '../../src/store/memory-store.js';
import { storeContract } from '../store-contract.js';

storeContract('memoryStore', () => {
  let now = Date.UTC(2026, 10, 24, 9);
  return Promise.resolve({
    store: memoryStore({ places: 1024 }),
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});
