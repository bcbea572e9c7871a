/**
 * The log-in at the first form with a passkey: one that this device remembers, or one that the visitor has chosen at the field.
 */
import type { Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { hasCode } from '../state/errors.js';
import type { CommandOf } from '../state/command.js';
import { identify } from './code-step.js';
import { afterLogIn, tryLogIn, type CallAfterLogIn, type EndOfLogIn } from './log-in.js';
import { at, problemEvent, type Ended, type Task } from './task.js';
import { open, signalUnknown, unseal, type Opened, type Owner } from '../../passkey/index.js';
import { dismissed, isFor, offeredPasskeys, passkeyDevice, type Device } from './passkey-device.js';

type LogInTask = Task<'logIn' | 'checkIdentifier' | 'sendCode' | CallAfterLogIn>;

/**
 * Logs in as the person whom this device knows by the passkey. If the password is refused, a code is next. A passkey that this device
 * does not know is kept: the visitor types the address once.
 */
export async function logInWithPasskey(
  task: LogInTask,
  command: CommandOf<'log-in-with-passkey'>,
): Ended<EndOfLogIn | 'identified' | 'card-unknown' | 'code-sent' | 'cancelled'> {
  const here = passkeyDevice(task.configuration);
  const { identifier } = at(task, 'register');
  const opened = command.opened ?? (await ask(task, here, identifier).catch(dismissed));
  if (!opened) return { type: 'cancelled' };
  const { remembered, pending } = here.device;
  if (remembered?.id === opened.id) {
    const owner = await unseal(remembered.sealed, opened.memoryKey, opened.id);
    if (owner) return logInAs(task, owner, opened, here);
  }
  if (pending?.id === opened.id && identifier && (await isFor(pending, identifier)))
    return logInAs(task, { username: identifier.value, contact: identifier }, opened, here);
  task.memory.chosenPasskey = { opened };
  return { type: 'cancelled' };
}

async function ask(task: LogInTask, { device, site }: Device, identifier: Identifier | undefined) {
  const known = await offeredPasskeys(device, identifier);
  return known.length === 0 ? undefined : task.unhurried((signal) => open(site, known, { signal }));
}

async function logInAs(
  task: LogInTask,
  { username, contact }: Owner,
  opened: Opened,
  { device, site }: Device,
): ReturnType<typeof logInWithPasskey> {
  const { memory } = task;
  const identifier = contact as Identifier;
  const { remembered, pending } = device;
  const isRemembered = remembered?.id === opened.id;
  // The manager has ignored that the password was refused before.
  if (isRemembered && remembered.isRefused) return withCode(task, identifier);
  try {
    const { pendingProfile } = at(task, 'register');
    const customer = await tryLogIn(task, { username, password: opened.password });
    memory.identity = { identifier, username };
    const end = await afterLogIn(task, customer, pendingProfile);
    if (!isRemembered) memory.passkey = opened;
    return end;
  } catch (error) {
    if (!hasCode(error, 'wrong-credentials')) throw error;
    if (isRemembered) {
      signalUnknown(site, opened.id);
      device.remembered = { ...remembered, isRefused: true };
    } else if (pending) {
      // The code whose answer was lost was not accepted.
      device.pending = { ...pending, isCodeSent: false };
    }
    return withCode(task, identifier);
  }
}

/** Sends a code, and says why. */
async function withCode(task: LogInTask, identifier: Identifier) {
  const end = await identify(task, { type: 'identify', identifier });
  if (end.type !== 'request-ended' || end.outcome.kind !== 'identified') return end;
  const { byCode = {} } = end.outcome;
  const outcome = { ...end.outcome, byCode: { ...byCode, isPasskeyStale: true } } as const;
  return { ...end, outcome };
}

/**
 * Logs a registered person in with the passkey that was chosen at the field. Undefined without one, and for an address that it did not
 * fit before: a code is next. A refusal forgets nothing: the address may be mistyped.
 */
export async function logInByTypedAddress(
  task: Task<'logIn' | CallAfterLogIn>,
  { identifier, status }: Person,
): Promise<Awaited<Ended<EndOfLogIn>> | undefined> {
  const { memory, state } = task;
  const { chosenPasskey: chosen } = memory;
  const username = identifier.value;
  if (!chosen || status !== 'registered' || chosen.refusedFor === username) return undefined;
  const { opened } = chosen;
  try {
    const customer = await tryLogIn(task, { username, password: opened.password });
    memory.identity = { identifier, username };
    const pending = state.step === 'register' ? state.pendingProfile : undefined;
    const end = await afterLogIn(task, customer, pending);
    memory.passkey = opened;
    return end;
  } catch (error) {
    if (!hasCode(error, 'wrong-credentials')) throw error;
    memory.chosenPasskey = { opened, refusedFor: username };
    // The form stays.
    return problemEvent(task, error.problem);
  }
}
