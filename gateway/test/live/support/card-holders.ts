/** Thirty owners of a card who register with it. */
import { expect, vi } from 'vitest';
import { createCustomer } from '../../../../sandbox/src/sandbox/customer.js';
import { startPlatform, type Platform } from './platform.js';
import { arrive, type Visitor } from './visitor.js';

const count = 30;
const cardOf = (index: number) => String(200_001 + index);

export const startPlatformOfHolders = (): Promise<Platform> =>
  startPlatform({
    people: () =>
      Array.from({ length: count }, (_none, index) =>
        createCustomer({
          id: String(7001 + index),
          card: cardOf(index),
          data: { mailcontactdata: `holder-${index}@example.org` },
        }),
      ),
  });

/**
 * All of them have pressed Continue, again where a busy machine gave no answer in time, and are asked for a password. `route`: the
 * gateway of each request.
 */
export async function identifyHolders(route: () => string): Promise<readonly Visitor[]> {
  const visitors = Array.from({ length: count }, () => arrive('http://gateway.test/api', route));
  await vi.waitFor(
    () => {
      for (const [index, { journey }] of visitors.entries()) {
        const { step, request } = journey.state;
        if (step === 'register' && request.kind !== 'busy')
          journey.identify({ channel: 'card', value: cardOf(index) });
      }
      for (const { journey } of visitors)
        expect(journey.state).toMatchObject({ step: 'otp', request: { kind: 'idle' } });
    },
    { timeout: 60_000, interval: 20 },
  );
  return visitors;
}

/** Each presses "Send me a code" once: all get a code. */
export async function expectCodes(visitors: readonly Visitor[], { sandbox }: Platform) {
  const before = sandbox.outbox.length;
  for (const { journey } of visitors) journey.sendCode();
  await vi.waitFor(
    () => {
      for (const { journey } of visitors) expect(journey.state.request.kind).not.toBe('busy');
    },
    { timeout: 60_000, interval: 20 },
  );
  for (const { journey } of visitors) {
    expect(journey.state.request).toEqual({ kind: 'idle' });
    journey.stop();
  }
  const sent = sandbox.outbox.slice(before).map(({ to }) => to);
  expect(new Set(sent).size).toBe(count);
  expect(sent).toHaveLength(count);
}
