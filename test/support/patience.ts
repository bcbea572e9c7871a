import { waitUntil as wait } from '@open-wc/testing';

/** Waits for what comes by itself, as long as a busy machine may take; what does not come fails the test. */
export function waitUntil(look: () => unknown, what?: string): Promise<void> {
  return wait(() => Boolean(look()), what, { timeout: 20_000 });
}
