/**
 * What the first form asks of the passkey of this device, before the script of passkeys is there.
 */

/** Where `localStorage` has the passkey of a campaign. */
export const storageKey = (campaignId: string) => `onboarding:passkey:${campaignId}`;

/** Whether there is one whose password was not refused. */
export function isStored(campaignId: string): boolean {
  try {
    const stored = globalThis.localStorage.getItem(storageKey(campaignId));
    return stored !== null && !stored.includes('isRefused');
  } catch {
    return false;
  }
}
