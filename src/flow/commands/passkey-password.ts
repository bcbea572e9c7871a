/**
 * What a journey does about passwords where a passkey gives them: it is made at the code step. Without one everything is as where a
 * password is drawn (`drawn-password.ts`).
 */
import type { Person } from '../../domain/customer.js';
import { hashOf, make, open, signalUnknown, type Opened } from '../../passkey/index.js';
import { isRefusal, problemOf } from '../state/errors.js';
import { drawnPasswords } from './drawn-password.js';
import type { Passwords, Task } from './task.js';
import { dismissed, dropPending, idsOf, isFor, passkeyDevice } from './passkey-device.js';
import { logInByTypedAddress } from './passkey-log-in.js';

export const passkeyPasswords: Passwords = {
  ...drawnPasswords,

  identified: async (task, person) =>
    (await logInByTypedAddress(task, person)) ?? drawnPasswords.identified(task, person),

  /** The browser's dialog comes before any request, outside their time limit. */
  async prepare(task, person, { passkey }) {
    const { memory } = task;
    if (passkey) {
      // After a wrong code it is the same passkey again.
      memory.passkey ??= await makePasskey(task, person).catch(dismissed);
      return;
    }
    // The box was emptied after a wrong code: another password is drawn.
    if (memory.passkey) memory.secrets = undefined;
    memory.passkey = undefined;
    await dropPending(task.configuration, person.identifier);
  },

  async check(task, person, typed, check) {
    const { passkey } = task.memory;
    const { device, site } = passkeyDevice(task.configuration);
    if (!passkey) {
      const end = await drawnPasswords.check(task, person, typed, check);
      const { remembered } = device;
      if (isAccepted(end) && remembered && (await isFor(remembered, person.identifier)))
        device.remembered = { ...remembered, isRefused: true };
      return end;
    }
    const { pending } = device;
    const isSent = (isCodeSent: boolean) => {
      if (pending?.id === passkey.id) device.pending = { ...pending, isCodeSent };
    };
    isSent(true);
    try {
      return await drawnPasswords.check(task, person, typed, check);
    } catch (error) {
      // The account does not have the password.
      if (isRefusal(problemOf(error))) isSent(false);
      throw error;
    } finally {
      // The password was refused, and another one was drawn.
      if (task.memory.secrets && task.memory.secrets.password !== passkey.password) {
        signalUnknown(site, passkey.id);
        if (device.pending?.id === passkey.id) device.pending = undefined;
        task.memory.passkey = undefined;
      }
    }
  },
};

/** Makes the passkey, or asks for the one that was made before a reload. Undefined if it has no secret. */
async function makePasskey(task: Task, { identifier }: Person): Promise<Opened | undefined> {
  const { device, site } = passkeyDevice(task.configuration);
  const { pending, remembered } = device;
  const hash = await hashOf(identifier.value);
  const isKnown = remembered?.hash === hash;
  const owner = { name: identifier.value, userId: isKnown ? remembered.userId : undefined };
  const opened = await task.unhurried((signal) =>
    pending?.hash === hash ? open(site, [pending], { signal }) : make(site, owner, signal),
  );
  if (!opened) return undefined;
  // The authenticator has replaced it.
  if (isKnown && remembered.id !== opened.id) device.remembered = undefined;
  if (pending && pending.id !== opened.id && !pending.isCodeSent) signalUnknown(site, pending.id);
  const at = task.environment.clock.date();
  device.pending = { ...idsOf(opened), hash, at, isCodeSent: false };
  // The code was not accepted with an earlier password, or the journey would not be here.
  task.memory.secrets = undefined;
  return opened;
}

interface SomeEnd {
  readonly type?: string;
  readonly outcome?: { readonly kind?: string };
}

/** The code was accepted, so that the drawn password has replaced that of a passkey. */
function isAccepted(end: unknown): boolean {
  const { type, outcome } = end as SomeEnd;
  return type === 'request-ended' ? outcome?.kind !== 'problem' : type === 'resumed';
}
