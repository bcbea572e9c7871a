/**
 * Requests a code, for a registration or a reset.
 */
import type { Identifier } from '../../domain/identifier.js';
import { OnboardingError } from '../../domain/problem.js';
import { isMessageUnsent } from '../../domain/problem-meaning.js';
import { sentDelivery } from '../state/delivery.js';
import { isRefusal, problemOf } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import type { Task } from './handler.js';
import { isResponseLost } from './recovery.js';

/** Requests a code. If the response is lost, the code counts as sent but unconfirmed. `known`: what was found of the account. */
export async function requestCode(
  task: Task,
  request: () => Promise<void>,
  known: { readonly customerId?: string; readonly card?: Identifier } = {},
): Promise<JourneyEvent> {
  const { isOnline, clock } = task.environment;
  // Read before the request: a connection that fails later may have carried it.
  const wasOnline = isOnline();
  let unconfirmed = false;
  try {
    await request();
  } catch (error) {
    if (!isResponseLost(error)) throw error;
    const problem = problemOf(error);
    // Offline, no code was sent. A device can be wrong about being offline, but not if a response arrived.
    if (!wasOnline && problem.code === 'offline') throw error;
    task.report(problem);
    unconfirmed = true;
  }
  return { type: 'code-sent', delivery: sentDelivery(clock.now(), unconfirmed), ...known };
}

/**
 * Sends a code to a known account. If it was refused as not sent, a gateway or the platform may have forgotten the account: then the
 * account is looked up, and the code sent once more. Rejects with the refusal if no account is found or the look-up is refused, and
 * with the failure of a look-up that got no answer.
 */
export async function sendOrLookUp<Known>(
  known: Known,
  send: (account: Known) => Promise<JourneyEvent>,
  lookUp: () => Promise<Known | undefined>,
): Promise<JourneyEvent> {
  try {
    return await send(known);
  } catch (refusal) {
    if (!(refusal instanceof OnboardingError) || !isMessageUnsent(refusal.problem)) throw refusal;
    const found = await lookUp().catch((error: unknown) => {
      throw error instanceof OnboardingError && isRefusal(error.problem) ? refusal : error;
    });
    if (!found) throw refusal;
    return send(found);
  }
}
