import { it } from 'vitest';
import { knownAtFive, knownShare } from './known-addresses.js';
import { smallStore } from './stage.js';

// In Valkey: `live/known-addresses-store.test.ts`.
it('a contact is known at the five addresses of its latest codes', async () => {
  await knownAtFive(smallStore());
});

it('a known contact gets 30 texts a day from all of its addresses', async () => {
  await knownShare(smallStore());
});
