/**
 * Campaign and category of a request: those of the tenant, and of the journey.
 */
import type { Fields } from './body-fields.js';
import { businessRefusal } from './refusal.js';
import type { Sealed } from './seal.js';
import type { TenantSettings } from './settings.js';

const wrongCampaign = 56;
const unknownCategory = 108;

/** Throws the platform's own refusals 56 and 108, so that a page with a wrong setting says the same as without us. */
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
