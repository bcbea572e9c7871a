/**
 * The forgotten password: finds the account, sends the code, and changes the password or finds out that it was changed.
 */
import type { Identifier } from '../../domain/identifier.js';
import { OnboardingError } from '../../domain/problem.js';
import type { Client } from '../../wire/client.js';
import { isRefusal, wouldRevealAccount } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import type { ResetState } from '../state/state.js';
import { afterLogIn } from './after-log-in.js';
import { requestCode, sendOrLookUp } from './request-code.js';
import type { Task } from './handler.js';
import { logInFirst } from './first-log-in.js';
import { isResponseLost, isUncertain, looksCommitted, type CodeCredentials } from './recovery.js';

/** Sends a code, if the identifier belongs to an account: the result must not reveal whether it does. */
export async function sendResetCode(
  task: Task,
  identifier: Identifier | undefined,
): Promise<JourneyEvent> {
  const { client, signal } = task;
  if (!identifier) throw new OnboardingError({ code: 'unexpected' });
  let known: KnownAccount | undefined;
  try {
    known = await findAccount(client, identifier, signal);
    if (known) return await sendTo(task, identifier, known);
  } catch (error) {
    if (!(error instanceof OnboardingError) || !wouldRevealAccount(error.problem)) throw error;
  }
  return requestCode(task, () => Promise.resolve(), known);
}

/** An account, and the card code if typed digits that look like a mobile number are a card's. */
interface KnownAccount {
  readonly customerId: string;
  readonly card?: Identifier;
}

/** Sends a code to the account of the identifier. */
function sendTo(task: Task, identifier: Identifier, known: KnownAccount): Promise<JourneyEvent> {
  const { client, signal } = task;
  const send = (found: KnownAccount) => {
    const request = { customerId: found.customerId, identifier: found.card ?? identifier };
    return requestCode(task, () => client.sendCode(request, signal), found);
  };
  return sendOrLookUp(known, send, () => findAccount(client, identifier, signal));
}

/** Sets a new password, then logs in with it. */
export async function resetPassword(
  task: Task,
  state: ResetState,
  secrets: CodeCredentials,
): Promise<JourneyEvent> {
  const { identifier, customerId } = await resolveReset(task.client, state, task.signal);
  if (!identifier || customerId === undefined) throw new OnboardingError({ code: 'wrong-code' });
  const found = await changePassword(task, { identifier, customerId }, secrets);
  try {
    if (found) {
      task.memory.identity = { identifier, username: found.username };
      return await afterLogIn(task, found.customer, state.pendingProfile);
    }
  } catch (error) {
    if (!isResponseLost(error) && !(error instanceof OnboardingError)) throw error;
  }
  return { type: 'already-registered', identifier };
}

/** Finds the account of an identifier. Digits that are no known mobile number may be a card code. */
async function findAccount(
  client: Client,
  identifier: Identifier,
  signal: AbortSignal,
): Promise<KnownAccount | undefined> {
  const { status, customerId } = await client.checkIdentifier(identifier, signal);
  if (status !== 'new') {
    if (customerId !== undefined) return { customerId };
    const hint = 'The reply has no customer id.';
    throw new OnboardingError({ code: 'not-our-server', hint });
  }
  const { channel, value } = identifier;
  if (channel !== 'mobile' || value.startsWith('+')) return undefined;
  const card = { channel: 'card', value } as const;
  const found = await client.checkIdentifier(card, signal);
  return found.status === 'new' || found.customerId === undefined
    ? undefined
    : { customerId: found.customerId, card };
}

/** Finds the account of the reset. After a reload before the response it is looked up again. */
async function resolveReset(
  client: Client,
  { identifier, customerId, card, delivery }: ResetState,
  signal: AbortSignal,
): Promise<{ identifier?: Identifier | undefined; customerId?: string | undefined }> {
  if (customerId !== undefined || !identifier || !delivery.code?.unconfirmed) {
    return { identifier: card ?? identifier, customerId };
  }
  try {
    const known = await findAccount(client, identifier, signal);
    return { identifier: known?.card ?? identifier, customerId: known?.customerId };
  } catch (error) {
    if (error instanceof OnboardingError && wouldRevealAccount(error.problem))
      return { identifier };
    throw error;
  }
}

/**
 * Sets the password and logs in with it. Returns undefined if the password is set but the log-in fails. A refusal
 * that a repeated request can cause is believed only after one refused log-in.
 */
async function changePassword(
  { client, memory, signal }: Task,
  { identifier, customerId }: { identifier: Identifier; customerId: string },
  secrets: CodeCredentials,
): Promise<Awaited<ReturnType<typeof logInFirst>> | undefined> {
  const { password } = secrets;
  let given: string | undefined;
  let failure: Error | undefined;
  try {
    const changed = await client.changeCredentials({ customerId, identifier, ...secrets }, signal);
    given = changed.username;
  } catch (error) {
    const wasLost = memory.unconfirmedPassword === password;
    if (isResponseLost(error)) memory.unconfirmedPassword = password;
    else if (!wasLost && !looksCommitted(error) && !isUncertain(error)) throw error;
    failure = error as Error;
  }
  try {
    return await logInFirst(client, { username: identifier.value, password, given }, signal);
  } catch (error) {
    const isRefused = error instanceof OnboardingError && isRefusal(error.problem);
    if (!failure) {
      if (isResponseLost(error) || error instanceof OnboardingError) return undefined;
      throw error;
    }
    // The log-in gave no answer, and its failure is the newer one.
    throw isRefused || isResponseLost(failure) ? failure : error;
  }
}
