import { startJourney, type Channel } from 'onboarding-elements/api.js';
import { useSyncExternalStore } from 'react';

/** Address of the Customer API; `npm start` of the project serves one. */
const apiBase = new URLSearchParams(location.search).get('api') ?? 'http://localhost:8000/api';

export const channels: readonly Channel[] = ['email', 'mobile', 'card'];
export const lang = 'en';
export const minPassword = 8;

/** One journey for the whole page. */
export const journey = startJourney({
  campaignId: '1001',
  categoryId: '1703',
  apiBase,
  apiKey: 'sandbox',
  consentsVersion: '2026-11',
});

/** The state of the journey; the component renders again when it changes. */
export function useJourney() {
  return useSyncExternalStore(journey.subscribe, () => journey.state);
}
