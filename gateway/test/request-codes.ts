/** Requests codes for many numbers, as in SMS pumping. */
import { address } from './address.js';
import type { Stage } from './stage.js';

/** The text messages that the platform has sent. */
export const texts = (stage: Stage) =>
  stage.sandbox.outbox.filter(({ channel }) => channel === 'mobile');

/**
 * Requests a code for each number from the next address, with a new journey after five codes. Resolves to the statuses.
 */
export async function requestCodes(
  stage: Stage,
  numbers: readonly string[],
  addresses: number,
  each?: () => void,
): Promise<number[]> {
  let token = '';
  const statuses: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const ip = address(index % addresses);
    if (index % 5 === 0) token = await stage.synchro({ ip });
    statuses.push((await stage.verify('mobile', number, { ip, token })).status);
    each?.();
  }
  return statuses;
}
