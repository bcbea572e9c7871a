/**
 * The passkey of this device: what it is for, and what is stored of it.
 */
import { warnOnce } from '../../console/console.js';
import { codeLifetime } from '../../domain/code.js';
import type { Identifier } from '../../domain/identifier.js';
import {
  hashOf,
  Memory,
  seal,
  signalUnknown,
  type Opened,
  type Passkey,
  type Pending,
  type Remembered,
  type Site,
} from '../../passkey/index.js';
import type { Session } from '../session/session.js';
import type { JourneyParts } from './task.js';

type Configured = Pick<Session['configuration'], 'campaignId' | 'passkey'>;

/** What the passkeys of the page are for; the shop has the name of the host. */
function siteOf({ campaignId, passkey }: Configured): Site {
  const { hostname } = globalThis.location;
  return {
    campaignId,
    rpId: passkey === undefined || passkey === '' ? hostname : passkey,
    shop: hostname,
  };
}

export interface Device {
  readonly site: Site;
  readonly device: Memory;
}

/** What the passkeys of the page are for, and the memory of the device. */
export function passkeyDevice(configuration: Configured): Device {
  const site = siteOf(configuration);
  return { site, device: new Memory(site.campaignId) };
}

/**
 * The passkeys that the first form offers: the remembered one, unless its password was refused, and one whose code was sent and never
 * answered, for the address that it was sent for.
 */
export async function offeredPasskeys(
  { remembered, pending }: Pick<Memory, 'remembered' | 'pending'>,
  identifier: Identifier | undefined,
): Promise<readonly (Remembered | Pending)[]> {
  const mayBeSet = pending?.isCodeSent && identifier && (await isFor(pending, identifier));
  return [
    ...(remembered && !remembered.isRefused ? [remembered] : []),
    ...(mayBeSet ? [pending] : []),
  ];
}

/** Whether a passkey was made for this address or number. */
export async function isFor({ hash }: { readonly hash: string }, { value }: Identifier) {
  return hash === (await hashOf(value));
}

export function idsOf({ id, userId, transports }: Opened): Passkey {
  return { id, userId, transports };
}

/** Dismissed, aborted or forbidden: as without a passkey. The developer hears of an `rp.id` that does not fit the page. */
export function dismissed(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'SecurityError')
    warnOnce('warn', `[onboarding] passkey: ${error.message}`);
  return undefined;
}

/** Remembers the passkey that the code step or the first form has used, once its password has logged in. */
export async function rememberPasskey({ memory, session }: JourneyParts): Promise<void> {
  const { passkey, identity } = memory;
  const { identifier, username } = identity;
  if (!passkey || !identifier || username === undefined) return;
  memory.passkey = undefined;
  const { device } = passkeyDevice(session.configuration);
  const sealed = await seal({ username, contact: identifier }, passkey.memoryKey, passkey.id);
  device.remembered = { ...idsOf(passkey), hash: await hashOf(identifier.value), sealed };
  if (device.pending?.id === passkey.id) device.pending = undefined;
}

/**
 * Tells the device that the passkey of this address is of no use, since its code was never accepted: the visitor has changed the address
 * or given the journey up. Not after a code whose answer was lost: the account may have its password.
 */
export async function dropPending(configuration: Configured, address: Identifier): Promise<void> {
  const { pending } = passkeyDevice(configuration).device;
  if (pending && (await isFor(pending, address))) drop(configuration, pending);
}

/** The same for one of an earlier visit. A younger one may belong to a journey in another tab. */
export function dropAbandoned(configuration: Configured, now: number): void {
  const { pending } = passkeyDevice(configuration).device;
  if (pending && Math.abs(now - pending.at) > codeLifetime) drop(configuration, pending);
}

function drop(configuration: Configured, { id, isCodeSent }: Pending): void {
  const { device, site } = passkeyDevice(configuration);
  if (isCodeSent) return;
  signalUnknown(site, id);
  device.pending = undefined;
}

/** Forgets the passkey of this device, and tells the device so. */
export function forgetPasskey(configuration: Configured): void {
  const { device, site } = passkeyDevice(configuration);
  for (const passkey of [device.remembered, device.pending])
    if (passkey) signalUnknown(site, passkey.id);
  device.remembered = undefined;
  device.pending = undefined;
}
