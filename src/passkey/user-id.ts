/**
 * The `user.id` of a passkey: 8 bytes of the campaign's hash, then 24 random ones. Nothing personal, as WebAuthn demands. The first
 * part tells the passkeys of two campaigns on one host apart.
 */
import { sha256, utf8 } from './bytes.js';

const markLength = 8;

export async function newUserId(campaignId: string): Promise<Uint8Array<ArrayBuffer>> {
  const id = crypto.getRandomValues(new Uint8Array(32));
  id.set(await markOf(campaignId));
  return id;
}

/** Whether a passkey is of this campaign. */
export async function isOfCampaign(userId: Uint8Array, campaignId: string): Promise<boolean> {
  const mark = await markOf(campaignId);
  return userId.length === 32 && mark.every((byte, at) => byte === userId[at]);
}

async function markOf(campaignId: string): Promise<Uint8Array> {
  return (await sha256(utf8(campaignId))).subarray(0, markLength);
}
