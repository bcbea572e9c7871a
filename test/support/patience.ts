import { waitUntil as wait } from '@open-wc/testing';

/** Waits for an event that needs no act, within a limit for busy machines; fails the test after it. */
export function waitUntil(look: () => unknown, what?: string): Promise<void> {
  return wait(() => Boolean(look()), what, { timeout: 20_000 });
}

/** Real time, also where a test stops the clock. */
const { setTimeout: later } = globalThis;

/** Waits one task: promises, observers and rendering have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => later(resolve));
}

/** Waits until the condition is true; throws after twenty seconds. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`never came: ${String(isTrue)}`);
    await settled();
  }
}
