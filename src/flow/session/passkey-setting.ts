/**
 * Whether a journey offers passkeys (`passkey`).
 */
import { isStored } from '../../passkey/stored.js';
import type { Session } from './session.js';

type Configured = Pick<Session['configuration'], 'campaignId' | 'passkey' | 'password' | 'resume'>;

/** Only in a passwordless journey, and where the page lets the device remember. */
export function usesPasskey({ passkey, password, resume }: Partial<Configured>): boolean {
  return passkey !== undefined && password === 'none' && resume !== false;
}

/** Whether this device remembers one that the first form will offer. */
export function remembersPasskey(configuration: Partial<Configured>): boolean {
  return usesPasskey(configuration) && isStored(configuration.campaignId ?? '');
}
