/**
 * The check of campaign and category: they must be configured for the tenant and match the journey.
 */
import type { Fields } from './body-fields.js';
import { businessRefusal } from './refusal.js';
import type { Sealed } from '../crypto/seals.js';
import type { TenantSettings } from '../options/settings.js';

const wrongCampaign = 56;
const unknownCategory = 108;

/**
 * Throws a `Refusal` with the platform's codes 56 (campaign) and 108 (category), so that a misconfigured page shows the
 * same message with a gateway as without one.
 */
export function checkPins(
  { campaignid, categoryID }: Fields,
  tenant: TenantSettings,
  sealed: Sealed | undefined,
): void {
  if (campaignid === undefined) return;
  const categories = tenant.campaigns.get(campaignid);
  if (!categories || (sealed && sealed.campaign !== campaignid)) {
    throw businessRefusal(wrongCampaign, 'campaign');
  }
  if (categoryID !== undefined && !categories.has(categoryID)) {
    throw businessRefusal(unknownCategory, 'category');
  }
}
