/**
 * Code that must not compile: `tsc` reports each `@ts-expect-error` without an error.
 */
import { drawBarcode, startJourney, t } from 'onboarding-elements/api.js';

// @ts-expect-error -- the campaign is missing
const journey = startJourney({ categoryId: '1703', apiBase: '/api' });
// @ts-expect-error -- no such step
export const isNowhere = journey.state.step === 'nowhere';
// @ts-expect-error -- no such problem
export const text = t({ code: 'nowhere' }, 'en');
// @ts-expect-error -- no such symbology
export const drawn = drawBarcode('1', 'pdf417');
