/** An attacker who wants texts to be sent. */
import { address } from './address.js';
import type { Stage } from './stage.js';

/** What the platform has texted. */
export const texts = (stage: Stage) =>
  stage.sandbox.outbox.filter(({ channel }) => channel === 'mobile');

/** Each number from the next address; a journey has five codes, so a token is good for five. */
export async function pump(
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
