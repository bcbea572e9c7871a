/**
 * The forgotten password: finds the account and sends the code, without revealing whether the account exists. The code is checked in
 * `code-step.ts`, like the code of a registration.
 */
import type { Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { OnboardingError } from '../../domain/problem.js';
import { wouldRevealAccount } from '../state/errors.js';
import type { ResetState } from '../state/state.js';
import { requestCode, sendTo } from './request-code.js';
import type { EndEvent, Task } from './task.js';

/** Sends a code, if the identifier belongs to an account: the result must not reveal whether it does. */
export async function sendResetCode(
  task: Task<'checkIdentifier' | 'sendCode'>,
  identifier: Identifier | undefined,
): Promise<EndEvent<'code-sent' | 'identified'>> {
  if (!identifier) throw new OnboardingError({ code: 'unexpected' });
  let known: Person | undefined;
  try {
    known = await findAccount(task, identifier);
    if (known) return await sendTo(task, known, () => findAccount(task, identifier));
  } catch (error) {
    if (!(error instanceof OnboardingError) || !wouldRevealAccount(error.problem)) throw error;
  }
  return requestCode(task, () => Promise.resolve(), known);
}

/** Finds the account of an identifier. Digits that are not a known mobile number may be a card code. */
async function findAccount(
  { client, signal }: Task<'checkIdentifier'>,
  identifier: Identifier,
): Promise<Person | undefined> {
  const { status, customerId } = await client.checkIdentifier(identifier, signal);
  if (status !== 'new') {
    if (customerId !== undefined) return { identifier, status: 'registered', customerId };
    const hint = 'The reply has no customer id.';
    throw new OnboardingError({ code: 'not-our-server', hint });
  }
  const { channel, value } = identifier;
  if (channel !== 'mobile' || value.startsWith('+')) return undefined;
  const card = { channel: 'card', value } as const;
  const found = await client.checkIdentifier(card, signal);
  return found.status === 'new' || found.customerId === undefined
    ? undefined
    : { identifier: card, status: 'registered', customerId: found.customerId };
}

/**
 * The person who has forgotten the password; undefined if they have no account. After a reload during the request, looks the account
 * up again.
 */
export async function personOfReset(
  task: Task<'checkIdentifier'>,
  { identifier, customerId, card, delivery }: ResetState,
): Promise<Person | undefined> {
  if (!identifier) return undefined;
  if (customerId !== undefined)
    return { identifier: card ?? identifier, status: 'registered', customerId };
  if (!delivery.code?.unconfirmed) return undefined;
  try {
    return await findAccount(task, identifier);
  } catch (error) {
    if (error instanceof OnboardingError && wouldRevealAccount(error.problem)) return undefined;
    throw error;
  }
}
