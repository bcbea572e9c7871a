import { waitUntil as wait } from '@open-wc/testing';

/** Waits for an event that needs no act, within a limit for busy machines; fails the test after it. */
export function waitUntil(look: () => unknown, what?: string): Promise<void> {
  return wait(() => Boolean(look()), what, { timeout: 20_000 });
}
