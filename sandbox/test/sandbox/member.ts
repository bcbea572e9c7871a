import type { CampaignFields } from '../../src/sandbox/index.js';
import { setUp, type Json } from './caller.js';

export const me = 'me@example.com';

/** A logged-in customer of a campaign with these fields. */
export async function member(fields?: CampaignFields) {
  const set = setUp();
  const token = await set.registered(me);
  if (fields) set.sandbox.campaign = fields;
  const headers = set.bearer(token);
  const save = (body: Json) => set.call('PUT', '/customer', body, headers);
  const read = async (): Promise<Json> =>
    (await set.call('GET', '/customer', undefined, headers)).body.customer as Json;
  const row = () => set.sandbox.customers.find(({ username }) => username === me);
  return { ...set, save, read, row };
}

export const shown = (more: Json = {}) => ({ visible: true, mandatory: false, ...more });

/** Optional fields of every kind, in the map shape. */
export const everyKind: CampaignFields = {
  CustomDataFields: {
    mailContactData: shown(),
    notes: shown(),
    identityCard: shown({ readOnly: true }),
    gender: shown(),
    birthdate: shown(),
    mobileContactData: shown(),
    country: shown(),
    interestAreas: shown(),
    hobby: shown(),
    hidden: { visible: false, mandatory: true },
  },
  PrivacyCustomDataFields: { usedForStatistics: shown(), newsletter: shown() },
};
