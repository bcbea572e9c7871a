/**
 * Requests a code, for a registration or a reset.
 */
import type { Person } from '../../domain/customer.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { isMessageUnsent, isOnlyEmailUnsent } from '../../domain/problem-meaning.js';
import { sentDelivery } from '../state/delivery.js';
import { isRefusal, problemOf } from '../state/errors.js';
import type { EndEvent, Task } from './task.js';
import { isResponseLost } from './recovery.js';

/**
 * Requests a code. If the response is lost, the code counts as sent but unconfirmed; so does the code of a card whose email was not
 * sent, because the contact on file may be a mobile number. `person`: whom the code goes to.
 */
export async function requestCode(
  task: Task,
  request: () => Promise<void>,
  person?: Person,
): Promise<EndEvent<'code-sent'>> {
  const { isOnline, clock } = task.environment;
  // Read before the request: a connection that fails later may have carried it.
  const wasOnline = isOnline();
  let unconfirmed = false;
  try {
    await request();
  } catch (error) {
    if (!isResponseLost(error) && !mayBeText(task, error, person)) throw error;
    const problem = problemOf(error);
    // The device was offline, so no code was sent. A problem with another code shows that a response has arrived, so the device was wrong.
    if (!wasOnline && problem.code === 'offline') throw error;
    task.report(problem);
    unconfirmed = true;
  }
  const delivery = sentDelivery(clock.now(), unconfirmed);
  return { type: 'code-sent', delivery, ...(person && { person }) };
}

/** Whether the code of a card may have gone out as a text message. At a forgotten password this would reveal that the card has an account. */
function mayBeText({ state }: Task, error: unknown, person: Person | undefined): boolean {
  if (state.step === 'reset' || person?.identifier.channel !== 'card') return false;
  return error instanceof OnboardingError && isOnlyEmailUnsent(error.problem);
}

/**
 * Sends a code to a known account. If it is refused as not sent, the id of the account may no longer be valid: the account is looked up
 * and the code is sent once more. A card holder who has set a password meanwhile is led to the log-in.
 */
export async function sendTo(
  task: Task<'sendCode'>,
  known: Person,
  lookUp: () => Promise<Person | undefined>,
): Promise<EndEvent<'code-sent' | 'identified'>> {
  const { client, signal } = task;
  const send = async (person: Person): Promise<EndEvent<'code-sent' | 'identified'>> => {
    const { identifier, status, customerId = '' } = person;
    if (status !== known.status)
      return { type: 'request-ended', outcome: { kind: 'identified', person } };
    return requestCode(task, () => client.sendCode({ customerId, identifier }, signal), person);
  };
  return sendOnceMore(known, send, isMessageUnsent, lookUp);
}

/**
 * Sends a code. If the refusal may mean that `known` is out of date (`isStale`), the person is looked up and the code is sent once more.
 * Rejects with the refusal if no customer is found or the look-up is refused too, and with the error of a look-up that got no answer.
 */
export async function sendOnceMore<Sent>(
  known: Person,
  send: (person: Person) => Promise<Sent>,
  isStale: (problem: Problem) => boolean,
  lookUp: () => Promise<Person | undefined>,
): Promise<Sent> {
  try {
    return await send(known);
  } catch (refusal) {
    if (!(refusal instanceof OnboardingError) || !isStale(refusal.problem)) throw refusal;
    const found = await lookUp().catch((error: unknown) => {
      throw error instanceof OnboardingError && isRefusal(error.problem) ? refusal : error;
    });
    if (!found) throw refusal;
    return send(found);
  }
}
