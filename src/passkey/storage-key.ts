/** Where `localStorage` has the passkey of a campaign. */
export const storageKey = (campaignId: string) => `onboarding:passkey:${campaignId}`;
