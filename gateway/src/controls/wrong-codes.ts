/**
 * The alarm about guessed codes. `commit-contact` bounds the guesses for a contact to one each three minutes, which is hundreds a day;
 * fewer would lock an owner out whom a stranger guesses.
 */
import type { Exchange } from '../request/exchange.js';
import { answerCodeOf, type Reply } from '../platform/upstream-reply.js';
import { subjectOf } from './known-contact.js';
import type { Services } from './services.js';

const day = 24 * 3_600_000;
/** Wrong codes for a contact in a day that raise the alarm. */
const mostWrong = 50;
/** Answer codes: wrong (two), unknown. */
const wrong: readonly number[] = [312, 315, 425];

/** Counts a code that the platform refused, for its contact. Raises `wrong-codes` and refuses nothing. */
export async function noteWrongCode(
  { store, limits, alarms }: Services,
  exchange: Exchange,
  { json }: Reply,
): Promise<void> {
  if (!json || !wrong.includes(answerCodeOf(json))) return;
  const { tenant, now } = exchange;
  const rule = { limit: 0, span: day, cost: 1, force: true };
  const sum = limits.sum('commit-contact', subjectOf(exchange), rule);
  const { used } = await store.take('local', tenant.scope, [sum], now);
  if (used(sum) + 1 >= mostWrong) alarms.alarm(tenant, 'wrong-codes');
}
